import { z } from 'zod';
import type { Extraction, ExtractionOptions } from '../extraction/extraction.js';
import { ExtractionBusy, ExtractionClosed, type ExtractionPool, ExtractionTimedOut } from '../extraction/pool.js';
import { route } from '../http/route.js';
import { Problem } from '../problems/problem.js';
import { SubmittedRelease } from './document.js';

const plain = 'text/plain';
const html = 'text/html';

const ExtractionSchema = z
  .object({
    document: SubmittedRelease.meta({ description: 'A document that can be posted as it is.' }),
    evidence: z
      .array(
        z.object({
          pointer: z
            .string()
            .meta({ description: 'JSON pointer to the fact in the document.', example: '/statistics/0' }),
          field: z
            .enum(['title', 'subtitle', 'body', 'notes'])
            .meta({ description: 'The field of the document that states it.' }),
          start: z.int().meta({ description: 'UTF-16 offset of the first character.', example: 120 }),
          end: z.int().meta({ description: 'UTF-16 offset behind the last character.', example: 204 }),
          confidence: z
            .number()
            .min(0)
            .max(1)
            .meta({ description: 'How often facts of this rule held when people checked them.', example: 0.95 }),
          rule: z.string().meta({ description: 'The rule that found it.', example: 'statistic.money' }),
        }),
      )
      .meta({ description: 'Where each fact stands in the text.' }),
    warnings: z
      .array(
        z.object({
          code: z.string().meta({
            description:
              '`empty`, `binary`, `charset`, `too_long`, `no_text`, `unread_language`, `uncertain_language` or `too_many_facts`.',
            example: 'unread_language',
          }),
          detail: z.string().meta({ description: 'What it means here.', example: 'facts are not read from Welsh' }),
        }),
      )
      .meta({ description: 'What an editor should know of the reading as a whole.' }),
  })
  .meta({ id: 'Extraction', description: 'What was read in the text of a press release.' });

/** `POST /v1/extractions`: from the prose of a press release to a document with evidence. */
export const extractRelease = route({
  method: 'POST',
  url: '/v1/extractions',
  operationId: 'extractRelease',
  summary: 'Read the facts in a press release',
  description:
    'Takes the text of a press release, plain or HTML, and answers with a document that `POST /v1/releases` accepts: organisations, meetings, statistics and quotes, each with the place that proves it and a confidence. What the text does not state is `null`. Reads English best; figures, dates and quotes in French, Spanish and German, too. Stores nothing.',
  tags: ['Releases'],
  scopes: ['releases:write'],
  body: { schema: z.string(), types: [plain, html] },
  responses: { 200: { description: 'The document and what proves it.', schema: ExtractionSchema } },
  storesNothing: true,
  async handler({ body, services, request }) {
    const type = request.headers['content-type'] ?? plain;
    const charset = /;\s*charset\s*=\s*"?([^";]+)"?/i.exec(type)?.[1]?.trim();
    const extraction = await read(services.extraction, body as Buffer, {
      contentType: type.toLowerCase().startsWith(html) ? html : plain,
      ...(charset === undefined ? {} : { charset }),
    });
    return { text: JSON.stringify(extraction), confidential: true, etag: null };
  },
});

async function read(pool: ExtractionPool, bytes: Uint8Array, options: ExtractionOptions): Promise<Extraction> {
  try {
    return await pool.extract(bytes, options);
  } catch (error) {
    if (error instanceof ExtractionBusy) throw busy('all readers are at work', error.retryAfter);
    if (error instanceof ExtractionTimedOut)
      throw busy(`this text takes longer than ${error.limit / 1000} s to read`, 60);
    if (error instanceof ExtractionClosed) throw busy('the server is ending', 5);
    throw error;
  }
}

const busy = (detail: string, seconds: number): Problem =>
  new Problem('unavailable', { detail, headers: { 'retry-after': String(seconds) } });
