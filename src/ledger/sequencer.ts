import type { Database } from '../database/database.js';
import { sql } from '../database/sql.js';

// One sequencer at a time, in any process.
const sequencerLock = 28_257_118_376;
const mostAtOnce = 5000;

/**
 * Numbers what the outbox holds committed, densely and in the writers' order, into the change feed. Whoever was acknowledged
 * before another began comes before it.
 * @returns how many entries were numbered.
 */
export async function sequence(database: Database): Promise<number> {
  return database.transaction(async (tx) => {
    // Apart from the work itself, whose statement must see what the sequencer before us committed.
    const [turn] = await tx.rows<{ mine: boolean }>(sql`
      select exists (select from ledger.outbox) and pg_try_advisory_xact_lock(${sequencerLock}::bigint) as mine
    `);
    if (!turn?.mine) return 0;
    const [row] = await tx.rows<{ moved: number }>(sql`
      with taken as (
        delete from ledger.outbox
        where id = any(array(select id from ledger.outbox order by id limit ${mostAtOnce}))
        returning *
      ),
      numbered as (
        insert into reader.change (position, type, at, subject_id, revision, into_id)
        select (select coalesce(max(position), 0) from reader.change) + row_number() over (order by id), type, at, subject_id, revision, into_id
        from taken
        returning position
      )
      select count(*)::integer as moved from numbered
    `);
    return row?.moved ?? 0;
  });
}
