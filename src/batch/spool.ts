import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

const mostInMemory = 256 * 1024;
const readSize = 64 * 1024;

/**
 * Answers on their way to a client that may not be reading: as long as it reads they pass through memory, and what it leaves
 * waits in a temporary file. So the upload never waits for the answers, and memory stays bounded whatever the length.
 */
export class Spool extends Readable {
  private queue: Buffer[] = [];
  private queued = 0;
  private file: FileHandle | null = null;
  private folder: string | null = null;
  private written = 0;
  private readUpTo = 0;
  private finished = false;
  private wanted = false;
  private busy: Promise<void> = Promise.resolve();

  /** Adds text; resolves when it is in memory or in the file. Nobody gets what comes after the client went away. */
  add(text: string): Promise<void> {
    return this.inTurn(async () => {
      if (this.destroyed) return;
      const bytes = Buffer.from(text);
      if (this.file === null && this.queued + bytes.length <= mostInMemory) {
        this.queue.push(bytes);
        this.queued += bytes.length;
      } else {
        const file = await this.spoolFile();
        await file.write(bytes, 0, bytes.length, this.written);
        this.written += bytes.length;
      }
      await this.feed();
    });
  }

  /** No more text will come. */
  finish(): Promise<void> {
    return this.inTurn(async () => {
      this.finished = true;
      await this.feed();
    });
  }

  override _read(): void {
    this.wanted = true;
    void this.inTurn(() => this.feed());
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    void this.inTurn(async () => {
      await this.file?.close();
      if (this.folder) await rm(this.folder, { recursive: true, force: true });
      this.file = null;
    }).then(() => callback(error), callback);
  }

  private async feed(): Promise<void> {
    while (this.wanted && !this.destroyed) {
      const next = this.queue.shift() ?? (await this.readBack());
      if (next) {
        if (this.file === null) this.queued -= Math.min(this.queued, next.length);
        this.wanted = this.push(next);
      } else {
        if (this.finished) this.push(null);
        return;
      }
    }
  }

  private async readBack(): Promise<Buffer | null> {
    if (this.file === null || this.readUpTo === this.written) return null;
    const buffer = Buffer.alloc(Math.min(readSize, this.written - this.readUpTo));
    const { bytesRead } = await this.file.read(buffer, 0, buffer.length, this.readUpTo);
    this.readUpTo += bytesRead;
    return buffer.subarray(0, bytesRead);
  }

  private async spoolFile(): Promise<FileHandle> {
    if (this.file) return this.file;
    this.folder = await mkdtemp(join(tmpdir(), 'dateline-answers-'));
    this.file = await open(join(this.folder, 'answers.ndjson'), 'w+', 0o600);
    return this.file;
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.busy.then(work);
    this.busy = turn.catch((error: Error) => void this.destroy(error));
    return turn;
  }
}
