import { fewDigits } from '../patterns/numbers.js';
import type { Token } from '../text/tokens.js';
import { type Numeral, numeralAt } from './numerals.js';

/** A share said in words: "one in five", "two-thirds of", "half of". */
export interface Share {
  /** Per cent, at most three decimals. */
  percent: string;
  end: number;
}

const denominators: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['eighth', 8],
  ['tenth', 10],
  ['tenths', 10],
]);
const numerators: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['nine', 9],
]);

export function shareAt(tokens: readonly Token[], i: number, language: string): Share | null {
  if (language !== 'en') return null;
  return wordShare(tokens, i) ?? inShare(tokens, i);
}

/** `one-third of`, `two thirds of`, `half of the`, `more than half`. */
function wordShare(tokens: readonly Token[], i: number): Share | null {
  const token = tokens[i];
  if (token?.kind !== 'word') return null;
  const hyphenated = token.lower.split('-');
  const [above, below, end] =
    hyphenated.length === 2
      ? [numerators.get(hyphenated[0] ?? ''), denominators.get(hyphenated[1] ?? ''), i + 1]
      : [numerators.get(token.lower), denominators.get(tokens[i + 1]?.lower ?? ''), i + 2];
  if (above && below && above < below) {
    const article = token.lower === 'a';
    if (!article || tokens[end]?.lower === 'of')
      return sharedOf(tokens, end, above, below, hyphenated.length === 2 || article);
    return null;
  }
  if (token.lower !== 'half') return null;
  const next = tokens[i + 1]?.lower ?? '';
  const before = tokens[i - 1]?.lower ?? '';
  const beforeThat = tokens[i - 2]?.lower ?? '';
  const compared =
    (before === 'than' && (beforeThat === 'more' || beforeThat === 'less')) ||
    before === 'nearly' ||
    before === 'almost' ||
    before === 'over' ||
    before === 'about' ||
    before === 'roughly';
  return (next === 'of' && before !== 'second' && before !== 'first' && before !== 'other') ||
    (compared && next !== 'a')
    ? percentOf(1, 2, i + 1)
    : null;
}

/** A fraction names a share only of something, or of what a sentence told before. */
function sharedOf(tokens: readonly Token[], end: number, above: number, below: number, certain: boolean): Share | null {
  const next = tokens[end]?.lower ?? '';
  return next === 'of' || certain || above > 1 ? percentOf(above, below, end) : null;
}

/** `one in five`, `9 in 10`, `nine out of ten`. */
function inShare(tokens: readonly Token[], i: number): Share | null {
  const above = small(numeralAt(tokens, i, 'en'));
  if (!above) return null;
  const out = tokens[above.end]?.lower === 'out' && tokens[above.end + 1]?.lower === 'of';
  const inside = tokens[above.end]?.lower === 'in';
  if (!out && !inside) return null;
  const at = above.end + (out ? 2 : 1);
  if (['every', 'each'].includes(tokens[at]?.lower ?? '')) return null;
  const below = small(numeralAt(tokens, at, 'en'));
  if (!below || above.value >= below.value) return null;
  const follows = tokens[below.end];
  if (inside && (above.value > 9 || !(follows?.kind === 'word' || follows?.kind === 'symbol'))) return null;
  if (![2, 3, 4, 5, 6, 7, 8, 10, 9, 20, 100, 1000].includes(below.value)) return null;
  return percentOf(above.value, below.value, below.end);
}

const small = (numeral: Numeral | null): { value: number; end: number } | null =>
  numeral && !numeral.scaled && fewDigits.test(numeral.value)
    ? { value: Number(numeral.value), end: numeral.end }
    : null;

const percentOf = (above: number, below: number, end: number): Share => ({
  percent: String(Math.round((above / below) * 100_000) / 1000),
  end,
});
