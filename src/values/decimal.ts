const pattern = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/;
const mostDigits = 30;
const mostFractionDigits = 10;

/**
 * A decimal literal in its one canonical form: no exponent, no padded zeros, no plus, no negative zero.
 * @returns null where the text is no decimal number of at most 30 digits, 10 of them after the point.
 */
export function canonicalDecimal(literal: string): string | null {
  if (literal.length > 200) return null;
  const match = pattern.exec(literal);
  if (!match) return null;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const significant = digits.replace(/^0+/, '').replace(/0+$/, '');
  if (significant === '') return '0';
  const leading = digits.length - digits.replace(/^0+/, '').length;
  const pointInSignificant = point - leading;
  if (pointInSignificant > mostDigits || significant.length - pointInSignificant > mostFractionDigits) return null;
  const integer = significant.slice(0, Math.max(0, pointInSignificant)).padEnd(pointInSignificant, '0') || '0';
  const decimals =
    pointInSignificant < 0
      ? '0'.repeat(-pointInSignificant) + significant
      : significant.slice(Math.max(0, pointInSignificant));
  if ((integer === '0' ? 0 : integer.length) + decimals.length > mostDigits) return null;
  return `${sign === '-' ? '-' : ''}${integer}${decimals ? `.${decimals}` : ''}`;
}

/** Compares two canonical decimals exactly: negative, zero or positive, as for `Array.prototype.sort`. */
export function compareDecimals(a: string, b: string): number {
  const [left, right] = [scaled(a), scaled(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function scaled(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(mostFractionDigits, '0'));
}

/** Whether a JavaScript number prints exactly these digits, so that plain JSON carries the value unharmed. */
export const fitsDouble = (decimal: string): boolean => String(Number(decimal)) === decimal;
