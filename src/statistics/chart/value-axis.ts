import type { Claim } from './claims.js';
import { grouped, powerOfTen, scaleFor, shortNumber } from './numbers.js';
import { capitalised, quoted } from './svg.js';

/** A vertical axis: where a value stands on it, and what is written beside it. Shares count from the bottom, 0 to 1. */
export interface ValueAxis {
  shareOf(value: number): number;
  ticks: { share: number; label: string }[];
  /** What the numbers count: `Billion EUR`, `Thousand people`, `Percent`. */
  name: string;
  /** What a reader must know before comparing heights. */
  remark: string | null;
  /** Where zero is, if it is on the axis. */
  zero: number | null;
}

const tickDistance = 46;
// A logarithmic axis pays where the smallest mark would lie flat on a linear one.
const widestLinearRatio = 1000;
// Above this, heights from zero could hardly be told apart.
const closestRatio = 0.85;
const leastRelativeSpan = 1e-6;

/** The axis for the claims of one unit, on `height` pixels. */
export function valueAxis(claims: readonly Claim[], unit: string, height: number): ValueAxis {
  const stated = rangeOf(claims, ({ value, upper }) => [value, upper]);
  const drawn = rangeOf(claims, ({ value, upper, whisker }) => [whisker?.low ?? value, whisker?.high ?? upper]);
  const most = Math.min(8, Math.max(2, Math.floor(height / tickDistance)));
  if (drawn.low > 0 && drawn.high / drawn.low >= widestLinearRatio) return logarithmicAxis(drawn, unit, most);
  if (areClose(stated)) return linearAxis(drawn, unit, most);
  const withZero = { low: Math.min(0, drawn.low), high: Math.max(0, drawn.high) };
  return linearAxis(withZero.low === withZero.high ? { low: 0, high: 1 } : withZero, unit, most);
}

interface Range {
  low: number;
  high: number;
}

function rangeOf(claims: readonly Claim[], ends: (claim: Claim) => [low: number, high: number]): Range {
  const range = { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY };
  for (const claim of claims) {
    const [low, high] = ends(claim);
    range.low = Math.min(range.low, low);
    range.high = Math.max(range.high, high);
  }
  return range;
}

/** Whether figures that differ would look equal on an axis that begins at zero. */
function areClose({ low, high }: Range): boolean {
  if (low <= 0 && high >= 0) return false;
  const farthest = Math.max(Math.abs(low), Math.abs(high));
  const nearest = Math.min(Math.abs(low), Math.abs(high));
  return nearest > closestRatio * farthest && high - low > farthest * leastRelativeSpan;
}

function linearAxis({ low, high }: Range, unit: string, most: number): ValueAxis {
  const step = niceStep((high - low) / most);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const { divisor, word } = scaleFor(Math.max(Math.abs(low), Math.abs(high)));
  const decimals = Math.min(10, Math.max(0, -Math.floor(Math.log10(step / divisor) + 1e-9)));
  const beginsAtZero = first <= 0 && last >= 0;
  return {
    shareOf: (value) => (value / step - first) / (last - first),
    ticks: Array.from({ length: last - first + 1 }, (_, index) => ({
      share: index / (last - first),
      label:
        first + index === 0
          ? '0'
          : tickLabel(grouped(((first + index) * step) / divisor, decimals), word === '' ? unit : word),
    })),
    name: axisName(word, unit),
    remark: beginsAtZero ? null : 'axis does not begin at 0',
    zero: beginsAtZero ? -first / (last - first) : null,
  };
}

function logarithmicAxis({ low, high }: Range, unit: string, most: number): ValueAxis {
  const first = Math.floor(Math.log10(low) + 1e-9);
  const decades = Math.ceil(Math.log10(high) - 1e-9) - first;
  const every = Math.ceil(decades / most);
  const steps = Math.ceil(decades / every);
  return {
    shareOf: (value) => (Math.log10(value) - first) / (steps * every),
    ticks: Array.from({ length: steps + 1 }, (_, index) => ({
      share: index / steps,
      label: tickLabel(shortNumber(powerOfTen(first + index * every)), unit),
    })),
    name: axisName('', unit),
    remark: `logarithmic scale: every line is ${shortNumber(powerOfTen(every))} times the one below`,
    zero: null,
  };
}

const tickLabel = (number: string, counted: string): string => (counted === 'percent' ? `${number}%` : number);

const axisName = (word: string, unit: string): string => capitalised(quoted(`${word} ${unit}`));

/** The next of 1, 2 and 5 times a power of ten. */
function niceStep(atLeast: number): number {
  const exponent = Math.floor(Math.log10(atLeast));
  const factor = [1, 2, 5].find((one) => one * powerOfTen(exponent) >= atLeast * 0.999);
  return factor === undefined ? powerOfTen(exponent + 1) : factor * powerOfTen(exponent);
}
