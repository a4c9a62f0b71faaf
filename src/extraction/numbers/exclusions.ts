import { isYear } from '../dates/dates.js';
import { functionWords, headingVerbs } from '../lexicon/english.js';
import { weekdays } from '../lexicon/months.js';
import { wordSet } from '../lexicon/words.js';
import { periodEnding } from '../patterns/numbers.js';
import { type Section, sentenceAt } from '../text/section.js';
import type { Token } from '../text/tokens.js';
import type { CountedNoun } from './nouns.js';
import type { Numeral } from './numerals.js';

/** Numbers that count nothing: ordinals, list numbers, years, numbers in names. */

const ordinalEndings = wordSet('st nd rd th er e ème º ª o a °');

export const isOrdinal = (tokens: readonly Token[], end: number): boolean => {
  const ending = tokens[end];
  return ending !== undefined && ending.gap === 0 && ordinalEndings.has(ending.lower) && tokens[end + 1]?.text !== 'C';
};

/** The number that begins a paragraph or list item and goes on to a capital: `2 AMAF is`, `3. The`. */
export function isListNumber(section: Section, i: number): boolean {
  const token = section.tokens[i] as Token;
  if (token.kind !== 'number' || token.gap < 2 || token.text.length > 3) return false;
  const next = section.tokens[i + 1];
  if (!next || next.gap === 3) return true;
  if (next.gap === 0 && (next.text === '.' || next.text === ')' || next.text === ':')) return true;
  return (
    next.gap === 1 &&
    (next.isCapitalised || next.kind === 'number' || '“"$€£'.includes(next.text)) &&
    hasNeighbour(section, i, Number(token.text))
  );
}

/** Whether another paragraph begins with the number before or after this one. */
function hasNeighbour({ tokens }: Section, i: number, number: number): boolean {
  const opens = (token: Token | undefined): boolean =>
    token !== undefined && token.kind === 'number' && token.gap >= 2 && Math.abs(Number(token.text) - number) === 1;
  for (let at = i + 1; at < Math.min(tokens.length, i + 900); at++) if (opens(tokens[at])) return true;
  for (let at = i - 1; at >= Math.max(0, i - 900); at--) if (opens(tokens[at])) return true;
  return false;
}

const glueable = new Set([
  '(',
  '[',
  '“',
  '"',
  '”',
  '‘',
  "'",
  '~',
  '≈',
  '–',
  '—',
  '-',
  '−',
  '/',
  ':',
  '>',
  '<',
  '+',
  '±',
  '=',
  '•',
  '«',
]);

/** A number that belongs to a name or code: `Title 42`, `Center 16`, `F-16`, `health.1`. */
export function isNameNumber(section: Section, i: number, number: Numeral): boolean {
  const { tokens } = section;
  const [token, before] = [tokens[i] as Token, tokens[i - 1]];
  if (!before) return false;
  // "AMAF+3": the sign belongs to a name; "+3" alone is a figure.
  if (token.gap === 0 && before.text === '+' && before.gap === 0 && tokens[i - 2]?.kind === 'word') return true;
  if (token.gap === 0) {
    if (before.kind === 'word' || before.kind === 'number' || !glueable.has(before.text)) return true;
    const further = tokens[i - 2];
    if (['-', '/', '–', '−'].includes(before.text) && before.gap === 0 && further !== undefined) return true;
  }
  if (token.gap > 1) return false;
  if (number.inWords) {
    const next = tokens[number.end];
    const opens = i === sentenceAt(section, i).firstToken || ['–', '—', '-', ':'].includes(before.text);
    const inside = !opens && token.isCapitalised && next?.isCapitalised === true;
    return inside && (before.text === ',' || !isHeadline(section, i));
  }
  if (
    [
      'no',
      'nos',
      'number',
      'page',
      'p',
      'pp',
      'figure',
      'table',
      'article',
      'section',
      'paragraph',
      'chapter',
      'rule',
      'clause',
      'item',
      'version',
      'edition',
      'volume',
      'vol',
      'issue',
      'part',
      'phase',
      'step',
      'level',
      'tier',
      'layer',
      'expedition',
      'cop',
      'stage',
      'room',
      'suite',
      'block',
      'blk',
      'route',
      'highway',
      'gate',
      'hall',
      'booth',
      'flight',
      'apollo',
      'category',
      'type',
      'class',
      'grade',
      'district',
      'ward',
      'annex',
      'aged',
      'age',
      'ages',
      'press',
      'dial',
      'chapter',
      'artikel',
      'artículo',
      'article',
      'ruling',
      'resolution',
      'act',
      'order',
      'schedule',
    ].includes(before.lower)
  )
    return true;
  if (
    before.text === '.' &&
    ['no', 'nos', 'art', 'sec', 'fig', 'vol', 'p', 'pp', 'nr', 'núm'].includes(tokens[i - 2]?.lower ?? '')
  )
    return true;
  if (before.text === '#' || before.text === '№' || before.text === '§') return true;
  if (!before.isCapitalised || namesNothing(before)) return false;
  return true;
}

