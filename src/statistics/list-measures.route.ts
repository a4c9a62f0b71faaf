import { listRoute } from '../http/list-route.js';
import { searchWords } from '../http/parameters.js';
import { listMeasuresStatements, measuresByName } from './list-measures.query.js';
import { type MeasureRow, measureText } from './measures.js';
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
  order: () => measuresByName,
  statements: ({ q }, page) => listMeasuresStatements(q, page),
  format: (row: MeasureRow) => measureText(row),
});
