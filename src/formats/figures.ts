import { canonicalDecimal } from '../values/decimal.js';
import { isCurrency } from '../values/lists.js';
import { plainLine } from '../values/plain-text.js';
import type { Qualifier } from './labels.js';
import type { Language } from './language.js';

/** A decimal of up to 30 digits, as JSON numbers and lossless readers give it. */
export type Decimal = number | string;

export interface Figure {
  value: Decimal;
  upperValue: Decimal | null;
  unit: string;
  qualifier: string;
}

/** A figure with its qualifier and unit in words, no digit lost: `nearly 650 projects`, `over 890 million euros`. */
export function figureInWords({ value, upperValue, unit, qualifier }: Figure, language: Language): string {
  const lower = digitsOf(value);
  const upper = digitsOf(upperValue ?? value);
  const scaled = isShortWhenScaled(lower) && isShortWhenScaled(upper);
  const [number] = quantity(lower, unit, scaled, language);
  const [upperNumber, join] = quantity(upper, unit, scaled, language);
  const qualify = language.labels.qualified[qualifier as Qualifier] ?? language.labels.qualified.exact;
  return qualifier === 'between' ? join(qualify(number, upperNumber)) : join(qualify(number, number));
}

/** The digits of a decimal without exponent. */
const digitsOf = (value: Decimal): Intl.StringNumericLiteral =>
  (canonicalDecimal(String(value)) ?? String(value)) as Intl.StringNumericLiteral;

/** A number as words, and how its unit joins it. */
type Quantity = [number: string, join: (qualified: string) => string];

function quantity(digits: Intl.StringNumericLiteral, unit: string, scaled: boolean, language: Language): Quantity {
  const { labels } = language;
  if (unit === 'percent')
    return apart(language.percent.formatToParts(digits), 'unit', (number, noun) => `${number} ${noun}`);
  if (isCurrency(unit)) {
    const parts = language.money(unit, scaled).formatToParts(digits);
    return apart(parts, 'currency', scaled ? labels.scaledMoney : (number, noun) => `${number} ${noun}`);
  }
  const format = scaled && labels.scalesNouns ? language.scaledNumber : language.number;
  return [format.format(digits), (number) => `${number} ${plainLine(unit)}`];
}

/** The number and the noun of a formatted quantity; the languages here write the noun last. */
function apart(
  parts: Intl.NumberFormatPart[],
  type: 'unit' | 'currency',
  join: (number: string, noun: string) => string,
): Quantity {
  const at = parts.findIndex((part) => part.type === type);
  const text = (some: Intl.NumberFormatPart[]) => some.map(({ value }) => value).join('');
  const noun = text(parts.slice(at));
  return [text(parts.slice(0, at)).trim(), (number) => join(number, noun)];
}

const decimalsOfScaled = 4;

/** Whether `2.5 billion` says all of 2500000000: from a million to a thousand billion, four decimals at most. */
function isShortWhenScaled(digits: string): boolean {
  const whole = digits.replace('-', '');
  if (!/^\d{7,15}$/.test(whole)) return false;
  const zeros = /0*$/.exec(whole)?.[0].length ?? 0;
  const exponent = whole.length - 1 - ((whole.length - 1) % 3);
  return exponent - zeros <= decimalsOfScaled;
}
