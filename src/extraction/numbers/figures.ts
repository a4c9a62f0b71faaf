import type { ExtractedStatistic } from '../extraction.js';
import { phraseStops, timeUnits } from '../lexicon/english.js';
import { wordSet } from '../lexicon/words.js';
import { limits } from '../limits.js';
import { timeWord } from '../patterns/numbers.js';
import { type Section, sentenceAt } from '../text/section.js';
import type { Token } from '../text/tokens.js';
import {
  addsUp,
  isAside,
  isHyphenated,
  isListNumber,
  isNameNumber,
  isOrdinal,
  isTime,
  isYearLike,
  opensName,
} from './exclusions.js';
import { type Currency, currencyAfter, currencyBefore } from './money.js';
import { type CountedNoun, countedNoun, isPlural } from './nouns.js';
import { type Numeral, numeralAt, scaledDecimal } from './numerals.js';
import { qualifierAfter, qualifierBefore } from './qualifiers.js';
import { shareAt } from './shares.js';

/** A figure of the text: what was read, before measure, period and place are looked up. */
export interface Figure {
  value: string;
  upperValue: string | null;
  unit: string;
  kind: 'money' | 'percent' | 'count' | 'measure' | 'time';
  qualifier: ExtractedStatistic['qualifier'];
  rule: string;
  confidence: number;
  /** Tokens from the qualifier to the unit. */
  firstToken: number;
  /** The token of the number itself. */
  numberToken: number;
  /** Behind the number, its scale and the upper end of its range. */
  numberEnd: number;
  endToken: number;
}

export interface FigureContext {
  language: string;
  /** ISO 4217 code that a bare dollar sign means. */
  dollar: string;
  /** 1 for tokens that belong to dates, addresses and the like. */
  codes: Uint8Array;
}

/** All figures of a section in order of the text, none overlapping another. */
export function figuresOf(section: Section, context: FigureContext): Figure[] {
  const figures: Figure[] = [];
  for (let i = 0; i < section.tokens.length && figures.length < limits.statistics; ) {
    const figure = context.codes[i] ? null : withinSentence(section, figureAt(section, i, context, figures));
    if (figure) figures.push(figure);
    i = figure ? figure.endToken : i + 1;
  }
  return figures;
}

/** A figure is said in one sentence: what lies beyond its ends belongs to another. */
function withinSentence(section: Section, figure: Figure | null): Figure | null {
  if (!figure) return null;
  const sentence = sentenceAt(section, figure.numberToken);
  if (figure.endToken > sentence.endToken) return null;
  return figure.firstToken < sentence.firstToken
    ? { ...figure, firstToken: sentence.firstToken, qualifier: 'exact' }
    : figure;
}

function figureAt(section: Section, i: number, context: FigureContext, before: readonly Figure[]): Figure | null {
  const { tokens } = section;
  const share = shareAt(tokens, i, context.language);
  if (share) {
    const { qualifier, start } = qualifierBefore(tokens, i);
    return {
      value: share.percent,
      upperValue: null,
      unit: 'percent',
      kind: 'percent',
      qualifier,
      rule: 'statistic.share',
      confidence: 0.9,
      firstToken: start,
      numberToken: i,
      numberEnd: share.end,
      endToken: share.end,
    };
  }
  const number = numeralAt(tokens, i, context.language);
  if (!number || (context.codes[number.end - 1] ?? 0) === 1) return null;
  const range = rangeAt(tokens, i, number, context);
  const last = range?.upper ?? number;
  return (
    moneyFigure(section, i, number, range, context) ??
    percentFigure(section, i, number, range, last) ??
    countFigure(section, i, number, range, last, context, before)
  );
}

interface Range {
  upper: Numeral;
  /** The lower end, scaled as the upper one where it has no scale of its own. */
  lower: string;
  /** "between … and", "from … to" after a word of ranging. */
  firstToken: number;
}

const rangeDashes = new Set(['-', '–', '—', '‑', '−']);

