import type { Reader } from '../database/reader.js';
import { sql } from '../database/sql.js';
import { hasAddress } from '../http/address.query.js';
import { type OrganisationRow, organisationColumns } from './record.js';

/** One organisation by id or slug; one look-up, its first and last release from the ends of an index. */
export const organisationByKey = (reader: Reader, key: string): Promise<OrganisationRow | null> =>
  reader.row(sql`select ${organisationColumns} from reader.organisation where ${hasAddress(key)}`);

/** Whether an organisation is shown under this id or slug. */
export const organisationExists = async (reader: Reader, key: string): Promise<boolean> =>
  (await reader.row(sql`select 1 as one from reader.organisation where ${hasAddress(key)}`)) !== null;
