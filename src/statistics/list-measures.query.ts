import { sql } from '../database/sql.js';
import { allOf, type ListStatements, type Order, type Page } from '../http/pagination.js';
import { namesLike } from '../search/names.js';
import { measureColumns } from './measures.js';

export const measuresByName: Order = { key: sql`measure.sort_name`, type: 'text', descending: false };

/** Measures, with how often and when they were measured. */
export function listMeasuresStatements(q: string | undefined, page: Page): ListStatements {
  const where = allOf([q !== undefined && sql`measure.id in (select entity_id from ${namesLike(q)})`]);
  return {
    rows: sql`select ${measureColumns}, measure.sort_name as key from reader.measure where ${where} ${page.after(sql`measure.id`)} ${page.ordered(sql`measure.id`)}`,
    matching: sql`select 1 from reader.measure where ${where}`,
  };
}