/** `5 to 10`, `7.5 - 8.5`, `between 10 and 15`, `EUR 7.4 - EUR 7.9 billion`. */
function rangeAt(tokens: readonly Token[], i: number, number: Numeral, context: FigureContext): Range | null {
  let at = number.end;
  const percent = tokens[at]?.text === '%';
  if (percent) at++;
  const link = tokens[at];
  if (!link || link.gap > 1) return null;
  const between = startWord(tokens, i);
  const dash = rangeDashes.has(link.text) && tokens[at + 1]?.gap === link.gap;
  const to = ['to', 'bis', 'à', 'a'].includes(link.lower) && between !== 'from';
  const and = between === 'between' && ['and', 'et', 'y', 'und'].includes(link.lower);
  if (!dash && !to && !and) return null;
  let from = at + 1;
  const sign = tokens[from];
  if (
    sign &&
    (sign.kind === 'symbol' || sign.isAllCaps) &&
    tokens[from + 1]?.kind === 'number' &&
    currencyBefore(tokens, from + 1, context.dollar)
  )
    from++;
  if (sign?.kind === 'word' && tokens[from + 1]?.text === '$') from += 2;
  const upper = numeralAt(tokens, from, context.language);
  if (!upper || (context.codes[from] ?? 0) === 1 || (number.inWords !== upper.inWords && !and)) return null;
  const unscaled = !number.scaled && upper.scaled ? scaleOf(tokens, from, upper) : null;
  const lower = unscaled && Number(number.value) < 1000 ? scaledDecimal(number.value, unscaled) : number.value;
  if (Number(lower) >= Number(upper.value)) return null;
  if (dash && number.plain && upper.plain && number.value.length === 4) return null;
  return { upper, lower, firstToken: between === 'between' ? betweenToken(tokens, i) : i };
}

function scaleOf(tokens: readonly Token[], from: number, upper: Numeral): number | null {
  const bare = tokens[from]?.kind === 'number' ? Number((tokens[from]?.text ?? '').replaceAll(',', '')) : null;
  const factor = bare ? Math.round(Number(upper.value) / bare) : 0;
  return factor >= 100 ? factor : null;
}

/** The word that opens a range before the number at `i`, past a currency. */
function startWord(tokens: readonly Token[], i: number): 'between' | 'from' | null {
  for (let at = i - 1; at >= i - 4; at--) {
    const word = tokens[at]?.lower;
    if (word === 'between' || word === 'entre' || word === 'zwischen') return 'between';
    if (word === 'from' && tokens[at - 1]?.lower === 'up' && tokens[at - 2]?.text === '(') return null;
    if (word === 'from' || word === 'de' || word === 'von')
      return ['ranging', 'range', 'ranges', 'ranged', 'vary', 'varies', 'anywhere'].includes(
        tokens[at - 1]?.lower ?? '',
      )
        ? null
        : 'from';
    if (tokens[at]?.kind === 'word' && !tokens[at]?.isAllCaps && word !== 'about' && word !== 'around') return null;
  }
  return null;
}

function betweenToken(tokens: readonly Token[], i: number): number {
  for (let at = i - 1; at >= i - 4; at--)
    if (['between', 'entre', 'zwischen'].includes(tokens[at]?.lower ?? '')) return at;
  return i;
}

function assembled(
  tokens: readonly Token[],
  i: number,
  number: Numeral,
  range: Range | null,
  start: number,
  end: number,
): Pick<Figure, 'value' | 'upperValue' | 'qualifier' | 'firstToken' | 'numberToken' | 'numberEnd' | 'endToken'> {
  const negative = isNegative(tokens, start) ? '-' : '';
  const found = qualifierBefore(tokens, negative ? start - 1 : start);
  const after = qualifierAfter(tokens, end) ?? qualifierAfter(tokens, range?.upper.end ?? number.end);
  return {
    value: negative + (range ? range.lower : number.value),
    upperValue: range?.upper.value ?? null,
    qualifier: range ? 'between' : found.qualifier !== 'exact' ? found.qualifier : (after ?? 'exact'),
    firstToken: range ? Math.min(range.firstToken, found.start) : found.start,
    numberToken: i,
    numberEnd: range?.upper.end ?? number.end,
    endToken: end + (qualifierAfter(tokens, end) ? (tokens[end]?.text === '+' ? 1 : 2) : 0),
  };
}

/** A minus that touches the number and no other number or word. */
function isNegative(tokens: readonly Token[], start: number): boolean {
  const [minus, before, number] = [tokens[start - 1], tokens[start - 2], tokens[start]];
  if (!minus || !['-', '−', '–'].includes(minus.text) || number?.gap !== 0) return false;
  return (
    minus.gap > 0 && (minus.text === '−' || before?.kind === 'word' || before?.text === '(' || before?.text === ':')
  );
}

