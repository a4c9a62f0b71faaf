import { monthNumber } from '../lexicon/months.js';
import { wordSet } from '../lexicon/words.js';
import type { Token } from '../text/tokens.js';

/** A date as written, with what it says: a part that is not said is null. */
export interface DateMention {
  firstToken: number;
  endToken: number;
  start: number;
  end: number;
  year: number | null;
  month: number;
  day: number | null;
  /** The last day of a span that begins on the date. */
  until: { year: number | null; month: number; day: number } | null;
}

type Found = Pick<DateMention, 'year' | 'month' | 'day' | 'until' | 'endToken'>;

/** All dates with a month in the tokens, none overlapping another. Years alone are no dates here. */
export function datesOf(tokens: readonly Token[]): DateMention[] {
  const dates: DateMention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const found = dateAt(tokens, i);
    if (!found) continue;
    const [first, last] = [tokens[i], tokens[found.endToken - 1]];
    if (!first || !last) continue;
    dates.push({ ...found, firstToken: i, start: first.start, end: last.end });
    i = found.endToken - 1;
  }
  return dates;
}

function dateAt(tokens: readonly Token[], i: number): Found | null {
  const token = tokens[i];
  if (token?.kind === 'number') return numericDate(tokens, i) ?? dayFirst(tokens, i);
  return token?.kind === 'word' && token.isCapitalised ? monthFirst(tokens, i) : null;
}

/** `October 27, 2025`, `June 29-30`, `June 20 and 24, 2022`, `June 30 – July 2, 2022`, `October 2025`. */
function monthFirst(tokens: readonly Token[], i: number): Found | null {
  const month = monthAt(tokens, i, true);
  if (!month) return null;
  const afterMonth = skip(tokens, month.end, ',');
  const day = dayAt(tokens, month.end);
  if (!day) {
    const year = yearAt(tokens, afterMonth);
    return year ? { year, month: month.number, day: null, until: null, endToken: afterMonth + 1 } : null;
  }
  const span = spanEnd(tokens, day.end, (at) => {
    const nextMonth = monthAt(tokens, at);
    const nextDay = dayAt(tokens, nextMonth ? nextMonth.end : at);
    return nextDay && !isCount(tokens, nextDay.end, nextMonth !== null)
      ? { month: nextMonth?.number ?? month.number, day: nextDay.number, end: nextDay.end }
      : null;
  });
  return withYear(tokens, { month: month.number, day: day.number }, span, span?.end ?? day.end);
}

/** `27 October 2025`, `18-19 November 2024`, `3 to 6 October 2023`, `30 June – 2 July`, `3. Mai 2019`, `10 de junio de 2022`. */
function dayFirst(tokens: readonly Token[], i: number): Found | null {
  const day = dayAt(tokens, i, true);
  if (!day) return null;
  const own = monthAt(tokens, skipWords(tokens, day.end));
  if (own) {
    const span = spanEnd(tokens, own.end, (at) => {
      const nextDay = dayAt(tokens, at);
      const nextMonth = nextDay && monthAt(tokens, skipWords(tokens, nextDay.end));
      return nextDay && nextMonth ? { month: nextMonth.number, day: nextDay.number, end: nextMonth.end } : null;
    });
    return withYear(tokens, { month: own.number, day: day.number }, span, span?.end ?? own.end);
  }
  const span = spanEnd(tokens, day.end, (at) => {
    const nextDay = dayAt(tokens, at);
    const month = nextDay && monthAt(tokens, skipWords(tokens, nextDay.end));
    return nextDay && month ? { month: month.number, day: nextDay.number, end: month.end } : null;
  });
  return span && span.day > day.number
    ? withYear(tokens, { month: span.month, day: day.number }, span, span.end)
    : null;
}

/** `22.5.2025`, `2025-10-27`, `27/10/2025`. */
function numericDate(tokens: readonly Token[], i: number): Found | null {
  const first = tokens[i]?.text ?? '';
  const dotted = first.split('.');
  if (dotted.length === 3) return calendarDate(Number(dotted[2]), Number(dotted[1]), Number(dotted[0]), i + 1);
  const [sign, second, sign2, third] = [tokens[i + 1], tokens[i + 2], tokens[i + 3], tokens[i + 4]];
  if (!sign || !second || sign.gap > 0 || second.gap > 0 || sign.text !== sign2?.text || second.kind !== 'number')
    return null;
  if (third?.kind !== 'number' || sign2.gap > 0 || third.gap > 0) return null;
  const numbers = [first, second.text, third.text].map(Number) as [number, number, number];
  if (sign.text === '-' && first.length === 4) return calendarDate(numbers[0], numbers[1], numbers[2], i + 5);
  if (sign.text !== '/' || (third.text.length !== 4 && third.text.length !== 2)) return null;
  const year = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2];
  return numbers[1] > 12
    ? calendarDate(year, numbers[0], numbers[1], i + 5)
    : calendarDate(year, numbers[1], numbers[0], i + 5);
}

