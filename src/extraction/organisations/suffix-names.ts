import {
  administrations,
  genericNames,
  legalForms,
  pairedHeads,
  prefixHeads,
  suffixHeads,
  topicWords,
} from '../lexicon/organisation-words.js';
import { officeWords, roleWords } from '../lexicon/people.js';
import { isCountryName, isPlace } from '../lexicon/places.js';
import { wordSet } from '../lexicon/words.js';
import { adjectivalEnding, verbalEnding } from '../patterns/names.js';
import type { Section } from '../text/section.js';
import type { Token } from '../text/tokens.js';
import { acronymInBrackets } from './acronyms.js';
import { isKnown } from './known.js';
import { nameOf } from './mention.js';
import { connected, objectStart } from './prefix-names.js';
import { bare, endsPossessive, type PersonTest, runEnd, skipLead } from './runs.js';
import type { NameSpan } from './span.js';
import { topicsToHead } from './topics.js';

/** Token behind the full stop of `Inc.`. */
export function withStop(tokens: readonly Token[], end: number): number {
  const stop = tokens[end]?.text === '.' && tokens[end]?.gap === 0;
  return stop && ['inc', 'corp', 'ltd', 'co'].includes(tokens[end - 1]?.lower ?? '') ? end + 1 : end;
}

/** Heads that need a proper name before them: "Duke Energy", not "Clean Energy". */
const properHeads = wordSet(
  'group energy electric technologies industries motors foods international enterprise consulting tv television radio telecom securities logistics chambers steakhouse bakery brewery distillery winery bistro',
);
const commonAdjectives = wordSet(
  'java linux hat nasa clean renewable green wind solar nuclear fusion new emerging advanced disruptive critical key other digital smart future strategic sustainable affordable secure fossil hydro offshore state big these those our',
);

/** `Singapore Land Authority`, `National Aeronautics and Space Administration`, `Nordex SE`. */
export function suffixName(section: Section, i: number, run: number, isPerson: PersonTest): NameSpan | null {
  const { tokens } = section;
  const end = joinedRun(section, i, run, isPerson) ?? lastHead(section, i, run) ?? nationalEnd(section, i, run);
  if (end === null) return null;
  const first = skipLead(section, i, end - 1);
  const words = tokens.slice(first, end).filter((token) => token.kind === 'word');
  const head = words.at(-1);
  if (!head || words.length < 2) return null;
  const company = legalForms.has(bare(head));
  const full = ofPlace(section, head, end, isPerson);
  // "Signing Day Sports Inc.": a company may begin with a verb.
  const verbal = company && first === i + 1 && verbalEnding.test(tokens[i]?.lower ?? '');
  const start = verbal ? i : company ? numberedStart(section, first, words.length) : first;
  return {
    firstToken: start,
    endToken: company ? withStop(tokens, end) : full,
    rule: company ? 'organisation.legal-form' : 'organisation.last-noun',
    confidence: company ? 0.97 : 0.92,
  };
}

const continents = wordSet('europe africa asia america');

/** `Natural Resources Canada`, `Statistics Norway`: subjects and the country whose body sees to them. */
function nationalEnd(section: Section, i: number, run: number): number | null {
  const words = section.tokens.slice(i, run);
  const last = words.at(-1);
  return words.length >= 2 &&
    words.length <= 4 &&
    last !== undefined &&
    (isCountryName(last.text) || continents.has(last.lower)) &&
    words.slice(0, -1).every((word) => topicWords.has(word.lower)) &&
    !topicWords.has(section.tokens[i - 1]?.lower ?? '')
    ? run
    : null;
}

/** `Credit 21 Private Limited`: a number inside the name of a company whose form alone stands behind it. */
function numberedStart({ tokens }: Section, first: number, words: number): number {
  const [number, before] = [tokens[first - 1], tokens[first - 2]];
  return words <= 2 &&
    number?.kind === 'number' &&
    number.gap === 1 &&
    tokens[first]?.gap === 1 &&
    before?.isCapitalised
    ? first - 2
    : first;
}

/** `Law Society of Singapore`, `Stabilization Mission in Mali (MINUSMA)`. */
function ofPlace(section: Section, head: Token, end: number, isPerson: PersonTest): number {
  const { tokens } = section;
  if (tokens[end]?.lower === 'in' && tokens[end + 1]?.isCapitalised) {
    const place = runEnd(section, end + 1, isPerson);
    if (acronymInBrackets(section, place)) return place;
  }
  if (tokens[end]?.lower !== 'of' || !prefixHeads.has(bare(head))) return end;
  const place = connected(section, end, isPerson);
  return isPlace(nameOf(section, objectStart(tokens, end), place)) ? place : end;
}

