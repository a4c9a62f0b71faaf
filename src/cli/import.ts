import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { SingleBar } from 'cli-progress';
import { type BatchItem, type BatchResult, ingest } from '../batch/ingest.js';
import type { Config } from '../config.js';
import { analyzeSearch } from '../search/frequencies.js';
import { documentsOf } from './import-source.js';
import { withDatabase } from './start.js';
import { demandDesk, UsageError } from './usage-error.js';

export interface ImportOptions {
  desk: string;
  onExisting: 'replace' | 'skip';
  /** The files are press releases as text or HTML, not documents. */
  extract?: boolean;
  /** What is read in them waits as a draft. */
  draft?: boolean;
}

interface Source {
  items: AsyncIterable<BatchItem>;
  /** How much there is to read, in bytes or files; 0 where nobody knows. */
  size: number;
  /** How much of it was read. */
  position(): number;
}

/**
 * Imports release documents from a file or standard input, or press releases from files of text or HTML. What is refused is reported
 * on standard error and does not stop the rest.
 * @returns the exit status: 0 where everything was written, 1 where something was refused.
 */
export async function importReleases(
  config: Config,
  files: readonly string[],
  options: ImportOptions,
): Promise<number> {
  demandDesk(options.desk);
  const source = options.extract ? textsOf(files, options) : await documentsIn(files, config.BODY_LIMIT);
  const bar = process.stderr.isTTY && source.size > 0 ? progressBar() : null;
  bar?.start(source.size, 0, { releases: 0 });
  const tally = { created: 0, replaced: 0, refused: 0 };
  const principal = {
    keyId: '00000000-0000-0000-0000-000000000000',
    name: 'import',
    desk: options.desk,
    scopes: ['releases:write'] as const,
  };
  const started = Date.now();
  await withDatabase(config, async (database) => {
    const written = ingest(database, source.items, {
      principal,
      onExisting: options.onExisting,
      afterCommit: () => undefined,
    });
    for await (const result of written) {
      if (result.status >= 300) {
        tally.refused++;
        process.stderr.write(`${bar ? '\n' : ''}item ${result.index + 1}: ${reasonsOf(result)}\n`);
      } else if (result.status === 201) tally.created++;
      else tally.replaced++;
      bar?.update(source.position(), { releases: tally.created + tally.replaced });
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

async function documentsIn([file, ...more]: readonly string[], longestLine: number): Promise<Source> {
  if (file === undefined || more.length > 0)
    throw new UsageError('Documents are imported from one file at a time; --extract takes many.');
  let read = 0;
  async function* counted(name: string): AsyncGenerator<Buffer> {
    for await (const chunk of name === '-' ? process.stdin : createReadStream(name)) {
      read += chunk.length;
      yield chunk as Buffer;
    }
  }
  return {
    items: documentsOf(counted(file), longestLine),
    size: file === '-' ? 0 : (await stat(file)).size,
    position: () => read,
  };
}

function textsOf(files: readonly string[], { draft = false }: ImportOptions): Source {
  let read = 0;
  async function* counted(): AsyncGenerator<BatchItem> {
    // Only what is asked to read texts loads what reads them.
    const { extractedItems } = await import('./extract.js');
    for await (const item of extractedItems(files, { draft })) {
      read++;
      yield item;
    }
  }
  return { items: counted(), size: files.length, position: () => read };
}

const progressBar = (): SingleBar =>
  new SingleBar({
    format: '{bar} {percentage} % | {releases} releases | {eta_formatted} left',
    stream: process.stderr,
  });

const reasonsOf = ({ errors, detail }: BatchResult): string | undefined =>
  errors?.map(({ pointer = '', detail: reason }) => `${pointer} ${reason}`.trim()).join('; ') ?? detail;
