import type { Database } from '../database/database.js';

/**
 * Merges the words of new releases into their index (PostgreSQL, "GIN Fast Update Technique"). Left to itself PostgreSQL does so
 * when four megabytes have gathered, in the middle of somebody's write; until then every search reads all of them.
 */
export async function mergePendingWords(database: Database): Promise<void> {
  await database.pool.query("select gin_clean_pending_list('reader.release_search_idx')");
}
