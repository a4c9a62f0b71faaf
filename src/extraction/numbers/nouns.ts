import {
  abstractNouns,
  demonyms,
  irregularPlurals,
  measureUnits,
  notPlural,
  peopleNouns,
  phraseStops,
  timeUnits,
  unitSpelling,
} from '../lexicon/english.js';
import { phraseWords } from '../lexicon/foreign.js';
import { demonymEnding, measureAdjective, personNounEnding } from '../patterns/numbers.js';
import { frenchElision } from '../patterns/words.js';
import type { Token } from '../text/tokens.js';

/** The counted thing behind a number. */
export interface CountedNoun {
  unit: string;
  kind: 'count' | 'measure' | 'time';
  /** Small numbers of these divide a whole and count nothing. */
  abstract: boolean;
  /** Token behind the noun. */
  end: number;
}

/** How many words may describe a noun: "500 million safe and effective COVID-19 vaccine doses". */
const longestPhrase = 9;

export function isPlural(token: Token): boolean {
  const word = token.lower;
  if (irregularPlurals.has(word)) return true;
  if (word.length < 3 || notPlural.has(word) || token.isAllCaps) return false;
  return (
    (word.endsWith('s') &&
      !word.endsWith('ss') &&
      !word.endsWith('us') &&
      !word.endsWith("'s") &&
      !word.endsWith('’s') &&
      !word.endsWith('ous')) ||
    word.endsWith('-ups')
  );
}

/** The noun phrase that begins at a token, in the language of the text; null where no counted noun follows. */
export function countedNoun(tokens: readonly Token[], at: number, language: string): CountedNoun | null {
  const first = tokens[at];
  if (!first || first.gap > 2) return null;
  return measureAt(tokens, at) ?? (language === 'en' ? englishNoun(tokens, at) : foreignNoun(tokens, at, language));
}

function measureAt(tokens: readonly Token[], at: number): CountedNoun | null {
  const token = tokens[at] as Token;
  if (token.text === '°' && tokens[at + 1]?.gap === 0) {
    const scale = tokens[at + 1]?.text.toUpperCase();
    return scale === 'C' || scale === 'F' ? { unit: `°${scale}`, kind: 'measure', abstract: false, end: at + 2 } : null;
  }
  if (token.kind !== 'word' || !measureUnits.has(token.lower)) return null;
  if (token.text.length === 1 && token.gap === 0 && token.text !== 'm') return null;
  if (token.lower === 'pounds' && tokens[at + 1]?.lower === 'sterling') return null;
  const spelled = unitSpelling.get(token.lower) ?? token.lower;
  const per =
    tokens[at + 1]?.text === '/' &&
    tokens[at + 1]?.gap === 0 &&
    tokens[at + 2]?.kind === 'word' &&
    tokens[at + 2]?.gap === 0;
  return {
    unit: per ? `${spelled}/${tokens[at + 2]?.text}` : spelled,
    kind: 'measure',
    abstract: false,
    end: per ? at + 3 : at + 1,
  };
}

function englishNoun(tokens: readonly Token[], at: number): CountedNoun | null {
  // `5G networks`: the letter belongs to the number.
  if (tokens[at]?.gap === 0 && tokens[at]?.kind === 'word') return null;
  let head = -1;
  let i = at;
  for (let words = 0; words < longestPhrase; i++) {
    const token = tokens[i];
    if (!token || (i > at && token.gap === 3)) break;
    if (token.kind === 'word') {
      words++;
      if (head >= 0 && !isPlural(token)) break;
      if (phraseStops.has(token.lower) && token.text !== 'US' && !(token.lower === 'and' && head < 0)) break;
      if (head >= 0 && token.isCapitalised && !tokens[head]?.isCapitalised) break;
      if (token.lower === 'and' && words === 1) break;
      // "five years begins": nothing is counted by a span of time.
      if (head === i - 1 && timeUnits.has(tokens[head]?.lower ?? '')) break;
      if (isPlural(token) && !isVerbLike(tokens, i, head) && !isUnited(tokens, i)) head = i;
    } else if (token.text === '(' && head < 0) {
      const close = closing(tokens, i);
      if (close < 0) break;
      i = close;
    } else if (token.text === '-' && token.gap === 0 && tokens[i + 1]?.kind === 'word') continue;
    else if (token.text === '/' && token.gap === 0) continue;
    else if (token.text === ',' && head < 0 && words > 0 && isListedAdjective(tokens, i)) continue;
    else if (
      (token.text === '“' ||
        token.text === '”' ||
        token.text === '"' ||
        token.text === '™' ||
        token.text === '®' ||
        token.text === '’') &&
      head < 0
    )
      continue;
    else if (
      token.kind === 'number' &&
      head < 0 &&
      token.gap === 1 &&
      tokens[i + 1]?.text === '-' &&
      tokens[i + 2]?.kind === 'word'
    )
      continue;
    else break;
  }
  const noun = tokens[head];
  return noun ? asCounted(tokens, at, head, noun) : null;
}

