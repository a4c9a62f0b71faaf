import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { demand } from '../access/principal.js';
import { loggable } from '../database/failures.js';
import { type Answer, route } from '../http/route.js';
import { invalidDocument, Problem } from '../problems/problem.js';
import { ProblemErrorSchema } from '../problems/schema.js';
import { SubmittedRelease } from '../releases/document.js';
import { type BatchItem, ingest } from './ingest.js';
import { itemOf, linesOf } from './lines.js';
import { Spool } from './spool.js';

const ndjson = 'application/x-ndjson';
const mostItemsOfArray = 1000;

const BatchLine = z
  .object({
    index: z.int().meta({ description: 'Which item, from 0.', example: 0 }),
    status: z.int().meta({ description: 'As if the item had been sent alone.', example: 201 }),
    id: z.uuid().optional().meta({ description: 'Id of the release.' }),
    code: z.string().optional().meta({ description: 'Code of the problem.', example: 'validation' }),
    detail: z.string().optional().meta({ description: 'What is wrong, for people.' }),
    errors: z.array(ProblemErrorSchema).optional().meta({ description: 'The first ten problems of the item.' }),
  })
  .meta({ id: 'BatchResult', description: 'What became of one item: a line of the answer.' });

/** `POST /v1/releases/batch`: many releases, streamed both ways. */
export const postBatch = route({
  method: 'POST',
  url: '/v1/releases/batch',
  operationId: 'postReleaseBatch',
  summary: 'Post many releases',
  description:
    'One document a line (NDJSON, of any length, gzip accepted), or a JSON array of up to 1,000. Items take effect in order; a bad one costs itself alone. A known `id`, then a known `externalId`, is replaced, or with `onExisting=skip` left as it is. The answer has a line an item, in order, and comes while the upload goes on; it need not be read before the upload ends. Sending the same batch again changes only what is missing.',
  tags: ['Releases'],
  scopes: ['releases:write'],
  query: z.strictObject({
    onExisting: z
      .enum(['replace', 'skip'])
      .default('replace')
      .meta({ description: 'What happens to releases that are known.' }),
  }),
  body: {
    schema: z.array(SubmittedRelease).max(mostItemsOfArray),
    types: ['application/json', ndjson],
    streamed: true,
  },
  responses: {
    200: {
      description: 'A line an item.',
      content: { [ndjson]: { schema: BatchLine }, 'application/json': { schema: BatchLine } },
    },
  },
  problems: ['invalid-header'],
  async handler({ query, body, principal, services, request }) {
    const writer = demand(principal, 'releases:write');
    if (request.headers['idempotency-key'] !== undefined) {
      throw new Problem('invalid-header', {
        errors: [
          {
            header: 'Idempotency-Key',
            code: 'not_allowed',
            detail: 'the items of a batch have their own identity: id and externalId',
          },
        ],
      });
    }
    const items = itemsOf(body, services.config.BODY_LIMIT);
    const answers = new Spool();
    void pour(
      answers,
      ingest(services.database, items, {
        principal: writer,
        onExisting: query.onExisting,
        afterCommit: services.background.committed,
        onFailure: (index, error) => request.log.error({ index, ...loggable(error) }, 'an item of a batch failed'),
      }),
      request,
    );
    return { stream: answers, type: `${ndjson}; charset=utf-8`, confidential: true } satisfies Answer;
  },
});

async function pour(answers: Spool, results: AsyncIterable<object>, request: FastifyRequest): Promise<void> {
  try {
    for await (const result of results) await answers.add(`${JSON.stringify(result)}\n`);
    await answers.finish();
  } catch (error) {
    request.log.warn({ reason: loggable(error as Error).reason }, 'a batch ended early');
    answers.destroy(error as Error);
  }
}

function itemsOf(body: unknown, longest: number): AsyncIterable<BatchItem> {
  if (body instanceof Readable) return itemsOfLines(body, longest);
  if (!Array.isArray(body))
    throw invalidDocument([
      { path: [], code: 'invalid_type', detail: `expected an array of documents, or one document a line as ${ndjson}` },
    ]);
  if (body.length > mostItemsOfArray)
    throw invalidDocument([
      { path: [], code: 'too_long', detail: `expected at most ${mostItemsOfArray} items; more go as ${ndjson}` },
    ]);
  return Readable.from(body.map((value: unknown, index): BatchItem => ({ index, value })));
}

async function* itemsOfLines(stream: Readable, longest: number): AsyncGenerator<BatchItem> {
  for await (const line of linesOf(stream, longest)) yield itemOf(line);
}
