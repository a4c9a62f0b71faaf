import { createKeyRoute, listKeys, revokeKeyRoute } from './access/keys.route.js';
import { postBatch } from './batch/post-batch.route.js';
import { listChanges } from './changes/list-changes.route.js';
import { streamChanges } from './changes/stream-changes.route.js';
import { createFrameworkRoute, mergeFramework, patchFramework, patchMeeting } from './curation/frameworks.route.js';
import { mergeMeasure, patchMeasure } from './curation/measures.route.js';
import { createOrganisationRoute, mergeOrganisation, patchOrganisation } from './curation/organisations.route.js';
import type { Route } from './http/route.js';
import { getFramework } from './meetings/get-framework.route.js';
import { getMeeting } from './meetings/get-meeting.route.js';
import { getMeetingOfFramework } from './meetings/get-meeting-of-framework.route.js';
import { listFrameworks } from './meetings/list-frameworks.route.js';
import { listMeetingsRoute } from './meetings/list-meetings.route.js';
import { listMeetingsOfFramework } from './meetings/list-meetings-of-framework.route.js';
import { getExplorer, getExplorerWithSlash, getPageAsset, getProblems } from './operations/explorer/explorer.route.js';
import { indexRoute } from './operations/get-index.route.js';
import { getMetrics } from './operations/get-metrics.route.js';
import { openapiRoutes } from './operations/get-openapi.route.js';
import { getLiveness, getReadiness } from './operations/health.route.js';
import { getOrganisation } from './organisations/get-organisation.route.js';
import { listOrganisationsRoute } from './organisations/list-organisations.route.js';
import { listRelated } from './organisations/list-related.route.js';
import {
  listMeetingsOfOrganisation,
  listQuotesOfOrganisation,
  listReleasesOfOrganisation,
  listStatisticsOfOrganisation,
} from './organisations/organisation-lists.route.js';
import { getQuote } from './quotes/get-quote.route.js';
import { listPeople } from './quotes/list-people.route.js';
import { listQuotesRoute } from './quotes/list-quotes.route.js';
import { createRelease } from './releases/create-release.route.js';
import { extractRelease } from './releases/extract-release.route.js';
import { getRelease } from './releases/get-release.route.js';
import { listReleasesRoute } from './releases/list-releases.route.js';
import { patchRelease } from './releases/patch-release.route.js';
import { previewRelease } from './releases/preview-release.route.js';
import { putRelease } from './releases/put-release.route.js';
import { getRevision, listRevisions } from './releases/revisions.route.js';
import {
  deleteReleaseRoute,
  eraseReleaseRoute,
  publishReleaseRoute,
  withdrawReleaseRoute,
} from './releases/transitions.route.js';
import { getMeasure } from './statistics/get-measure.route.js';
import { getSeries } from './statistics/get-series.route.js';
import { getStatistic } from './statistics/get-statistic.route.js';
import { listMeasures } from './statistics/list-measures.route.js';
import { listStatisticsRoute } from './statistics/list-statistics.route.js';

/** Every operation, in the order of the documentation. */
export const routes: readonly Route[] = [
  listReleasesRoute,
  createRelease,
  getRelease,
  putRelease,
  patchRelease,
  publishReleaseRoute,
  withdrawReleaseRoute,
  deleteReleaseRoute,
  eraseReleaseRoute,
  previewRelease,
  extractRelease,
  postBatch,
  listRevisions,
  getRevision,
  listOrganisationsRoute,
  getOrganisation,
  listReleasesOfOrganisation,
  listMeetingsOfOrganisation,
  listStatisticsOfOrganisation,
  listQuotesOfOrganisation,
  listRelated,
  listFrameworks,
  getFramework,
  listMeetingsOfFramework,
  getMeetingOfFramework,
  listMeetingsRoute,
  getMeeting,
  listStatisticsRoute,
  getSeries,
  getStatistic,
  listMeasures,
  getMeasure,
  listQuotesRoute,
  getQuote,
  listPeople,
  listChanges,
  streamChanges,
  createOrganisationRoute,
  patchOrganisation,
  mergeOrganisation,
  createFrameworkRoute,
  patchFramework,
  mergeFramework,
  patchMeeting,
  patchMeasure,
  mergeMeasure,
  listKeys,
  createKeyRoute,
  revokeKeyRoute,
  indexRoute(() => routes),
  getLiveness,
  getReadiness,
  getMetrics,
  ...openapiRoutes(() => routes),
  getExplorer,
  getProblems,
  getPageAsset,
  getExplorerWithSlash,
];
