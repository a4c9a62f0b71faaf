import type { z } from 'zod';
import { compareDecimals } from '../values/decimal.js';
import { type Fault, faultsOf } from '../values/faults.js';
import { instantOf } from '../values/schemas.js';
import { canonicalRelease, type ReleaseDocument } from './canonical.js';
import { SubmittedRelease } from './document.js';
import { type EvidenceMap, locateEvidence } from './evidence.js';
import { soundPart } from './sound-part.js';

export interface ValidRelease {
  document: ReleaseDocument;
  evidence: EvidenceMap;
  draft: boolean;
}

export type Validation = { valid: ValidRelease } | { faults: Fault[] };

// Zod looks at every element before it counts them; documents of this many values are refused before it does.
const mostValues = 200_000;
const deepest = 32;
const clockSkew = 5 * 60_000;

/**
 * Validates a submitted document as a whole.
 * @param now the time by which `publishedAt` may not lie in the future.
 * @returns the canonical document, or all its faults at once.
 */
export async function validateRelease(input: unknown, now: Date): Promise<Validation> {
  const outsize = tooLarge(input);
  if (outsize) return { faults: [outsize] };
  const parsed = SubmittedRelease.safeParse(input, { reportInput: true });
  if (!parsed.success) {
    const faults = faultsOf(parsed.error, SubmittedRelease);
    return { faults: [...faults, ...missingBody(input, faults), ...(await faultsOfTheRest(input, faults, now))] };
  }
  const checked = await checkTogether(parsed.data, now);
  return checked.faults.length > 0 ? { faults: checked.faults } : { valid: checked.release };
}

/** What has to hold between the fields of a document, each of which is as it should be. */
async function checkTogether(submitted: z.output<typeof SubmittedRelease>, now: Date) {
  const draft = submitted.state === 'draft';
  const document = canonicalRelease(submitted);
  const evidence = await locateEvidence(document);
  const faults = [...upperBelowLower(document), ...(draft ? [] : checkPublishable(document, evidence, now))];
  return { release: { document, evidence, draft }, faults };
}

/** What else is wrong in the parts that hold by themselves, so that a client hears of everything at once. */
async function faultsOfTheRest(input: unknown, faults: readonly Fault[], now: Date): Promise<Fault[]> {
  const sound = soundPart(input, faults);
  const parsed = sound && SubmittedRelease.safeParse(sound.document);
  if (!parsed?.success) return [];
  const more = (await checkTogether(parsed.data, now)).faults;
  return more.map(({ path, ...fault }) => ({ ...fault, path: sound?.inWhole(path) ?? path }));
}

/** What must hold before a document may become public, beyond what holds for drafts. */
export function checkPublishable(document: ReleaseDocument, evidence: EvidenceMap, now: Date): Fault[] {
  return [...(document.body ? [] : [bodyRequired]), ...inTheFuture(document, now), ...unproven(document, evidence)];
}

const bodyRequired: Fault = {
  path: ['body'],
  code: 'required',
  detail: 'this field is required; only a draft may lack it',
};

/** Zod leaves out the checks of a whole object when one of its fields is broken; this one is worth having all the same. */
function missingBody(input: unknown, faults: Fault[]): Fault[] {
  const given = input as { body?: unknown; state?: unknown } | null;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return [];
  const told = faults.some((fault) => fault.path[0] === 'body');
  return told || given.body || given.state === 'draft' ? [] : [bodyRequired];
}

function inTheFuture({ publishedAt, embargoedUntil }: ReleaseDocument, now: Date): Fault[] {
  const published = publishedAt ? instantOf(publishedAt) : null;
  if (!published || published.getTime() <= now.getTime() + clockSkew) return [];
  const embargo = embargoedUntil ? instantOf(embargoedUntil) : null;
  if (embargo && embargo.getTime() >= published.getTime()) return [];
  return [
    {
      path: ['publishedAt'],
      code: 'published_in_the_future',
      detail: 'publishedAt lies in the future; set embargoedUntil to the same time or later to publish it then',
      suggestion: 'embargoedUntil',
    },
  ];
}

const upperBelowLower = ({ statistics = [] }: ReleaseDocument): Fault[] =>
  statistics.flatMap(({ value, upperValue }, index) =>
    upperValue !== undefined && compareDecimals(upperValue, value) < 0
      ? [
          {
            path: ['statistics', index, 'upperValue'],
            code: 'too_small',
            detail: `expected at least the value, ${value}`,
          },
        ]
      : [],
  );

function unproven(document: ReleaseDocument, evidence: EvidenceMap): Fault[] {
  const statements = (['meetings', 'statistics'] as const).flatMap((list) =>
    (document[list] ?? []).map((entry, index) => ({ list, index, statement: entry.statement })),
  );
  return statements
    .filter(({ list, index, statement }) => statement !== undefined && evidence.get(`/${list}/${index}`) === null)
    .map(({ list, index }) => ({
      path: [list, index, 'statement'],
      code: 'statement_not_found',
      detail: 'this sentence stands, character for character, neither in body nor in notes',
    }));
}

function tooLarge(input: unknown): Fault | null {
  let values = 0;
  const pending: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    const children = Object.values(value);
    values += children.length;
    if (values > mostValues)
      return { path: [], code: 'too_long', detail: `the document has more than ${mostValues} values` };
    if (depth >= deepest)
      return { path: [], code: 'too_deep', detail: `the document is nested more than ${deepest} levels deep` };
    for (const child of children) pending.push({ value: child, depth: depth + 1 });
  }
  return null;
}
