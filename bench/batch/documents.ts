import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { generatedRelease } from '../corpus/releases.js';

/** A release document as a line of a batch, without its newline. */
export type Line = string;

/** An item of a collection of press releases: a text with what is known about it. */
interface CollectedText {
  id: string;
  organisation?: string | null;
  headline?: string | null;
  published?: string | null;
  lang?: string | null;
  group?: string | null;
  text: string;
}

/** The documents of a file, one a line, plain or gzip: release documents as they are, collected texts made into plain ones. */
export async function documentsOfFile(file: string): Promise<Line[]> {
  const bytes = createReadStream(file);
  const lines: Line[] = [];
  for await (const line of createInterface({ input: file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes })) {
    if (line.trim() === '') continue;
    const record = JSON.parse(line) as CollectedText | { body: string };
    lines.push('body' in record ? line : JSON.stringify(plainRelease(record)));
  }
  return lines;
}

/** What a newsroom has of an item without any work: the text, its headline, date, language and issuer. */
function plainRelease({ id, organisation, headline, published, lang, group, text }: CollectedText): object {
  const body = text.replaceAll('\u0000', '').toWellFormed();
  const title = (headline || body.slice(0, 80)).replaceAll('\u0000', '').toWellFormed().slice(0, 500).trim();
  return {
    title: title || 'Without a headline',
    body: body || '–',
    language: lang && /^[a-z]{2}$/.test(lang) ? lang : 'en',
    externalId: id,
    ...(group ? { topics: [group] } : {}),
    ...(published && /^\d{4}-\d{2}-\d{2}$/.test(published) ? { publishedAt: `${published}T00:00:00Z` } : {}),
    ...(organisation ? { organisations: [{ name: organisation, role: 'issuer' }] } : {}),
  };
}

/**
 * Documents that state a meeting and two statistics each, with one to four organisations: generated, or those given with the facts
 * of generated ones and the sentences that state them behind their text.
 */
export function factualDocuments(count: number, texts: readonly Line[] = []): Line[] {
  const lines: Line[] = [];
  const size = 1_000_000;
  for (let index = 0; lines.length < count; index++) {
    const release = generatedRelease(index, size);
    if (release.meetings.length !== 1 || release.statistics.length !== 2) continue;
    const text = texts[lines.length];
    lines.push(text === undefined ? JSON.stringify(release) : withFacts(text, release));
  }
  return lines;
}

function withFacts(line: Line, { organisations, meetings, statistics }: ReturnType<typeof generatedRelease>): Line {
  const document = JSON.parse(line) as { body: string };
  const sentences = [...meetings, ...statistics].flatMap(({ statement }) => statement ?? []);
  return JSON.stringify({
    ...document,
    body: [document.body, ...sentences].join('\n\n'),
    organisations,
    meetings,
    statistics,
  });
}
