import { parse } from 'edtf';
import { LRUCache } from 'lru-cache';

/** A span of days, both inclusive, as `YYYY-MM-DD`. */
export interface DateRange {
  from: string;
  to: string;
}

// The package's grammar takes a tenth of a millisecond a date; bulk loads name the same few thousand dates again and again.
const parsed = new LRUCache<string, { range: DateRange | null }>({ max: 20_000 });
const longest = 64;

/**
 * The days that an EDTF expression of level 0 (ISO 8601-2:2019) covers: a year, month, day, time of day, or an interval of these.
 * @returns null where it is no such expression, ends before it begins, or leaves the years 1 to 9999.
 */
export function edtfRange(expression: string): DateRange | null {
  if (expression.length > longest) return null;
  const known = parsed.get(expression);
  if (known) return known.range;
  const range = rangeOf(expression);
  parsed.set(expression, { range });
  return range;
}

/** Whether it is an EDTF date rather than an interval. */
export const isEdtfDate = (expression: string): boolean => !expression.includes('/') && edtfRange(expression) !== null;

/** The one day that the expression means, or null where it is looser than a day. */
export function exactDay(expression: string | null | undefined): string | null {
  const range = expression ? edtfRange(expression) : null;
  return range && range.from === range.to ? range.from : null;
}

function rangeOf(expression: string): DateRange | null {
  const ends = expression.split('/');
  // Level 0 knows intervals of dates only, not of times.
  if (ends.length > 2 || (ends.length === 2 && expression.includes('T'))) return null;
  const days = ends.map(daysOf);
  const [first, last] = [days[0], days[days.length - 1]];
  if (!first || !last || first.from > last.to) return null;
  return { from: first.from, to: last.to };
}

function daysOf(date: string): DateRange | null {
  try {
    parse(date, { level: 0 });
  } catch {
    return null;
  }
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date);
  if (!match || match[1] === '0000') return null;
  const [, year, month, day] = match;
  if (!month) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const last = lastDay(Number(year), Number(month));
  if (!day) return { from: `${year}-${month}-01`, to: `${year}-${month}-${last}` };
  // The package's grammar gives every February 29 days.
  if (day > last) return null;
  return date.length > 10 ? dayInUtc(date) : { from: date, to: date };
}

/** The day of a time in UTC; of a time without offset, the day as it is written. */
function dayInUtc(time: string): DateRange | null {
  const instant = new Date(/(?:Z|[+-]\d{2}:?\d{0,2})$/.test(time.slice(11)) ? time : `${time}Z`);
  if (Number.isNaN(instant.getTime())) return null;
  const day = instant.toISOString().slice(0, 10);
  return { from: day, to: day };
}

/** The last day of a month, as two digits. */
export const lastDay = (year: number, month: number): string => {
  const date = new Date(Date.UTC(2000, month, 0));
  date.setUTCFullYear(year, month, 0);
  return String(date.getUTCDate()).padStart(2, '0');
};
