import type { Reader } from '../database/reader.js';
import { sql } from '../database/sql.js';
import { hasAddress } from '../http/address.query.js';
import { type MeasureRow, measureColumns } from './measures.js';

/** One measure by id or slug. */
export const measureByKey = (reader: Reader, key: string): Promise<MeasureRow | null> =>
  reader.row(sql`select ${measureColumns} from reader.measure where ${hasAddress(key)}`);
