import type { Reader } from '../database/reader.js';
import { sql } from '../database/sql.js';
import { hasAddress } from '../http/address.query.js';
import type { Order } from '../http/pagination.js';
import { type OrganisationRow, organisationColumns } from './record.js';

/** One organisation by id or slug; one look-up, its first and last release from the ends of an index. */
export const organisationByKey = (reader: Reader, key: string): Promise<OrganisationRow | null> =>
  reader.row(sql`select ${organisationColumns} from reader.organisation where ${hasAddress(key)}`);

/** Whether an organisation is shown under this id or slug. */
export const organisationExists = async (reader: Reader, key: string): Promise<boolean> =>
  (await reader.row(sql`select 1 as one from reader.organisation where ${hasAddress(key)}`)) !== null;

/** Slugs, names and acronyms of organisations, by id. */
export async function organisationNames(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, { slug: string; name: string; acronym: string | null }>> {
  const rows = await reader.rows<{ id: string; slug: string; name: string; acronym: string | null }>(sql`
    select id::text, slug, name, acronym from reader.organisation where id = any(${ids}::uuid[])
  `);
  return new Map(rows.map(({ id, ...names }) => [id, names]));
}

/** By how many releases list both, the most first. */
export const relatedOrder: Order = { key: sql`count`, type: 'integer', descending: true };
