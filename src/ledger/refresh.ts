import type { Database } from '../database/database.js';
import { sql } from '../database/sql.js';
import { reproject } from './rebuild.js';

const chunkSize = 50;
const chunkTimeout = 120_000;

/**
 * Follows renamed, merged and newly known entities into the stored answers that show them: takes some releases off the queue and
 * writes their rows anew. Queries count merged entities as one before this is done.
 * @returns how many releases were written.
 */
export async function refreshReferences(database: Database): Promise<number> {
  return database.transaction(
    async (tx) => {
      const taken = await tx.rows<{ id: string }>(sql`
        delete from ledger.stale_release where release_id in (
          select release_id from ledger.stale_release order by release_id limit ${chunkSize} for update skip locked)
        returning release_id::text as id
      `);
      if (taken.length > 0)
        await reproject(
          tx,
          taken.map(({ id }) => id),
        );
      return taken.length;
    },
    { timeout: chunkTimeout },
  );
}
