import { empty, type Sql, sql } from '../database/sql.js';
import { entityId } from '../http/address.query.js';
import { allOf, type ListStatements, type Order, type Page } from '../http/pagination.js';
import { lowerBound, upperBound } from '../values/time-bound.js';
import { type ReleaseFilters, tokenQuery } from './filters.js';
import { copiesOf } from './get-release.query.js';

export const RELEASE_SORTS = ['-publishedAt', 'publishedAt', '-updatedAt', 'updatedAt'] as const;

/** The order of a list of releases; `matched` is what each family of statements calls its rows. */
export const releaseOrder = (sort: string): Order => ({
  key: sort.endsWith('publishedAt') ? sql`matched.sort_at` : sql`matched.updated_at`,
  type: 'timestamptz',
  descending: sort.startsWith('-'),
});

/** The statements of a list of releases. There are three families: by an organisation, by words and filters, and neither. */
export function listReleases(filters: ReleaseFilters, page: Page, sort: string, whole: boolean): ListStatements {
  const byUpdate = sort.endsWith('updatedAt');
  const matched = source(filters, byUpdate, sql`matched`);
  const where =
    filters.collapse === undefined ? matched.where : sql`${matched.where} and ${isFirstOfItsCopies(filters, byUpdate)}`;
  const text = whole ? sql`release.rendition` : sql`release.summary`;
  return {
    rows: sql`
      ${matched.with}
      select page.id::text, page.key::text, ${text} as text, ${copiesOf} as copies
      from (
        select matched.id, ${releaseOrder(sort).key} as key
        from ${matched.from}
        where ${where} ${page.after(sql`matched.id`)}
        ${page.ordered(sql`matched.id`)}
      ) as page
      join reader.release on release.id = page.id
      ${page.sortedAgain(sql`page.key`, sql`page.id`)}
    `,
    matching: sql`${matched.with} select 1 from ${matched.from} where ${where}`,
  };
}

interface Source {
  with: Sql;
  from: Sql;
  where: Sql;
}

/** The rows that match the filters, under a name: `id`, `sort_at` and what the order needs. */
function source(filters: ReleaseFilters, byUpdate: boolean, name: Sql): Source {
  const ids = filters.id.length > 0 && sql`${name}.id = any(${filters.id}::uuid[])`;
  const bounds = [
    filters.publishedFrom !== undefined && sql`${name}.sort_at >= ${lowerBound(filters.publishedFrom)}::timestamptz`,
    filters.publishedTo !== undefined && sql`${name}.sort_at < ${upperBound(filters.publishedTo)}::timestamptz`,
  ];
  const dated = bounds.some(Boolean) && sql`${name}.published_at is not null`;
  if (isOneOrganisation(filters) && !byUpdate && filters.updatedFrom === undefined) {
    return { with: empty, from: organisationRows(filters, name), where: allOf([ids, ...bounds, dated]) };
  }
  const updated =
    filters.updatedFrom !== undefined && sql`${name}.updated_at >= ${lowerBound(filters.updatedFrom)}::timestamptz`;
  const query = tokenQuery(filters);
  if (!query)
    return { with: empty, from: sql`reader.release as ${name}`, where: allOf([ids, ...bounds, dated, updated]) };
  // Materialized, or the planner walks the whole table by date for a rare word (docs/decisions).
  const hits = sql`
    with hit as materialized (
      select release_id as id, sort_at from reader.release_search as ${name} where search @@ (select ${query}) and ${allOf(bounds)}
    )`;
  const from =
    byUpdate || updated
      ? sql`(select hit.id, hit.sort_at, release.updated_at from hit join reader.release on release.id = hit.id) as ${name}`
      : sql`hit as ${name}`;
  return { with: hits, from, where: allOf([ids, updated]) };
}

/** Of releases with the same text, only the earliest that matches. */
function isFirstOfItsCopies(filters: ReleaseFilters, byUpdate: boolean): Sql {
  const other = source(filters, byUpdate, sql`other`);
  return sql`not exists (
    select from reader.release as own
    join reader.release as copy on copy.copy_key = own.copy_key and (copy.sort_at, copy.id) < (own.sort_at, own.id)
    where own.id = matched.id and exists (select from ${other.from} where ${other.where} and other.id = copy.id)
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
function organisationRows(
  { organisation: [key = ''], role: [role], publishedFrom, publishedTo }: ReleaseFilters,
  name: Sql,
): Sql {
  const needsDate = publishedFrom !== undefined || publishedTo !== undefined;
  return sql`(
    select release_id as id, sort_at${needsDate ? sql`, (select published_at from reader.release where id = release_id) as published_at` : empty}
    from reader.release_organisation
    where organisation_id = ${entityId('organisation', key)} and ${role === undefined ? sql`first_role` : sql`role = ${role}`}
  ) as ${name}`;
}
