import { currencyCodes, currencyNouns, currencySigns, dollarPrefixes } from '../lexicon/currencies.js';
import { frenchElision } from '../patterns/words.js';
import type { Token } from '../text/tokens.js';

/** A currency beside a number, and the tokens it takes. */
export interface Currency {
  code: string;
  start: number;
  end: number;
}

/** `US$`, `EUR`, `€`, `S$` before the number at `number`. `dollar` is what a bare dollar sign means here. */
export function currencyBefore(tokens: readonly Token[], number: number, dollar: string): Currency | null {
  const before = tokens[number - 1];
  if (!before || (tokens[number]?.gap ?? 3) > 1) return null;
  if (before.text === '$') {
    const prefix = tokens[number - 2];
    const code = prefix && before.gap === 0 ? dollarPrefixes.get(prefix.text.toUpperCase()) : undefined;
    const coded = prefix && !code && currencyCodes.has(prefix.text) && before.gap <= 1 ? prefix.text : undefined;
    const found = code ?? coded;
    return { code: found ?? dollar, start: found ? number - 2 : number - 1, end: number };
  }
  const sign = currencySigns.get(before.text);
  if (sign) return { code: sign, start: number - 1, end: number };
  const code =
    before.kind === 'word' ? (currencyCodes.has(before.text) ? before.text : currencyCodes.alias(before.text)) : null;
  return code ? { code, start: number - 1, end: number } : null;
}

/** `euros`, `US dollars`, `Mio. €`, `EUR` behind a number that ends before `at`. */
export function currencyAfter(tokens: readonly Token[], at: number, dollar: string): Currency | null {
  const first = tokens[at];
  if (!first || first.gap > 2) return null;
  const sign = first.text === '$' ? dollar : currencySigns.get(first.text);
  if (sign && (first.gap === 0 || tokens[at + 1]?.gap !== 0 || tokens[at + 1]?.kind !== 'number'))
    return { code: sign, start: at, end: at + 1 };
  if (first.kind !== 'word') return null;
  if (
    (currencyCodes.has(first.text) || currencyCodes.alias(first.text)) &&
    !(tokens[at + 1]?.kind === 'number' && tokens[at + 1]?.gap !== 3 && first.gap === 1)
  ) {
    return { code: currencyCodes.alias(first.text) ?? first.text, start: at, end: at + 1 };
  }
  return currencyWords(tokens, at, dollar);
}

/** Up to three words such as `million US dollars`, `de euros`, `pounds sterling`. */
function currencyWords(tokens: readonly Token[], at: number, dollar: string): Currency | null {
  let from = at;
  if (['de', "d'", 'of'].includes(tokens[from]?.lower ?? '')) from++;
  for (let length = 3; length >= 1; length--) {
    const words = tokens.slice(from, from + length);
    if (words.length < length || words.some((token) => token.kind !== 'word' || token.gap > 2)) continue;
    const phrase = words.map((token) => token.lower.replace(frenchElision, '').replaceAll('.', '')).join(' ');
    const code = currencyNouns.get(phrase);
    if (!code) continue;
    if (phrase === 'pounds' && tokens[from + 1]?.lower !== 'sterling') return null;
    return { code: code === '$' ? dollar : code, start: at, end: from + length };
  }
  return null;
}

/** The currency of a bare dollar sign: that of the country the text speaks from. */
export function dollarOf(countryCode: string | null, text: string): string {
  const own = countryCode ? dollarCountries[countryCode] : undefined;
  if (own) return own;
  const scores = Object.entries(dollarClues).map(
    ([currency, clues]) => [currency, clues.reduce((sum, clue) => sum + occurrences(text, clue), 0)] as const,
  );
  const [best, score] = scores.reduce((top, next) => (next[1] > top[1] ? next : top), ['USD', 1] as const);
  const american = americanClues.reduce((sum, clue) => sum + occurrences(text, clue), 0);
  return score > american ? best : 'USD';
}

const americanClues = ['United States', 'U.S.', 'American', 'Federal Reserve', 'White House', 'Washington', 'NASA'];

const dollarCountries: Record<string, string> = {
  US: 'USD',
  SG: 'SGD',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  HK: 'HKD',
  TW: 'TWD',
};
const dollarClues: Record<string, string[]> = {
  SGD: ['Singapore', '.gov.sg', 'NParks', 'HDB', 'Ministry of Law', 'SLA', 'Moneylender', 'moneylender'],
  CAD: ['Canada', 'Canadian', 'TSX', 'Ontario', 'Quebec'],
  AUD: ['Australia', '.gov.au', 'ASX'],
  NZD: ['New Zealand', '.govt.nz'],
  HKD: ['Hong Kong', 'HKEX'],
};

function occurrences(text: string, clue: string): number {
  let count = 0;
  for (let at = text.indexOf(clue); at >= 0 && count < 50; at = text.indexOf(clue, at + clue.length)) count++;
  return count;
}
