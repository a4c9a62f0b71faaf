import { compareDecimals } from '../values/decimal.js';

/** A claim in a series: what one release states of a measure for one period. */
export interface SeriesPoint {
  id: string;
  releaseId: string;
  title: string | null;
  publishedAt: string | null;
  period: string | null;
  /** Decimal digits; so is `upperValue`. */
  value: string;
  upperValue: string | null;
  unit: string;
  qualifier: string;
  place: string | null;
  statement: string | null;
  /** Ids of claims that contradict this one. */
  contradicts: string[];
}

/** One measure over time, as it was publicly known at a moment. */
export interface Series {
  measure: { id: string; slug: string; name: string } | null;
  asOf: string | null;
  points: SeriesPoint[];
}

/** What decides whether two claims speak of the same thing. */
export interface Comparable {
  id: string;
  releaseId: string;
  unit: string;
  /** Folded. */
  place: string | null;
  organisations: readonly string[];
  periodFrom: string | null;
  periodTo: string | null;
  value: string;
  upperValue: string | null;
  qualifier: string;
  /** Equal for releases that are copies of one another. */
  copyKey: string | null;
}

const mostContradictions = 100;

/**
 * Which claims contradict each other: of the same measure (given), unit, place, organisations and period, from different releases
 * that are no copies, with intervals that have nothing in common.
 * @returns ids of the contradicting claims by id, at most a hundred each.
 */
export function contradictions(claims: readonly Comparable[]): Map<string, string[]> {
  const groups = new Map<string, { claim: Comparable; interval: Interval }[]>();
  for (const claim of claims) {
    if (claim.periodFrom === null) continue;
    const key = JSON.stringify([
      claim.unit,
      claim.place,
      [...new Set(claim.organisations)].sort(),
      claim.periodFrom,
      claim.periodTo,
    ]);
    const group = groups.get(key) ?? [];
    group.push({ claim, interval: intervalOf(claim) });
    groups.set(key, group);
  }
  const found = new Map<string, string[]>();
  for (const group of groups.values()) {
    for (const [index, one] of group.entries()) {
      for (const other of group.slice(index + 1)) {
        if (isSameStory(one.claim, other.claim) || !areDisjoint(one.interval, other.interval)) continue;
        note(found, one.claim.id, other.claim.id);
        note(found, other.claim.id, one.claim.id);
      }
    }
  }
  return found;
}

const isSameStory = (one: Comparable, other: Comparable): boolean =>
  one.releaseId === other.releaseId || (one.copyKey !== null && one.copyKey === other.copyKey);

function note(found: Map<string, string[]>, id: string, other: string): void {
  const known = found.get(id) ?? [];
  if (known.length < mostContradictions) found.set(id, [...known, other]);
}

/** Bounds as exact integers; null is infinite. An open bound does not belong to the interval. */
interface Interval {
  low: { at: bigint; open: boolean } | null;
  high: { at: bigint; open: boolean } | null;
}

// Ten decimals, and one more for the tenths of "about" and "nearly".
const scaleDigits = 11;

function scaled(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(scaleDigits, '0'));
}

function intervalOf({ value, upperValue, qualifier }: Comparable): Interval {
  const at = scaled(value);
  const tenth = (times: bigint) => (at / 10n) * times;
  const closed = (bound: bigint) => ({ at: bound, open: false });
  const ordered = (one: bigint, other: bigint): Interval =>
    one <= other ? { low: closed(one), high: closed(other) } : { low: closed(other), high: closed(one) };
  switch (qualifier) {
    case 'over':
      return { low: { at, open: true }, high: null };
    case 'at_least':
      return { low: closed(at), high: null };
    case 'under':
      return { low: null, high: { at, open: true } };
    case 'up_to':
      return { low: null, high: closed(at) };
    case 'about':
      return ordered(tenth(9n), tenth(11n));
    case 'nearly':
      return ordered(tenth(9n), at);
    case 'between':
      return ordered(at, scaled(upperValue ?? value));
    default:
      return { low: closed(at), high: closed(at) };
  }
}

const areDisjoint = (one: Interval, other: Interval): boolean => isBelow(one, other) || isBelow(other, one);

function isBelow(lower: Interval, upper: Interval): boolean {
  if (!lower.high || !upper.low) return false;
  if (lower.high.at !== upper.low.at) return lower.high.at < upper.low.at;
  return lower.high.open || upper.low.open;
}

/** By the first day of the period, those without one last; then by value. */
export function orderPoints<Point extends { periodFrom: string | null; value: string; id: string }>(
  points: readonly Point[],
): Point[] {
  return [...points].sort(
    (a, b) =>
      compareText(a.periodFrom ?? '9', b.periodFrom ?? '9') ||
      compareDecimals(a.value, b.value) ||
      compareText(a.id, b.id),
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
