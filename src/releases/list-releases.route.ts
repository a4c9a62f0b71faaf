import { z } from 'zod';
import { demand } from '../access/principal.js';
import { FacetsSchema, facetsParameter } from '../facets/facets-of.js';
import { columnsOf } from '../http/export.js';
import { type Decoration, listRoute } from '../http/list-route.js';
import { demandOrder, Page, type PageQuery, readPage } from '../http/pagination.js';
import type { Answer, Exchange } from '../http/route.js';
import { Problem } from '../problems/problem.js';
import type { Services } from '../services.js';
import { compareBounds } from '../values/time-bound.js';
import { collapseParameter, type ReleaseFilters, releaseFilters } from './filters.js';
import {
  demandOwnFilters,
  listOwnReleases,
  OWN_STATES,
  type OwnRow,
  ownOrder,
  ownSummaries,
} from './list-own-releases.js';
import { listReleases, RELEASE_SORTS, type ReleaseRow, releaseOrder } from './list-releases.query.js';
import { demandDeskFor } from './own-release.js';
import { withCopies } from './present.js';
import { ReleaseSummary, releaseFields } from './schema.js';
import { showHits } from './show-hits.js';

export function checkReleases(
  filters: Pick<ReleaseFilters, 'publishedFrom' | 'publishedTo' | 'q'>,
  sort: string,
): void {
  demandOrder(filters, 'publishedFrom', 'publishedTo', compareBounds);
  if (sort === 'relevance' && filters.q === undefined) {
    throw new Problem('invalid-query', {
      detail: 'there is no relevance without words',
      errors: [{ parameter: 'sort', code: 'not_allowed', detail: 'relevance needs q' }],
    });
  }
}

/** By relevance where words are given, else the newest first. */
export const standardReleaseSort = ({ q }: { q?: unknown }): string => (q === undefined ? '-publishedAt' : 'relevance');

export const formatRelease = ({ text, copies }: ReleaseRow): string => withCopies(text, copies);

export const releaseColumns = columnsOf(
  'id',
  'title',
  'subtitle',
  'language',
  'publishedAt',
  'dateline.place',
  'dateline.countryCode',
  'dateline.date',
  'url',
  'externalId',
  'topics',
  'organisations',
  'counts.meetings',
  'counts.statistics',
  'counts.quotes',
  'revision',
  'firstPublicAt',
  'updatedAt',
);

export const releaseListMembers = {
  ranked: z.enum(['all', 'candidates']).optional().meta({
    description:
      'By relevance: whether all matches were ranked, or because there are too many only candidates: those with the words in their title, those that have them often, and the newest.',
  }),
  facets: FacetsSchema.optional(),
};

/** What stands beside a list of releases: how well each matches, and the facets that are asked for. */
export async function decorateReleases(
  { services, query }: { services: Services; query: ReleaseFilters & PageQuery & { facets?: string | undefined } },
  rows: readonly ReleaseRow[],
): Promise<Decoration | null> {
  const [hits, facets] = await Promise.all([
    showHits(services.database.lookups, query, rows),
    query.facets ? services.facets.of(query.facets, query) : null,
  ]);
  if (!hits && !facets) return null;
  return { items: hits?.items ?? [], members: { ...hits?.members, ...(facets ? { facets } : {}) } };
}

/** `GET /v1/releases`: search and filter, newest first. */
export const listReleasesRoute = listRoute({
  url: '/v1/releases',
  operationId: 'listReleases',
  summary: 'Search releases',
  description:
    'Releases by words and by what they state: who issued them, which meetings they report, which figures they give, who is quoted. With `q` the best matches come first, each with its `score` and `highlights`; otherwise the newest. Long fields are left out unless `fields` asks for them.',
  tags: ['Releases'],
  filters: {
    ...releaseFilters,
    collapse: collapseParameter,
    facets: facetsParameter,
    state: z.enum(OWN_STATES).optional().meta({
      description:
        'The releases of your own desk in this state, the last written first; needs a key. Takes only `q` (titles), `url`, `externalId` and `updatedFrom` beside it.',
    }),
  },
  sorts: RELEASE_SORTS,
  standardSort: standardReleaseSort,
  fields: releaseFields,
  item: { schema: ReleaseSummary, listName: 'ReleaseList', members: releaseListMembers },
  guard: demandDeskFor('state'),
  order: releaseOrder,
  check: (filters, sort) => checkReleases(filters, sort),
  instead(exchange, query) {
    return query.state === undefined ? null : listOwn(exchange, query as typeof query & { state: string });
  },
  statements: listReleases,
  format: formatRelease,
  decorate: decorateReleases,
  columns: releaseColumns,
});

/** The list of a desk's own releases: nobody else's, and never kept by a cache. */
async function listOwn(
  { principal, services, request }: Exchange<undefined, undefined>,
  query: ReleaseFilters & PageQuery & { state: string },
): Promise<Answer> {
  const writer = demand(principal, 'releases:write');
  demandOwnFilters({ ...query, ...Object.fromEntries(pageNames.map((name) => [name, undefined])) } as ReleaseFilters);
  const page = Page.of(query, request.url.split('?')[0] ?? '', ownOrder(query.sort), services.cursors);
  const { rows, total } = await readPage<OwnRow>(
    services.database.desk,
    query,
    listOwnReleases(writer, query.state, query, page),
  );
  const texts = await ownSummaries(services.database, rows);
  return {
    ...page.answer(rows, total, services, ({ id }) => texts.get(id) ?? '{}'),
    modifiedAt: null,
    confidential: true,
  };
}

const pageNames = ['facets', 'collapse', 'format', 'limit', 'cursor', 'sort', 'fields', 'count', 'state'];
