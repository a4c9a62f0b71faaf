import { z } from 'zod';
import type { Principal } from '../access/principal.js';
import type { Database } from '../database/database.js';
import { readAnswer } from '../formats/answer.js';
import { releaseMarkdown } from '../formats/markdown.js';
import { releaseText } from '../formats/text.js';
import { textTag } from '../http/entity-tag.js';
import { preferredType } from '../http/negotiation.js';
import { type Answer, route } from '../http/route.js';
import { Uuid } from '../values/schemas.js';
import { deskRelease, pendingRelease } from './desk-release.js';
import { refuseAbsentRelease, releaseById, type StoredRelease } from './get-release.query.js';
import { demandDeskFor } from './own-release.js';
import { withCopies } from './present.js';
import { Release } from './schema.js';

const json = 'application/json';
const markdown = 'text/markdown';
const plainText = 'text/plain';

/** `GET /v1/releases/{id}`: one release with everything it states. */
export const getRelease = route({
  method: 'GET',
  url: '/v1/releases/:id',
  operationId: 'getRelease',
  summary: 'One release',
  description:
    'The record with all its facts: organisations, meetings, statistics and quotes, each with the sentence that states it. A withdrawn release answers `410` with its notice. As Markdown and plain text, it is made for people to read. With a key of its desk, a release that is not public yet answers, too.',
  tags: ['Releases'],
  params: z.strictObject({ id: Uuid.meta({ description: 'Id of the release.' }) }),
  query: z.strictObject({
    format: z
      .enum(['json', 'markdown', 'text'])
      .optional()
      .meta({ description: 'Another representation, instead of an Accept header.' }),
    view: z.enum(['pending']).optional().meta({ description: 'The revision that waits; for the desk only.' }),
  }),
  responses: {
    200: {
      description: 'The release.',
      schema: Release,
      content: { [markdown]: { schema: z.string() }, [plainText]: { schema: z.string() } },
    },
  },
  problems: ['release-not-found', 'gone'],
  guard: demandDeskFor('view'),
  async handler({ params: { id }, query, principal, services, request }) {
    const answer =
      query.view === 'pending'
        ? await pendingRelease(services.database, principal, id)
        : await visibleRelease(services.database, principal, id);
    const type =
      query.format === undefined
        ? preferredType(request, [json, markdown, plainText])
        : { json, markdown, text: plainText }[query.format];
    return type === markdown || type === plainText ? toRead(answer, type) : answer;
  },
});

/** What a desk sees of its own release, what readers see of a public one. */
async function visibleRelease(database: Database, principal: Principal | null, id: string): Promise<Answer> {
  const ofDesk = await deskRelease(database, principal, id);
  if (ofDesk) return ofDesk;
  const found = await releaseById(database.lookups, id);
  return found ? publicAnswer(found) : refuseAbsentRelease(database.reader, id);
}

/** The same for people to read. Its tag is its own: `If-Match` compares revisions of the record. */
function toRead(answer: Answer, type: typeof markdown | typeof plainText): Answer {
  const release = readAnswer(String(answer.text));
  const { etag: _ofTheRecord, ...rest } = answer;
  const text = type === markdown ? releaseMarkdown(release) : releaseText(release);
  return { ...rest, text, type: `${type}; charset=utf-8` };
}

function publicAnswer({ rendition, copies, revision, updated_at }: StoredRelease): Answer {
  const text = withCopies(rendition, copies);
  return { text, etag: `r${revision}-${textTag(text)}`, modifiedAt: updated_at };
}
