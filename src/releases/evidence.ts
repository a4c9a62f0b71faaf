import type { ReleaseDocument } from './canonical.js';

/** Where a sentence stands: UTF-16 offsets, `end` exclusive. */
export interface Evidence {
  field: 'body' | 'notes';
  start: number;
  end: number;
}

/** Evidence by JSON pointer of the meeting, statistic or quote; null where the text does not stand in the document. */
export type EvidenceMap = Map<string, Evidence | null>;

// Native search is quick but, on hostile text, quadratic; beyond this many comparisons the linear search takes over.
const nativeBudget = 20_000_000;

/** Finds every statement and quote of a document; yields to the event loop between long searches. */
export async function locateEvidence(document: ReleaseDocument): Promise<EvidenceMap> {
  const wanted = sentencesOf(document);
  const fields = (['body', 'notes'] as const).map((field) => [field, document[field] ?? ''] as const);
  const textLength = fields.reduce((sum, [, text]) => sum + text.length, 0);
  const small = wanted.reduce((sum, [, sentence]) => sum + sentence.length, 0) * textLength < nativeBudget;
  const known = new Map<string, Evidence | null>();
  const found: EvidenceMap = new Map();
  for (const [pointer, sentence] of wanted) {
    let evidence = known.get(sentence);
    if (evidence === undefined) {
      evidence = null;
      for (const [field, text] of fields) {
        const start = small ? text.indexOf(sentence) : linearIndexOf(text, sentence);
        if (start >= 0) {
          evidence = { field, start, end: start + sentence.length };
          break;
        }
      }
      known.set(sentence, evidence);
      if (!small) await new Promise<void>((resolve) => setImmediate(resolve));
    }
    found.set(pointer, evidence);
  }
  return found;
}

function sentencesOf({
  meetings = [],
  statistics = [],
  quotes = [],
}: ReleaseDocument): [pointer: string, sentence: string][] {
  const sentences: [string, string | undefined][] = [
    ...meetings.map((meeting, index): [string, string | undefined] => [`/meetings/${index}`, meeting.statement]),
    ...statistics.map((statistic, index): [string, string | undefined] => [
      `/statistics/${index}`,
      statistic.statement,
    ]),
    ...quotes.map((quote, index): [string, string | undefined] => [`/quotes/${index}`, quote.text]),
  ];
  return sentences.filter((entry): entry is [string, string] => entry[1] !== undefined);
}

/** Knuth, Morris and Pratt 1977: time linear in both lengths, whatever the text. */
function linearIndexOf(text: string, pattern: string): number {
  if (pattern.length > text.length) return -1;
  const failure = new Int32Array(pattern.length);
  for (let i = 1, k = 0; i < pattern.length; i++) {
    while (k > 0 && pattern.charCodeAt(i) !== pattern.charCodeAt(k)) k = failure[k - 1] ?? 0;
    if (pattern.charCodeAt(i) === pattern.charCodeAt(k)) k++;
    failure[i] = k;
  }
  for (let i = 0, k = 0; i < text.length; i++) {
    while (k > 0 && text.charCodeAt(i) !== pattern.charCodeAt(k)) k = failure[k - 1] ?? 0;
    if (text.charCodeAt(i) === pattern.charCodeAt(k)) k++;
    if (k === pattern.length) return i - k + 1;
  }
  return -1;
}
