import { datesOf, isoDate } from '../dates/dates.js';
import type { FactEvidence } from '../extraction.js';
import { countryOfPlace, isPlace, isState } from '../lexicon/places.js';
import { wordSet } from '../lexicon/words.js';
import { issuedByLine, lastUpdatedLine, paragraphNumber, wireLead } from '../patterns/dateline.js';
import type { Section } from '../text/section.js';
import { type Token, tokenize } from '../text/tokens.js';
import { dateOfLine } from './lines.js';

/** Place and day of a release, as its text gives them. */
export interface Dateline {
  place: string | null;
  countryCode: string | null;
  date: string | null;
  evidence: Omit<FactEvidence, 'pointer'>[];
}

const none: Dateline = { place: null, countryCode: null, date: null, evidence: [] };

/**
 * The dateline: at the head of the first paragraphs of prose (`GENEVA, 3 May 2019 –`), else a date in a line of its own
 * above or below the story. A date inside the story is none.
 */
export function datelineOf(body: Section, notes: Section | null): Dateline {
  const paragraphs = paragraphStarts(body).slice(0, 8);
  for (const [index, start] of paragraphs.entries()) {
    const end = paragraphs[index + 1] ?? body.text.length;
    if (end - start < 60) continue;
    const numbered = paragraphNumber.exec(body.text.slice(start, start + 8))?.[0].length ?? 0;
    const wire = wireLead.exec(body.text.slice(start, start + 60))?.[0].length ?? 0;
    const found =
      inlineDateline(body, start) ??
      (wire > 0 ? inlineDateline(body, start + wire) : null) ??
      (numbered > 0 ? inlineDateline(body, start + numbered) : null);
    if (found) return withHeaderDate(found, body);
  }
  return headerDate(body) ?? footerDate(body, 'body') ?? (notes ? footerDate(notes, 'notes') : null) ?? none;
}

const withHeaderDate = (found: Dateline, body: Section): Dateline => {
  if (found.date) return found;
  const header = headerDate(body);
  return header ? { ...found, date: header.date, evidence: [...found.evidence, ...header.evidence] } : found;
};

function paragraphStarts(section: Section): number[] {
  const starts: number[] = [];
  for (const token of section.tokens.slice(0, 3000)) if (token.gap === 3) starts.push(token.start);
  return starts;
}

function inlineDateline(body: Section, start: number): Dateline | null {
  const tokens = tokenize(body.text.slice(start, start + 240));
  const dates = datesOf(tokens);
  const evidenceOf = (end: number, rule: string): Dateline['evidence'] => [
    { field: 'body', start, end: start + end, confidence: 0.97, rule },
  ];
  const [date] = dates;
  if (date?.firstToken === 0 && date.day !== null) {
    const dash = dashAt(tokens, date.endToken);
    if (!dash) return null;
    const place = placeEnd(tokens, dash);
    const hasPlace = place !== null && dashAt(tokens, place.end) !== null && (place.known || place.shouted);
    return {
      ...placed(hasPlace ? textBetween(body, start, tokens, dash, place.end) : null),
      date: isoDate(date, null),
      evidence: evidenceOf(date.end, 'dateline.date-first'),
    };
  }
  const place = placeEnd(tokens, 0);
  if (!place) return null;
  const name = textBetween(body, start, tokens, 0, place.end);
  const afterPlace = skipSeparators(tokens, place.end);
  // "FRESNO, CA - (NewMediaWire) - August 29, 2024 -".
  const afterWire = skipSeparators(tokens, skipWire(tokens, dashAt(tokens, place.end) ?? place.end));
  const dated = dates.find(
    ({ firstToken, day }) => (firstToken === afterPlace || firstToken === afterWire) && day !== null,
  );
  if (dated) {
    const closes =
      dashAt(tokens, skipWire(tokens, dated.endToken)) !== null ||
      tokens[dated.endToken]?.isCapitalised === true ||
      tokens[dated.endToken]?.text === ':' ||
      (place.known && tokens[dated.endToken]?.text === '.' && tokens[dated.endToken + 1]?.isCapitalised === true);
    if (!closes || !(place.known || place.shouted || dashAt(tokens, skipWire(tokens, dated.endToken)) !== null))
      return null;
    return { ...placed(name), date: isoDate(dated, null), evidence: evidenceOf(dated.end, 'dateline.place-date') };
  }
  const dash = dashAt(tokens, skipWire(tokens, place.end));
  if (dash === null || !(place.known || (place.shouted && skipWire(tokens, place.end) !== place.end)) || !tokens[dash])
    return null;
  return { ...placed(name), date: null, evidence: evidenceOf(name.length, 'dateline.place') };
}

