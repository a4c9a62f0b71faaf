import { type Sql, sql } from '../database/sql.js';
import { entityId, entityIds } from '../http/address.query.js';
import { allOf, type ListStatements, type Order, type Page } from '../http/pagination.js';
import { searchQuery } from '../search/vectors.js';
import { dayRange } from '../values/time-bound.js';
import type { StatisticFilters } from './filters.js';

export const STATISTIC_SORTS = ['-publishedAt', 'value', '-value', 'period'] as const;

export function statisticOrder(sort: string): Order {
  if (sort === 'period') return { key: sql`statistic.sort_period`, type: 'date', descending: false };
  if (sort.endsWith('value')) return { key: sql`statistic.value`, type: 'numeric', descending: sort.startsWith('-') };
  return { key: sql`statistic.sort_at`, type: 'timestamptz', descending: true };
}

/** The statements of a list of statistics: their stored records, by an index on measure or order. */
export function listStatistics(filters: StatisticFilters, page: Page, sort: string): ListStatements {
  const { measure, unit, organisation, minValue, maxValue, periodFrom, periodTo, release, q } = filters;
  const where = allOf([
    isMeasure(measure),
    unit.length > 0 && sql`statistic.unit = any(${unit}::text[])`,
    organisation.length > 1 &&
      sql`statistic.id in (select statistic_id from reader.statistic_organisation where organisation_id in (select id from ${entityIds('organisation', organisation)} as wanted))`,
    minValue !== undefined && sql`coalesce(statistic.upper_value, statistic.value) >= ${minValue}::numeric`,
    maxValue !== undefined && sql`statistic.value <= ${maxValue}::numeric`,
    periodFrom !== undefined && sql`statistic.period_to >= ${dayRange(periodFrom).from}::date`,
    periodTo !== undefined && sql`statistic.period_from <= ${dayRange(periodTo).to}::date`,
    release.length > 0 && sql`statistic.release_id = any(${release}::uuid[])`,
    q !== undefined && sql`statistic.search @@ (select reader.words(${searchQuery(q)}))`,
  ]);
  const [only] = organisation.length === 1 ? organisation : [];
  const from = only === undefined ? sql`reader.statistic` : statisticsOf(only);
  return {
    rows: sql`select statistic.id::text, ${statisticOrder(sort).key}::text as key, statistic.rendition as text from ${from} where ${where} ${page.after(sql`statistic.id`)} ${page.ordered(sql`statistic.id`)}`,
    matching: sql`select 1 from ${from} where ${where}`,
    isLookup:
      measure.length === 1 &&
      sort === '-publishedAt' &&
      [organisation, unit, release].every(isEmpty) &&
      q === undefined,
  };
}

/** The statistics of one organisation, by an index that carries their time: the newest are one range of it. */
const statisticsOf = (organisation: string): Sql => sql`(
  select own.statistic_id as id, own.sort_at, stated.measure_id, stated.release_id, stated.unit, stated.value, stated.upper_value,
    stated.period_from, stated.period_to, stated.sort_period, stated.search, stated.rendition
  from reader.statistic_organisation as own join reader.statistic as stated on stated.id = own.statistic_id
  where own.organisation_id = ${entityId('organisation', organisation)}
) as statistic`;

const isEmpty = (values: readonly string[]): boolean => values.length === 0;

/** One measure is a scalar, so that its newest statistics are one range of an index. */
function isMeasure([first, ...more]: readonly string[]): Sql | false {
  if (first === undefined) return false;
  if (more.length === 0) return sql`statistic.measure_id = ${entityId('measure', first)}`;
  return sql`statistic.measure_id in (select id from ${entityIds('measure', [first, ...more])} as wanted)`;
}
