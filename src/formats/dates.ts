import { edtfRange } from '../values/edtf.js';
import { plainLine } from '../values/plain-text.js';
import type { DateWords, Language } from './language.js';

/** An EDTF date or interval in words, as exact as it is given: `July 2012`, `2015–2020`; other text as it stands. */
export function periodInWords(edtf: string, language: DateWords): string {
  if (edtfRange(edtf) === null) return plainLine(edtf);
  const ends = edtf.split('/').map((date) => dateInWords(date, language));
  const [first = '', last = first] = ends;
  if (first === last) return first;
  return /^\d+$/.test(first) && /^\d+$/.test(last) ? `${first}–${last}` : `${first} – ${last}`;
}

function dateInWords(date: string, { day, month }: DateWords): string {
  if (date.length === 4) return String(Number(date));
  if (date.length === 7) return month.format(Date.parse(`${date}-01T00:00:00Z`));
  return day.format(Date.parse(date.length === 10 ? `${date}T00:00:00Z` : date));
}

/** A timestamp in words, to the minute, in UTC; midnight is taken for a day without a time. */
export function instantInWords(timestamp: string, language: Pick<Language, 'day' | 'instant'>): string {
  const at = Date.parse(timestamp);
  if (Number.isNaN(at)) return plainLine(timestamp);
  return at % 86_400_000 === 0 ? language.day.format(at) : language.instant.format(at);
}
