import { z } from 'zod';
import { demand } from '../access/principal.js';
import { route } from '../http/route.js';
import { Uuid } from '../values/schemas.js';
import { ChangeDescription, pendingParameter, splitChange } from './change-description.js';
import { SubmittedRelease } from './document.js';
import { demandFreeOrOwn } from './own-release.js';
import { Release } from './schema.js';
import { demandRelease, preconditionOf, writeRelease } from './write-release.js';

/** `PUT /v1/releases/{id}`: create or replace under the client's own id. */
export const putRelease = route({
  method: 'PUT',
  url: '/v1/releases/:id',
  operationId: 'putRelease',
  summary: 'Create or replace a release',
  description:
    "Writes the document under an id of your choice; safe to repeat, since a document equal to the last write changes nothing. `If-Match` guards against overwriting somebody else's edit, `If-None-Match: *` only creates.",
  tags: ['Releases'],
  scopes: ['releases:write'],
  params: z.strictObject({ id: Uuid.meta({ description: 'A UUID of your own, or that of the release to replace.' }) }),
  query: z.strictObject({ pending: pendingParameter }),
  requestHeaders: ['If-Match', 'If-None-Match'],
  body: {
    schema: SubmittedRelease.safeExtend(ChangeDescription.shape).meta({
      id: 'ReleaseReplacement',
      description: 'A release document, with a description of the change if you like.',
    }),
  },
  responses: {
    200: {
      description: 'Replaced, or equal to the last write.',
      schema: Release,
      headers: { ETag: 'Names this version of the document.' },
    },
    201: {
      description: 'Created.',
      schema: Release,
      headers: { Location: 'Address of the release.', ETag: 'Names this version of the document.' },
    },
  },
  problems: ['conflict', 'state-conflict', 'precondition-failed'],
  guard: demandFreeOrOwn,
  async handler({ params, query, body, principal, services, request }) {
    const writer = demand(principal, 'releases:write');
    const { document, changeNote, changeKind } = splitChange(body);
    const release = await demandRelease(document);
    const check = preconditionOf(request.headers);
    const discardPending = query.pending === 'discard';
    return writeRelease(services, writer, null, () => ({
      id: params.id.toLowerCase(),
      release,
      principal: writer,
      changeKind,
      changeNote,
      check,
      discardPending,
    }));
  },
});
