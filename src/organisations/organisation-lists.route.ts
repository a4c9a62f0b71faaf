import { facetsParameter } from '../facets/facets-of.js';
import { refuseAbsent } from '../http/absence.js';
import { listRoute } from '../http/list-route.js';
import type { Exchange } from '../http/route.js';
import { meetingFilters } from '../meetings/filters.js';
import { listMeetings, MEETING_SORTS, meetingOrder } from '../meetings/list-meetings.query.js';
import { checkDates, meetingFields } from '../meetings/list-meetings.route.js';
import { Meeting } from '../meetings/schema.js';
import { quoteFilters } from '../quotes/filters.js';
import { listQuotes, QUOTE_SORTS, quoteOrder } from '../quotes/list-quotes.query.js';

import { Quote, quoteFields } from '../quotes/schema.js';
import { collapseParameter, releaseFilters } from '../releases/filters.js';
import { listReleases, RELEASE_SORTS, releaseOrder } from '../releases/list-releases.query.js';
import {
  checkReleases,
  decorateReleases,
  formatRelease,
  releaseColumns,
  releaseListMembers,
  standardReleaseSort,
} from '../releases/list-releases.route.js';
import { ReleaseSummary, releaseFields } from '../releases/schema.js';
import { statisticFilters } from '../statistics/filters.js';
import { listStatistics, STATISTIC_SORTS, statisticOrder } from '../statistics/list-statistics.query.js';
import { checkStatistics } from '../statistics/list-statistics.route.js';
import { Statistic, statisticFields } from '../statistics/schema.js';
import { organisationExists } from './get-organisation.query.js';
import { organisationParams } from './get-organisation.route.js';

/** The lists below one organisation: those of the whole collection, with the organisation given by the path. */

async function demandOrganisation({
  params,
  services,
  request,
}: Exchange<typeof organisationParams, undefined>): Promise<void> {
  if (!(await organisationExists(services.database.lookups, params.organisation)))
    await refuseAbsent(services, 'organisation', params.organisation, request.url);
}

const { organisation: _ofReleases, ...otherReleaseFilters } = releaseFilters;
const { organisation: _ofMeetings, ...otherMeetingFilters } = meetingFilters;
const { organisation: _ofStatistics, ...otherStatisticFilters } = statisticFilters;
const { organisation: _ofQuotes, ...otherQuoteFilters } = quoteFilters;

const below = { tags: ['Organisations'] as [string], params: organisationParams, owner: demandOrganisation };

/** `GET /v1/organisations/{organisation}/releases`. */
export const listReleasesOfOrganisation = listRoute({
  ...below,
  url: '/v1/organisations/:organisation/releases',
  operationId: 'listReleasesOfOrganisation',
  summary: 'Releases that list an organisation',
  description:
    'What the organisation announced, or where it was named: newest first, with the filters of `/v1/releases`.',
  filters: { ...otherReleaseFilters, collapse: collapseParameter, facets: facetsParameter },
  sorts: RELEASE_SORTS,
  fields: releaseFields,
  item: { schema: ReleaseSummary, listName: 'ReleaseList', members: releaseListMembers },
  order: releaseOrder,
  standardSort: standardReleaseSort,
  check: checkReleases,
  statements: (filters, page, query, { organisation }) =>
    listReleases({ ...filters, organisation: [organisation] }, page, query),
  format: formatRelease,
  decorate: ({ services, query, params }, rows) =>
    decorateReleases({ services, query: { ...query, organisation: [params.organisation] } }, rows),
  columns: releaseColumns,
});

/** `GET /v1/organisations/{organisation}/meetings`. */
export const listMeetingsOfOrganisation = listRoute({
  ...below,
  url: '/v1/organisations/:organisation/meetings',
  operationId: 'listMeetingsOfOrganisation',
  summary: 'Meetings of an organisation',
  description: 'Meetings in which the organisation took part, the newest first, with the filters of `/v1/meetings`.',
  filters: otherMeetingFilters,
  sorts: MEETING_SORTS,
  fields: meetingFields,
  item: { schema: Meeting, listName: 'MeetingList' },
  order: meetingOrder,
  check: checkDates,
  statements: (filters, page, { sort }, { organisation }) =>
    listMeetings({ ...filters, organisation: [organisation] }, page, sort),
  format: ({ text }: { id: string; key: string; text: string }) => text,
});

/** `GET /v1/organisations/{organisation}/statistics`. */
export const listStatisticsOfOrganisation = listRoute({
  ...below,
  url: '/v1/organisations/:organisation/statistics',
  operationId: 'listStatisticsOfOrganisation',
  summary: 'Statistics of an organisation',
  description: 'Figures that releases state of the organisation, with the filters of `/v1/statistics`.',
  filters: otherStatisticFilters,
  sorts: STATISTIC_SORTS,
  fields: statisticFields,
  item: { schema: Statistic, listName: 'StatisticList' },
  order: statisticOrder,
  check: checkStatistics,
  statements: (filters, page, { sort }, { organisation }) =>
    listStatistics({ ...filters, organisation: [organisation] }, page, sort),
  format: ({ text }: { id: string; key: string; text: string }) => text,
});

/** `GET /v1/organisations/{organisation}/quotes`. */
export const listQuotesOfOrganisation = listRoute({
  ...below,
  url: '/v1/organisations/:organisation/quotes',
  operationId: 'listQuotesOfOrganisation',
  summary: 'Quotes of people who speak for an organisation',
  description: 'What people said for the organisation, the newest first, with the filters of `/v1/quotes`.',
  filters: otherQuoteFilters,
  sorts: QUOTE_SORTS,
  fields: quoteFields,
  item: { schema: Quote, listName: 'QuoteList' },
  order: quoteOrder,
  statements: (filters, page, _query, { organisation }) =>
    listQuotes({ ...filters, organisation: [organisation] }, page),
  format: ({ text }: { id: string; key: string; text: string }) => text,
});
