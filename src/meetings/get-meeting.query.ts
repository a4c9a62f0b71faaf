import type { Reader } from '../database/reader.js';
import { sql } from '../database/sql.js';

/** The stored record of a meeting; one look-up by its id. */
export const meetingById = (reader: Reader, id: string): Promise<{ rendition: string } | null> =>
  reader.row(sql`select rendition from reader.meeting where id = ${id}::uuid`);
