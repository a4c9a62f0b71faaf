import type { Reader } from '../database/reader.js';
import { sql } from '../database/sql.js';
import type { ChangeRow } from './change.js';

// Ordered by `change.position`, with its table: `position` alone would mean the selected text, by which 100 comes before 99.

/** The changes after a position, in their order; one range of the primary key. */
export const changesAfter = (reader: Reader, position: bigint, limit: number): Promise<ChangeRow[]> =>
  reader.rows<ChangeRow>(sql`
    select position::text, type, at, subject_id::text, revision, into_id::text
    from reader.change where position > ${String(position)}::bigint order by change.position limit ${limit}::integer
  `);

/** The ends of what is kept of the feed; `oldest` is null where it is empty. */
export async function feedEnds(reader: Reader): Promise<{ oldest: bigint | null; newest: bigint }> {
  const row = await reader.row<{ oldest: string | null; newest: string | null }>(sql`
    select (select position::text from reader.change order by change.position limit 1) as oldest,
      (select position::text from reader.change order by change.position desc limit 1) as newest
  `);
  return { oldest: row?.oldest ? BigInt(row.oldest) : null, newest: BigInt(row?.newest ?? 0) };
}
