import { createHash, randomBytes } from 'node:crypto';
import anyAscii from 'any-ascii';

const strokes: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ħ: 'h', ŧ: 't', ς: 'σ' };

/**
 * The form in which two names are compared: compatibility-decomposed (Unicode NFKC), without case, Latin, Greek and
 * Cyrillic accents, invisible characters, typographic variants of quotes and dashes, doubled spaces and a leading "the".
 * Other scripts keep their combining marks, which are letters there. Idempotent.
 */
export function foldName(name: string): string {
  return (isPlain.test(name) ? foldPlain(name) : foldAny(name)).replace(/^(?:the )+(?=.)/, '');
}

const isPlain = /^[\x20-\x7e]*$/;
const foldPlain = (name: string): string => name.toLowerCase().replaceAll('`', "'").replace(/ +/g, ' ').trim();

const foldAny = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\p{Cf}]/gu, '')
    // Down first: the capital ẞ goes up to itself, the small ß to SS.
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[øłđħŧς]/g, (letter) => strokes[letter] ?? letter)
    .replace(/[‘’‚‛ʼ`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFKC');

// A B-tree entry of PostgreSQL holds at most 2,704 bytes; NFKC can make eighteen characters of one.
const longestKey = 800;

/** A folded name as a key for indexes: itself, or its beginning and its SHA-256 where it is very long. */
export function nameKey(folded: string): string {
  if (Buffer.byteLength(folded) <= longestKey) return folded;
  return `${folded.slice(0, 100)}#${createHash('sha256').update(folded).digest('hex')}`;
}

export const UUID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const longestSlug = 80;

/**
 * The slug a name asks for: lower-case ASCII words joined by `-`, at most 80 characters, never shaped like a UUID;
 * `<kind>-<8 hex>` where nothing is left of the name.
 */
export function slugOf(kind: string, name: string): string {
  const words = anyAscii(name.replace(/['‘’ʼ\p{Cf}]/gu, '').replace(/[^\p{L}\p{N}\p{M}]+/gu, ' '))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const slug = shorten(words, longestSlug);
  if (slug === '') return `${kind}-${randomBytes(4).toString('hex')}`;
  return UUID_PATTERN.test(slug) ? `${kind}-${slug}` : slug;
}

// Room for a hyphen and six digits, so that the words before the number stay the same whatever the number.
const longestNumberedWords = longestSlug - 7;

/** What comes before the number where a slug is taken (`who-` of `who-2`); with any number at most 80 characters. */
export const numberedSlugPrefix = (slug: string): string => `${shorten(slug, longestNumberedWords)}-`;

function shorten(words: string, length: number): string {
  if (words.length <= length) return words;
  const cut = words.lastIndexOf('-', length);
  return words.slice(0, cut > length / 2 ? cut : length).replace(/-+$/, '');
}
