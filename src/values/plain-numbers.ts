import { parse } from 'lossless-json';
import { canonicalDecimal, fitsDouble } from './decimal.js';

// No stored text contains a NUL character, so a string that begins with one stands for a number of many digits.
const mark = '\u0000';

/** A JSON text as plain values that any library can compare; numbers that no double holds are marked strings. */
export const toPlain = (json: string): unknown =>
  parse(json, null, {
    parseNumber: (literal) => (fitsDouble(canonicalDecimal(literal) ?? literal) ? Number(literal) : mark + literal),
  });

/** The JSON text of such values, with every digit. */
export const fromPlain = (value: unknown): string => JSON.stringify(value).replace(/"\\u0000([^"]+)"/g, '$1');

/** A decimal as a plain value that `fromPlain` writes with every digit. */
export const plainDecimal = (decimal: string): number | string =>
  fitsDouble(decimal) ? Number(decimal) : mark + decimal;
