import { englishOrdinals, ordinalTens, ordinalWords } from '../lexicon/meetings.js';
import { wordSet } from '../lexicon/words.js';
import { romanNumeral } from '../patterns/meetings.js';
import type { Token } from '../text/tokens.js';

export interface Ordinal {
  number: number;
  end: number;
  /** "inaugural" counts only where nothing else does. */
  inaugural: boolean;
  roman: boolean;
}

const endings = wordSet('st nd rd th e er ère ème º ª o a');

const englishEndings = new Set(['st', 'nd', 'rd', 'th', 'ST', 'ND', 'RD', 'TH']);

/** "First Lady", "Second Minister", "First Nations": ranks, not gatherings. */
const ranked = wordSet('lady gentleman minister secretary lieutenant nation nations amendment');

/** `8th`, `eighth`, `forty-second`, `VIII`, `9e`, `XXVI` at a token. */
export function ordinalAt(tokens: readonly Token[], i: number, language: string): Ordinal | null {
  const token = tokens[i];
  if (!token) return null;
  if (token.kind === 'number') {
    const ending = tokens[i + 1];
    const number = Number(token.text.replace(',', ''));
    if (!Number.isInteger(number) || number < 1 || number > 2000 || ending?.gap !== 0) return null;
    if (endings.has(ending.lower) && (language !== 'en' || englishEndings.has(ending.text)))
      return { number, end: i + 2, inaugural: false, roman: false };
    return language === 'de' &&
      ending.text === '.' &&
      tokens[i + 2]?.gap === 1 &&
      tokens[i + 2]?.isCapitalised &&
      number < 200
      ? { number, end: i + 2, inaugural: false, roman: false }
      : null;
  }
  if (token.kind !== 'word' || ranked.has(tokens[i + 1]?.lower ?? '')) return null;
  const ten = ordinalTens.get(token.lower);
  const unit = ten ? ordinalWords.get(tokens[i + 1]?.lower ?? '') : undefined;
  if (ten && unit && unit < 10) return { number: ten + unit, end: i + 2, inaugural: false, roman: false };
  const number = (language === 'en' ? englishOrdinals : ordinalWords).get(token.lower);
  if (number) return { number, end: i + 1, inaugural: token.lower === 'inaugural', roman: false };
  return romanNumeral.test(token.text)
    ? { number: romanValue(token.text), end: i + 1, inaugural: false, roman: true }
    : null;
}

const digits: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function romanValue(text: string): number {
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const [here, next] = [digits[text[i] ?? ''] ?? 0, digits[text[i + 1] ?? ''] ?? 0];
    value += here < next ? -here : here;
  }
  return value;
}
