import { setTimeout as sleep } from 'node:timers/promises';
import type { ChangeRow } from '../changes/change.js';
import { feedEnds } from '../changes/changes.query.js';
import type { Feed } from '../changes/feed.js';
import type { Database } from '../database/database.js';
import { sql } from '../database/sql.js';
import { FacetColumns } from './columns.js';

interface Row {
  ordinal: number;
  /** JSON, which is read ten times as fast as an array of PostgreSQL. */
  keys: string;
  day: number;
}

const chunkSize = 4000;
const columnsOfRow = sql`ordinal, to_json(keys)::text as keys, floor(extract(epoch from sort_at) / 86400)::integer as day`;

/**
 * Keeps the columns of the facets in step with the change feed. Until they are loaded, and where they fall behind, facets are
 * counted by the database.
 */
export class FacetFollower {
  private columns: FacetColumns | null = null;
  private waiting: ChangeRow[] = [];
  private working: Promise<void> | null = null;
  private stopped = false;
  private unfollow: (() => void) | null = null;
  /** Called when the columns have changed. */
  onApplied: () => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly feed: Feed,
  ) {}

  /** The columns as of now, or null while they are being loaded. */
  current(): FacetColumns | null {
    return this.columns;
  }

  /** Loads the columns, as often as it takes. */
  async start(onFailure: (error: Error) => void): Promise<void> {
    while (!this.stopped && !this.columns) {
      try {
        await this.load();
      } catch (error) {
        this.unfollow?.();
        this.waiting = [];
        if (this.stopped) return;
        onFailure(error as Error);
        await sleep(1000);
      }
    }
  }

  /** Loads the columns and follows the feed from before. */
  private async load(): Promise<void> {
    const { newest } = await feedEnds(this.database.reader);
    this.unfollow = this.feed.follow({
      position: newest,
      receive: (rows) => {
        this.waiting.push(...rows);
        if (this.columns) this.work();
      },
    });
    const columns = new FacetColumns();
    for (let after = 0; !this.stopped; ) {
      const rows = await this.database.reader.rows<Row>(
        sql`select ${columnsOfRow} from reader.release_facets where ordinal > ${after}::integer order by ordinal limit ${chunkSize}`,
      );
      for (const { ordinal, keys, day } of rows) columns.set(ordinal, JSON.parse(keys), day);
      const last = rows.at(-1);
      if (!last) break;
      after = last.ordinal;
      // Loading a million releases takes seconds; whoever asks meanwhile is answered.
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.columns = columns;
    this.onApplied();
    this.work();
  }

  stop(): void {
    this.stopped = true;
    this.unfollow?.();
  }

  private work(): void {
    this.working ??= this.apply().finally(() => {
      this.working = null;
      if (this.waiting.length > 0 && !this.stopped) setTimeout(() => this.work(), 100).unref();
    });
  }

  private async apply(): Promise<void> {
    while (this.waiting.length > 0 && !this.stopped) {
      const rows = this.waiting;
      try {
        const changed = await this.changed(rows);
        for (const { ordinal, keys, day } of changed) this.columns?.set(ordinal, JSON.parse(keys), day);
        this.waiting = this.waiting.slice(rows.length);
        this.onApplied();
      } catch {
        return;
      }
    }
  }

  private changed(rows: readonly ChangeRow[]): Promise<Row[]> {
    const releases = rows
      .filter(({ type }) => type?.startsWith('release.'))
      .flatMap(({ subject_id }) => subject_id ?? []);
    const merged = rows.filter(({ type }) => type === 'organisation.merged').flatMap(({ into_id }) => into_id ?? []);
    return this.database.reader.rows<Row>(sql`
      select ${columnsOfRow} from reader.release_facets
      where release_id in (
        select unnest(${releases}::uuid[]) union select release_id from reader.release_organisation where organisation_id = any(${merged}::uuid[]))
    `);
  }
}
