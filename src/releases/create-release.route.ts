import { demand } from '../access/principal.js';
import { route } from '../http/route.js';
import { idempotencyOf } from '../ledger/idempotency-key.js';
import { SubmittedRelease } from './document.js';
import { Release } from './schema.js';
import { demandRelease, showResult } from './write-release.js';

/** `POST /v1/releases`: a new release. */
export const createRelease = route({
  method: 'POST',
  url: '/v1/releases',
  operationId: 'createRelease',
  summary: 'Post a release',
  description:
    'Validates the document, resolves the organisations, frameworks, meetings, measures and speakers that it names, and publishes it at once, or at the end of its embargo. All problems come back together. With an `Idempotency-Key` the request can be repeated safely.',
  tags: ['Releases'],
  scopes: ['releases:write'],
  body: { schema: SubmittedRelease },
  responses: {
    201: {
      description: 'The release as its desk sees it.',
      schema: Release,
      headers: { Location: 'Address of the release.', ETag: 'Names this version of the document.' },
    },
  },
  problems: ['conflict', 'state-conflict'],
  async handler({ body, principal, services, request }) {
    const writer = demand(principal, 'releases:write');
    const repeatable = idempotencyOf(request.headers, 'POST', '/v1/releases', body);
    const release = await demandRelease(body);
    return showResult(services, await services.creations.create({ principal: writer, request: repeatable, release }));
  },
});
