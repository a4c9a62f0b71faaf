/** Text search configurations (schema `reader`) by primary language subtag; every other language has `simple`. */
const configurations: Record<string, string> = {
  ar: 'arabic',
  ca: 'catalan',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'hindi',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  nb: 'norwegian',
  ne: 'nepali',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  yi: 'yiddish',
};

/** The text search configuration, without schema, that spells the words of a language. */
export const searchConfiguration = (language: string): string =>
  configurations[language.split('-')[0] ?? ''] ?? 'simple';

// A tsvector holds at most 1 MiB of lexemes and positions; short words that are all different take twice their length.
const longestIndexedText = 300_000;

/**
 * Text as the parser of PostgreSQL should see it: words and numbers, and nothing that it takes for an address, a path, a tag or a
 * negative number, whose parts nobody would find (`EU/IOM`, `end.Next`, `COVID-19`). `U.S.` is the word `US`, `70,000` the number
 * 70000. Typographic marks become spaces, since databases whose character type is C take them for letters. At most 300,000
 * characters are searched.
 */
export const searchText = (text: string | undefined): string =>
  spelt((text ?? '').slice(0, longestIndexedText)).replace(/-(?=\p{N})/gu, ' ');

/** A reader's words in the same spelling: quotes, `-` before a word and `or` keep their meaning, other marks have none. */
export const searchQuery = (words: string): string =>
  words
    .replace(/[“”„‟«»]/g, '"')
    .split('"')
    .map(spelt)
    .join('"')
    // Only one that stands before a word: a dash between words is none, and a thousand in a row are more than the parser takes.
    .replace(/-+(?![\p{L}\p{N}"])/gu, ' ')
    .replace(/-{2,}/g, '-');

const spelt = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}\p{M}'., -]+/gu, ' ')
    // What follows looks behind and ahead of every letter, and is for the few words with a mark inside.
    .replace(/(?<![^ ])[^ ]*?[.,-][^ ]+/g, withoutMarks);

const withoutMarks = (word: string): string =>
  word
    .replace(/(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/gu, (acronym) => acronym.replaceAll('.', ''))
    .replace(/(?<=\p{L})[.,](?=[\p{L}\p{N}])|(?<=\p{N})[.,](?=\p{L})|(?<=[\p{L}\p{N}])-(?=\p{N})/gu, ' ')
    .replace(/(?<=\p{N}),(?=\p{N}{3}(?!\p{N}))/gu, '');

/** A filter as a lexeme beside the words: no word begins with `=`. */
export const token = (filter: string, value: string): string => `=${filter}:${value}`;
