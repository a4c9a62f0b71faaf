import type { FacetColumns } from '../facets/columns.js';

/** An organisation that appears with another. */
export interface Related {
  id: string;
  count: number;
  /** The roles that it has in these releases. */
  roles: string[];
  /** The first day on which both appear, counted from 1970. */
  since: number;
}

/** Who appears with an organisation in a set of releases, the most frequent first, then by id. */
export function relatedOf(columns: FacetColumns, organisationId: string, ordinals: Uint32Array): Related[] {
  const found = new Map<string, { count: number; roles: Set<string>; since: number }>();
  for (const ordinal of ordinals) {
    const day = columns.day(ordinal);
    for (const number of columns.of(ordinal)) {
      const value = columns.values[number];
      if (!value || value.value === organisationId || (value.facet !== 'organisation' && value.facet !== 'pair'))
        continue;
      let known = found.get(value.value);
      if (!known) {
        known = { count: 0, roles: new Set(), since: day };
        found.set(value.value, known);
      }
      if (value.facet === 'organisation') {
        known.count++;
        if (day < known.since) known.since = day;
      } else if (value.role) known.roles.add(value.role);
    }
  }
  return [...found]
    .map(([id, { count, roles, since }]) => ({ id, count, roles: [...roles].sort(), since }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? 1 : -1));
}
