import { z } from 'zod';
import { edtfRange } from './edtf.js';
import { fail } from './faults.js';
import { instantOf } from './schemas.js';

/**
 * A bound in time: a timestamp (RFC 3339), or a day, month or year (EDTF). As a lower bound it is inclusive; as an upper bound a
 * timestamp is exclusive, and a day, month or year inclusive.
 */
export const TimeBound = z
  .string()
  .max(64)
  .check((ctx) => {
    if (boundOf(ctx.value) === null)
      fail(
        ctx,
        'invalid_time',
        'expected a day, month or year, such as 2021-09-28 or 2021-09, or a time such as 2021-09-28T13:00:00Z',
      );
  })
  .meta({ description: 'A day, month or year, or an RFC 3339 time.', example: '2021-09' });

/** A day, month or year, as a bound of days. */
export const DayBound = z
  .string()
  .max(64)
  .check((ctx) => {
    if (!isDay(ctx.value))
      fail(ctx, 'invalid_date', 'expected a day, month or year, such as 2021-09-28, 2021-09 or 2021');
  })
  .meta({ description: 'A day, month or year, inclusive.', example: '2021' });

const isDay = (text: string): boolean => /^\d{4}(?:-\d{2}){0,2}$/.test(text) && edtfRange(text) !== null;

interface Bound {
  /** The first moment that is meant. */
  from: Date;
  /** The first moment that is no longer meant. */
  until: Date;
}

function boundOf(text: string): Bound | null {
  if (isDay(text)) {
    const range = edtfRange(text);
    if (!range) return null;
    const until = new Date(`${range.to}T00:00:00Z`);
    until.setUTCDate(until.getUTCDate() + 1);
    return { from: new Date(`${range.from}T00:00:00Z`), until };
  }
  const instant = instantOf(text);
  return instant && { from: instant, until: instant };
}

/** The first moment that a lower bound admits, for PostgreSQL. */
export const lowerBound = (text: string): string => (boundOf(text)?.from ?? new Date(0)).toISOString();

/** The first moment that an upper bound excludes, for PostgreSQL. */
export const upperBound = (text: string): string => {
  const until = boundOf(text)?.until ?? new Date(0);
  return until.getUTCFullYear() > 9999 ? 'infinity' : until.toISOString();
};

/** First and last day of a bound of days. */
export const dayRange = (text: string): { from: string; to: string } => edtfRange(text) ?? { from: text, to: text };

/** Orders two bounds: positive where nothing lies between the first as lower and the second as upper bound. */
export function compareBounds(from: string, to: string): number {
  const [lower, upper] = [boundOf(from), boundOf(to)];
  if (!lower || !upper) return 0;
  const isMoment = upper.from.getTime() === upper.until.getTime();
  return lower.from.getTime() - upper.until.getTime() + (isMoment ? 0 : 1);
}

/** The same for bounds of days. */
export const compareDays = (from: string, to: string): number => (dayRange(from).from > dayRange(to).to ? 1 : -1);
