import type { Database } from '../database/database.js';
import { sql } from '../database/sql.js';

const leastShare = 0.005;

/** Takes from the planner's statistics which lexemes are frequent, and how frequent. */
export async function refreshFrequencies(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.rows(sql`delete from reader.lexeme_share`);
    await tx.rows(sql`
      insert into reader.lexeme_share (lexeme, share)
      select lexeme, share
      from pg_stats
      cross join lateral unnest(most_common_elems::text::text[], most_common_elem_freqs) as frequent (lexeme, share)
      where schemaname = 'reader' and tablename = 'release_search' and attname = 'search' and lexeme is not null and share >= ${leastShare}::real
      on conflict do nothing
    `);
  });
}

/** Counts anew after many releases came at once. */
export async function analyzeSearch(database: Database): Promise<void> {
  await database.pool.query('analyze reader.release_search');
  await refreshFrequencies(database);
}