/** Whether most words of the sentence have a capital, as in headings. */
function isHeadline(section: Section, i: number): boolean {
  const { firstToken, endToken } = sentenceAt(section, i);
  const words = section.tokens
    .slice(firstToken, endToken)
    .filter((token) => token.kind === 'word' && token.text.length > 3);
  return words.filter((word) => word.isCapitalised).length > words.length * 0.7;
}

const namesNothing = (token: Token): boolean =>
  functionWords.has(token.lower) ||
  headingVerbs.has(token.lower) ||
  weekdays.has(token.lower) ||
  token.lower.endsWith('ing') ||
  token.lower.endsWith('’s') ||
  token.lower.endsWith("'s");

/** "the 20 Year Appreciation Awards": the number belongs to a name. */
export const opensName = (tokens: readonly Token[], end: number): boolean =>
  tokens[end]?.isCapitalised === true &&
  ['year', 'day', 'week', 'month', 'hour', 'minute', 'point', 'best', 'under', 'most', 'star'].includes(
    tokens[end]?.lower ?? '',
  ) &&
  tokens[end + 1]?.isCapitalised === true;

export const isHyphenated = (tokens: readonly Token[], end: number): boolean =>
  tokens[end]?.text === '-' && tokens[end]?.gap === 0 && tokens[end + 1]?.gap === 0 && tokens[end + 1]?.kind === 'word';

/** `8 p.m.` that the zones missed for want of a full stop, `10 o'clock`, `18-year-old`, `aged 5 to 12`. */
export function isTime(tokens: readonly Token[], i: number, end: number): boolean {
  const next = tokens[end];
  if (
    ['am', 'pm', 'a.m', 'p.m', 'a.m.', 'p.m.', "o'clock", 'noon', 'uhr', 'ad', 'bc', 'ce'].includes(next?.lower ?? '')
  )
    return true;
  if (['aged', 'ages', 'age', 'noon'].includes(tokens[i - 1]?.lower ?? '')) return true;
  return (
    (next?.lower === 'years' || next?.lower === 'months') &&
    ['old', 'of'].includes(tokens[end + 1]?.lower ?? '') &&
    (tokens[end + 1]?.lower === 'old' || tokens[end + 2]?.lower === 'age')
  );
}

const yearPrepositions = new Set([
  'in',
  'since',
  'by',
  'of',
  'from',
  'until',
  'till',
  'to',
  'during',
  'through',
  'after',
  'before',
  'between',
  'and',
  'early',
  'late',
  'mid',
  'fiscal',
  'fy',
  'year',
  'circa',
  'en',
  'depuis',
  'avant',
  'desde',
  'hasta',
  'seit',
  'bis',
  'im',
  'jahr',
  'le',
  'año',
  'année',
  'the',
  'spring',
  'summer',
  'fall',
  'autumn',
  'winter',
  ',',
  '–',
  '-',
  '(',
  '/',
  "'",
  '’',
  'this',
  'our',
  'its',
  'their',
  'or',
  '&',
  'vs',
  'versus',
  'for',
  'on',
  'than',
  'with',
]);

/** Four digits that are rather a year. */
export function isYearLike(tokens: readonly Token[], i: number, number: Numeral, kind: CountedNoun['kind']): boolean {
  const text = tokens[i]?.text ?? '';
  if (!number.plain || text.length !== 4 || !isYear(Number(text)) || kind === 'measure') return false;
  if (Number(text) < 1800) return false;
  const before = tokens[i - 1];
  return (
    before === undefined ||
    before.gap === 3 ||
    (tokens[i]?.gap ?? 0) >= 2 ||
    yearPrepositions.has(before.lower) ||
    before.isCapitalised ||
    periodEnding.test(before.lower) ||
    before.lower.endsWith("'s") ||
    before.lower.endsWith('’s')
  );
}
