import type { Fault } from '../values/faults.js';

/** The part of a submitted document in which nothing is wrong so far. */
export interface SoundPart {
  document: Record<string, unknown>;
  /** The path in the whole document of a path in this part. */
  inWhole(path: readonly (string | number)[]): (string | number)[];
}

const proving = ['body', 'notes'];

/**
 * What is left of a document without its faulty fields and list elements. Null where a text that proves facts is faulty: without it
 * nobody can say which facts hold. A title is made up where there is none.
 */
export function soundPart(input: unknown, faults: readonly Fault[]): SoundPart | null {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return null;
  const document: Record<string, unknown> = { ...input };
  const keptIndexes = new Map<string, number[]>();
  const faulty = new Map<string, Set<number>>();
  for (const { path } of faults) {
    const [field, index] = path;
    if (typeof field !== 'string') return null;
    const list = document[field];
    if (typeof index === 'number' && Array.isArray(list)) {
      const indexes = faulty.get(field) ?? new Set();
      faulty.set(field, indexes.add(index));
    } else if (proving.includes(field) && document[field] !== undefined) return null;
    else if (field === 'title') document.title = '-';
    else delete document[field];
  }
  for (const [field, indexes] of faulty) {
    const list = document[field];
    if (!Array.isArray(list)) continue;
    const kept = [...list.keys()].filter((index) => !indexes.has(index));
    keptIndexes.set(field, kept);
    document[field] = kept.map((index) => list[index]);
  }
  return {
    document,
    inWhole([field, index, ...rest]) {
      if (field === undefined) return [];
      if (index === undefined) return [field];
      const original = typeof index === 'number' ? keptIndexes.get(String(field))?.[index] : undefined;
      return [field, original ?? index, ...rest];
    },
  };
}
