import { z } from 'zod';
import { textTag } from '../http/entity-tag.js';
import { type Answer, route } from '../http/route.js';
import { Uuid } from '../values/schemas.js';
import { deskRelease, pendingRelease } from './desk-release.js';
import { refuseAbsentRelease, releaseById, type StoredRelease } from './get-release.query.js';
import { demandDeskFor } from './own-release.js';
import { withCopies } from './present.js';
import { Release } from './schema.js';

/** `GET /v1/releases/{id}`: one release with everything it states. */
export const getRelease = route({
  method: 'GET',
  url: '/v1/releases/:id',
  operationId: 'getRelease',
  summary: 'One release',
  description:
    'The record with all its facts: organisations, meetings, statistics and quotes, each with the sentence that states it. A withdrawn release answers `410` with its notice. With a key of its desk, a release that is not public yet answers, too.',
  tags: ['Releases'],
  params: z.strictObject({ id: Uuid.meta({ description: 'Id of the release.' }) }),
  query: z.strictObject({
    view: z.enum(['pending']).optional().meta({ description: 'The revision that waits; for the desk only.' }),
  }),
  responses: { 200: { description: 'The release.', schema: Release } },
  problems: ['release-not-found', 'gone'],
  guard: demandDeskFor('view'),
  async handler({ params: { id }, query, principal, services }) {
    if (query.view === 'pending') return pendingRelease(services.database, principal, id);
    const ofDesk = await deskRelease(services.database, principal, id);
    if (ofDesk) return ofDesk;
    const { reader } = services.database;
    const found = await releaseById(reader, id);
    if (found) return publicAnswer(found);
    return refuseAbsentRelease(reader, id);
  },
});

function publicAnswer({ rendition, copies, revision, updated_at }: StoredRelease): Answer {
  const text = withCopies(rendition, copies);
  return { text, etag: `r${revision}-${textTag(text)}`, modifiedAt: updated_at };
}
