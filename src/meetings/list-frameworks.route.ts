import { sql } from '../database/sql.js';
import { listRoute } from '../http/list-route.js';
import { allOf } from '../http/pagination.js';
import { searchWords } from '../http/parameters.js';
import { namesLike } from '../search/names.js';
import {
  Framework,
  type FrameworkRow,
  frameworkColumns,
  frameworkFields,
  frameworkNumbers,
  frameworkText,
} from './frameworks.js';

/** `GET /v1/frameworks`: series of meetings, by name. */
export const listFrameworks = listRoute({
  url: '/v1/frameworks',
  operationId: 'listFrameworks',
  summary: 'Search frameworks',
  description: 'Series of meetings, by name.',
  tags: ['Frameworks'],
  filters: {
    q: searchWords
      .optional()
      .meta({ description: 'Name or alias; typing errors are forgiven.', example: 'strategic cooperation' }),
  },
  sorts: ['name'],
  fields: frameworkFields,
  item: { schema: Framework, listName: 'FrameworkList' },
  order: () => ({ key: sql`framework.sort_name`, type: 'text', descending: false }),
  statements({ q }, page) {
    const where = allOf([q !== undefined && sql`framework.id in (select entity_id from ${namesLike(q)})`]);
    return {
      rows: sql`select ${frameworkColumns}, framework.key from (
          select framework.*, framework.sort_name as key from reader.framework
          where ${where} ${page.after(sql`framework.id`)} ${page.ordered(sql`framework.id`)}
        ) as framework ${frameworkNumbers} ${page.sortedAgain(sql`framework.sort_name`, sql`framework.id`)}`,
      matching: sql`select 1 from reader.framework where ${where}`,
    };
  },
  format: (row: FrameworkRow) => frameworkText(row),
});
