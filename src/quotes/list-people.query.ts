import { sql } from '../database/sql.js';
import { allOf, type ListStatements, type Order, type Page } from '../http/pagination.js';
import { namesLike } from '../search/names.js';

export interface PersonRow {
  id: string;
  key: string;
  name: string;
  quoteCount: number;
  organisations: object[];
}

export const peopleByName: Order = { key: sql`person.sort_name`, type: 'text', descending: false };

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

/** Speakers, with how often and for whom they spoke. */
export function listPeopleStatements(q: string | undefined, page: Page): ListStatements {
  const where = allOf([q !== undefined && sql`person.id in (select entity_id from ${namesLike(q)})`]);
  return {
    rows: sql`select ${personColumns} from reader.person where ${where} ${page.after(sql`person.id`)} ${page.ordered(sql`person.id`)}`,
    matching: sql`select 1 from reader.person where ${where}`,
  };
}
