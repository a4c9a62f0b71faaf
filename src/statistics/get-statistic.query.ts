import type { Reader } from '../database/reader.js';
import { sql } from '../database/sql.js';

/** The stored record of a statistic; one look-up by its id. */
export const statisticById = (reader: Reader, id: string): Promise<{ rendition: string } | null> =>
  reader.row(sql`select rendition from reader.statistic where id = ${id}::uuid`);
