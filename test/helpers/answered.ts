import { readFileSync } from 'node:fs';
import { type AnsweredRelease, readAnswer } from '../../src/formats/answer.js';
import { presentRelease } from '../../src/releases/present.js';
import { Resolution } from '../../src/releases/resolve.js';
import { validateRelease } from '../../src/releases/validate.js';
import { ExactJson } from '../../src/values/exact-json.js';

const facts = {
  id: '0b5d8c1e-6f3a-4b8e-9a51-7d0f3c2b1a90',
  revision: 1,
  state: 'published',
  firstPublicAt: '2026-01-05T08:00:00Z',
  updatedAt: '2026-01-05T08:00:00Z',
} as const;

/** A document as the release that it makes would be answered, without a server. */
export async function answered(document: unknown, fields: Partial<AnsweredRelease> = {}): Promise<AnsweredRelease> {
  const validation = await validateRelease(document, new Date('2026-01-05T08:00:00Z'));
  if (!('valid' in validation)) throw new Error(JSON.stringify(validation));
  const json = new ExactJson();
  const shown = presentRelease(validation.valid.document, validation.valid.evidence, new Resolution(), facts, json);
  return { ...readAnswer(json.text(shown)), copies: [], ...fields };
}

export const sample = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../samples/${file}.json`, import.meta.url), 'utf8'));
