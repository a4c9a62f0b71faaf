import { listRoute } from '../http/list-route.js';
import { demandOrder } from '../http/pagination.js';
import { compareBounds } from '../values/time-bound.js';
import { type ReleaseFilters, releaseFilters } from './filters.js';
import { listReleases, RELEASE_SORTS, releaseOrder } from './list-releases.query.js';
import { withCopies } from './present.js';
import { ReleaseSummary, releaseFields } from './schema.js';

/** A row of a list of releases: a stored text and its copies. */
export interface ReleaseRow {
  id: string;
  key: string;
  text: string;
  copies: string | null;
}

/** Fields that only whole records have: a list with one of them reads renditions instead of summaries. */
const wholeFields = ['body', 'notes', 'meetings', 'statistics', 'quotes', 'links', 'contacts'];

export const asksForWhole = (fields: string | undefined): boolean =>
  fields?.split(',').some((field) => wholeFields.includes(field)) ?? false;

export const checkPeriod = (filters: Pick<ReleaseFilters, 'publishedFrom' | 'publishedTo'>): void =>
  demandOrder(filters, 'publishedFrom', 'publishedTo', compareBounds);

export const formatRelease = ({ text, copies }: ReleaseRow): string => withCopies(text, copies);

/** `GET /v1/releases`: search and filter, newest first. */
export const listReleasesRoute = listRoute({
  url: '/v1/releases',
  operationId: 'listReleases',
  summary: 'Search releases',
  description:
    'Releases by words and by what they state: who issued them, which meetings they report, which figures they give, who is quoted. Newest first; long fields are left out unless `fields` asks for them.',
  tags: ['Releases'],
  filters: releaseFilters,
  sorts: RELEASE_SORTS,
  fields: releaseFields,
  item: { schema: ReleaseSummary, listName: 'ReleaseList' },
  order: releaseOrder,
  check: checkPeriod,
  statements: (filters, page, { sort, fields }) => listReleases(filters, page, sort, asksForWhole(fields)),
  format: formatRelease,
});
