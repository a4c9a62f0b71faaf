import type { Reader } from '../database/reader.js';
import { sql } from '../database/sql.js';
import { type Highlight, highlight } from '../search/highlights.js';
import { searchConfiguration } from '../search/vectors.js';
import type { ReleaseRow } from './list-releases.query.js';

interface SearchQuery {
  q?: string | undefined;
  fields?: string | undefined;
  sort: string;
}

interface Texts {
  id: string;
  rendition: string;
}

/** What a page of hits shows beside its records: each its score and highlights, and by relevance whether all matches were ranked. */
export async function showHits(reader: Reader, { q, fields, sort }: SearchQuery, rows: readonly ReleaseRow[]) {
  if (q === undefined) return null;
  const wanted = fields?.split(',');
  const highlights = wanted && !wanted.includes('highlights') ? null : await highlightsOf(reader, q, rows);
  const items = rows.map((row, index) => ({
    score: row.score ?? 0,
    ...(highlights ? { highlights: highlights[index] ?? [] } : {}),
  }));
  return { items, members: sort === 'relevance' ? { ranked: rows[0]?.isWhole === false ? 'candidates' : 'all' } : {} };
}

async function highlightsOf(reader: Reader, words: string, rows: readonly ReleaseRow[]): Promise<Highlight[][]> {
  const texts = await reader.rows<Texts>(
    sql`select id::text, rendition from reader.release where id = any(${rows.map(({ id }) => id)}::uuid[])`,
  );
  const byId = new Map(texts.map(({ id, rendition }) => [id, rendition]));
  const searched = rows.map(({ id }) => {
    const { language, title, subtitle, body, notes } = JSON.parse(byId.get(id) ?? '{"language":"en"}') as Record<
      string,
      string | null
    >;
    const fields = (
      [
        ['title', title],
        ['subtitle', subtitle],
        ['body', body],
        ['notes', notes],
      ] as const
    ).flatMap(([field, text]) => (text ? [{ field, text }] : []));
    return { configuration: searchConfiguration(language ?? 'en'), fields };
  });
  return highlight(reader, words, searched);
}
