import { extract } from '../../src/extraction/extract.js';
import type { ExtractedDocument, Extraction } from '../../src/extraction/extraction.js';

/** A release in plain English around a paragraph, so that layout and language are never in question. */
export const releaseWith = (...paragraphs: string[]): string =>
  [
    'A year of work for the region',
    'GENEVA, 3 May 2024 – The council said today that it has met for the people of the region.',
    ...paragraphs,
  ].join('\n\n');

export const read = (...paragraphs: string[]): Extraction => extract(releaseWith(...paragraphs));

export const documentOf = (...paragraphs: string[]): ExtractedDocument => read(...paragraphs).document;

/** Figures as `qualifier value unit`; `exact` is left out. */
export const figuresIn = (...paragraphs: string[]): string[] =>
  documentOf(...paragraphs).statistics.map(({ value, upperValue, unit, qualifier }) =>
    [qualifier === 'exact' ? '' : qualifier, upperValue === null ? value : `${value}–${upperValue}`, unit]
      .filter((part) => part !== '')
      .join(' '),
  );

export const organisationsIn = (...paragraphs: string[]): string[] =>
  documentOf(...paragraphs).organisations.map(({ name, acronym }) => (acronym ? `${name} (${acronym})` : name));

/** The words that a piece of evidence points at. */
export function provenWords({ document, evidence }: Extraction, pointer: string): string | undefined {
  const proof = evidence.find((entry) => entry.pointer === pointer);
  return proof && (document[proof.field] ?? '').slice(proof.start, proof.end);
}
