import { z } from 'zod';
import { demand, deskOf } from '../access/principal.js';
import { route } from '../http/route.js';
import { findHolders, takenProblem } from '../ledger/claims.js';
import { invalidDocument } from '../problems/problem.js';
import { resolveOnly } from '../projection/resolve-chunk.js';
import { ExactJson } from '../values/exact-json.js';
import { instantOf } from '../values/schemas.js';
import { SubmittedRelease } from './document.js';
import { presentRelease, withCopies } from './present.js';
import { Release } from './schema.js';
import { demandRelease } from './write-release.js';

const nil = '00000000-0000-0000-0000-000000000000';

/** `POST /v1/releases/preview`: what posting a document would give. */
export const previewRelease = route({
  method: 'POST',
  url: '/v1/releases/preview',
  operationId: 'previewRelease',
  summary: 'See what posting would give',
  description:
    'Validates and resolves a document as `POST /v1/releases` would, and stores nothing. What would be created has `id: null`.',
  tags: ['Releases'],
  scopes: ['releases:write'],
  storesNothing: true,
  body: { schema: SubmittedRelease },
  responses: {
    200: {
      description: 'The release as it would be.',
      schema: Release.extend({
        id: z.uuid().nullable().meta({ description: 'Always `null`: nothing is stored.' }),
      }).meta({
        id: 'ReleasePreview',
        description: 'What posting the document would give.',
      }),
    },
  },
  problems: ['conflict'],
  async handler({ body, principal, services }) {
    const writer = demand(principal, 'releases:write');
    const { document, evidence, draft } = await demandRelease(body);
    const now = new Date();
    const [resolution] = await resolveOnly(services.database.desk, [{ releaseId: nil, document }], now);
    if (!resolution) throw new Error('a document came back without its resolution');
    if (!draft && resolution.faults.length > 0) throw invalidDocument(resolution.faults);
    const [holder] = await findHolders(services.database.desk, deskOf(writer), [document]);
    if (holder) throw takenProblem(holder.kind, holder.id);
    const embargo = document.embargoedUntil ? instantOf(document.embargoedUntil) : null;
    const state = draft ? 'draft' : embargo && embargo > now ? 'embargoed' : 'published';
    const json = new ExactJson();
    const shown = presentRelease(
      document,
      evidence,
      resolution,
      { id: nil, revision: null, state, firstPublicAt: null, updatedAt: null },
      json,
    );
    return { text: withCopies(json.text({ ...shown, id: null }), null), confidential: true, etag: null };
  },
});
