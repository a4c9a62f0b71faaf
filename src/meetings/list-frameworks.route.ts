import { listRoute } from '../http/list-route.js';
import { searchWords } from '../http/parameters.js';
import { Framework, type FrameworkRow, frameworkFields, frameworkText } from './frameworks.js';
import { frameworksByName, listFrameworksStatements } from './list-frameworks.query.js';

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
  order: () => frameworksByName,
  statements: ({ q }, page) => listFrameworksStatements(q, page),
  format: (row: FrameworkRow) => frameworkText(row),
});