function moneyFigure(
  section: Section,
  i: number,
  number: Numeral,
  range: Range | null,
  context: FigureContext,
): Figure | null {
  const { tokens } = section;
  const end = range?.upper.end ?? number.end;
  const before = currencyBefore(tokens, i, context.dollar);
  const scaled = scaleLetter(tokens, end, before !== null);
  const after = before ? null : currencyAfter(tokens, scaled?.end ?? end, context.dollar);
  const currency: Currency | null = before ?? after;
  if (!currency) return null;
  const factor = scaled?.factor ?? 1;
  const value = factor > 1 ? scaledDecimal(number.value, factor) : number.value;
  const moneyEnd = after
    ? after.end
    : Math.max(scaled?.end ?? end, redundantCurrency(tokens, scaled?.end ?? end, context.dollar));
  const rate = rateAfter(tokens, moneyEnd);
  const scaledRange =
    range && factor > 1
      ? {
          ...range,
          lower: scaledDecimal(range.lower, factor),
          upper: { ...range.upper, value: scaledDecimal(range.upper.value, factor) },
        }
      : range;
  return {
    ...assembled(tokens, i, { ...number, value }, scaledRange, before ? before.start : i, rate?.end ?? moneyEnd),
    unit: rate ? `${currency.code}/${rate.per}` : currency.code,
    kind: 'money',
    rule: 'statistic.money',
    confidence: 0.97,
  };
}

/** `m`, `bn`, `k` that touch an amount: `$3.4m`, `€2bn`. */
function scaleLetter(tokens: readonly Token[], end: number, money: boolean): { factor: number; end: number } | null {
  const token = tokens[end];
  if (token?.kind !== 'word' || token.gap > 1) return null;
  const factor = ({ m: 1e6, M: 1e6, B: 1e9, b: 1e9, K: 1e3, k: 1e3, T: 1e12, MM: 1e6 } as Record<string, number>)[
    token.text
  ];
  if (!factor || (!money && token.gap > 0)) return null;
  return money || currencyAfter(tokens, end + 1, 'USD') ? { factor, end: end + 1 } : null;
}

/** `$25 millones de dólares`: the currency a second time. */
function redundantCurrency(tokens: readonly Token[], end: number, dollar: string): number {
  const again = currencyAfter(tokens, end, dollar);
  return again && tokens[again.end - 1]?.kind === 'word' && tokens[again.end]?.kind !== 'number' ? again.end : end;
}

const perYear = new Set(['annually', 'yearly']);

/** `a year`, `per month`, `/MWh` behind an amount. */
function rateAfter(tokens: readonly Token[], end: number): { per: string; end: number } | null {
  const [first, second] = [tokens[end], tokens[end + 1]];
  if (!first || first.gap > 1) return null;
  if (first.text === '/' && first.gap === 0 && second?.kind === 'word' && second.gap === 0)
    return { per: second.text, end: end + 2 };
  if (perYear.has(first.lower)) return { per: 'year', end: end + 1 };
  if (second?.kind !== 'word' || second.gap > 1) return null;
  if (first.lower === 'per' && second.lower === 'annum') return { per: 'year', end: end + 2 };
  const time = timeWord.test(second.lower);
  const cubed = ['cubic', 'square', 'metric'].includes(second.lower) && tokens[end + 2]?.kind === 'word';
  if (first.lower === 'per' && cubed) return { per: `${second.lower} ${tokens[end + 2]?.lower}`, end: end + 3 };
  if (first.lower === 'per' && !second.isCapitalised) return { per: second.lower, end: end + 2 };
  return ['a', 'each', 'every', 'an'].includes(first.lower) && time ? { per: second.lower, end: end + 2 } : null;
}

function percentFigure(
  section: Section,
  i: number,
  number: Numeral,
  range: Range | null,
  last: Numeral,
): Figure | null {
  const { tokens } = section;
  const percent = percentAfter(tokens, last.end);
  if (!percent || isHyphenatedAge(tokens, i)) return null;
  return {
    ...assembled(tokens, i, number, range, i, percent.end),
    unit: percent.unit,
    kind: 'percent',
    rule: 'statistic.percent',
    confidence: 0.97,
  };
}

const isHyphenatedAge = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.gap === 0 && tokens[i - 1]?.kind === 'word';

