import { sql } from '../database/sql.js';
import { listRoute } from '../http/list-route.js';
import { allOf } from '../http/pagination.js';
import { searchWords } from '../http/parameters.js';
import { namesLike } from '../search/names.js';
import { type MeasureRow, measureColumns, measureText } from './measures.js';
import { Measure, measureFields } from './schema.js';

/** `GET /v1/measures`: what is counted or measured, by name. */
export const listMeasures = listRoute({
  url: '/v1/measures',
  operationId: 'listMeasures',
  summary: 'Search measures',
  description: 'The distinct measures of all statistics, by name.',
  tags: ['Measures'],
  filters: {
    q: searchWords.optional().meta({ description: 'Name or alias; typing errors are forgiven.', example: 'projects' }),
  },
  sorts: ['name'],
  fields: measureFields,
  item: { schema: Measure, listName: 'MeasureList' },
  order: () => ({ key: sql`measure.sort_name`, type: 'text', descending: false }),
  statements({ q }, page) {
    const where = allOf([q !== undefined && sql`measure.id in (select entity_id from ${namesLike(q)})`]);
    return {
      rows: sql`select ${measureColumns}, measure.sort_name as key from reader.measure where ${where} ${page.after(sql`measure.id`)} ${page.ordered(sql`measure.id`)}`,
      matching: sql`select 1 from reader.measure where ${where}`,
    };
  },
  format: (row: MeasureRow) => measureText(row),
});
