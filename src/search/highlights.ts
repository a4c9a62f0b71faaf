import { LRUCache } from 'lru-cache';
import type { Reader } from '../database/reader.js';
import { sql } from '../database/sql.js';
import { searchText } from './vectors.js';

/** A stretch of a field with the places of the words that matched; offsets count UTF-16 units of the whole field. */
export interface Highlight {
  field: 'title' | 'subtitle' | 'body' | 'notes';
  start: number;
  end: number;
  text: string;
  matches: { start: number; end: number }[];
}

export interface Searched {
  configuration: string;
  fields: { field: Highlight['field']; text: string }[];
}

const mostHighlights = 3;
const contextBefore = 60;
const fragmentLength = 200;

// Which lexeme a word becomes does not change while a database runs.
const lexemes = new LRUCache<string, string[]>({ max: 100_000 });

/**
 * Where the words of a search stand in texts: plain text with offsets, never markup. Words are compared as the search compares
 * them, by the lexemes of the text's language.
 */
export async function highlight(reader: Reader, words: string, texts: readonly Searched[]): Promise<Highlight[][]> {
  const terms = searchText(words).split(' ').filter(Boolean);
  const configurations = [...new Set(texts.map(({ configuration }) => configuration))];
  await learn(
    reader,
    configurations.flatMap((configuration) => terms.map((word) => ({ configuration, word }))),
  );
  const wanted = new Map(
    configurations.map((configuration) => [
      configuration,
      new Set(terms.flatMap((word) => lexemes.get(`${configuration} ${word}`) ?? [])),
    ]),
  );
  const candidates = texts.map((text) => candidatesOf(text, wanted.get(text.configuration) ?? new Set()));
  await learn(
    reader,
    candidates.flatMap(({ configuration, found }) => found.map(({ word }) => ({ configuration, word }))),
  );
  return candidates.map(({ configuration, found, text, wanted: lexemesOfText }) => {
    const matches = found.filter(({ word }) =>
      lexemes.get(`${configuration} ${word}`)?.some((lexeme) => lexemesOfText.has(lexeme)),
    );
    return fragments(text, matches);
  });
}

interface Found {
  field: Highlight['field'];
  word: string;
  start: number;
  end: number;
}

// An acronym with points, a number with its separators, or a word.
const wordPattern =
  /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Words that begin as one of the lexemes does: few, so that only these need the database's word forms. */
function candidatesOf(text: Searched, wanted: ReadonlySet<string>) {
  const stems = [...wanted].map(withoutAccents).map((lexeme) => lexeme.slice(0, Math.max(2, lexeme.length - 2)));
  const found: Found[] = [];
  for (const { field, text: content } of text.fields) {
    for (const { word, start } of wordsThatMayBegin(content, stems)) {
      const plain = withoutAccents(word.replace(/[.,]/g, ''));
      if (stems.some((stem) => plain.startsWith(stem)))
        found.push({ field, word: searchText(word), start, end: start + word.length });
    }
  }
  return { configuration: text.configuration, found, text, wanted };
}

const wordHere = new RegExp(wordPattern, 'uy');
const plainWordsWithMarks = /(?<![a-z0-9])[a-z](?:\.[a-z])+(?![a-z0-9])|[0-9]+(?:[.,][0-9]+)+/g;

/** The words of a text among which are all that begin with a stem, in their order; of a plain text hardly any other. */
function wordsThatMayBegin(text: string, stems: readonly string[]): { word: string; start: number }[] {
  const plain = text.toLowerCase().replace(/[\u00c0-\u024f]/g, baseLetter);
  if (/[^\0-\x7f‘’“”–—…•€£]/.test(plain) || plain.length !== text.length)
    return [...text.matchAll(wordPattern)].map(({ 0: word, index: start }) => ({ word, start }));
  const words = new Map<number, string>();
  const marked = Array.from(plain.matchAll(plainWordsWithMarks), ({ 0: word, index }) => {
    words.set(index, text.slice(index, index + word.length));
    return { start: index, end: index + word.length };
  });
  for (const stem of stems) {
    let pastMarked = 0;
    for (let at = plain.indexOf(stem); at >= 0; at = plain.indexOf(stem, at + 1)) {
      while ((marked[pastMarked]?.end ?? Infinity) <= at) pastMarked++;
      if ((marked[pastMarked]?.start ?? Infinity) <= at || isLetterOrDigit(plain.charCodeAt(at - 1))) continue;
      wordHere.lastIndex = at;
      const [word] = wordHere.exec(text) ?? [];
      if (word) words.set(at, word);
    }
  }
  return [...words].map(([start, word]) => ({ word, start })).sort((a, b) => a.start - b.start);
}