function asCounted(tokens: readonly Token[], at: number, head: number, noun: Token): CountedNoun {
  const word = noun.lower;
  const before = tokens[head - 1];
  const person = peopleNouns.has(word) || demonyms.has(word) || (noun.isCapitalised && demonymEnding.test(word));
  const coordinated = coordinatedNoun(tokens, head);
  const end = coordinated?.end ?? head + 1;
  if (person || coordinated?.persons) return { unit: 'people', kind: 'count', abstract: false, end };
  if (timeUnits.has(word) && head - at <= 2) return { unit: word, kind: 'time', abstract: false, end: head + 1 };
  const squared = before && head > at && measureAdjective.test(before.lower);
  const unit = squared ? `${before.lower} ${word}` : coordinated ? `${shown(noun)} ${coordinated.text}` : shown(noun);
  const measured = measureUnits.has(word) && head - at <= 1;
  return { unit, kind: measured ? 'measure' : 'count', abstract: abstractNouns.has(word), end };
}

const shown = (noun: Token): string => (noun.isCapitalised ? noun.lower : noun.text).replaceAll('’', "'");

/** `countries and regions`, `ministers, senior officials, and decision-makers`. */
function coordinatedNoun(
  tokens: readonly Token[],
  head: number,
): { text: string; end: number; persons: boolean } | null {
  let i = head + 1;
  const nouns = [tokens[head]?.lower ?? ''];
  let end = head + 1;
  for (let steps = 0; steps < 6; steps++) {
    const comma = tokens[i]?.text === ',';
    if (comma) i++;
    const joined = tokens[i]?.lower === 'and' || tokens[i]?.text === '&';
    if (joined) i++;
    if (!comma && !joined) break;
    const modifier =
      tokens[i]?.kind === 'word' &&
      tokens[i + 1] !== undefined &&
      isPlural(tokens[i + 1] as Token) &&
      !phraseStops.has(tokens[i]?.lower ?? '');
    const noun = tokens[modifier && !isPlural(tokens[i] as Token) ? i + 1 : i];
    if (noun?.kind !== 'word' || !isPlural(noun) || noun.gap > 1) break;
    nouns.push(noun.lower);
    i = tokens.indexOf(noun, i) + 1;
    end = i;
    if (joined) {
      const persons = nouns.length > 2 && nouns.every((word) => personSuffix(word));
      if (nouns.length === 2) return { text: `and ${nouns[1]}`, end, persons: false };
      return persons ? { text: '', end, persons } : null;
    }
  }
  return null;
}

const personSuffix = (word: string): boolean => personNounEnding.test(word) && !abstractNouns.has(word);

function foreignNoun(tokens: readonly Token[], at: number, language: string): CountedNoun | null {
  const words = phraseWords[language];
  if (!words) return null;
  let head = -1;
  for (let i = at; i < at + 5; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || (i > at && token.gap > 2)) break;
    if (words.stops.has(token.lower) && !(i === at && (token.lower === 'de' || token.lower === "d'"))) break;
    if (language === 'de') {
      if (token.isCapitalised) {
        head = i;
        break;
      }
      continue;
    }
    if (token.lower.startsWith("d'") || token.lower.startsWith('d’')) {
      head = i;
      break;
    }
    if (words.isPlural(token.lower)) {
      head = i;
      break;
    }
  }
  const noun = tokens[head];
  if (!noun) return null;
  const bare = noun.text.replace(frenchElision, '');
  const unit = language === 'de' ? bare : bare.toLowerCase();
  if (words.people.has(bare.toLowerCase())) return { unit: 'people', kind: 'count', abstract: false, end: head + 1 };
  return { unit, kind: timeUnits.has(bare.toLowerCase()) ? 'time' : 'count', abstract: false, end: head + 1 };
}

/** "six United Nations languages": the plural belongs to a name that describes what is counted. */
const isUnited = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.text === 'United' && (tokens[i + 1]?.text === '(' || tokens[i + 1]?.isCapitalised === true);

/** A plural form behind the noun that is a verb: "the 13 countries plans". Only where a noun stands already. */
function isVerbLike(tokens: readonly Token[], i: number, head: number): boolean {
  if (head < 0) return false;
  const after = tokens[i + 1];
  return after !== undefined && ['the', 'a', 'an', 'to', 'that', 'its', 'their', 'his', 'her'].includes(after.lower);
}

function closing(tokens: readonly Token[], open: number): number {
  for (let i = open + 1; i < open + 8; i++) if (tokens[i]?.text === ')') return i;
  return -1;
}

function isListedAdjective(tokens: readonly Token[], comma: number): boolean {
  for (let i = comma + 1; i < comma + 6; i++) {
    const token = tokens[i];
    if (token?.lower === 'and' && i > comma + 1) continue;
    if (token?.kind !== 'word' || phraseStops.has(token.lower) || token.isCapitalised) return false;
    if (isPlural(token)) return i > comma + 1 || !isPlural(tokens[comma - 1] as Token);
  }
  return false;
}
