import { sql } from '../database/sql.js';
import { listRoute } from '../http/list-route.js';
import { allOf } from '../http/pagination.js';
import { searchWords } from '../http/parameters.js';
import { namesLike } from '../search/names.js';
import { Person, personFields } from './schema.js';

interface PersonRow {
  id: string;
  key: string;
  name: string;
  quoteCount: number;
  organisations: object[];
}

const personColumns = sql`
  person.id::text, person.name, person.sort_name as key,
  person.quote_count + coalesce((select sum(amount) from reader.counter_delta where entity_id = person.id), 0)::integer as "quoteCount",
  (
    select coalesce(json_agg(json_build_object('id', id, 'slug', slug, 'name', name, 'count', times) order by times desc, sort_name), '[]')
    from (
      select organisation.id, organisation.slug, organisation.name, organisation.sort_name, count(*)::integer as times
      from reader.quote join reader.organisation on organisation.id = quote.organisation_id
      where quote.person_id = person.id
      group by organisation.id
      order by times desc, organisation.sort_name
      limit 100
    ) as spoken
  ) as organisations`;

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
  order: () => ({ key: sql`person.sort_name`, type: 'text', descending: false }),
  statements({ q }, page) {
    const where = allOf([q !== undefined && sql`person.id in (select entity_id from ${namesLike(q)})`]);
    return {
      rows: sql`select ${personColumns} from reader.person where ${where} ${page.after(sql`person.id`)} ${page.ordered(sql`person.id`)}`,
      matching: sql`select 1 from reader.person where ${where}`,
    };
  },
  format: ({ id, name, quoteCount, organisations }: PersonRow) =>
    JSON.stringify({ id, name, quoteCount, organisations }),
});
