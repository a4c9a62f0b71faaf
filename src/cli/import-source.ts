import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { BatchItem } from '../batch/ingest.js';
import { itemOf, type Line, linesOf } from '../batch/lines.js';
import { UsageError } from './usage-error.js';

/** The release documents in bytes: NDJSON, a JSON array or one object; gzip is recognised. A line longer than `longest` bytes is a bad one. */
export async function* documentsOf(source: AsyncGenerator<Buffer>, longest: number): AsyncGenerator<BatchItem> {
  const bytes = await unpacked(source);
  const lines = linesOf(bytes, longest);
  const first = await lines.next();
  if (first.done) return;
  const opening = itemOf(first.value);
  if ('value' in opening && !Array.isArray(opening.value)) {
    yield opening;
    for await (const line of lines) yield itemOf(line);
    return;
  }
  const second = await lines.next();
  if (!beginsOneText(first.value, second.done ? null : second.value)) {
    yield opening;
    if (!second.done) yield itemOf(second.value);
    for await (const line of lines) yield itemOf(line);
    return;
  }
  // Not one document a line: then the whole is one JSON text, an array of documents or a single one.
  const parts = [first.value, ...(second.done ? [] : [second.value])].map(bytesOf);
  for await (const line of lines) parts.push(bytesOf(line));
  const whole = itemOf({ index: 0, bytes: Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')])) });
  if (!('value' in whole)) {
    yield opening;
    for (const [index, line] of parts.slice(1).entries()) yield itemOf({ index: index + 1, bytes: line });
    return;
  }
  const documents: unknown[] = Array.isArray(whole.value) ? whole.value : [whole.value];
  for (const [index, value] of documents.entries()) yield { index, value };
}

const bytesOf = ({ bytes }: Line): Buffer => bytes ?? Buffer.alloc(0);

/** Whether a line that is no document begins a JSON text of several lines, rather than being a bad one among documents. */
function beginsOneText(first: Line, second: Line | null): boolean {
  const start = bytesOf(first).toString('utf8', 0, 100).trimStart()[0];
  if (start !== '{') return start === '[';
  const next = second && itemOf(second);
  return !(next && 'value' in next && typeof next.value === 'object' && next.value !== null);
}

/** The bytes as they are, or unpacked where they begin as gzip does (RFC 1952). */
async function unpacked(source: AsyncGenerator<Buffer>): Promise<AsyncIterable<Buffer>> {
  const first = await source.next();
  async function* again(): AsyncGenerator<Buffer> {
    if (!first.done) yield first.value;
    yield* source;
  }
  if (first.done || first.value[0] !== 0x1f || first.value[1] !== 0x8b) return again();
  return plain(again());
}

/** @throws {UsageError} where the gzip is damaged. */
async function* plain(packed: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const source = Readable.from(packed);
  const unzip = createGunzip();
  source.once('error', (error) => unzip.destroy(error));
  try {
    for await (const chunk of source.pipe(unzip)) yield chunk as Buffer;
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw error;
    throw new UsageError(
      `The gzip is damaged: ${(error as Error).message}. Import it again when it is whole; only what is missing will be written.`,
    );
  }
}