const placed = (place: string | null): Pick<Dateline, 'place' | 'countryCode'> => ({
  place,
  countryCode: place ? countryOfPlace(place) : null,
});

/** Up to six capitalised words with commas and slashes between them. */
function placeEnd(tokens: readonly Token[], from: number): { end: number; known: boolean; shouted: boolean } | null {
  let i = from;
  let words = 0;
  while (i < tokens.length && words <= 6) {
    const token = tokens[i] as Token;
    if (token.kind === 'word' && token.isCapitalised && (i === from || token.gap <= 1)) {
      if (words > 0 && datesOf(tokens.slice(i, i + 4))[0]?.firstToken === 0) break;
      words++;
    } else if (
      !(
        (token.text === ',' ||
          token.text === '/' ||
          token.text === '.' ||
          token.text === '&' ||
          token.text === 'and') &&
        words > 0 &&
        tokens[i + 1]?.isCapitalised
      )
    )
      break;
    i++;
  }
  while (i > from && (tokens[i - 1]?.kind === 'symbol' || tokens[i - 1]?.text === 'and')) i--;
  if (words === 0 || words > 6) return null;
  const parts: string[][] = [[]];
  for (const token of tokens.slice(from, i)) {
    if (token.kind === 'word' && token.text !== 'and') parts.at(-1)?.push(token.text);
    else if (token.text !== '.') parts.push([]);
  }
  const first = (parts[0] ?? []).join(' ');
  const last = (parts.at(-1) ?? []).join(' ');
  const known = isPlace(first) || (parts.length > 1 && (isState(last) || isPlace(last)));
  return { end: i, known, shouted: first.length > 3 && first === first.toUpperCase() };
}

const dashes = wordSet('- – — ― ‑ :');

/** The token behind a dash or several, or null where there is none. */
function dashAt(tokens: readonly Token[], from: number): number | null {
  let i = from;
  while (tokens[i] && (dashes.has(tokens[i]?.text ?? '') || (i > from && tokens[i]?.text === '.'))) i++;
  return i > from ? i : null;
}

function skipSeparators(tokens: readonly Token[], from: number): number {
  let i = from;
  while (tokens[i] && [',', '-', '–', '—', '(', '|', '.', 'le', 'den', 'am', 'el'].includes(tokens[i]?.text ?? '')) i++;
  return i;
}

/** Passes over `(NEWMEDIAWIRE)` and `/24-7PressRelease/`. */
function skipWire(tokens: readonly Token[], from: number): number {
  const open = tokens[from]?.text;
  const close = open === '(' ? ')' : open === '/' ? '/' : open === ')' ? ')' : null;
  if (!close) return from;
  if (open === ')') return from + 1;
  for (let i = from + 1; i < from + 12 && i < tokens.length; i++) if (tokens[i]?.text === close) return i + 1;
  return from;
}

const textBetween = (body: Section, start: number, tokens: readonly Token[], from: number, end: number): string =>
  body.text.slice(start + (tokens[from]?.start ?? 0), start + (tokens[end - 1]?.end ?? 0));

/** A date below the story: `MINISTRY OF LAW`, `24 APRIL 2023`, or `Issued by … - 9 March 2006`. */
function footerDate(section: Section, field: 'body' | 'notes'): Dateline | null {
  const from = field === 'body' ? Math.max(0, section.text.length - 2500) : 0;
  let at = from;
  let before = '';
  for (const line of section.text.slice(from, from + 2500).split('\n')) {
    const signed = before.length > 5 && before === before.toUpperCase();
    const date = signed && !lastUpdatedLine.test(line) ? dateOfLine(line.trim()) : issuedDate(line);
    if (date)
      return {
        ...none,
        date,
        evidence: [{ field, start: at, end: at + line.length, confidence: 0.9, rule: 'dateline.footer' }],
      };
    if (line.trim() !== '') before = line.trim();
    at += line.length + 1;
  }
  return null;
}

function issuedDate(line: string): string | null {
  const date = line.length < 200 && issuedByLine.test(line) ? datesOf(tokenize(line)).at(-1) : undefined;
  return date && date.day !== null && date.year !== null ? isoDate(date, null) : null;
}

/** A date in a line of its own among the first lines. */
function headerDate(body: Section): Dateline | null {
  let at = 0;
  for (const line of body.text.slice(0, 600).split('\n').slice(0, 8)) {
    const date = lastUpdatedLine.test(line) ? null : dateOfLine(line.trim());
    if (date)
      return {
        ...none,
        date,
        evidence: [{ field: 'body', start: at, end: at + line.length, confidence: 0.95, rule: 'dateline.header' }],
      };
    at += line.length + 1;
  }
  return null;
}