/** A first run without a noun of its own goes on over "and": "Food and Drug Administration". */
function joinedRun(section: Section, i: number, run: number, isPerson: PersonTest): number | null {
  const { tokens } = section;
  const last = tokens[run - 1];
  if (!last || endsPossessive(last)) return null;
  if (tokens[run]?.text === ',')
    return lastHead(section, i, run) === null ? topicsToHead(section, run, isPerson) : null;
  if (tokens[run]?.lower !== 'and' || lastHead(section, i, run) !== null) return null;
  const start = run + 1;
  if (!tokens[start]?.isCapitalised || isPerson(start)) return null;
  const end = lastHead(section, start, runEnd(section, start, isPerson));
  const text = nameOf(section, i, run);
  // "Foreign and Civil Service": two of what any country has.
  if (end !== null && genericNames.has(nameOf(section, start, end).toLowerCase())) return null;
  if (end === null || end - start < 2 || run - i > 4 || isPlace(text) || isKnown(text) || last.isAllCaps) return null;
  return topicWords.has(bare(last)) ||
    adjectivalEnding.test(last.lower) ||
    panels.has(tokens[end - 1]?.lower ?? '') ||
    tokens[end - 1]?.lower === 'llp'
    ? end
    : null;
}

/** Words with which the name of a gathering goes on behind that of the body. */
const gatheringWords = wordSet('high-level annual ministerial regular plenary leaders');

/** Heads behind which a place names the branch: "Global Compact Network Singapore", "U.S. Embassy Beijing". */
const branchHeads = wordSet(
  'network society chapter chamber institute institution university council foundation association embassy consulate academy alliance commission agency bureau authority',
);

/** Heads that any two subjects may stand before: "Strategy and Consultation Group". */
const panels = wordSet('group council committee board commission forum panel');

/** Token behind the last noun of a body in a run, or null. */
function lastHead(section: Section, i: number, run: number): number | null {
  const { tokens } = section;
  for (let at = run - 1; at > i; at--) {
    const token = tokens[at] as Token;
    const word = bare(token);
    if (token.kind !== 'word' || !suffixHeads.has(word)) continue;
    const before = wordBefore(tokens, at, i);
    const next = at + 1 < run ? tokens[at + 1] : undefined;
    const branch = next && branchHeads.has(word) && isPlace(nameOf(section, at + 1, run)) ? run : null;
    const goesOn =
      // "Limited Edition": an adjective of headings.
      (!legalForms.has(word) || word === 'limited') &&
      branch === null &&
      next?.isCapitalised === true &&
      next.gap === 1 &&
      !gatheringWords.has(next.lower) &&
      !roleWords.has(next.lower) &&
      !officeWords.has(next.lower);
    if (branch !== null) return branch;
    if (
      administrations.has(before) ||
      goesOn ||
      (!fitsHead(word, before) && acronymInBrackets(section, at + 1) === null && !acronymBehindPlace(section, at + 1))
    )
      continue;
    return at + 1;
  }
  return null;
}

const acronymBehindPlace = (section: Section, at: number): boolean =>
  section.tokens[at]?.lower === 'in' &&
  section.tokens[at + 1]?.isCapitalised === true &&
  acronymInBrackets(section, at + 2) !== null;

/** Heads that name a body with any subject before them. */
const topicalHeads = wordSet('office center centre division');
const venueTopics = wordSet('food sport sports recreation housing community trade');

/** Whether the noun names a body with this word before it. */
function fitsHead(head: string, before: string): boolean {
  const wanted = pairedHeads.get(head);
  if (head === 'group' && wanted?.has(before)) return true;
  // "the U.S.-Japan Alliance" is no body.
  if (head === 'alliance' && before.includes('-')) return false;
  if (properHeads.has(head))
    return (
      !topicWords.has(before) &&
      !['eu', 'un', 'us', 'u.s.'].includes(before) &&
      !commonAdjectives.has(before) &&
      !adjectivalEnding.test(before)
    );
  if (!wanted) return true;
  return (
    wanted.has(before) ||
    wanted.has(before.replaceAll("'", '’')) ||
    (topicalHeads.has(head) && topicWords.has(before) && !venueTopics.has(before))
  );
}

function wordBefore(tokens: readonly Token[], at: number, from: number): string {
  if (tokens[at - 1]?.text === '&') return '&';
  for (let i = at - 1; i >= from; i--) if (tokens[i]?.kind === 'word') return tokens[i]?.lower ?? '';
  return '';
}
