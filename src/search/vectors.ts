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
 * Text as the parser of PostgreSQL should see it: in databases whose character type is C it takes typographic quotes and
 * dashes for letters, so they become spaces. At most 300,000 characters are searched.
 */
export const searchText = (text: string | undefined): string =>
  (text ?? '').slice(0, longestIndexedText).replace(/[^\p{L}\p{N}\p{M}\x21-\x7e]+/gu, ' ');

/** A filter as a lexeme beside the words: no word begins with `=`. */
export const token = (filter: string, value: string): string => `=${filter}:${value}`;
