import { z } from 'zod';
import { demand } from '../access/principal.js';
import { route } from '../http/route.js';
import { invalidDocument } from '../problems/problem.js';
import { faultsOf } from '../values/faults.js';
import { text, Uuid } from '../values/schemas.js';
import { SubmittedRelease } from './document.js';
import { Release } from './schema.js';
import { demandRelease, preconditionOf, writeRelease } from './write-release.js';

/** Two fields beside the document's own, which describe the change and are no part of the document. */
export const ChangeDescription = z.object({
  changeNote: text(2000, 1).nullish().meta({
    description: 'What changed and why, for the public history.',
    example: 'Corrects the number of projects.',
  }),
  changeKind: z.enum(['correction', 'update', 'minor']).nullish().meta({ example: 'correction' }),
});

/** Takes the description of the change out of a request's body. */
export function splitChange(body: unknown): {
  document: unknown;
  changeNote: string | null;
  changeKind: string | null;
} {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return { document: body, changeNote: null, changeKind: null };
  const { changeNote, changeKind, ...document } = body as Record<string, unknown>;
  const parsed = ChangeDescription.safeParse({ changeNote, changeKind }, { reportInput: true });
  if (!parsed.success) throw invalidDocument(faultsOf(parsed.error, ChangeDescription));
  return { document, changeNote: parsed.data.changeNote ?? null, changeKind: parsed.data.changeKind ?? null };
}

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
  async handler({ params, body, principal, services, request }) {
    const writer = demand(principal, 'releases:write');
    const { document, changeNote, changeKind } = splitChange(body);
    const release = await demandRelease(document);
    const check = preconditionOf(request.headers);
    return writeRelease(
      services,
      writer,
      { id: params.id.toLowerCase(), release, principal: writer, changeKind, changeNote, check },
      null,
    );
  },
});
