import type { Reader } from '../database/reader.js';
import { type Highlight, highlight } from '../search/highlights.js';
import { searchConfiguration } from '../search/vectors.js';
import { type ReleaseRow, showsHighlights } from './list-releases.query.js';

interface SearchQuery {
  q?: string | undefined;
  fields?: string | undefined;
  sort: string;
}

/** What a page of hits shows beside its records: each its score and highlights, and by relevance whether all matches were ranked. */
export async function showHits(reader: Reader, query: SearchQuery, rows: readonly ReleaseRow[]) {
  if (query.q === undefined) return null;
  const highlights = showsHighlights(query) ? await highlight(reader, query.q, rows.map(searchedTexts)) : null;
  const items = rows.map((row, index) => ({
    score: row.score ?? 0,
    ...(highlights ? { highlights: highlights[index] ?? [] } : {}),
  }));
  const ranked = rows[0]?.isWhole === false ? 'candidates' : 'all';
  return { items, members: query.sort === 'relevance' ? { ranked } : {} };
}

function searchedTexts({ rendition }: ReleaseRow) {
  const { language, title, subtitle, body, notes } = JSON.parse(rendition ?? '{}') as Record<string, string | null>;
  const fields = (
    [
      ['title', title],
      ['subtitle', subtitle],
      ['body', body],
      ['notes', notes],
    ] as const
  ).flatMap(([field, text]): { field: Highlight['field']; text: string }[] => (text ? [{ field, text }] : []));
  return { configuration: searchConfiguration(language ?? 'en'), fields };
}
