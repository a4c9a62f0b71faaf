import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** A release of the corpus; only what the benchmark reads. */
export interface CorpusRelease {
  id: string;
  group: string;
  text: string;
}

/** Reads a corpus line by line: NDJSON, gzip where the name says so. */
export async function* corpusReleases(file: string): AsyncGenerator<CorpusRelease> {
  const raw = createReadStream(file);
  const lines = createInterface({ input: file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw });
  for await (const line of lines) if (line !== '') yield JSON.parse(line) as CorpusRelease;
}

/**
 * The texts of annotated releases: from files with their text inside, else from the corpus, else from a folder of plain
 * texts named by id (for releases that the corpus does not hold).
 */
export async function textsOf(ids: ReadonlySet<string>, corpus: string, folder?: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const id of ids) {
    const file = folder ? join(folder, `${id}.txt`) : null;
    if (file && existsSync(file)) texts.set(id, readFileSync(file, 'utf8'));
  }
  if (texts.size < ids.size)
    for await (const { id, text } of corpusReleases(corpus)) if (ids.has(id)) texts.set(id, text);
  return texts;
}

/** JSON files of a folder, in order of their names. */
export const jsonFiles = <T>(folder: string): T[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T);
