import { SubmittedRelease } from '../releases/document.js';
import { edtfRange } from '../values/edtf.js';
import { isCurrency } from '../values/lists.js';
import type { ExtractedDocument, FactEvidence } from './extraction.js';

/** The EDTF expression, or null where the calendar has no such time. */
export const calendarDate = (edtf: string | null): string | null => (edtf !== null && edtfRange(edtf) ? edtf : null);

/** A unit as documents take it: a noun of three letters must not look like a currency that is none. */
export function documentUnit(unit: string): string | null {
  if (unit.length !== 3) return unit;
  if (unit === unit.toUpperCase())
    return isCurrency(unit) ? unit : unit.toLowerCase() === unit ? unit : documentUnit(unit.toLowerCase());
  return isCurrency(unit.toUpperCase()) ? null : unit;
}

const lists = ['organisations', 'meetings', 'statistics', 'quotes', 'links', 'contacts'] as const;

/**
 * Leaves out what a release document would not take. The rules make valid facts; this holds the promise against the text
 * that nobody thought of.
 */
export function withoutInvalid(
  document: ExtractedDocument,
  evidence: readonly FactEvidence[],
): { document: ExtractedDocument; evidence: FactEvidence[] } {
  const parsed = SubmittedRelease.safeParse(document);
  if (parsed.success) return { document, evidence: [...evidence] };
  const broken = new Set(parsed.error.issues.map(({ path }) => path.slice(0, 2).join('/')));
  const kept: ExtractedDocument = { ...document };
  for (const field of ['subtitle', 'notes', 'dateline', 'url'] as const)
    if ([...broken].some((path) => path.split('/')[0] === field)) kept[field] = null;
  if (broken.has('language')) kept.language = null;
  const moved = new Map<string, string | null>();
  for (const list of lists) {
    const items: unknown[] = document[list] ?? [];
    const whole = broken.has(list);
    let next = 0;
    for (const index of items.keys())
      moved.set(`/${list}/${index}`, whole || broken.has(`${list}/${index}`) ? null : `/${list}/${next++}`);
    Object.assign(kept, { [list]: items.filter((_, index) => moved.get(`/${list}/${index}`) !== null) });
  }
  return { document: kept, evidence: evidence.flatMap((entry) => renumbered(entry, moved)) };
}

function renumbered(entry: FactEvidence, moved: ReadonlyMap<string, string | null>): FactEvidence[] {
  const [, list = '', index = '', ...rest] = entry.pointer.split('/');
  const place = moved.get(`/${list}/${index}`);
  if (place === undefined) return [entry];
  return place === null ? [] : [{ ...entry, pointer: [place, ...rest].join('/') }];
}
