import { type NumeralWords, numeralWords } from '../lexicon/numerals.js';
import { digitGroups, groupMarks, leadingZeros, onlyDigits } from '../patterns/numbers.js';
import { hyphens } from '../patterns/words.js';
import { isHyphen, type Token } from '../text/tokens.js';

/** A number as written: its exact value and the tokens it takes. */
export interface Numeral {
  /** Canonical decimal without exponent. */
  value: string;
  /** Exclusive. */
  end: number;
  /** `12 million`, `three dozen`: scaled by a word behind it. */
  scaled: boolean;
  /** Written in words only. */
  inWords: boolean;
  /** One figure of one to four digits without separators: it may be a year. */
  plain: boolean;
}

/** Longest number in digits that is a figure; longer ones are codes. */
const mostDigits = 18;

/** The number that begins at a token, or null. */
export function numeralAt(tokens: readonly Token[], i: number, language: string): Numeral | null {
  const token = tokens[i];
  if (!token) return null;
  const words = numeralWords(language);
  if (token.kind === 'number') return digitsAt(tokens, i, words);
  if (token.kind === 'symbol') return vulgarFraction(tokens, i);
  return wordsAt(tokens, i, words);
}

function digitsAt(tokens: readonly Token[], i: number, words: NumeralWords): Numeral | null {
  const token = tokens[i] as Token;
  const plainValue = decimalFrom(token.text, words.decimal);
  if (plainValue === null) return null;
  let value = plainValue;
  let end = i + 1;
  const fraction = fractionAt(tokens, end);
  const own = tokens[end]?.text === '/' ? ownFraction(tokens, i) : null;
  if (own) [value, end] = [own.value, own.end];
  else if (fraction) [value, end] = [String(Number(value) + fraction.value), fraction.end];
  const scale = scaleAt(tokens, end, words);
  if (scale) return { value: shifted(value, scale.factor), end: scale.end, scaled: true, inWords: false, plain: false };
  return {
    value,
    end,
    scaled: false,
    inWords: false,
    plain: end === i + 1 && token.text.length <= 4 && onlyDigits.test(token.text),
  };
}

/** `1/4` standing alone. */
function ownFraction(tokens: readonly Token[], i: number): { value: string; end: number } | null {
  const [slash, below] = [tokens[i + 1], tokens[i + 2]];
  if (slash?.gap !== 0 || below?.kind !== 'number' || below.gap !== 0) return null;
  const [above, under] = [Number(tokens[i]?.text), Number(below.text)];
  return above > 0 && above < under && under <= 16 && tokens[i + 3]?.text !== '/'
    ? { value: String(above / under), end: i + 3 }
    : null;
}

/** `-1/4` or ` 1/2` behind a whole number. */
function fractionAt(tokens: readonly Token[], at: number): { value: number; end: number } | null {
  const hyphen = tokens[at] !== undefined && tokens[at].gap === 0 && isHyphen(tokens[at].text.charCodeAt(0));
  const start = hyphen ? at + 1 : at;
  const [above, slash, below] = [tokens[start], tokens[start + 1], tokens[start + 2]];
  if (above?.kind !== 'number' || slash?.text !== '/' || below?.kind !== 'number' || slash.gap > 0 || below.gap > 0)
    return null;
  if (hyphen ? above.gap > 0 : above.gap !== 1) return null;
  const [top, bottom] = [Number(above.text), Number(below.text)];
  return above.text.length === 1 && bottom <= 16 && top < bottom ? { value: top / bottom, end: start + 3 } : null;
}

const fractions: Record<string, string> = { '½': '0.5', '¼': '0.25', '¾': '0.75', '⅓': '0.333', '⅔': '0.667' };

function vulgarFraction(tokens: readonly Token[], i: number): Numeral | null {
  const value = fractions[tokens[i]?.text ?? ''];
  return value ? { value, end: i + 1, scaled: false, inWords: false, plain: false } : null;
}

/** The factor of `million`, `bn` or `Mio.` at a token. */
function scaleAt(tokens: readonly Token[], i: number, words: NumeralWords): { factor: number; end: number } | null {
  let factor = 1;
  let end = i;
  for (let at = tokens[i] && isDash(tokens[i]) && tokens[i]?.gap === 0 ? i + 1 : i; at < i + 3; at++) {
    const token = tokens[at];
    const multiplier = token?.kind === 'word' && token.gap <= 2 ? words.multipliers.get(token.lower) : undefined;
    if (!multiplier) break;
    factor *= multiplier;
    end = at + 1;
    if (
      tokens[end]?.text === '.' &&
      tokens[end]?.gap === 0 &&
      token !== undefined &&
      token.text.length <= 3 &&
      tokens[end + 1]?.gap === 1
    )
      end++;
  }
  return factor > 1 ? { factor, end } : null;
}

const isDash = (token: Token | undefined): boolean => token !== undefined && isHyphen(token.text.charCodeAt(0));

