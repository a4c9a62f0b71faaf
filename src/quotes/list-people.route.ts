import { listRoute } from '../http/list-route.js';
import { searchWords } from '../http/parameters.js';
import { listPeopleStatements, type PersonRow, peopleByName } from './list-people.query.js';
import { Person, personFields } from './schema.js';

/** `GET /v1/people`: speakers, with how often and for whom they spoke. */
export const listPeople = listRoute({
  url: '/v1/people',
  operationId: 'listPeople',
  summary: 'Search people who are quoted',
  description: 'Speakers, by name, with how often and for whom they spoke.',
  tags: ['Quotes'],
  filters: {
    q: searchWords.optional().meta({ description: 'Name; typing errors are forgiven.', example: 'Vitorino' }),
  },
  sorts: ['name'],
  fields: personFields,
  item: { schema: Person, listName: 'PersonList' },
  order: () => peopleByName,
  statements: ({ q }, page) => listPeopleStatements(q, page),
  format: ({ id, name, quoteCount, organisations }: PersonRow) =>
    JSON.stringify({ id, name, quoteCount, organisations }),
});
