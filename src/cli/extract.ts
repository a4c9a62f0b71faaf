import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { BatchItem } from '../batch/ingest.js';
import { extractBytes } from '../extraction/extract-bytes.js';
import type { Extraction } from '../extraction/extraction.js';
import { Problem } from '../problems/problem.js';
import { UsageError } from './usage-error.js';

const longestText = 8 * 1024 * 1024;

/** Prints what is read in the text or HTML of a press release: the document with its evidence, or the document alone. */
export async function extractCommand(file: string, { document }: { document?: boolean }): Promise<void> {
  const extraction = await extractFile(file);
  warn(file, extraction);
  process.stdout.write(`${JSON.stringify(document ? extraction.document : extraction, null, 2)}\n`);
}

/**
 * The documents read in files of text or HTML, as items of a batch. A file's name becomes the `externalId`, so that reading it
 * again replaces the same release.
 */
export async function* extractedItems(
  files: readonly string[],
  { draft }: { draft: boolean },
): AsyncGenerator<BatchItem> {
  for (const [index, file] of files.entries()) {
    try {
      const extraction = await extractFile(file);
      const unreadable = extraction.warnings.find(({ code }) => ['binary', 'empty', 'no_text'].includes(code));
      if (unreadable) throw new Error(`${file}: ${unreadable.detail}`);
      warn(file, extraction);
      const state = draft ? { state: 'draft' } : {};
      yield { index, value: { ...extraction.document, externalId: basename(file), ...state } };
    } catch (error) {
      yield { index, problem: new Problem('validation', { detail: (error as Error).message }) };
    }
  }
}

async function extractFile(file: string): Promise<Extraction> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of file === '-' ? process.stdin : createReadStream(file)) {
    length += chunk.length;
    if (length > longestText) throw new UsageError(`${file}: longer than ${longestText / 1024 / 1024} MiB`);
    chunks.push(chunk as Buffer);
  }
  const contentType = /\.html?$/i.test(file) ? ({ contentType: 'text/html' } as const) : {};
  return extractBytes(Buffer.concat(chunks), contentType);
}

function warn(file: string, { warnings }: Extraction): void {
  for (const { detail } of warnings) process.stderr.write(`${file}: ${detail}\n`);
}
