import type { Database } from '../database/database.js';
import type { Background } from '../ledger/background.js';
import type { ChangeRow } from './change.js';
import { changesAfter } from './changes.query.js';

const batch = 500;
// Where reading failed, and nothing else wakes the feed.
const pauseAfterFailure = 1000;

/** Who follows the feed at its end; what comes is read once for all of them. */
export interface Follower {
  position: bigint;
  receive(rows: readonly ChangeRow[]): void;
}

/**
 * Hands new changes to whoever waits for them. However many wait, each change is read from the database once; nobody who waits
 * holds a connection.
 */
export class Feed {
  private readonly followers = new Set<Follower>();
  private readonly closers = new Set<() => void>();
  private reading: Promise<void> | null = null;
  private again = false;

  constructor(
    private readonly database: Database,
    background: Background,
  ) {
    background.onChange(() => this.wake());
  }

  /** Adds a follower that has seen everything up to its position. Returns a function that takes it away. */
  follow(follower: Follower): () => void {
    this.followers.add(follower);
    this.wake();
    return () => this.followers.delete(follower);
  }

  /** Runs `close` when the server ends, unless the returned function was called before. */
  onClose(close: () => void): () => void {
    this.closers.add(close);
    return () => this.closers.delete(close);
  }

  close(): void {
    for (const close of this.closers) close();
    this.closers.clear();
  }

  get size(): number {
    return this.followers.size;
  }

  private wake(): void {
    if (this.followers.size === 0) return;
    if (this.reading) {
      this.again = true;
      return;
    }
    this.reading = this.deliver()
      .catch(() => void setTimeout(() => this.wake(), pauseAfterFailure).unref())
      .finally(() => {
        this.reading = null;
        if (this.again) {
          this.again = false;
          this.wake();
        }
      });
  }

  private async deliver(): Promise<void> {
    for (;;) {
      const behind = [...this.followers].reduce<bigint | null>(
        (least, { position }) => (least === null || position < least ? position : least),
        null,
      );
      if (behind === null) return;
      const rows = await changesAfter(this.database.reader, behind, batch);
      const last = rows.at(-1);
      if (!last) return;
      for (const follower of this.followers) {
        // Came while this was being read, from further behind: what it has not seen is read next.
        if (follower.position < behind) continue;
        const news = rows.filter(({ position }) => BigInt(position) > follower.position);
        if (news.length === 0) continue;
        follower.position = BigInt(last.position);
        follower.receive(news);
      }
      if (rows.length < batch) return;
    }
  }
}
