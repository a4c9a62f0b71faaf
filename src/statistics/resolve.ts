import type { Entity } from '../registry/entity.js';
import type { Registry } from '../registry/registry.js';
import type { StatisticStatement } from '../releases/canonical.js';
import { foldName, nameKey } from '../values/names.js';

export const measureKey = (name: string): string => `name:${nameKey(foldName(name))}`;

/** A measure is found by its folded name or an alias. */
export function resolveMeasure(registry: Registry, name: string, now: Date): { entity: Entity; rule: string } {
  const key = measureKey(name);
  const known = registry.key('measure', key);
  if (known) return { entity: known, rule: 'name' };
  return { entity: registry.stage({ kind: 'measure', name, keys: [key] }, now), rule: 'created' };
}

/** What singles a statistic out among those of its release. */
export const statisticSignature = ({ measure, unit, period, place }: StatisticStatement): string =>
  JSON.stringify([foldName(measure), unit, period ?? null, place ? foldName(place) : null]);
