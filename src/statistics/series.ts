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
