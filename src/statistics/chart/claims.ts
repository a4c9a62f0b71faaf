import { edtfRange } from '../../values/edtf.js';
import type { SeriesPoint } from '../series.js';

/** A point as it is drawn: its period as instants, its figures as numbers. */
export interface Claim {
  point: SeriesPoint;
  /** First millisecond of the period, and the first behind it. */
  from: number;
  until: number;
  value: number;
  /** Upper end of `between`; else the value. */
  upper: number;
  /** What the words allow for around the value: a tenth for `about`, a tenth less for `nearly`. */
  whisker: { low: number; high: number } | null;
  /** Where the figure is open: `over` and `at_least` upwards, `under` and `up_to` downwards. */
  arrow: 'up' | 'down' | null;
  /** Whether the value itself is excluded: `over`, `under`. */
  hollow: boolean;
}

/** The claims of one unit. */
export interface UnitPanel {
  unit: string;
  /** The place that all of them speak of; null where they differ or say none. */
  place: string | null;
  claims: Claim[];
}

const dayLength = 86_400_000;

// Nobody can read more marks than these.
const mostClaims = 500;

/**
 * The claims that are drawn, by unit, the unit with most of them first; the points that cannot be, having no period; and how many
 * there is no room for, which speak of the oldest periods.
 */
export function panelsOf(points: readonly SeriesPoint[]): {
  panels: UnitPanel[];
  undated: SeriesPoint[];
  older: number;
} {
  const dated: Claim[] = [];
  const undated: SeriesPoint[] = [];
  for (const point of points) {
    const claim = claimOf(point);
    if (claim) dated.push(claim);
    else undated.push(point);
  }
  const older = Math.max(0, dated.length - mostClaims);
  if (older > 0) dated.sort((a, b) => a.from - b.from);
  const byUnit = new Map<string, Claim[]>();
  for (const claim of dated.slice(older)) {
    const { unit } = claim.point;
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), claim]);
  }
  const panels = [...byUnit].map(([unit, claims]) => {
    const places = new Set(claims.map(({ point }) => point.place));
    return { unit, place: places.size === 1 ? (claims[0]?.point.place ?? null) : null, claims };
  });
  panels.sort((a, b) => b.claims.length - a.claims.length || (a.unit < b.unit ? -1 : 1));
  return { panels, undated, older };
}

function claimOf(point: SeriesPoint): Claim | null {
  const period = point.period === null ? null : edtfRange(point.period);
  const value = Number(point.value);
  const upper = point.qualifier === 'between' ? Number(point.upperValue ?? point.value) : value;
  if (!period || !Number.isFinite(value) || !Number.isFinite(upper)) return null;
  const tenth = Math.abs(value) / 10;
  return {
    point,
    from: Date.parse(`${period.from}T00:00:00Z`),
    until: Date.parse(`${period.to}T00:00:00Z`) + dayLength,
    value: Math.min(value, upper),
    upper: Math.max(value, upper),
    whisker: whiskerOf(point.qualifier, value, tenth),
    arrow:
      { over: 'up' as const, at_least: 'up' as const, under: 'down' as const, up_to: 'down' as const }[
        point.qualifier
      ] ?? null,
    hollow: point.qualifier === 'over' || point.qualifier === 'under',
  };
}

function whiskerOf(qualifier: string, value: number, tenth: number): Claim['whisker'] {
  if (qualifier === 'about') return { low: value - tenth, high: value + tenth };
  // Nine tenths of a negative number lie above it.
  if (qualifier === 'nearly')
    return value < 0 ? { low: value, high: value + tenth } : { low: value - tenth, high: value };
  return null;
}

/** Claims of a panel that contradict each other, directly or through others: groups of two or more, in order of time. */
export function contradictingGroups(claims: readonly Claim[]): Claim[][] {
  const byId = new Map(claims.map((claim) => [claim.point.id, claim]));
  const seen = new Set<Claim>();
  const groups: Claim[][] = [];
  const partners = new Map<Claim, Set<Claim>>();
  for (const claim of claims) {
    for (const id of claim.point.contradicts) {
      const other = byId.get(id);
      if (!other || other === claim) continue;
      partners.set(claim, (partners.get(claim) ?? new Set()).add(other));
      partners.set(other, (partners.get(other) ?? new Set()).add(claim));
    }
  }
  for (const claim of partners.keys()) {
    if (seen.has(claim)) continue;
    const group = [claim];
    seen.add(claim);
    for (const member of group) {
      for (const partner of partners.get(member) ?? []) {
        if (seen.has(partner)) continue;
        seen.add(partner);
        group.push(partner);
      }
    }
    groups.push(group);
  }
  return groups;
}
