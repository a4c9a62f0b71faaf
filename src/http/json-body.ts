import { LosslessNumber, parse as parseLossless } from 'lossless-json';
import { Problem } from '../problems/problem.js';
import { canonicalDecimal } from '../values/decimal.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

// What goes through a body recursively, here and in libraries, has stack for many times this depth.
const deepest = 500;

// Up to 15 significant digits survive the way through a double; longer literals and exponents take the slow reader.
const mayLoseDigits = /\d[\d.]{15,}|\d[eE][+-]?\d/;

/**
 * Reads a JSON text. Numbers that a double cannot hold come as `LosslessNumber`, so that every literal keeps its digits.
 * @throws {Problem} 400 with the place of the fault.
 */
export function parseJson(bytes: Buffer): unknown {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw new Problem('malformed-json', { detail: 'the body is not UTF-8' });
  }
  if (text.trim() === '') throw new Problem('malformed-json', { detail: 'the body is empty' });
  try {
    const value: unknown = JSON.parse(text);
    if (isTooDeep(value)) throw new RangeError();
    return mayLoseDigits.test(text)
      ? parseLossless(text, null, { parseNumber: numberOf, onDuplicateKey: ({ newValue }) => newValue })
      : value;
  } catch (error) {
    throw new Problem('malformed-json', { detail: explanation(error) });
  }
}

function numberOf(literal: string): number | LosslessNumber {
  const number = Number(literal);
  return canonicalDecimal(literal) === canonicalDecimal(String(number)) && Number.isFinite(number)
    ? number
    : new LosslessNumber(literal);
}

function isTooDeep(value: unknown): boolean {
  let level = [value].filter(isObject);
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === deepest) return true;
    level = level.flatMap((parent) => Object.values(parent).filter(isObject));
  }
  return false;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** V8's message without the piece of the body that it quotes. */
function explanation(error: unknown): string {
  if (error instanceof RangeError) return 'the JSON is nested too deeply';
  return (error as Error).message.replace(/, (?:\.\.\.)?".*"(?:\.\.\.)? is not valid JSON$/s, '').slice(0, 200);
}