const calendarDate = (year: number, month: number, day: number, endToken: number): Found | null =>
  isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= 31
    ? { year, month, day, until: null, endToken }
    : null;

interface SpanEnd {
  month: number;
  day: number;
  end: number;
}

const spanWords = wordSet('- – — ‑ to and & au et al y bis und until through /');

function spanEnd(tokens: readonly Token[], at: number, read: (at: number) => SpanEnd | null): SpanEnd | null {
  const sign = tokens[at];
  if (!sign || sign.gap > 1 || !spanWords.has(sign.lower)) return null;
  return read(at + 1);
}

function withYear(
  tokens: readonly Token[],
  from: { month: number; day: number },
  span: SpanEnd | null,
  end: number,
): Found {
  const yearToken = skipWords(tokens, skip(tokens, end, ','));
  const year = yearAt(tokens, yearToken);
  return {
    year,
    ...from,
    until: span ? { year, month: span.month, day: span.day } : null,
    endToken: year ? yearToken + 1 : end,
  };
}

/** The month at a token; `first` where a date may begin with it, else it must stand in the same paragraph as what is before. */
function monthAt(tokens: readonly Token[], i: number, first = false): { number: number; end: number } | null {
  const token = tokens[i];
  if (token?.kind !== 'word' || (token.gap > 2 && !first)) return null;
  const number = monthNumber.get(token.lower);
  if (!number) return null;
  // "May" and "March" are verbs too, in lower case and without a number beside them.
  if (!token.isCapitalised && (token.lower === 'may' || token.lower === 'march' || token.lower === 'mar')) return null;
  const dot = tokens[i + 1];
  return { number, end: dot?.text === '.' && dot.gap === 0 && token.text.length <= 4 ? i + 2 : i + 1 };
}

const ordinalEndings = wordSet('st nd rd th er º .');

function dayAt(tokens: readonly Token[], i: number, first = false): { number: number; end: number } | null {
  const token = tokens[i];
  if (token?.kind !== 'number' || token.text.length > 2 || (token.gap > 2 && !first)) return null;
  const number = Number(token.text);
  if (!Number.isInteger(number) || number < 1 || number > 31) return null;
  const ending = tokens[i + 1];
  return {
    number,
    end: ending && ending.gap === 0 && ordinalEndings.has(ending.lower) && monthFollows(tokens, i + 1) ? i + 2 : i + 1,
  };
}

/** Whether the ordinal ending at `i` belongs to a date; `1.` may end a sentence. */
const monthFollows = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.text !== '.' || monthNumber.has(tokens[i + 1]?.lower ?? '');

function yearAt(tokens: readonly Token[], i: number): number | null {
  const token = tokens[i];
  if (token?.kind !== 'number' || token.text.length !== 4 || token.gap > 2) return null;
  const year = Number(token.text);
  return isYear(year) ? year : null;
}

export const isYear = (year: number): boolean => Number.isInteger(year) && year >= 1000 && year <= 2199;

/** `June 20 and 24 ships`: the second number counts something. */
const isCount = (tokens: readonly Token[], i: number, hasMonth: boolean): boolean => {
  const token = tokens[i];
  return !hasMonth && token?.kind === 'word' && token.gap === 1 && !token.isCapitalised && token.lower.endsWith('s');
};

const skip = (tokens: readonly Token[], i: number, text: string): number => (tokens[i]?.text === text ? i + 1 : i);

function skipWords(tokens: readonly Token[], i: number): number {
  const word = tokens[i]?.lower;
  return word === 'de' || word === 'of' || word === 'del' ? i + 1 : i;
}

/** The dates between two tokens; `dates` in order of the text. */
export function datesWithin(dates: readonly DateMention[], firstToken: number, endToken: number): DateMention[] {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.firstToken ?? 0) < firstToken) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < dates.length && (dates[end]?.endToken ?? 0) <= endToken) end++;
  return dates.slice(low, end);
}

/** ISO form of a date, with the year of `fallback` where it has none; null where no year is known. */
export function isoDate(
  date: Pick<DateMention, 'year' | 'month' | 'day' | 'until'>,
  fallbackYear: number | null,
): string | null {
  const year = date.year ?? date.until?.year ?? fallbackYear;
  if (!year) return null;
  const from = isoDay(year, date.month, date.day);
  if (!from || !date.until) return from;
  const to = isoDay(date.until.year ?? year, date.until.month, date.until.day);
  return to && to > from ? `${from}/${to}` : from;
}

function isoDay(year: number, month: number, day: number | null): string | null {
  const pad = (number: number, length: number): string => String(number).padStart(length, '0');
  if (day === null) return `${pad(year, 4)}-${pad(month, 2)}`;
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : null;
}
