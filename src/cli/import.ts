import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { SingleBar } from 'cli-progress';
import { type BatchItem, ingest } from '../batch/ingest.js';
import { itemOf, linesOf } from '../batch/lines.js';
import type { Config } from '../config.js';
import { analyzeSearch } from '../search/frequencies.js';
import { withDatabase } from './start.js';

export interface ImportOptions {
  desk: string;
  onExisting: 'replace' | 'skip';
}

interface Tally {
  created: number;
  replaced: number;
  refused: number;
}

/**
 * Imports release documents from a file or standard input: NDJSON, or a JSON array or object; gzip is recognised.
 * Bad lines are reported on standard error and do not stop the rest.
 * @returns the exit status: 0 where everything was written, 1 where something was refused.
 */
export async function importReleases(
  config: Config,
  file: string,
  { desk, onExisting }: ImportOptions,
): Promise<number> {
  const size = file === '-' ? 0 : (await stat(file)).size;
  const source = file === '-' ? process.stdin : createReadStream(file);
  const bar =
    process.stderr.isTTY && size > 0
      ? new SingleBar({
          format: '{bar} {percentage} % | {releases} releases | {eta_formatted} left',
          stream: process.stderr,
        })
      : null;
  bar?.start(size, 0, { releases: 0 });
  let read = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      read += chunk.length;
      yield chunk as Buffer;
    }
  }
  const tally: Tally = { created: 0, replaced: 0, refused: 0 };
  const principal = {
    keyId: '00000000-0000-0000-0000-000000000000',
    name: 'import',
    desk,
    scopes: ['releases:write'] as const,
  };
  const started = Date.now();
  await withDatabase(config, async (database) => {
    const items = documentsOf(counted(), config.BODY_LIMIT);
    for await (const result of ingest(database, items, { principal, onExisting, afterCommit: () => undefined })) {
      if (result.status >= 300) {
        tally.refused++;
        const reasons =
          result.errors?.map(({ pointer = '', detail }) => `${pointer} ${detail}`.trim()).join('; ') ?? result.detail;
        process.stderr.write(`${bar ? '\n' : ''}item ${result.index + 1}: ${reasons}\n`);
      } else if (result.status === 201) tally.created++;
      else tally.replaced++;
      bar?.update(read, { releases: tally.created + tally.replaced });
    }
    if (tally.created > 1000) await analyzeSearch(database);
  });
  bar?.stop();
  const seconds = (Date.now() - started) / 1000;
  const done = tally.created + tally.replaced;
  process.stderr.write(
    `${tally.created} created, ${tally.replaced} known already, ${tally.refused} refused, in ${seconds.toFixed(1)} s (${Math.round(done / seconds)}/s)\n`,
  );
  return tally.refused > 0 ? 1 : 0;
}

async function* documentsOf(source: AsyncGenerator<Buffer>, longest: number): AsyncGenerator<BatchItem> {
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
  // Not one document a line: then the whole is one JSON text, an array of documents or a single one.
  const parts = [first.value.bytes ?? Buffer.alloc(0)];
  for await (const line of lines) parts.push(line.bytes ?? Buffer.alloc(0));
  const whole = itemOf({ index: 0, bytes: Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')])) });
  if (!('value' in whole)) {
    yield opening;
    for (const [index, line] of parts.slice(1).entries()) yield itemOf({ index: index + 1, bytes: line });
    return;
  }
  const documents: unknown[] = Array.isArray(whole.value) ? whole.value : [whole.value];
  for (const [index, value] of documents.entries()) yield { index, value };
}

/** The bytes as they are, or unpacked where they begin as gzip does (RFC 1952). */
async function unpacked(source: AsyncGenerator<Buffer>): Promise<AsyncIterable<Buffer>> {
  const first = await source.next();
  async function* again(): AsyncGenerator<Buffer> {
    if (!first.done) yield first.value;
    yield* source;
  }
  if (first.done || first.value[0] !== 0x1f || first.value[1] !== 0x8b) return again();

  return Readable.from(again()).pipe(createGunzip());
}
