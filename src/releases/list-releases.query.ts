import { empty, type Sql, sql } from '../database/sql.js';
import { entityId } from '../http/address.query.js';
import { allOf, type ListStatements, type Order, type Page } from '../http/pagination.js';
import { newestMatches, type Search } from '../search/newest.js';
import { rankedMatches, scoreOf, wantedWords } from '../search/ranked.js';
import { searchQuery } from '../search/vectors.js';
import { lowerBound, upperBound } from '../values/time-bound.js';
import { type ReleaseFilters, searchOf } from './filters.js';
import { copiesOf } from './get-release.query.js';

export const RELEASE_SORTS = ['-publishedAt', 'publishedAt', '-updatedAt', 'updatedAt', 'relevance'] as const;

/** The order of a list of releases; `matched` is what each family of statements calls its rows. */
export function releaseOrder(sort: string): Order {
  if (sort === 'relevance') return { key: sql`matched.score`, type: 'real', descending: true };
  const key = sort.endsWith('publishedAt') ? sql`matched.sort_at` : sql`matched.updated_at`;
  return { key, type: 'timestamptz', descending: sort.startsWith('-') };
}

/** A row of a list of releases: a stored text, its copies, and with a search how well it matches. */
export interface ReleaseRow {
  id: string;
  key: string;
  text: string;
  copies: string | null;
  /** The whole record, where the list shows highlights of its texts. */
  rendition?: string;
  score?: number | null;
  /** By relevance: whether all matches were ranked. */
  isWhole?: boolean | null;
}

/** Fields that only whole records have: a list with one of them reads renditions instead of summaries. */
const wholeFields = ['body', 'notes', 'meetings', 'statistics', 'quotes', 'links', 'contacts'];

const asksForWhole = (fields: string | undefined): boolean =>
  fields?.split(',').some((field) => wholeFields.includes(field)) ?? false;

/** Whether a list shows where the words of its search stand, for which it needs the whole texts. */
export const showsHighlights = ({ q, fields }: { q?: string | undefined; fields?: string | undefined }): boolean =>
  q !== undefined && (fields === undefined || fields.split(',').includes('highlights'));

/** The statements of a list of releases. Each family of filters has its own form, so that there is one plan for each. */
export function listReleases(
  filters: ReleaseFilters,
  page: Page,
  { sort, fields }: { sort: string; fields?: string | undefined },
): ListStatements {
  const search = searchOf(filters);
  const matched = matches(filters, search, page, sort);
  const text = asksForWhole(fields) ? sql`release.rendition` : sql`release.summary`;
  const texts = showsHighlights({ ...filters, fields }) ? sql`, release.rendition` : empty;
  const score =
    filters.q === undefined
      ? empty
      : sql`, ${scoreOfHit(filters.q, sort)} as score, ${sort === 'relevance' ? sql`page.is_whole` : sql`null::boolean`} as "isWhole"`;
  return {
    rows: sql`
      ${matched.with}
      select page.id::text, page.key::text, ${text} as text, ${copiesOf} as copies ${texts} ${score}
      from (
        select matched.id, ${releaseOrder(sort).key} as key ${sort === 'relevance' ? sql`, matched.is_whole` : empty}
        from ${matched.from}
        where ${matched.where} ${page.after(sql`matched.id`)}
        ${page.ordered(sql`matched.id`)}
      ) as page
      join reader.release on release.id = page.id
      ${page.sortedAgain(sql`page.key`, sql`page.id`)}
    `,
    matching: everyMatch(filters, search),
    isLookup: matched.isLookup ?? false,
  };
}

const scoreOfHit = (words: string, sort: string): Sql =>
  sort === 'relevance'
    ? sql`page.key::real`
    : sql`(select ${scoreOf(sql`search`)} from reader.release_search cross join (${wantedWords(searchQuery(words))}) as wanted where release_id = page.id)`;

interface Source {
  with: Sql;
  from: Sql;
  where: Sql;
  isLookup?: boolean;
}

/** Where the rows of a page come from. */
function matches(filters: ReleaseFilters, search: Search | null, page: Page, sort: string): Source {
  const bounds = boundsOf(filters, empty);
  const collapsed = filters.collapse !== undefined && isFirstOfItsCopies(filters, search);
  if (sort === 'relevance' && search?.words) {
    const ranked = rankedMatches({ ...search, words: search.words }, bounds);
    return {
      with: sql`with ${ranked.with}`,
      from: sql`${ranked.from} as matched`,
      where: allOf([...furtherConditions(filters, sort), collapsed]),
    };
  }
  if (isOneOrganisation(filters) && sort.endsWith('publishedAt') && filters.updatedFrom === undefined) {
    return {
      with: empty,
      from: sql`${organisationRows(filters)} as matched`,
      where: allOf([idsOf(filters), bounds, datedOf(filters), collapsed]),
      isLookup: !collapsed,
    };
  }
  if (!search) {
    return {
      with: empty,
      from: sql`reader.release as matched`,
      where: allOf([idsOf(filters), bounds, datedOf(filters), updatedOf(filters), collapsed]),
      isLookup: !collapsed && filters.updatedFrom === undefined,
    };
  }
  const further = [...furtherConditions(filters, sort), collapsed].filter(Boolean);
  if (further.length === 0 && sort.endsWith('publishedAt')) {
    const after = page.after(sql`release_id`, sql`sort_at`);
    const newest = newestMatches(search, { bounds, after, ascending: page.ascending, limit: page.fetched });
    return { with: sql`with ${newest.with}`, from: sql`${newest.from} as matched`, where: sql`true` };
  }
  return {
    with: sql`with ${hits(search, bounds)}`,
    from: sql`(select hit.id, hit.sort_at, release.updated_at from hit join reader.release on release.id = hit.id) as matched`,
    where: allOf(further),
  };
}

