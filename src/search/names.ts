import { type Sql, sql } from '../database/sql.js';
import { foldName, nameKey } from '../values/names.js';

/**
 * A derived table of the entities whose name, alias or acronym contains the words or is like them: trigram word similarity of
 * 0.6 or more (pg_trgm), so typing errors are forgiven.
 */
export function namesLike(words: string): Sql {
  const folded = nameKey(foldName(/^(?:\p{L}\.)+\p{L}?$/u.test(words.trim()) ? words.replaceAll('.', '') : words));
  return sql`(
    select entity_id from reader.searchable_name where folded like ${`%${folded.replace(/[\\%_]/g, '\\$&')}%`}
    union select entity_id from reader.searchable_name where ${folded} <% folded
  ) as alike`;
}
