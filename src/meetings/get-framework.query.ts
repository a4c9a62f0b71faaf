import type { Reader } from '../database/reader.js';
import { sql } from '../database/sql.js';
import { hasAddress } from '../http/address.query.js';
import { type FrameworkRow, frameworkColumns, frameworkNumbers } from './frameworks.js';

/** One framework by id or slug, its meetings counted by index. */
export const frameworkByKey = (reader: Reader, key: string): Promise<FrameworkRow | null> =>
  reader.row(sql`select ${frameworkColumns} from reader.framework ${frameworkNumbers} where ${hasAddress(key)}`);

/** Whether a framework is shown under this id or slug. */
export const frameworkExists = async (reader: Reader, key: string): Promise<boolean> =>
  (await reader.row(sql`select 1 as one from reader.framework where ${hasAddress(key)}`)) !== null;
