import { phraseStops } from '../lexicon/english.js';
import { bodyVerbs } from '../lexicon/organisation-words.js';
import { possessiveEnding } from '../patterns/names.js';
import { verbEnding } from '../patterns/words.js';
import type { Section } from '../text/section.js';

/** "EU countries", "UN officials": the acronym is an adjective there. */
export function describesOnly(section: Section, end: number): boolean {
  const [last, next] = [section.tokens[end - 1], section.tokens[end]];
  if (next?.kind !== 'word' || next.gap !== 1 || next.isCapitalised) return false;
  if (last && possessiveEnding.test(last.text)) return false;
  return (
    next.lower !== 'and' &&
    !['a', 'an', 'the'].includes(next.lower) &&
    !phraseStops.has(next.lower) &&
    !bodyVerbs.has(next.lower) &&
    !verbEnding.test(next.lower)
  );
}
