import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { edtfRange, exactDay } from '../../src/values/edtf.js';
import { trying } from '../helpers/runs.js';

const pad = (number: number, length = 2) => String(number).padStart(length, '0');

/** Reckoned without Date and without the package: the Gregorian rule of leap years and a table of months. */
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number, month: number) =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
const dayText = (year: number, month: number, day: number) => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

interface Reckoned {
  text: string;
  from: string;
  to: string;
}

const year = fc.integer({ min: 1, max: 9999 });
const month = fc.integer({ min: 1, max: 12 });
const date: fc.Arbitrary<Reckoned> = fc.oneof(
  year.map((y) => ({ text: pad(y, 4), from: dayText(y, 1, 1), to: dayText(y, 12, 31) })),
  fc.tuple(year, month).map(([y, m]) => ({
    text: `${pad(y, 4)}-${pad(m)}`,
    from: dayText(y, m, 1),
    to: dayText(y, m, daysIn(y, m)),
  })),
  fc
    .tuple(year, month, fc.nat())
    .map(([y, m, n]) => dayText(y, m, 1 + (n % daysIn(y, m))))
    .map((text) => ({ text, from: text, to: text })),
);

describe('the days of an EDTF expression', () => {
  it('are those of the calendar, for every year, month and day', () => {
    fc.assert(
      fc.property(date, ({ text, from, to }) => {
        expect(edtfRange(text)).toEqual({ from, to });
        expect(exactDay(text)).toBe(from === to ? from : null);
      }),
      trying(500),
    );
  });

  it('reach from the first day of an interval to its last, and there is none of an interval that runs backwards', () => {
    fc.assert(
      fc.property(date, date, (first, last) => {
        const range = edtfRange(`${first.text}/${last.text}`);
        expect(range).toEqual(first.from <= last.to ? { from: first.from, to: last.to } : null);
      }),
      trying(500),
    );
  });

  it('are none of a day or month that the calendar does not have', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }), (y, m, d) => {
        const exists = m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m);
        expect(edtfRange(dayText(y, m, d)) !== null).toBe(exists);
        expect(edtfRange(`${pad(y, 4)}-${pad(m)}`) !== null).toBe(m >= 1 && m <= 12);
      }),
      trying(500),
    );
  });

  it.each([
    '',
    ' 2012',
    '2012 ',
    '2012-13',
    '2011-02-29',
    '1900-02-29',
    '2012-02-30',
    '2012-7',
    '20120731',
    '12012',
    '0000',
    '-2012',
    'Y12012',
    '2012-21',
    '2012?',
    '2012~',
    '201X',
    '2015/..',
    '../2015',
    '2015/',
    '/2015',
    '2020/2015',
    '2015/2016/2017',
    '2012-07-31T25:00:00Z',
    '2012-07-31T12:00:00+25:00',
    '2011-02-29T12:00:00Z',
    '2015-01-01T00:00:00Z/2016',
    'today',
    '28 September 2021',
    `2012${' '.repeat(80)}`,
  ])('are none of "%s"', (text) => {
    expect(edtfRange(text)).toBeNull();
  });

  it.each([
    ['2012-07-31T12:00:00Z', '2012-07-31'],
    ['2012-07-31T23:30:00-05:00', '2012-08-01'],
    ['2012-07-31T00:30:00', '2012-07-31'],
    ['2012-07-31T23:30:00', '2012-07-31'],
  ])('are the day in UTC of the time %s, whatever zone the server stands in', (text, day) => {
    expect(edtfRange(text)).toEqual({ from: day, to: day });
  });
});
