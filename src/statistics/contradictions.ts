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

interface Bounded {
  claim: Comparable;
  interval: Interval;
}

/**
 * Which claims contradict each other: of the same measure (given), unit, place, organisations and period, from different releases
 * that are no copies, with intervals that have nothing in common.
 * @returns ids of the contradicting claims by id, at most a hundred each: those nearest above, then those nearest below.
 */
export function contradictions(claims: readonly Comparable[]): Map<string, string[]> {
  const groups = new Map<string, Bounded[]>();
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
  return new Map([...groups.values()].flatMap(contradictionsWithin));
}

/** Sorted by their bounds, what contradicts a claim is one stretch above it and one below, so no pairs are tried in vain. */
function contradictionsWithin(group: readonly Bounded[]): [string, string[]][] {
  if (group.length < 2) return [];
  const rising = [...group].sort((a, b) => compareLow(a.interval.low, b.interval.low));
  const falling = [...group].sort((a, b) => compareHigh(b.interval.high, a.interval.high));
  return group.flatMap((one): [string, string[]][] => {
    const above = stretch(rising, ({ interval }) => isBelow(one.interval, interval));
    const below = stretch(falling, ({ interval }) => isBelow(interval, one.interval));
    const found: string[] = [];
    for (const [members, start] of [above, below] as const) {
      for (let index = start; index < members.length && found.length < mostContradictions; index++) {
        const other = members[index];
        if (other && !isSameStory(one.claim, other.claim)) found.push(other.claim.id);
      }
    }
    return found.length > 0 ? [[one.claim.id, found]] : [];
  });
}

/** Where those begin for which a condition holds, which holds for all behind the first. */
function stretch(members: readonly Bounded[], holds: (member: Bounded) => boolean): [readonly Bounded[], number] {
  let [low, high] = [0, members.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const member = members[middle];
    if (member && holds(member)) high = middle;
    else low = middle + 1;
  }
  return [members, low];
}

const isSameStory = (one: Comparable, other: Comparable): boolean =>
  one.releaseId === other.releaseId || (one.copyKey !== null && one.copyKey === other.copyKey);

/** Bounds as exact integers; null is infinite. An open bound does not belong to the interval. */
interface Interval {
  low: Bound | null;
  high: Bound | null;
}

interface Bound {
  at: bigint;
  open: boolean;
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

function isBelow(lower: Interval, upper: Interval): boolean {
  if (!lower.high || !upper.low) return false;
  if (lower.high.at !== upper.low.at) return lower.high.at < upper.low.at;
  return lower.high.open || upper.low.open;
}

const compareAt = (one: bigint, other: bigint): number => (one < other ? -1 : one > other ? 1 : 0);

function compareLow(one: Bound | null, other: Bound | null): number {
  if (!one || !other) return Number(other === null) - Number(one === null);
  return compareAt(one.at, other.at) || Number(one.open) - Number(other.open);
}

function compareHigh(one: Bound | null, other: Bound | null): number {
  if (!one || !other) return Number(one === null) - Number(other === null);
  return compareAt(one.at, other.at) || Number(other.open) - Number(one.open);
}