/** Of a text in lower case and ASCII. */
const isLetterOrDigit = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

const expansions: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i' };

/** A letter without its accent, where one letter is left. */
const baseLetter = (letter: string): string => {
  const base = expansions[letter] ?? letter.normalize('NFD').charAt(0);
  return base.length === 1 ? base : letter;
};

/** Lower case and without accents: only for a first choice, so that it may forgive more than the database does. */
function withoutAccents(word: string): string {
  const lower = word.toLowerCase();
  if (!/[^\0-\x7f]/.test(lower)) return lower.replaceAll('.', '');
  return lower
    .normalize('NFD')
    .replace(/[\p{M}.]+/gu, '')
    .replace(/[ßæœøđłı]/g, (letter) => expansions[letter] ?? letter);
}

async function learn(reader: Reader, words: readonly { configuration: string; word: string }[]): Promise<void> {
  const unknown = [
    ...new Map(
      words
        .filter(({ configuration, word }) => !lexemes.has(`${configuration} ${word}`))
        .map((entry) => [`${entry.configuration} ${entry.word}`, entry]),
    ).values(),
  ].slice(0, 2000);
  if (unknown.length === 0) return;
  const rows = await reader.rows<{ configuration: string; word: string; lexemes: string[] }>(sql`
    select configuration, word, tsvector_to_array(to_tsvector(('reader.' || configuration)::regconfig, word)) as lexemes
    from unnest(${unknown.map(({ configuration }) => configuration)}::text[], ${unknown.map(({ word }) => word)}::text[]) as wanted (configuration, word)
  `);
  for (const row of rows) lexemes.set(`${row.configuration} ${row.word}`, row.lexemes);
}

/** The densest stretches, at most three, titles first. */
function fragments({ fields }: Searched, matches: readonly Found[]): Highlight[] {
  const shown: Highlight[] = [];
  for (const { field, text } of fields) {
    let rest = matches.filter((match) => match.field === field);
    while (rest.length > 0 && shown.length < mostHighlights) {
      const [first] = rest;
      if (!first) break;
      const { start, end } = stretch(text, first, rest);
      const inside = rest.filter((match) => match.end <= end);
      shown.push({
        field,
        start,
        end,
        text: text.slice(start, end),
        matches: inside.map((match) => ({ start: match.start, end: match.end })),
      });
      rest = rest.filter((match) => match.start >= end);
    }
  }
  return shown;
}

/** About two hundred characters around a match, between words where there are some, never with half a character or match. */
function stretch(text: string, first: Found, matches: readonly Found[]): { start: number; end: number } {
  if (text.length <= fragmentLength) return { start: 0, end: text.length };
  const start = wordStart(text, Math.max(0, first.start - contextBefore));
  const end = Math.max(first.end, wordEnd(text, Math.min(text.length, start + fragmentLength)));
  const cut = matches.find((match) => match.start < end && match.end > end);
  return { start, end: cut ? cut.start : end };
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.indexOf(' ', at);
  if (space >= 0 && space <= at + 30) return space + 1;
  return isInsidePair(text, at) ? at + 1 : at;
}

function wordEnd(text: string, at: number): number {
  if (at === text.length) return at;
  const space = text.lastIndexOf(' ', at);
  if (space >= at - 30) return space;
  return isInsidePair(text, at) ? at - 1 : at;
}

/** Whether a cut here would leave half of a surrogate pair on either side. */
const isInsidePair = (text: string, at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff;
