import type { Database, Transaction } from '../database/database.js';
import { sql } from '../database/sql.js';
import { goLive } from './go-live.js';
import { readHeads } from './head.js';

const chunkSize = 50;
const chunkTimeout = 60_000;

export interface EmbargoReport {
  published: number;
  failed: number;
}

/**
 * Publishes the versions whose embargo has ended, by the database's clock and in the order of their time. Several processes share
 * the work: each takes what no writer and no other process holds. A release that fails is tried again alone, later and later.
 */
export async function publishDue(
  database: Database,
  onFailure: (id: string, error: Error) => void,
): Promise<EmbargoReport> {
  const report: EmbargoReport = { published: 0, failed: 0 };
  for (;;) {
    const due = await dueReleases(database, report.failed);
    if (due.length === 0) return report;
    const published = await publishTogether(database, due);
    if (published !== null) {
      report.published += published;
      if (published === 0) return report;
      continue;
    }
    for (const id of due) {
      try {
        report.published += await database.transaction((tx) => publishHeld(tx, [id]), { timeout: chunkTimeout });
      } catch (error) {
        report.failed++;
        await noteFailure(database, id);
        onFailure(id, error as Error);
      }
    }
  }
}

/** When the next embargo ends, or null. */
export async function nextDue(database: Database): Promise<Date | null> {
  const row = await database.desk.row<{ at: Date }>(sql`
    select due_at as at from ledger.release_head where due_at is not null and due_failures = 0 order by due_at limit 1
  `);
  return row?.at ?? null;
}

// A failing release waits for as many seconds as the square of its failures, at most an hour.
async function dueReleases(database: Database, failed: number): Promise<string[]> {
  const rows = await database.desk.rows<{ id: string }>(sql`
    select id::text from ledger.release_head
    where due_at <= clock_timestamp()
      and (due_failures = 0 or due_at + interval '1 second' * least(due_failures * due_failures, 3600) <= clock_timestamp())
    order by due_at, id
    limit ${chunkSize + failed}
  `);
  return rows.map(({ id }) => id);
}

async function publishTogether(database: Database, ids: readonly string[]): Promise<number | null> {
  try {
    return await database.transaction((tx) => publishHeld(tx, ids), { timeout: chunkTimeout });
  } catch {
    return null;
  }
}

/** Publishes those of the releases whose lock is free now and that are still due. */
async function publishHeld(tx: Transaction, ids: readonly string[]): Promise<number> {
  const held = await tx.rows<{ id: string }>(sql`
    select id from unnest(${ids}::text[]) as wanted (id) where pg_try_advisory_xact_lock(hashtextextended(id, 0))
  `);
  const { now, heads } = await readHeads(
    tx,
    held.map(({ id }) => id),
  );
  const due = [...heads.values()].filter(
    ({ dueAt, pendingVersion }) => dueAt !== null && pendingVersion !== null && dueAt <= now,
  );
  due.sort((a, b) => (a.dueAt?.getTime() ?? 0) - (b.dueAt?.getTime() ?? 0));
  if (due.length > 0) await goLive(tx, due, now, null);
  return due.length;
}

const noteFailure = (database: Database, id: string): Promise<unknown> =>
  database.desk.rows(sql`update ledger.release_head set due_failures = due_failures + 1 where id = ${id}::uuid`);
