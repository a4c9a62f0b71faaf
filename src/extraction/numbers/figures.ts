import type { ExtractedStatistic } from '../extraction.js';
import { limits } from '../limits.js';
import { timeWord } from '../patterns/numbers.js';
import { type Section, sentenceAt } from '../text/section.js';
import type { Token } from '../text/tokens.js';
import { addsUp, isAside } from './asides.js';
import { antecedent, isFileSize, measuredBefore, nounBehind } from './counted.js';
import { isListNumber, isNameNumber, isOrdinal, isTime, isYearLike, opensName } from './exclusions.js';
import { type Currency, currencyAfter, currencyBefore } from './money.js';
import { type Numeral, numeralAt, scaledDecimal } from './numerals.js';
import { qualifierAfter, qualifierBefore } from './qualifiers.js';
import { type Range, rangeAt } from './ranges.js';
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
  if (['basis-point', 'percentage-point'].includes(first.lower))
    return { unit: `${first.lower.replace('-', ' ')}s`, end: at + 1 };
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
