import { columnsOf } from '../http/export.js';
import { listRoute } from '../http/list-route.js';
import { demandOrder } from '../http/pagination.js';
import { canonicalDecimal, compareDecimals } from '../values/decimal.js';
import { compareDays } from '../values/time-bound.js';
import { type StatisticFilters, statisticFilters } from './filters.js';
import { listStatistics, STATISTIC_SORTS, statisticOrder } from './list-statistics.query.js';
import { Statistic, statisticFields } from './schema.js';

export function checkStatistics(filters: Omit<StatisticFilters, 'organisation'>): void {
  demandOrder(filters, 'periodFrom', 'periodTo', compareDays);
  demandOrder(filters, 'minValue', 'maxValue', (from, to) =>
    compareDecimals(canonicalDecimal(from) ?? '0', canonicalDecimal(to) ?? '0'),
  );
}

export const statisticColumns = columnsOf(
  'id',
  'measure',
  'measureSlug',
  'value',
  'upperValue',
  'unit',
  'qualifier',
  'period',
  'place',
  'organisations',
  'statement',
  'releaseId',
  'publishedAt',
);

/** `GET /v1/statistics`: figures, by measure, value, period and whose they are. */
export const listStatisticsRoute = listRoute({
  url: '/v1/statistics',
  operationId: 'listStatistics',
  summary: 'Search statistics',
  description:
    'Figures that releases state, each with the sentence that says so. What has no period matches no bound of periods.',
  tags: ['Statistics'],
  filters: statisticFilters,
  sorts: STATISTIC_SORTS,
  fields: statisticFields,
  item: { schema: Statistic, listName: 'StatisticList' },
  order: statisticOrder,
  check: checkStatistics,
  statements: (filters, page, { sort }) => listStatistics(filters, page, sort),
  format: ({ text }: { id: string; key: string; text: string }) => text,
  columns: statisticColumns,
});