/** The ids of all that match. */
function everyMatch(filters: ReleaseFilters, search: Search | null): Sql {
  const bounds = boundsOf(filters, empty);
  const collapsed = filters.collapse !== undefined && isFirstOfItsCopies(filters, search);
  if (search) {
    const conditions = [...furtherConditions(filters, '-publishedAt'), collapsed];
    return sql`with ${hits(search, bounds)} select matched.id from hit as matched where ${allOf(conditions)}`;
  }
  return sql`select matched.id from reader.release as matched where ${allOf([idsOf(filters), bounds, datedOf(filters), updatedOf(filters), collapsed])}`;
}

/**
 * The ordinals of all releases that match, as one column of big-endian integers of four bytes; null where there are no filters.
 */
export function matchingOrdinals(filters: ReleaseFilters): Sql | null {
  const search = searchOf(filters);
  const further = furtherConditions(filters, '-publishedAt');
  if (search && further.length === 0) {
    return sql`
      with found as materialized (select ordinal, sort_at from reader.release_search where search @@ (select ${search.query}))
      select string_agg(int4send(ordinal), ''::bytea) as ordinals from found where ${boundsOf(filters, empty)}
    `;
  }
  if (!search && further.length === 0 && !hasBounds(filters)) return null;
  return sql`
    select string_agg(int4send(release_facets.ordinal), ''::bytea) as ordinals
    from reader.release_facets where release_id in (${everyMatch(filters, search)})
  `;
}

// Materialized, or the planner walks the whole table by date for a rare word (docs/decisions).
const hits = ({ query }: Search, bounds: Sql): Sql => sql`
  found as materialized (select release_id as id, sort_at from reader.release_search where search @@ (select ${query})),
  hit as (select id, sort_at from found where ${bounds})`;

const idsOf = ({ id }: ReleaseFilters): Sql | false => id.length > 0 && sql`matched.id = any(${id}::uuid[])`;
const updatedOf = ({ updatedFrom }: ReleaseFilters): Sql | false =>
  updatedFrom !== undefined && sql`matched.updated_at >= ${lowerBound(updatedFrom)}::timestamptz`;
const hasBounds = ({ publishedFrom, publishedTo }: ReleaseFilters): boolean =>
  publishedFrom !== undefined || publishedTo !== undefined;
/** A release without a time of publication matches no bound. */
const datedOf = (filters: ReleaseFilters): Sql | false => hasBounds(filters) && sql`matched.published_at is not null`;

const boundsOf = ({ publishedFrom, publishedTo }: ReleaseFilters, table: Sql): Sql =>
  allOf([
    publishedFrom !== undefined && sql`${table}sort_at >= ${lowerBound(publishedFrom)}::timestamptz`,
    publishedTo !== undefined && sql`${table}sort_at < ${upperBound(publishedTo)}::timestamptz`,
  ]);

/** Conditions that no lexeme stands for. */
function furtherConditions(filters: ReleaseFilters, sort: string): Sql[] {
  const isLate =
    filters.updatedFrom !== undefined &&
    sql`exists (select from reader.release where release.id = matched.id and release.updated_at >= ${lowerBound(filters.updatedFrom)}::timestamptz)`;
  return [idsOf(filters), isLate, sort.endsWith('updatedAt') && sql`matched.updated_at is not null`].filter(
    (condition): condition is Sql => Boolean(condition),
  );
}

/** Of releases with the same text, only the earliest that matches. */
function isFirstOfItsCopies(filters: ReleaseFilters, search: Search | null): Sql {
  const bounds = [hasBounds(filters) && sql`copy.published_at is not null`, boundsOf(filters, sql`copy.`)];
  const ids = filters.id.length > 0 && sql`copy.id = any(${filters.id}::uuid[])`;
  const updated =
    filters.updatedFrom !== undefined && sql`copy.updated_at >= ${lowerBound(filters.updatedFrom)}::timestamptz`;
  const found =
    search &&
    sql`exists (select from reader.release_search where release_search.release_id = copy.id and search @@ (select ${search.query}))`;
  return sql`not exists (
    select from reader.release as own
    join reader.release as copy on copy.copy_key = own.copy_key and (copy.sort_at, copy.id) < (own.sort_at, own.id)
    where own.id = matched.id and ${allOf([...bounds, ids, updated, found])}
  )`;
}

const textFilters = [
  'language',
  'framework',
  'meeting',
  'measure',
  'speaker',
  'topic',
  'place',
  'url',
  'externalId',
] as const;

const isOneOrganisation = (filters: ReleaseFilters): boolean =>
  filters.organisation.length === 1 &&
  filters.role.length <= 1 &&
  filters.q === undefined &&
  textFilters.every((filter) => filters[filter].length === 0);

/** The releases of one organisation, by an index that carries their time: the newest are one range of it. */
function organisationRows(filters: ReleaseFilters): Sql {
  const {
    organisation: [key = ''],
    role: [role],
  } = filters;
  return sql`(
    select release_id as id, sort_at ${hasBounds(filters) ? sql`, (select published_at from reader.release where id = release_id) as published_at` : empty}
    from reader.release_organisation
    where organisation_id = ${entityId('organisation', key)} and ${role === undefined ? sql`first_role` : sql`role = ${role}`}
  )`;
}
