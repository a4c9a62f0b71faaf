import { presentReference } from '../organisations/present.js';
import type { StatisticStatement } from '../releases/canonical.js';
import type { Evidence } from '../releases/evidence.js';
import type { Resolution } from '../releases/resolve.js';
import type { ExactJson } from '../values/exact-json.js';

/** A figure as its release shows it. */
export function presentStatistic(
  statistic: StatisticStatement,
  pointer: string,
  resolution: Resolution,
  evidence: Evidence | null,
  json: ExactJson,
) {
  return {
    id: resolution.id(pointer),
    measure: statistic.measure,
    measureSlug: resolution.entity(`${pointer}/measure`)?.slug ?? null,
    value: json.decimal(statistic.value),
    upperValue: json.decimal(statistic.upperValue),
    unit: statistic.unit,
    qualifier: statistic.qualifier ?? 'exact',
    period: statistic.period ?? null,
    place: statistic.place ?? null,
    organisations: (statistic.organisations ?? []).map((reference, index) =>
      presentReference(reference, resolution.entity(`${pointer}/organisations/${index}`)),
    ),
    statement: statistic.statement ?? null,
    evidence,
  };
}