/** `one hundred fifty`, `forty-two`, `a million`, `half a million`, `two and a half million`. */
function wordsAt(tokens: readonly Token[], i: number, words: NumeralWords): Numeral | null {
  const token = tokens[i] as Token;
  const first = partsOf(token.lower);
  if (words.articles.has(token.lower) || token.lower === 'half') return articleNumber(tokens, i, words);
  if (!first.every((part) => words.values.has(part) || words.joiners.has(part) || words.multipliers.has(part)))
    return null;
  if (!first.some((part) => words.values.has(part))) return null;
  let [total, group, end, scaled] = [0, 0, i, false];
  let at = i;
  while (at < tokens.length && at < i + 12) {
    const current = tokens[at];
    if (current?.kind !== 'word' || (at > i && current.gap > 2)) break;
    const parts = partsOf(current.lower);
    const known = parts.every(
      (part) => words.values.has(part) || words.multipliers.has(part) || (parts.length > 1 && words.joiners.has(part)),
    );
    if (!known) {
      if (
        words.joiners.has(current.lower) &&
        group >= 100 &&
        words.values.has(partsOf(tokens[at + 1]?.lower ?? '')[0] ?? '')
      ) {
        at++;
        continue;
      }
      break;
    }
    if (
      at > i &&
      group > 0 &&
      words.values.has(parts[0] ?? '') &&
      !continues(group, words.values.get(parts[0] ?? '') ?? 0)
    )
      break;
    for (const part of parts) {
      const multiplier = words.multipliers.get(part);
      if (multiplier === undefined) group += words.values.get(part) ?? 0;
      else if (multiplier <= 100) group = Math.max(group, 1) * multiplier;
      else {
        total += Math.max(group, 1) * multiplier;
        group = 0;
        scaled = true;
      }
      if (multiplier !== undefined) scaled = true;
    }
    at++;
    end = at;
  }
  return end > i ? { value: plainDecimal(total + group), end, scaled, inWords: true, plain: false } : null;
}

/** Whether a number word goes on with a number: `hundred fifty`, `twenty two`, not `two three`. */
const continues = (group: number, value: number): boolean =>
  (group >= 100 && group % 100 === 0 && value < 100) ||
  (group >= 20 && group % 10 === 0 && group % 100 !== 0 && value < 10);

function articleNumber(tokens: readonly Token[], i: number, words: NumeralWords): Numeral | null {
  const half = tokens[i]?.lower === 'half';
  const at = half && words.articles.has(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1;
  const word = tokens[at];
  const multiplier = word?.kind === 'word' && word.gap === 1 ? words.multipliers.get(word.lower) : undefined;
  if (!multiplier || (half && at === i + 1)) return null;
  const next = tokens[at + 1];
  const more = next?.kind === 'word' && next.gap === 1 ? words.multipliers.get(next.lower) : undefined;
  return {
    value: plainDecimal(multiplier * (more ?? 1) * (half ? 0.5 : 1)),
    end: at + (more ? 2 : 1),
    scaled: true,
    inWords: true,
    plain: false,
  };
}

const partsOf = (word: string): string[] => word.split(hyphens);

/** Reads digits with separators; null where they are no number (`1.2.3`) or a code. */
function decimalFrom(digits: string, decimal: '.' | ','): string | null {
  if (digits.length > mostDigits * 1.4) return null;
  if (digits.length < 5 && digits[0] !== '0' && onlyDigits.test(digits)) return digits;
  const marks = digits.replace(digitGroups, ' ').trim();
  const compact = digits.replace(groupMarks, '');
  const points = compact.split('.').length - 1;
  const commas = compact.split(',').length - 1;
  if (marks.length > 40 || (points > 1 && commas > 1)) return null;
  if (points === 0 && commas === 0) return significant(compact);
  if (points > 0 && commas > 0) {
    const last = compact.lastIndexOf('.') > compact.lastIndexOf(',') ? '.' : ',';
    return significant(compact.replaceAll(last === '.' ? ',' : '.', '').replace(',', '.'));
  }
  const mark = points > 0 ? '.' : ',';
  const groups = compact.split(mark);
  const thousands =
    groups.slice(1).every((group) => group.length === 3) && (groups[0] ?? '').length <= 3 && groups[0] !== '0';
  if (groups.length > 2) return thousands ? significant(groups.join('')) : null;
  return thousands && mark !== decimal ? significant(groups.join('')) : significant(groups.join('.'));
}

function significant(digits: string): string | null {
  const [whole = '', fraction = ''] = digits.split('.');
  const integer = whole.replace(leadingZeros, '');
  const decimals = withoutTrailingZeros(fraction);
  if (integer.length > mostDigits || decimals.length > 10) return null;
  return decimals ? `${integer}.${decimals}` : integer;
}

function withoutTrailingZeros(decimals: string): string {
  let end = decimals.length;
  while (decimals[end - 1] === '0') end--;
  return decimals.slice(0, end);
}

/** A decimal times a whole factor, to the digit. */
function shifted(value: string, factor: number): string {
  const [whole = '0', fraction = ''] = value.split('.');
  const scaled = (BigInt(whole + fraction) * BigInt(factor)).toString().padStart(fraction.length + 1, '0');
  const integer = scaled.slice(0, scaled.length - fraction.length);
  const decimals = fraction === '' ? '' : withoutTrailingZeros(scaled.slice(scaled.length - fraction.length));
  return decimals ? `${integer}.${decimals}` : integer;
}

/** The decimal of a value times `million` and the like. */
export const scaledDecimal = (value: string, factor: number): string => shifted(value, factor);

const plainDecimal = (value: number): string => (Number.isInteger(value) ? BigInt(value).toString() : String(value));
