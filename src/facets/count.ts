import type { ReleaseFilters } from '../releases/filters.js';
import type { Facet, FacetColumns } from './columns.js';

export interface FacetValue {
  value: string;
  label: string;
  count: number;
}

export interface FacetResult {
  values: FacetValue[];
  /** The counts of values that are not listed, together. */
  otherCount: number;
}

const listedValues = 50;

/** The filters that a facet leaves out: its own. */
export function withoutOwnFilter(filters: ReleaseFilters, facet: Facet): ReleaseFilters {
  switch (facet) {
    case 'organisation':
      // The role stays: it decides which organisations are counted, and which releases have one in this role.
      return { ...filters, organisation: [] };
    case 'role':
      return { ...filters, role: [] };
    case 'month': {
      const { publishedFrom: _from, publishedTo: _to, ...others } = filters;
      return others as ReleaseFilters;
    }
    default:
      return { ...filters, [facet]: [] };
  }
}

/**
 * The counts of one facet over a set of releases.
 * @param organisations the ids that the filter `organisation` means; they and `roles` decide what the other of the two counts.
 */
export function countFacet(
  columns: FacetColumns,
  facet: Facet,
  ordinals: Uint32Array | null,
  { organisations, roles }: { organisations: readonly string[]; roles: readonly string[] },
): Map<string, { count: number; labels: Map<string, number> }> {
  const counts = pairedCounts(columns, facet, ordinals, { organisations, roles }) ?? columns.count(ordinals);
  const found = new Map<string, { count: number; labels: Map<string, number> }>();
  columns.values.forEach((value, number) => {
    const count = counts[number] ?? 0;
    if (value.facet !== facet || count === 0) return;
    const known = found.get(value.value) ?? { count: 0, labels: new Map() };
    known.count += count;
    known.labels.set(value.label, count);
    found.set(value.value, known);
  });
  return found;
}

/** Under `role`, organisations count in that role only; under `organisation`, roles of that organisation only. */
function pairedCounts(
  columns: FacetColumns,
  facet: Facet,
  ordinals: Uint32Array | null,
  { organisations, roles }: { organisations: readonly string[]; roles: readonly string[] },
): Uint32Array | null {
  const byRole = facet === 'organisation' && roles.length > 0;
  const byOrganisation = facet === 'role' && organisations.length > 0;
  if (!byRole && !byOrganisation) return null;
  const counts = new Uint32Array(columns.values.length);
  for (const ordinal of ordinals ?? columns.all()) {
    const seen = new Set<number>();
    for (const number of columns.of(ordinal)) {
      const value = columns.values[number];
      if (value?.facet !== 'pair') continue;
      if (byRole ? !roles.includes(value.role ?? '') : !organisations.includes(value.value)) continue;
      const target = columns.numberOf(byRole ? `O:${value.value}` : `R:${value.role}`);
      if (target !== undefined) seen.add(target);
    }
    for (const number of seen) counts[number] = (counts[number] ?? 0) + 1;
  }
  return counts;
}

/** The most frequent values, ordered by count, then by value; what is not listed is summed up. */
export function listed(
  counts: ReadonlyMap<string, { count: number; labels: ReadonlyMap<string, number> }>,
): FacetResult {
  const all = [...counts].map(([value, { count, labels }]) => ({ value, label: commonest(labels), count }));
  all.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return {
    values: all.slice(0, listedValues),
    otherCount: all.slice(listedValues).reduce((sum, { count }) => sum + count, 0),
  };
}

const commonest = (labels: ReadonlyMap<string, number>): string =>
  [...labels].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? '';
