import { functionWords } from '../lexicon/english.js';
import { knownAcronyms, knownNames } from '../lexicon/known-organisations.js';
import { roleWords } from '../lexicon/people.js';
import { wordSet } from '../lexicon/words.js';
import { capitalArticle, possessiveEnding } from '../patterns/names.js';
import { ownedEnding } from '../patterns/words.js';
import { type Section, sentenceAt } from '../text/section.js';
import type { Token } from '../text/tokens.js';
import { nameOf } from './mention.js';
import { endsPossessive } from './runs.js';
import type { NameSpan } from './span.js';

/** Whether a name stands in the lexicon, with or without its article. */
export const isKnown = (name: string): boolean =>
  knownNames.has(name) || knownNames.has(name.replace(capitalArticle, ''));

/** Companies whose names are common words: at the head of a sentence the word is meant. */
const commonWords = wordSet(
  'indeed target visa slack zoom elastic spire pivotal meta shell delta stripe apple ford oracle quad congress',
);

const socialNetworks = new Set(['LinkedIn', 'Facebook', 'Twitter', 'YouTube', 'Instagram', 'TikTok', 'X']);

/** "follow us on LinkedIn": a place to read more, and no part of the story. */
function isFollowed(section: Section, i: number): boolean {
  const { firstToken } = sentenceAt(section, i);
  return section.tokens
    .slice(Math.max(firstToken, i - 25), i)
    .some(({ lower }) => ['follow', 'connect', 'like', 'on', 'via'].includes(lower));
}

/** Known names by their first word. */
const knownByFirst = new Map<string, Set<string>>();
for (const name of knownNames) {
  for (const form of [name, name.replace(capitalArticle, '')]) {
    // "The Hill" is a newspaper, "the Hill" none.
    if (form !== name && !form.includes(' ')) continue;
    const first = form.split(' ')[0] ?? '';
    knownByFirst.set(first, (knownByFirst.get(first) ?? new Set()).add(form));
  }
}

/** The longest known name at a token, up to six words. */
export function knownAt(section: Section, i: number): NameSpan | null {
  const { tokens } = section;
  const names =
    knownByFirst.get((tokens[i]?.text ?? '').replace(possessiveEnding, '')) ?? knownByFirst.get(tokens[i]?.text ?? '');
  if (!names) return null;
  for (let end = Math.min(tokens.length, i + 7); end > i; end--) {
    const last = tokens[end - 1];
    if (!last || (last.kind !== 'word' && last.text !== '!' && last.text !== '.') || (last.gap === 3 && end - 1 > i))
      continue;
    const single = end === i + 1;
    // `VMware 6.7`: a product by its version.
    if (tokens[end]?.kind === 'number' && tokens[end]?.gap === 1 && tokens[end]?.text.includes('.')) return null;
    if (single && socialNetworks.has(last.text) && isFollowed(section, i)) return null;
    // "from Singapore to the Amazon": the river and its forest.
    if (single && last.text === 'Amazon' && tokens[i - 1]?.lower === 'the') return null;
    if (single && commonWords.has(last.lower) && sentenceAt(section, i).firstToken === i) return null;
    if (names.has(nameOf(section, i, end)) && !(single && isPartOfName(section, i)))
      return { firstToken: i, endToken: end, rule: 'organisation.known', confidence: 0.95 };
  }
  return null;
}

/** A single known word between other capitals is part of some other name: "World OER Congress", "Target Corporation". */
function isPartOfName({ tokens }: Section, i: number): boolean {
  const [before, token] = [tokens[i - 1], tokens[i]];
  return (
    before?.kind === 'word' &&
    before.isCapitalised &&
    token?.gap === 1 &&
    !functionWords.has(before.lower) &&
    !roleWords.has(before.lower) &&
    !endsPossessive(before)
  );
}

/** `NATO`, `ENTSO-E`, `DG ECHO`. */
export function acronymAt(section: Section, i: number): NameSpan | null {
  const token = section.tokens[i] as Token;
  const text = token.text.replace(ownedEnding, '');
  const next = section.tokens[i + 1];
  if (text === 'DG' && next?.isAllCaps && next.gap === 1)
    return { firstToken: i, endToken: i + 2, rule: 'organisation.acronym', confidence: 0.95 };
  // `(NYSE: NLY)`: where a company is listed.
  if (section.tokens[i - 1]?.text === '(' && (next?.text === ':' || section.tokens[i + 2]?.text === ':')) return null;
  return knownAcronyms.has(text)
    ? { firstToken: i, endToken: i + 1, rule: 'organisation.acronym', confidence: 0.93 }
    : null;
}
