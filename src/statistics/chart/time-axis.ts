import type { Claim } from './claims.js';

/** A horizontal axis of time. Shares count from the left, 0 to 1. */
export interface TimeAxis {
  shareOf(instant: number): number;
  /** What is written below, for an axis of so many pixels. */
  ticks(pixels: number): TimeTick[];
}

export interface TimeTick {
  /** Where the line stands; null for a year or month that began before the axis. */
  share: number | null;
  /** Where the label is centred: on the line, or in the middle of the year or month that begins there. */
  labelShare: number;
  label: string;
  /** The year below a month or day, where it changes. */
  year: string | null;
}

const day = 86_400_000;
const halfYear = 183 * day;
const fourWeeks = 28 * day;

interface Step {
  unit: 'day' | 'month' | 'year';
  count: number;
  /** About how long it lasts. */
  length: number;
  /** Room that a label takes, in pixels. */
  room: number;
  /** With more ticks than this, a longer unit reads more easily. */
  most: number;
}

const stepOf =
  (unit: Step['unit'], length: number, room: number) =>
  ([count, most]: readonly [number, number]): Step => ({ unit, count, length: count * length, room, most });
const longestStep = stepOf('year', 365.25 * day, 40)([5000, 24]);
const steps: readonly Step[] = [
  ...(
    [
      [1, 10],
      [2, 8],
      [7, 8],
      [14, 6],
    ] as const
  ).map(stepOf('day', day, 46)),
  ...(
    [
      [1, 13],
      [3, 9],
      [6, 5],
    ] as const
  ).map(stepOf('month', 30.4 * day, 36)),
  ...([1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000] as const).map((count) =>
    stepOf('year', 365.25 * day, 40)([count, 24]),
  ),
];

/** From the first to the last day that the claims speak of; wider where that would be a few days only. */
export function timeAxis(claims: readonly Claim[]): TimeAxis {
  let from = Number.POSITIVE_INFINITY;
  let until = Number.NEGATIVE_INFINITY;
  for (const claim of claims) {
    from = Math.min(from, claim.from);
    until = Math.max(until, claim.until);
  }
  const middle = (from + until) / 2;
  const around = until - from <= day ? halfYear : fourWeeks / 2;
  const start = Math.min(from, middle - around);
  const end = Math.max(until, middle + around);
  const shareOf = (instant: number) => (instant - start) / (end - start);
  return { shareOf, ticks: (pixels) => ticksBetween(start, end, pixels, shareOf) };
}

function ticksBetween(start: number, end: number, pixels: number, shareOf: TimeAxis['shareOf']): TimeTick[] {
  const isFit = ({ length, room, most }: Step) =>
    (length / (end - start)) * pixels >= room && (end - start) / length <= most;
  const step = steps.find(isFit) ?? longestStep;
  const isCentred = step.unit !== 'day' && step.count === 1;
  const ticks: TimeTick[] = [];
  let knownYear = '';
  for (let at = firstTick(start, step); at <= end; at = nextTick(at, step)) {
    const seen = { from: Math.max(at, start), until: Math.min(nextTick(at, step), end) };
    const isLabelled = isCentred ? shareOf(seen.until) - shareOf(seen.from) >= step.room / pixels : at >= start;
    const year = String(new Date(at).getUTCFullYear());
    ticks.push({
      share: at >= start ? shareOf(at) : null,
      labelShare: shareOf(isCentred ? (seen.from + seen.until) / 2 : at),
      label: isLabelled ? (step.unit === 'year' ? year : labelOf(at, step.unit)) : '',
      year: isLabelled && step.unit !== 'year' && year !== knownYear ? year : null,
    });
    if (isLabelled) knownYear = year;
  }
  return ticks;
}

const months = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const labelOf = (at: number, unit: 'day' | 'month'): string => (unit === 'month' ? months : days).format(at);

/** The last multiple of the step that is not after `start`. */
function firstTick(start: number, { unit, count }: Step): number {
  const date = new Date(start);
  if (unit === 'day')
    return count < 7 ? startOf(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()) : monday(start);
  if (unit === 'month') return startOf(date.getUTCFullYear(), date.getUTCMonth() - (date.getUTCMonth() % count), 1);
  return startOf(Math.floor(date.getUTCFullYear() / count) * count, 0, 1);
}

function nextTick(at: number, { unit, count }: Step): number {
  if (unit === 'day') return at + count * day;
  const date = new Date(at);
  if (unit === 'month') return startOf(date.getUTCFullYear(), date.getUTCMonth() + count, 1);
  return startOf(date.getUTCFullYear() + count, 0, 1);
}

/** `Date.UTC` takes the years 0 to 99 for those of the last century. */
function startOf(year: number, month: number, dayOfMonth: number): number {
  return new Date(Date.UTC(2000, 0, 1)).setUTCFullYear(year, month, dayOfMonth);
}

// 1 January 1970 was a Thursday.
const monday = (at: number): number => Math.floor((at / day + 3) / 7) * 7 * day - 3 * day;
