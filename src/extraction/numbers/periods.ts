import { type DateMention, datesWithin, isoDate, isYear } from '../dates/dates.js';
import { foundingEnding } from '../patterns/numbers.js';
import type { Section } from '../text/section.js';
import type { Sentence } from '../text/sentences.js';
import type { Token } from '../text/tokens.js';
import type { Figure } from './figures.js';

/** A time that a sentence names, in EDTF, with its tokens. */
interface Period {
  edtf: string;
  firstToken: number;
  endToken: number;
}

const quarterWords: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
]);

/** The time a figure belongs to: what its clause names nearest to it, behind it first. Null where the sentence names none. */
export function periodOf(
  section: Section,
  figure: Figure,
  sentence: Sentence,
  dates: readonly DateMention[],
  fallbackYear: number | null,
): string | null {
  const periods = periodsIn(section.tokens, sentence, dates, fallbackYear);
  const behind = periods.find(({ firstToken }) => firstToken >= figure.endToken - 1);
  const ahead = periods.findLast(({ endToken }) => endToken <= figure.firstToken + 1);
  if (behind && sameClause(section.tokens, figure.endToken, behind.firstToken)) return behind.edtf;
  if (ahead && (periods.length === 1 || sameClause(section.tokens, ahead.endToken, figure.firstToken)))
    return ahead.edtf;
  return periods.length === 1 ? (periods[0]?.edtf ?? null) : null;
}

const sameClause = (tokens: readonly Token[], from: number, to: number): boolean =>
  !tokens
    .slice(from, to)
    .some(
      (token) =>
        token.kind === 'number' || token.text === ';' || ['while', 'whereas', 'compared', 'but'].includes(token.lower),
    );

function periodsIn(
  tokens: readonly Token[],
  sentence: Sentence,
  dates: readonly DateMention[],
  fallbackYear: number | null,
): Period[] {
  const periods: Period[] = [];
  const here = datesWithin(dates, sentence.firstToken, sentence.endToken);
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const date = here.find(({ firstToken }) => firstToken === i);
    if (date) {
      const edtf = isoDate(date, fallbackYear);
      if (edtf) periods.push({ edtf, firstToken: i, endToken: date.endToken });
      i = date.endToken - 1;
      continue;
    }
    const period = yearsAt(tokens, i) ?? quarterAt(tokens, i);
    if (!period) continue;
    periods.push(period);
    i = period.endToken - 1;
  }
  return periods;
}

/** `between 2015 and 2020`, `2021-2027`, `from 2008 to 2010`, `in 2024`. */
function yearsAt(tokens: readonly Token[], i: number): Period | null {
  const first = yearOf(tokens[i]);
  if (!first) return null;
  const before = tokens[i - 1]?.lower ?? '';
  // "Established in 1999, …" and "from 2005 levels" date something else.
  if (foundingEnding.test(tokens[i - 2]?.lower ?? '') && tokens[i + 1]?.text === ',') return null;
  if (['levels', 'level', 'baseline'].includes(tokens[i + 1]?.lower ?? '')) return null;
  const link = tokens[i + 1]?.lower ?? '';
  const second = yearOf(tokens[i + 2]);
  const linked = ['-', '–', '—', '/', 'to', 'and', 'through', 'bis', 'à', 'a', 'et', 'y', 'und', 'until'].includes(
    link,
  );
  const joinsTwo =
    link === 'and' || link === 'et' || link === 'y' || link === 'und'
      ? ['between', 'entre', 'zwischen'].includes(before)
      : true;
  if (second && linked && joinsTwo && second > first)
    return { edtf: `${first}/${second}`, firstToken: i, endToken: i + 3 };
  return [
    'in',
    'of',
    'during',
    'en',
    'im',
    'jahr',
    'since',
    'by',
    'for',
    'year',
    '(',
    'calendar',
    'au',
    'de',
    'from',
    'to',
  ].includes(before) &&
    before !== 'since' &&
    before !== 'by'
    ? { edtf: String(first), firstToken: i, endToken: i + 1 }
    : null;
}

/** `Q3/2025`, `Q3 2025`, `third quarter of 2025`, `first half of 2024`. */
function quarterAt(tokens: readonly Token[], i: number): Period | null {
  const token = tokens[i];
  if (token?.kind !== 'word') return null;
  const short = token.text.length === 2 && token.text[0] === 'Q' ? Number(token.text[1]) : 0;
  const spelled = ['quarter', 'half'].includes(tokens[i + 1]?.lower ?? '') ? (quarterWords.get(token.lower) ?? 0) : 0;
  const months = tokens[i + 1]?.lower === 'half' ? 6 : 3;
  const number = short || spelled;
  if (number < 1 || number > 12 / months) return null;
  let at = i + (spelled ? 2 : 1);
  while (['of', '/', 'fiscal', 'year', ','].includes(tokens[at]?.lower ?? '')) at++;
  const year = yearOf(tokens[at]);
  if (!year) return null;
  const [from, to] = [(number - 1) * months + 1, number * months].map(
    (month) => `${year}-${String(month).padStart(2, '0')}`,
  );
  return { edtf: `${from}/${to}`, firstToken: i, endToken: at + 1 };
}

function yearOf(token: Token | undefined): number | null {
  if (token?.kind !== 'number' || token.text.length !== 4) return null;
  const year = Number(token.text);
  return isYear(year) && year >= 1800 ? year : null;
}
