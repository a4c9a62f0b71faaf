import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalDecimal, compareDecimals, fitsDouble } from '../../src/values/decimal.js';
import { decimal } from '../helpers/legal-release.js';
import { trying } from '../helpers/runs.js';

/** A decimal literal of JSON, or of a text, in any spelling: sign, padded zeros, exponent. */
const literal = fc
  .tuple(
    fc.constantFrom('', '-', '+'),
    fc.stringMatching(/^[0-9]{1,34}$/),
    fc.option(fc.stringMatching(/^[0-9]{1,14}$/)),
    fc.option(fc.tuple(fc.constantFrom('e', 'E', 'e+', 'e-', 'E-'), fc.nat(45))),
  )
  .map(
    ([sign, whole, fraction, exponent]) =>
      `${sign}${whole}${fraction === null ? '' : `.${fraction}`}${exponent === null ? '' : exponent.join('')}`,
  );

const scale = 100n;

/** The value times 10^100, reckoned with whole numbers; exact for every literal above. */
function reckoned(text: string): bigint {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.replace(/^[+-]/, '').split('.');
  const shift = scale + BigInt(exponent) - BigInt(fraction.length);
  const value = BigInt(whole + fraction) * 10n ** shift;
  return mantissa.startsWith('-') ? -value : value;
}

/** Whether a value has at most 30 digits, 10 of them after the point. */
function fits(value: bigint): boolean {
  const size = value < 0n ? -value : value;
  if (size % 10n ** (scale - 10n) !== 0n) return false;
  const shown = (size / 10n ** (scale - 10n)).toString().padStart(11, '0');
  const whole = shown.slice(0, -10).replace(/^0+/, '');
  const fraction = shown.slice(-10).replace(/0+$/, '');
  return whole.length + fraction.length <= 30;
}

describe('a decimal literal', () => {
  it('means its exact value, in one form, and is none beyond 30 digits or 10 decimals', () => {
    fc.assert(
      fc.property(literal, (text) => {
        const canonical = canonicalDecimal(text);
        const value = reckoned(text);
        expect({ text, canonical: canonical !== null }).toEqual({ text, canonical: fits(value) });
        if (canonical === null) return;
        expect(reckoned(canonical)).toBe(value);
        expect(canonical).toMatch(/^(?:0|-?(?:0\.\d*[1-9]|[1-9]\d*(?:\.\d*[1-9])?))$/);
        expect(canonicalDecimal(canonical)).toBe(canonical);
      }),
      trying(1000),
    );
  });

  it('that is legal stays as it is', () => {
    fc.assert(
      fc.property(decimal, (text) => expect(canonicalDecimal(text)).toBe(text)),
      trying(500),
    );
  });

  it('compares as its value does', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const [left, right] = [reckoned(a), reckoned(b)];
        expect(Math.sign(compareDecimals(a, b))).toBe(left < right ? -1 : left > right ? 1 : 0);
      }),
      trying(500),
    );
  });

  it('goes into JSON as a plain number only where that prints its digits', () => {
    fc.assert(
      fc.property(decimal, (text) => {
        if (fitsDouble(text)) expect(JSON.stringify(Number(text))).toBe(text);
      }),
      trying(500),
    );
  });

  it.each([
    '',
    ' 1',
    '1 ',
    '.5',
    '5.',
    '1,000',
    '1_000',
    '0x10',
    'NaN',
    'Infinity',
    '--1',
    '1e',
    '1e1.5',
    '٣',
    '1e999999',
    '１',
    '1'.repeat(31),
    `0.${'0'.repeat(10)}1`,
    `1${'0'.repeat(300)}`,
  ])('is none where it is "%s"', (text) => {
    expect(canonicalDecimal(text)).toBeNull();
  });
});
