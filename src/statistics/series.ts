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
