import type { Database } from '../database/database.js';
import { sql } from '../database/sql.js';
import { FOLDER_LOCK } from '../projection/entities.js';

const mostAtOnce = 20_000;

/**
 * Folds the appended counts into the rows that readers sort by. Readers see either the delta or
 * the sum, never both.
 * @returns how many deltas were folded.
 */
export async function foldCounters(database: Database): Promise<number> {
  return database.transaction(async (tx) => {
    const [turn] = await tx.rows<{ mine: boolean }>(sql`
      select exists (select from reader.counter_delta) and pg_try_advisory_xact_lock(${FOLDER_LOCK}::bigint) as mine
    `);
    if (!turn?.mine) return 0;
    const [row] = await tx.rows<{ folded: number }>(sql`
      with taken as materialized (
        delete from reader.counter_delta
        where id in (select id from reader.counter_delta order by id limit ${mostAtOnce})
        returning entity_id, amount
      ),
      sums as materialized (select entity_id, sum(amount)::integer as amount from taken group by entity_id order by entity_id),
      organisations as (update reader.organisation set release_count = release_count + sums.amount from sums where id = entity_id and sums.amount <> 0),
      measures as (update reader.measure set statistic_count = statistic_count + sums.amount from sums where id = entity_id and sums.amount <> 0),
      people as (update reader.person set quote_count = quote_count + sums.amount from sums where id = entity_id and sums.amount <> 0)
      select count(*)::integer as folded from taken
    `);
    return row?.folded ?? 0;
  });
}
