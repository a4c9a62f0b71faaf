import { nameOf } from '../organisations/mention.js';
import { seriesOwner } from '../patterns/meetings.js';
import { type Section, sentenceAt } from '../text/section.js';
import type { Token } from '../text/tokens.js';
import type { Ordinal } from './ordinals.js';

/** `the Harbour Council’s first conference`: the body that a gathering belongs to names its series; null without one. */
export function ownerBefore(section: Section, ordinal: Ordinal): string | null {
  const { tokens } = section;
  const last = ordinal.end - 1;
  const start = tokens[last]?.gap === 0 && tokens[last - 1]?.kind === 'number' ? last - 1 : last;
  if (!seriesOwner.test(tokens[start - 1]?.lower ?? '') || tokens[start]?.gap !== 1) return null;
  let first = start - 1;
  while (first > start - 9 && isOfOwner(tokens, first - 1)) first--;
  while (tokens[first]?.isCapitalised === false) first++;
  return start - first < 2 ? null : nameOf(section, first, start);
}

const isOfOwner = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.gap === 1 &&
  ((tokens[at]?.isCapitalised === true && tokens[at]?.lower !== 'the') ||
    ['and', 'of', 'for', 'on'].includes(tokens[at]?.lower ?? ''));

/** `The Harbour Lamp Week (HLW) returns for its 19th edition`: what the sentence is about; null where it is no name. */
export function subjectOf(section: Section, ordinal: Ordinal): string | null {
  const { tokens } = section;
  if (!tokens.slice(ordinal.end - 3, ordinal.end).some(({ lower }) => lower === 'its')) return null;
  const sentence = sentenceAt(section, ordinal.end - 1).firstToken;
  const first = tokens[sentence]?.lower === 'the' ? sentence + 1 : sentence;
  let end = first;
  while (tokens[end]?.isCapitalised && (end === first || tokens[end]?.gap === 1)) end++;
  return end - first < 2 ? null : nameOf(section, first, end);
}
