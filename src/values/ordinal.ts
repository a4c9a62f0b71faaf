const units = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const roman = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const romanValues: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

const words = new Map<string, number>();
for (let number = 1; number < 100; number++) {
  const [ten, unit] = [tens[Math.floor(number / 10)] ?? '', number % 10];
  const word = number < 20 ? units[number] : unit === 0 ? `${ten.slice(0, -1)}ieth` : `${ten}-${units[unit]}`;
  if (word) words.set(word, number);
}
words.set('hundredth', 100);

/**
 * The number that a place in a series is written as: `8`, `8th`, `eighth`, `forty-second`, `VIII`; case does not matter.
 * @returns null where it is none, or not between 1 and 100,000.
 */
export function ordinalNumber(text: string): number | null {
  const digits = /^0*(\d{1,6})(?:st|nd|rd|th)?$/i.exec(text);
  if (digits?.[1]) return within(Number(digits[1]));
  const word = words.get(text.toLowerCase().replace(/[\s_]+/g, '-'));
  if (word) return word;
  const upper = text.toUpperCase();
  return upper !== '' && upper.length < 16 && roman.test(upper) ? within(romanNumber(upper)) : null;
}

const within = (number: number): number | null => (number >= 1 && number <= 100_000 ? number : null);

function romanNumber(numeral: string): number {
  const values = [...numeral].map((letter) => romanValues[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
