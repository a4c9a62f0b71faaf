import { sql } from '../database/sql.js';
import { allOf, type ListStatements, type Order, type Page } from '../http/pagination.js';
import { namesLike } from '../search/names.js';
import { frameworkColumns, frameworkNumbers } from './frameworks.js';

export const frameworksByName: Order = { key: sql`framework.sort_name`, type: 'text', descending: false };

/** Frameworks, with the numbers of their meetings: these are counted for the rows of the page only. */
export function listFrameworksStatements(q: string | undefined, page: Page): ListStatements {
  const where = allOf([q !== undefined && sql`framework.id in (select entity_id from ${namesLike(q)})`]);
  return {
    rows: sql`select ${frameworkColumns}, framework.key from (
        select framework.*, framework.sort_name as key from reader.framework
        where ${where} ${page.after(sql`framework.id`)} ${page.ordered(sql`framework.id`)}
      ) as framework ${frameworkNumbers} ${page.sortedAgain(sql`framework.sort_name`, sql`framework.id`)}`,
    matching: sql`select 1 from reader.framework where ${where}`,
  };
}
