const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const minus = '\u2212';

const scales = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

const significant = new Intl.NumberFormat('en', { maximumSignificantDigits: 5 });
const thousands = new Intl.NumberFormat('en', { maximumSignificantDigits: 6 });
const fixed = Array.from(
  { length: 11 },
  (_, decimals) => new Intl.NumberFormat('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
);

/** A number for a label, to five digits: `890 million`, `14.25 billion`, `543`, `1.2 × 10¹⁸`. */
export const shortNumber = (value: number): string => joined(shortParts(value, Math.abs(value)));

/** Two numbers in the scale of the larger one, so that its word need not be said twice: `17.1` and `19.6 million`. */
export function shortRange(lower: number, upper: number): [lower: string, upper: string] {
  const size = Math.max(Math.abs(lower), Math.abs(upper));
  if (size >= 1e15) return [shortNumber(lower), shortNumber(upper)];
  return [shortParts(lower, size)[0], joined(shortParts(upper, size))];
}

/** A number in the scale that fits a size, and the word for the scale. */
function shortParts(value: number, size: number): [number: string, word: string] {
  if (size >= 1e15) return [inPowerOfTen(value), ''];
  const [divisor, word] = scales.find(([least]) => size >= least) ?? [1, ''];
  const format = divisor === 1 && size >= 1000 ? thousands : significant;
  return [withMinus(format.format(value / divisor)), word];
}

const joined = (parts: readonly string[]): string => parts.filter(Boolean).join(' ');

/** Numbers with grouped digits and always as many decimals. */
export const grouped = (value: number, decimals: number): string =>
  withMinus((fixed[decimals] ?? significant).format(value));

/** Exact, where `10 ** exponent` may be off by the last bit. */
export const powerOfTen = (exponent: number): number => Number(`1e${exponent}`);

/** In which thousands, millions, … the numbers of an axis that reaches to `farthest` are written, so that they stay short. */
export function scaleFor(farthest: number): { divisor: number; word: string } {
  if (farthest >= 1e15) {
    const divisor = powerOfTen(Math.floor(Math.log10(farthest) / 3) * 3);
    return { divisor, word: inPowerOfTen(divisor) };
  }
  if (farthest >= 1e4 && farthest < 1e6) return { divisor: 1e3, word: 'thousand' };
  const [divisor, word] = scales.find(([least]) => farthest >= least) ?? [1, ''];
  return { divisor, word };
}

function inPowerOfTen(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential().split('e+');
  const power = `10${[...exponent].map((digit) => superscripts[Number(digit)]).join('')}`;
  const factor = significant.format(Number(mantissa));
  return factor === '1' ? power : `${withMinus(factor)} × ${power}`;
}

const withMinus = (number: string): string => number.replace('-', minus);
