import { z } from 'zod';
import { demand } from '../access/principal.js';
import { route } from '../http/route.js';
import { lockReleases, readHeads, readRevision } from '../ledger/head.js';
import { demandOwn } from '../ledger/lifecycle.js';
import { demandTransition } from '../ledger/states.js';
import { invalidDocument, Problem } from '../problems/problem.js';
import { applyMergePatch } from '../values/merge-patch.js';
import { Uuid } from '../values/schemas.js';
import { ChangeDescription, pendingParameter, splitChange } from './change-description.js';
import { demandOwnRelease } from './own-release.js';
import { Release } from './schema.js';
import { demandRelease, preconditionOf, writeRelease } from './write-release.js';

const Patch = z.looseObject(ChangeDescription.shape).meta({
  id: 'ReleasePatch',
  description: 'Members of a release document; `null` removes one, lists are replaced whole (RFC 7396).',
  example: { title: 'EU and IOM met for the eighth time', changeKind: 'minor' },
});

/** `PATCH /v1/releases/{id}`: JSON Merge Patch of the live document, or of the one that waits. */
export const patchRelease = route({
  method: 'PATCH',
  url: '/v1/releases/:id',
  operationId: 'patchRelease',
  summary: 'Change parts of a release',
  description:
    'Merges a JSON Merge Patch (RFC 7396) into the live document, or with `?view=pending` into the one that waits; the result is validated whole. A draft stays a draft. With a future `embargoedUntil` the result waits as the pending revision.',
  tags: ['Releases'],
  scopes: ['releases:write'],
  params: z.strictObject({ id: Uuid.meta({ description: 'Id of the release.' }) }),
  query: z.strictObject({
    view: z.enum(['pending']).optional().meta({ description: 'Patch the pending revision.' }),
    pending: pendingParameter,
  }),
  requestHeaders: ['If-Match'],
  body: { schema: Patch, types: ['application/merge-patch+json', 'application/json'] },
  responses: {
    200: {
      description: 'The release as its desk sees it.',
      schema: Release,
      headers: { ETag: 'Names this version of the document.' },
    },
  },
  problems: ['release-not-found', 'conflict', 'state-conflict', 'precondition-failed'],
  guard: demandOwnRelease,
  async handler({ params, query, body, principal, services, request }) {
    const writer = demand(principal, 'releases:write');
    const { document: patch, changeNote, changeKind } = splitChange(body);
    if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) {
      throw invalidDocument([
        { path: [], code: 'invalid_type', detail: 'expected an object with the members to change' },
      ]);
    }
    const view = query.view ?? 'live';
    return writeRelease(services, writer, null, async (tx) => {
      const id = params.id.toLowerCase();
      await lockReleases(tx, [id]);
      const { heads } = await readHeads(tx, [id]);
      const head = heads.get(id);
      demandOwn(writer, head);
      const version = view === 'pending' ? head.pendingVersion : (head.liveVersion ?? head.pendingVersion);
      const base = version === null ? null : await readRevision(tx, id, version);
      if (!base) {
        if (head.state === 'withdrawn') demandTransition(head, 'writeLive');
        throw new Problem('release-not-found', { detail: 'no revision of this release is pending' });
      }
      const release = await demandRelease({
        ...(applyMergePatch(base.document, patch) as object),
        state: base.draft && head.liveVersion === null ? 'draft' : null,
      });
      const discardPending = query.pending === 'discard' || view === 'pending';
      return {
        id,
        release,
        principal: writer,
        changeKind,
        changeNote,
        check: preconditionOf(request.headers, view),
        discardPending,
      };
    });
  },
});
