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
  const matched = source(filters, sort.endsWith('updatedAt'));
  const text = whole ? sql`release.rendition` : sql`release.summary`;
  return {
    rows: sql`
      ${matched.with}
      select page.id::text, page.key::text, ${text} as text, ${copiesOf} as copies
      from (
        select matched.id, ${releaseOrder(sort).key} as key
        from ${matched.from}
        where ${matched.where} ${page.after(sql`matched.id`)}
        ${page.ordered(sql`matched.id`)}
      ) as page
      join reader.release on release.id = page.id
      ${page.sortedAgain(sql`page.key`, sql`page.id`)}
    `,
    matching: sql`${matched.with} select 1 from ${matched.from} where ${matched.where}`,
  };
}

interface Source {
  with: Sql;
  from: Sql;
  where: Sql;
}

function source(filters: ReleaseFilters, byUpdate: boolean): Source {
  const ids = filters.id.length > 0 && sql`matched.id = any(${filters.id}::uuid[])`;
  const fromTime =
    filters.publishedFrom !== undefined && sql`matched.sort_at >= ${lowerBound(filters.publishedFrom)}::timestamptz`;
  const toTime =
    filters.publishedTo !== undefined && sql`matched.sort_at < ${upperBound(filters.publishedTo)}::timestamptz`;
  const bounds = [fromTime, toTime];
  if (isOneOrganisation(filters) && !byUpdate && filters.updatedFrom === undefined) {
    return {
      with: empty,
      from: organisationRows(filters),
      where: allOf([ids, ...bounds, bounds.some(Boolean) && sql`matched.published_at is not null`]),
    };
  }
  const query = tokenQuery(filters);
  const updated =
    filters.updatedFrom !== undefined && sql`matched.updated_at >= ${lowerBound(filters.updatedFrom)}::timestamptz`;
  if (!query) {
    const dated = bounds.some(Boolean) && sql`matched.published_at is not null`;
    return { with: empty, from: sql`reader.release as matched`, where: allOf([ids, ...bounds, dated, updated]) };
  }
  // Materialized, or the planner walks the whole table by date for a rare word (docs/decisions).
  const hits = sql`
    with hit as materialized (
      select release_id as id, sort_at from reader.release_search as matched where search @@ (select ${query}) and ${allOf(bounds)}
    )`;
  const needsRelease = byUpdate || updated;
  const from = needsRelease
    ? sql`(select hit.id, hit.sort_at, release.updated_at from hit join reader.release on release.id = hit.id) as matched`
    : sql`hit as matched`;
  return { with: hits, from, where: allOf([ids, updated]) };
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
function organisationRows({ organisation: [key = ''], role: [role], publishedFrom, publishedTo }: ReleaseFilters): Sql {
  const needsDate = publishedFrom !== undefined || publishedTo !== undefined;
  return sql`(
    select release_id as id, sort_at${needsDate ? sql`, (select published_at from reader.release where id = release_id) as published_at` : empty}
    from reader.release_organisation
    where organisation_id = ${entityId('organisation', key)} and ${role === undefined ? sql`first_role` : sql`role = ${role}`}
  ) as matched`;
}
