import { phraseStops, timeUnits } from '../lexicon/english.js';
import { wordSet } from '../lexicon/words.js';
import type { Section } from '../text/section.js';
import type { Token } from '../text/tokens.js';
import { isHyphenated } from './exclusions.js';
import type { Figure } from './figures.js';
import { type CountedNoun, countedNoun, isPlural } from './nouns.js';
import { type Numeral, numeralAt } from './numerals.js';
import { qualifierBefore } from './qualifiers.js';

/** The noun a number counts, where the text puts it behind the number. */
export function nounBehind(
  tokens: readonly Token[],
  number: Numeral,
  at: number,
  language: string,
): CountedNoun | null {
  if (isHyphenated(tokens, at)) return hyphenatedMeasure(tokens, at);
  const english =
    language === 'en' ? (sharedNoun(tokens, at) ?? singular(tokens, number, at) ?? partOf(tokens, at)) : null;
  return english ?? countedNoun(tokens, at, language);
}

/** `317 Git and 296 Subversion repositories`: the noun stands behind the second number only. */
function sharedNoun(tokens: readonly Token[], at: number): CountedNoun | null {
  let link = at;
  while (
    link < at + 2 &&
    tokens[link]?.kind === 'word' &&
    !isPlural(tokens[link] as Token) &&
    !['and', 'or', 'to', 'of', 'in'].includes(tokens[link]?.lower ?? '')
  )
    link++;
  if (link === at || (tokens[link]?.lower !== 'and' && tokens[link]?.lower !== 'or')) return null;
  const number = tokens[link + 1]?.kind === 'number' ? numeralAt(tokens, link + 1, 'en') : null;
  const noun = number && countedNoun(tokens, number.end, 'en');
  return noun && noun.kind === 'count' ? { ...noun, end: link } : null;
}

/** `(1 outlet)`: one thing, where the noun closes the phrase. */
function singular(tokens: readonly Token[], number: Numeral, at: number): CountedNoun | null {
  const [noun, stop] = [tokens[at], tokens[at + 1]];
  if (number.value !== '1' || number.inWords || noun?.kind !== 'word' || noun.gap !== 1 || noun.isCapitalised)
    return null;
  if (stop !== undefined && stop.kind === 'word') return null;
  return timeUnits.has(noun.lower) || phraseStops.has(noun.lower) || noun.lower.endsWith('s')
    ? null
    : { unit: `${noun.lower}s`, kind: 'count', abstract: false, end: at + 1 };
}

/** `five out of 16 charges`, `12 of its 15 members`: the first number counts what the second does. */
function partOf(tokens: readonly Token[], at: number): CountedNoun | null {
  const out = tokens[at]?.lower === 'out' && tokens[at + 1]?.lower === 'of';
  if (!out && tokens[at]?.lower !== 'of') return null;
  let whole = out ? at + 2 : at + 1;
  while (['the', 'its', 'our', 'their', 'those', 'these', 'all'].includes(tokens[whole]?.lower ?? '')) whole++;
  const number = numeralAt(tokens, whole, 'en');
  // "ten of the outlets": the whole needs no number.
  const noun = number
    ? countedNoun(tokens, number.end, 'en')
    : whole > at + 1
      ? countedNoun(tokens, whole, 'en')
      : null;
  return noun && noun.kind === 'count' ? { ...noun, end: at } : null;
}

/** `(177KB)`: how large a download is. */
export const isFileSize = (tokens: readonly Token[], i: number, noun: CountedNoun): boolean =>
  tokens[i - 1]?.text === '(' &&
  (tokens[noun.end]?.text === ')' || tokens[noun.end]?.text === 'PDF') &&
  ['kb', 'mb', 'gb'].includes(noun.unit.toLowerCase());

/** `a 500-megawatt plant`: a measure that describes a thing. Spans of time and small sizes are part of a name. */
function hyphenatedMeasure(tokens: readonly Token[], at: number): CountedNoun | null {
  const noun = countedNoun(tokens, at + 1, 'en');
  const large = wordSet(
    'megawatt gigawatt kilowatt MW GW kW acre hectare mile kilometer kilometre km ton tonne MWh GWh',
  );
  return noun?.kind === 'measure' && noun.end === at + 2 && large.has(noun.unit) ? noun : null;
}

/** What may follow a number whose noun is understood: "33 are on time". */
const understood = wordSet(
  'are were have had will remain remained came went received did do of in for from more others live work said say found',
);

/** A number without a noun stands for what was counted last in this sentence or the one before: "33 are on time". */
export function antecedent(section: Section, i: number, end: number, before: readonly Figure[]): CountedNoun | null {
  const { tokens, sentenceOfToken, sentences } = section;
  const next = tokens[end];
  if (!next || next.gap > 2 || next.kind !== 'word' || !(understood.has(next.lower) || next.lower.endsWith('ed')))
    return null;
  if (next.lower === 'of' && !['which', 'whom', 'them', 'these', 'those'].includes(tokens[end + 1]?.lower ?? ''))
    return null;
  const counted = before.findLast((figure) => figure.kind === 'count');
  if (!counted) return null;
  const [here, there] = [sentenceOfToken[i] ?? 0, sentenceOfToken[counted.numberToken] ?? 0];
  const sameParagraph = sentences[here]?.paragraph === sentences[there]?.paragraph;
  if (!sameParagraph || here - there > 1) return null;
  const more = next.lower === 'more' || next.lower === 'others';
  return { unit: counted.unit, kind: 'count', abstract: false, end: more ? end + 1 : end };
}

/** `a global warming potential (GWP) of 1,300`, `a population of 5.6 million`. */
export function measuredBefore(section: Section, i: number, end: number, language: string): CountedNoun | null {
  const { tokens } = section;
  const numbered = language === 'en' ? numberOf(tokens, i, end) : null;
  if (numbered) return numbered;
  if (!tokens.slice(Math.max(0, i - 6), i).some((token) => token.lower === 'of')) return null;
  const start = qualifierBefore(tokens, i).start;
  if (tokens[start - 1]?.lower !== 'of') return null;
  const before = tokens[start - 2];
  if (['workforce', 'staff', 'membership', 'team', 'crowd', 'audience'].includes(before?.lower ?? ''))
    return { unit: 'people', kind: 'count', abstract: false, end };
  if (before?.lower === 'population' || before?.lower === 'bevölkerung')
    return { unit: 'people', kind: 'count', abstract: false, end };
  const acronym = tokens[start - 3];
  return language === 'en' && before?.text === ')' && acronym?.isAllCaps && tokens[start - 4]?.text === '('
    ? { unit: acronym.text, kind: 'count', abstract: false, end }
    : null;
}

const reaching = wordSet(
  'to at is was reached reaches stands stood rose grew fell from by now nearly over about almost around',
);

/** `the number of members to 813`, `the total number of projects is 34`. */
function numberOf(tokens: readonly Token[], i: number, end: number): CountedNoun | null {
  const next = tokens[end];
  if (next?.kind === 'word' && next.gap === 1 && !phraseStops.has(next.lower) && !timeAdverbs.has(next.lower))
    return null;
  let at = i - 1;
  while (at > i - 4 && reaching.has(tokens[at]?.lower ?? '')) at--;
  const noun = tokens[at];
  if (at === i - 1 || noun?.kind !== 'word' || !isPlural(noun)) return null;
  for (let of = at - 1; of > at - 5; of--)
    if (tokens[of]?.lower === 'of' && tokens[of - 1]?.lower === 'number')
      return { unit: noun.lower, kind: 'count', abstract: false, end };
  return null;
}

const timeAdverbs = wordSet('today now so this last currently worldwide globally');
