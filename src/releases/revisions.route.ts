import { createPatch } from 'rfc6902';
import { z } from 'zod';
import { actsFor, allows } from '../access/principal.js';
import type { Reader } from '../database/reader.js';
import { textTag } from '../http/entity-tag.js';
import { listOf } from '../http/page-schema.js';
import { Page, pageParameters, readPage, sortOf } from '../http/pagination.js';
import { type Answer, type Exchange, route } from '../http/route.js';
import { Problem } from '../problems/problem.js';
import { fail } from '../values/faults.js';
import { fromPlain, toPlain } from '../values/plain-numbers.js';
import { timestampOf, Uuid } from '../values/schemas.js';
import { refuseAbsentRelease } from './get-release.query.js';
import { withCopies } from './present.js';
import {
  listOwnRevisions,
  listPublicRevisions,
  ownerOfRelease,
  publicRevisionCount,
  REVISION_SORTS,
  type RevisionRow,
  revisionOrder,
  revisionText,
} from './revisions.query.js';
import { Release } from './schema.js';

const Revision = z
  .object({
    revision: z.int().nullable().meta({
      description: 'Number of the public revision; `null` of one that never was public, which only the desk sees.',
      example: 2,
    }),
    at: z.string().meta({
      format: 'date-time',
      description: 'When it became public here; of one that never was, when it was written.',
      example: '2021-09-29T08:00:00Z',
    }),
    changeKind: z
      .enum(['correction', 'update', 'minor'])
      .nullable()
      .meta({ description: 'How much it matters, by the account of its desk.', example: 'correction' }),
    changeNote: z
      .string()
      .nullable()
      .meta({ description: 'What changed and why.', example: 'Corrects the number of projects.' }),
    version: z.int().optional().meta({ description: 'For the desk only: counts every write.' }),
    by: z.string().nullable().optional().meta({ description: 'For the desk only: the name of the key that wrote it.' }),
  })
  .meta({ id: 'Revision', description: 'An entry in the history of a release.' });

const id = Uuid.meta({ description: 'Id of the release.' });
const RevisionNumber = z
  .string()
  .check((ctx) => {
    if (!/^[1-9]\d{0,8}$/.test(ctx.value)) fail(ctx, 'invalid_number', 'expected the number of a revision, from 1');
  })
  .transform(Number)
  .meta({ override: { type: 'integer', minimum: 1 }, example: 2 });

const ListQuery = z.strictObject(pageParameters(REVISION_SORTS, Object.keys(Revision.shape)));

/** `GET /v1/releases/{id}/revisions`: the history of a release. */
export const listRevisions = route({
  method: 'GET',
  url: '/v1/releases/:id/revisions',
  operationId: 'listRevisions',
  summary: 'History of a release',
  description:
    'Its public revisions with what changed, the newest first. Its desk also sees versions that never were public, and who wrote them.',
  tags: ['Releases'],
  params: z.strictObject({ id }),
  query: ListQuery,
  responses: {
    200: {
      description: 'A page of the history.',
      schema: listOf(Revision, 'RevisionList'),
      headers: { Link: 'Addresses of the next, previous and first page (RFC 8288).' },
    },
  },
  problems: ['release-not-found', 'gone', 'invalid-cursor'],
  async handler(exchange) {
    const { params, services, request } = exchange;
    const query = sortOf(exchange.query, REVISION_SORTS[0]);
    const releaseId = params.id.toLowerCase();
    const page = Page.of(query, request.url.split('?')[0] ?? '', revisionOrder(query.sort), services.cursors);
    if (await isOwn(exchange, releaseId)) {
      const { rows, total } = await readPage<RevisionRow>(
        services.database.desk,
        query,
        listOwnRevisions(releaseId, page),
      );
      return { ...page.answer(rows, total, services, ownText), confidential: true };
    }
    const { rows, total } = await readPage<RevisionRow>(
      services.database.reader,
      query,
      listPublicRevisions(releaseId, page),
    );
    if (rows.length === 0 && !(await publicRevisionCount(services.database.reader, releaseId)))
      return refuseAbsentRelease(services.database.reader, releaseId);
    return page.answer(rows, total, services, publicText);
  },
});

const publicText = ({ revision, at, changeKind, changeNote }: RevisionRow): string =>
  JSON.stringify({ revision, at: timestampOf(at), changeKind, changeNote });
const ownText = ({ revision, at, changeKind, changeNote, version, by }: RevisionRow): string =>
  JSON.stringify({ revision, at: timestampOf(at), changeKind, changeNote, version, by });

async function isOwn(
  { principal, services }: Pick<Exchange<undefined, undefined>, 'principal' | 'services'>,
  releaseId: string,
): Promise<boolean> {
  if (!principal || !allows(principal, 'releases:write')) return false;
  const head = await ownerOfRelease(services.database.desk, releaseId);
  return head !== null && !head.hidden && actsFor(principal, head.desk);
}

/** `GET /v1/releases/{id}/revisions/{revision}`: a release as it was, or how it came to be. */
export const getRevision = route({
  method: 'GET',
  url: '/v1/releases/:id/revisions/:revision',
  operationId: 'getRevision',
  summary: 'A release as it was',
  description:
    'The release as a public revision showed it. With `compare`, a JSON Patch (RFC 6902) that turns that other revision into this one.',
  tags: ['Releases'],
  params: z.strictObject({ id, revision: RevisionNumber.meta({ description: 'Number of the revision.' }) }),
  query: z.strictObject({
    compare: RevisionNumber.optional().meta({ description: 'Another revision of the release.' }),
  }),
  responses: {
    200: {
      description: 'The release as it was then; with `compare` the patch.',
      schema: Release,
      content: {
        'application/json-patch+json': { schema: z.array(z.looseObject({ op: z.string(), path: z.string() })) },
      },
    },
  },
  problems: ['release-not-found', 'gone'],
  async handler({ params, query, services }): Promise<Answer> {
    const { reader } = services.database;
    const releaseId = params.id.toLowerCase();
    const text = await demandRevision(reader, releaseId, params.revision);
    if (query.compare === undefined) return { text, etag: `r${params.revision}-${textTag(text)}` };
    const other = await demandRevision(reader, releaseId, query.compare);
    return {
      text: fromPlain(createPatch(toPlain(other), toPlain(text))),
      type: 'application/json-patch+json; charset=utf-8',
    };
  },
});

async function demandRevision(reader: Reader, releaseId: string, revision: number): Promise<string> {
  const found = await revisionText(reader, releaseId, revision);
  if (found) return withCopies(found.rendition, null);
  const known = await publicRevisionCount(reader, releaseId);
  if (!known) return refuseAbsentRelease(reader, releaseId);
  throw new Problem('release-not-found', {
    detail: `this release has no revision ${revision}; its newest is ${known.count}`,
    members: { newest: known.count },
  });
}