/** `%`, `per cent`, `percentage points`, `Prozent`. */
function percentAfter(tokens: readonly Token[], end: number): { unit: string; end: number } | null {
  let at = end;
  if (tokens[at]?.text === '-' && tokens[at]?.gap === 0) at++;
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!first || first.gap > 2) return null;
  const one = first.text === '%' || ['percent', 'pct', 'prozent'].includes(first.lower);
  const two = ['per cent', 'pour cent', 'por ciento', 'por cien'].includes(`${first.lower} ${second?.lower}`);
  const unitEnd = one ? at + 1 : two ? at + 2 : 0;
  // "2018/2001%20OF" is an address that lost its slashes.
  if (first.text === '%' && tokens[at + 1]?.kind === 'number' && tokens[at + 1]?.gap === 0) return null;
  if (unitEnd > 0) {
    const points = ['points', 'point', 'points-of'].includes(tokens[unitEnd]?.lower ?? '');
    return points ? { unit: 'percentage points', end: unitEnd + 1 } : { unit: 'percent', end: unitEnd };
  }
  if ((first.lower === 'percentage' || first.lower === 'basis') && ['points', 'point'].includes(second?.lower ?? ''))
    return { unit: first.lower === 'basis' ? 'basis points' : 'percentage points', end: at + 2 };
  return first.lower === 'prozentpunkte' ? { unit: 'percentage points', end: at + 1 } : null;
}

function countFigure(
  section: Section,
  i: number,
  number: Numeral,
  range: Range | null,
  last: Numeral,
  context: FigureContext,
  before: readonly Figure[],
): Figure | null {
  const { tokens } = section;
  if (
    isOrdinal(tokens, last.end) ||
    opensName(tokens, last.end) ||
    isListNumber(section, i) ||
    isNameNumber(section, i, number) ||
    isTime(tokens, i, last.end)
  )
    return null;
  if (!addsUp(tokens, i, number, context.language)) return null;
  const plus = tokens[last.end]?.text === '+' && tokens[last.end]?.gap === 0;
  const behind = plus ? last.end + 1 : last.end;
  const noun = nounBehind(tokens, number, behind, context.language);
  const found =
    noun ??
    (context.language === 'en' ? antecedent(section, i, last.end, before) : null) ??
    measuredBefore(section, i, last.end, context.language);
  if (!found) return null;
  if (isYearLike(tokens, i, number, found.kind) || isFileSize(tokens, i, found)) return null;
  if (isAside(tokens, i, number, found, context.language)) return null;
  return {
    ...assembled(tokens, i, number, range, i, found.end),
    unit: found.unit,
    kind: found.kind,
    rule: noun ? `statistic.${noun.kind}` : 'statistic.understood',
    confidence: noun ? (found.abstract || number.inWords ? 0.85 : 0.93) : 0.75,
  };
}

function nounBehind(tokens: readonly Token[], number: Numeral, at: number, language: string): CountedNoun | null {
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
  const noun = number && countedNoun(tokens, number.end, 'en');
  return noun && noun.kind === 'count' ? { ...noun, end: at } : null;
}

/** `(177KB)`: how large a download is. */
const isFileSize = (tokens: readonly Token[], i: number, noun: CountedNoun): boolean =>
  tokens[i - 1]?.text === '(' && tokens[noun.end]?.text === ')' && ['kb', 'MB', 'GB', 'mb'].includes(noun.unit);

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
  'are were have had will remain remained came went received did do of in for from more others live work said say',
);

/** A number without a noun stands for what was counted last in this sentence or the one before: "33 are on time". */
function antecedent(section: Section, i: number, end: number, before: readonly Figure[]): CountedNoun | null {
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
function measuredBefore(section: Section, i: number, end: number, language: string): CountedNoun | null {
  const { tokens } = section;
  if (!tokens.slice(Math.max(0, i - 6), i).some((token) => token.lower === 'of')) return null;
  const start = qualifierBefore(tokens, i).start;
  if (tokens[start - 1]?.lower !== 'of') return null;
  const before = tokens[start - 2];
  if (before?.lower === 'population' || before?.lower === 'bevölkerung')
    return { unit: 'people', kind: 'count', abstract: false, end };
  const acronym = tokens[start - 3];
  return language === 'en' && before?.text === ')' && acronym?.isAllCaps && tokens[start - 4]?.text === '('
    ? { unit: acronym.text, kind: 'count', abstract: false, end }
    : null;
}
