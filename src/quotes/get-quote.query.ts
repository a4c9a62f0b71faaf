import type { Reader } from '../database/reader.js';
import { sql } from '../database/sql.js';

/** The stored record of a quote; one look-up by its id. */
export const quoteById = (reader: Reader, id: string): Promise<{ rendition: string } | null> =>
  reader.row(sql`select rendition from reader.quote where id = ${id}::uuid`);
