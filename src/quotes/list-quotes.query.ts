import { type Sql, sql } from '../database/sql.js';
import { entityId, entityIds } from '../http/address.query.js';
import { allOf, type ListStatements, type Order, type Page } from '../http/pagination.js';
import { searchQuery } from '../search/vectors.js';
import { foldName, nameKey } from '../values/names.js';
import type { QuoteFilters } from './filters.js';

export const QUOTE_SORTS = ['-publishedAt'] as const;

export const quoteOrder = (): Order => ({ key: sql`quote.sort_at`, type: 'timestamptz', descending: true });

/** The statements of a list of quotes: their stored records, the newest first by index. */
export function listQuotes({ speaker, organisation, q }: QuoteFilters, page: Page): ListStatements {
  const where = allOf([
    bySpeaker(speaker),
    forOrganisation(organisation),
    q !== undefined && sql`quote.search @@ (select reader.words(${searchQuery(q)}))`,
  ]);
  return {
    rows: sql`select quote.id::text, quote.sort_at::text as key, quote.rendition as text from reader.quote where ${where} ${page.after(sql`quote.id`)} ${page.ordered(sql`quote.id`)}`,
    matching: sql`select 1 from reader.quote where ${where}`,
  };
}

/** One speaker is a scalar, so that the newest quotes are one range of an index; so is one organisation. */
function bySpeaker(names: readonly string[]): Sql | false {
  if (names.length === 0) return false;
  const folded = names.map((name) => nameKey(foldName(name)));
  if (folded.length === 1)
    return sql`quote.person_id = (select id from reader.person where sort_name = ${folded[0]} limit 1)`;
  return sql`quote.person_id in (select id from reader.person where sort_name = any(${folded}::text[]))`;
}

function forOrganisation([first, ...more]: readonly string[]): Sql | false {
  if (first === undefined) return false;
  if (more.length === 0) return sql`quote.organisation_id = ${entityId('organisation', first)}`;
  return sql`quote.organisation_id in (select id from ${entityIds('organisation', [first, ...more])} as wanted)`;
}
