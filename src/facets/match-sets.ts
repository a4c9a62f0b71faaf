import { LRUCache } from 'lru-cache';
import type { Reader } from '../database/reader.js';
import type { Sql } from '../database/sql.js';

const mostBytes = 64 * 1024 * 1024;

/** Sets of matching releases, as ordinals; kept until something changes, so that a question asked again is only counted. */
export class MatchSets {
  private readonly kept = new LRUCache<string, Uint32Array>({
    maxSize: mostBytes,
    sizeCalculation: (set) => set.byteLength + 500,
  });
  private readonly pending = new Map<string, Promise<Uint32Array>>();
  private emptied = 0;

  empty(): void {
    this.emptied++;
    this.kept.clear();
    this.pending.clear();
  }

  /** The set that a statement gives: one row with the column `ordinals`, big-endian integers of four bytes. */
  of(reader: Reader, statement: Sql): Promise<Uint32Array> {
    const key = JSON.stringify([statement.text, statement.values]);
    const kept = this.kept.get(key);
    if (kept) return Promise.resolve(kept);
    const pending = this.pending.get(key) ?? this.fetch(reader, statement, key);
    this.pending.set(key, pending);
    return pending;
  }

  private async fetch(reader: Reader, statement: Sql, key: string): Promise<Uint32Array> {
    const { emptied } = this;
    try {
      const row = await reader.row<{ ordinals: Buffer | null }>(statement);
      const bytes = row?.ordinals ?? Buffer.alloc(0);
      const set = new Uint32Array(bytes.length / 4);
      for (let index = 0; index < set.length; index++) set[index] = bytes.readUInt32BE(index * 4);
      if (emptied === this.emptied) this.kept.set(key, set);
      return set;
    } finally {
      if (emptied === this.emptied) this.pending.delete(key);
    }
  }
}
