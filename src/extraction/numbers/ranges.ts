import type { Token } from '../text/tokens.js';
import type { FigureContext } from './figures.js';
import { currencyBefore } from './money.js';
import { type Numeral, numeralAt, scaledDecimal } from './numerals.js';

/** Two numbers that say from where to where. */
export interface Range {
  upper: Numeral;
  /** The lower end, scaled as the upper one where it has no scale of its own. */
  lower: string;
  /** "between … and", "from … to" after a word of ranging. */
  firstToken: number;
}

const rangeDashes = new Set(['-', '–', '—', '‑', '−']);

/** `5 to 10`, `7.5 - 8.5`, `between 10 and 15`, `EUR 7.4 - EUR 7.9 billion`. */
export function rangeAt(tokens: readonly Token[], i: number, number: Numeral, context: FigureContext): Range | null {
  let at = number.end;
  const percent = tokens[at]?.text === '%';
  if (percent) at++;
  const link = tokens[at];
  if (!link || link.gap > 1) return null;
  const between = startWord(tokens, i);
  const dash = rangeDashes.has(link.text) && tokens[at + 1]?.gap === link.gap;
  const to = ['to', 'bis', 'à', 'a'].includes(link.lower) && between !== 'from';
  const and = between === 'between' && ['and', 'et', 'y', 'und'].includes(link.lower);
  if (!dash && !to && !and) return null;
  let from = at + 1;
  const sign = tokens[from];
  if (
    sign &&
    (sign.kind === 'symbol' || sign.isAllCaps) &&
    tokens[from + 1]?.kind === 'number' &&
    currencyBefore(tokens, from + 1, context.dollar)
  )
    from++;
  if (sign?.kind === 'word' && tokens[from + 1]?.text === '$') from += 2;
  const upper = numeralAt(tokens, from, context.language);
  if (!upper || (context.codes[from] ?? 0) === 1 || (number.inWords !== upper.inWords && !and)) return null;
  const unscaled = !number.scaled && upper.scaled ? scaleOf(tokens, from, upper) : null;
  const lower = unscaled && Number(number.value) < 1000 ? scaledDecimal(number.value, unscaled) : number.value;
  if (Number(lower) >= Number(upper.value)) return null;
  if (dash && number.plain && upper.plain && number.value.length === 4) return null;
  return { upper, lower, firstToken: between === 'between' ? betweenToken(tokens, i) : i };
}

function scaleOf(tokens: readonly Token[], from: number, upper: Numeral): number | null {
  const bare = tokens[from]?.kind === 'number' ? Number((tokens[from]?.text ?? '').replaceAll(',', '')) : null;
  const factor = bare ? Math.round(Number(upper.value) / bare) : 0;
  return factor >= 100 ? factor : null;
}

/** The word that opens a range before the number at `i`, past a currency. */
function startWord(tokens: readonly Token[], i: number): 'between' | 'from' | null {
  for (let at = i - 1; at >= i - 4; at--) {
    const word = tokens[at]?.lower;
    if (word === 'between' || word === 'entre' || word === 'zwischen') return 'between';
    if (word === 'from' && tokens[at - 1]?.lower === 'up' && tokens[at - 2]?.text === '(') return null;
    if (word === 'from' || word === 'de' || word === 'von')
      return ['ranging', 'range', 'ranges', 'ranged', 'vary', 'varies', 'anywhere'].includes(
        tokens[at - 1]?.lower ?? '',
      )
        ? null
        : 'from';
    if (tokens[at]?.kind === 'word' && !tokens[at]?.isAllCaps && word !== 'about' && word !== 'around') return null;
  }
  return null;
}

function betweenToken(tokens: readonly Token[], i: number): number {
  for (let at = i - 1; at >= i - 4; at--)
    if (['between', 'entre', 'zwischen'].includes(tokens[at]?.lower ?? '')) return at;
  return i;
}
