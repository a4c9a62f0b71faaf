import { functionWords } from '../lexicon/english.js';
import { monthNumber } from '../lexicon/months.js';
import {
  administrations,
  genericNames,
  legalForms,
  nameConnectors,
  otherHeads,
  pairedHeads,
  prefixHeads,
  softHeads,
  suffixHeads,
  topicWords,
} from '../lexicon/organisation-words.js';
import { officeWords, roleWords } from '../lexicon/people.js';
import { isPlace, isState } from '../lexicon/places.js';
import { wordSet } from '../lexicon/words.js';
import { adjectivalEnding } from '../patterns/names.js';
import type { Section } from '../text/section.js';
import type { Token } from '../text/tokens.js';
import { acronymInBrackets } from './acronyms.js';
import { acronymAt, isKnown, knownAt } from './known.js';
import { nameOf } from './mention.js';
import { bare, endsPossessive, type PersonTest, runEnd, skipLead } from './runs.js';
import { listedTopics, topicsToHead } from './topics.js';

/** A name of a body that its own words give away. */
export interface NameSpan {
  firstToken: number;
  endToken: number;
  rule: string;
  confidence: number;
}

/** What a name without a proper part is marked with; it is passed over as a whole. */
export const genericRule = 'organisation.generic';

/** The longest name that begins at a token, by known names, first and last nouns; null where none does. */
export function nameAt(section: Section, i: number, isPerson: PersonTest): NameSpan | null {
  const token = section.tokens[i];
  if (token?.kind !== 'word' || !token.isCapitalised) return null;
  const run = runEnd(section, i, isPerson);
  const own =
    run > i
      ? longest([
          companyName(section, i, run),
          prefixName(section, i, run, isPerson),
          suffixName(section, i, run, isPerson),
        ])
      : null;
  const best = onceOnly(
    section,
    longest([own, knownAt(section, i), acronymAt(section, i), ampersandName(section, i, run)]),
  );
  if (best && isPlace(nameOf(section, best.firstToken, best.endToken))) return { ...best, rule: genericRule };
  if (best && best === own && genericNames.has(nameOf(section, own.firstToken, own.endToken).toLowerCase()))
    return { ...own, rule: genericRule };
  return best;
}

/** "Xylo Corporation Xylo Corporation is …": a heading that lost its line break. */
function onceOnly({ tokens }: Section, span: NameSpan | null): NameSpan | null {
  const half = span ? (span.endToken - span.firstToken) / 2 : 0;
  if (!span || half < 2 || !Number.isInteger(half)) return span;
  for (let at = span.firstToken; at < span.firstToken + half; at++)
    if (tokens[at]?.text !== tokens[at + half]?.text) return span;
  return { ...span, endToken: span.firstToken + half };
}

const longest = (spans: (NameSpan | null)[]): NameSpan | null =>
  spans.reduce((best, span) => (span && (!best || span.endToken > best.endToken) ? span : best), null);

/** `Latham & Watkins`, `McDermott Will & Emery`: proper words joined by an ampersand. */
function ampersandName(section: Section, i: number, run: number): NameSpan | null {
  const { tokens } = section;
  const sign = tokens[i + 1]?.text === '&' ? i + 1 : i + 2;
  const words = [...tokens.slice(i, sign), tokens[sign + 1]];
  if (tokens[sign]?.text !== '&' || run < sign + 2 || (tokens[i - 1]?.isCapitalised && tokens[i]?.gap === 1))
    return null;
  const proper = words.every(
    (word) => word?.kind === 'word' && word.isCapitalised && word.text.length >= 3 && !isCommon(word),
  );
  return proper ? { firstToken: i, endToken: sign + 2, rule: 'organisation.ampersand', confidence: 0.85 } : null;
}

const isCommon = (word: Token): boolean =>
  topicWords.has(bare(word)) ||
  otherHeads.has(bare(word)) ||
  functionWords.has(word.lower) ||
  officeWords.has(word.lower) ||
  adjectivalEnding.test(word.lower);

/** `Aerostar International, Inc.`, `Messe Frankfurt (HK) Ltd`: a run, then a comma or a branch, and a legal form. */
function companyName(section: Section, i: number, run: number): NameSpan | null {
  const { tokens } = section;
  const branch = tokens[run]?.text === '(' && tokens[run + 2]?.text === ')' ? run + 3 : 0;
  if (branch && legalForms.has(tokens[branch]?.lower ?? '') && tokens[branch]?.isCapitalised)
    return {
      firstToken: skipLead(section, i, run - 1),
      endToken: withStop(tokens, branch + 1),
      rule: 'organisation.legal-form',
      confidence: 0.97,
    };
  const form = tokens[run]?.text === ',' ? tokens[run + 1] : undefined;
  if (!form || form.gap > 1 || !legalForms.has(form.lower) || !form.isCapitalised) return null;
  return {
    firstToken: skipLead(section, i, run - 1),
    endToken: withStop(tokens, run + 2),
    rule: 'organisation.legal-form',
    confidence: 0.97,
  };
}

/** Token behind the full stop of `Inc.`. */
function withStop(tokens: readonly Token[], end: number): number {
  const stop = tokens[end]?.text === '.' && tokens[end]?.gap === 0;
  return stop && ['inc', 'corp', 'ltd', 'co'].includes(tokens[end - 1]?.lower ?? '') ? end + 1 : end;
}

/** Heads that need a proper name before them: "Duke Energy", not "Clean Energy". */
const properHeads = wordSet('group energy electric technologies industries motors foods');
const commonAdjectives = wordSet(
  'clean renewable green wind solar nuclear fusion new emerging advanced disruptive critical key other digital smart future strategic sustainable affordable secure fossil hydro offshore state big these those our',
);

const departments = wordSet('department ministry');
const localHeads = wordSet('office committee center centre division service department agency order board court');

/** `U.S. Department of State`, `Bureau of Population, Refugees, and Migration`. */
function prefixName(section: Section, i: number, run: number, isPerson: PersonTest): NameSpan | null {
  const { tokens } = section;
  const head = tokens[run - 1];
  if (
    !head ||
    !prefixHeads.has(bare(head)) ||
    endsPossessive(head) ||
    ['government', 'governments', 'offices', 'departments', 'order'].includes(head.lower)
  )
    return null;
  let end = connected(section, run, isPerson);
  if (end === run) return null;
  const start = objectStart(tokens, run);
  // "the Office in Geneva", "a Center for Kenya": where it is, not what it is called.
  if (localHeads.has(head.lower) && isPlace(nameOf(section, start, end))) return null;
  if (head.lower === 'group' && tokens[end]?.text === ',' && isState(tokens[end + 1]?.text ?? '')) return null;
  if (departments.has(head.lower)) end = departmentObject(tokens, start, end);
  if (head.lower === 'office') end = officeObject(section, end, isPerson);
  const aim = tokens[run]?.lower === 'to';
  for (let steps = 0; steps < 8 && !endsPossessive(tokens[end - 1] as Token); steps++) {
    const next =
      listedTopics(section, end, isPerson) ??
      furtherOf(section, end, isPerson) ??
      (aim ? aimWords(section, end, isPerson) : null);
    if (next === null) break;
    end = next;
  }
  // "European Commission Directorate-General for Energy": the commission is its parent.
  const first = head.lower.startsWith('directorate') ? run - 1 : skipLead(section, i, run - 1);
  return { firstToken: first, endToken: end, rule: 'organisation.first-noun', confidence: 0.93 };
}

/** "Department of State Humanitarian Assistance": a department of one subject ends with it. */
function departmentObject(tokens: readonly Token[], start: number, end: number): number {
  if (tokens[start]?.lower === 'state') return start + 1;
  let topical = start;
  while (topical < end && topicWords.has(bare(tokens[topical] as Token))) topical++;
  return topical > start && topical < end ? topical : end;
}

/** "Office of the National Cyber Director", where the office's holder is not named behind it. */
function officeObject(section: Section, at: number, isPerson: PersonTest): number {
  const { tokens } = section;
  const office = tokens[at];
  if (!office?.isCapitalised || office.gap !== 1 || !officeWords.has(office.lower) || isPerson(at + 1)) return at;
  const end = tokens[at + 1]?.lower === 'general' && tokens[at + 1]?.isCapitalised === true ? at + 2 : at + 1;
  return tokens[end]?.lower === 'of' ? connected(section, end, isPerson) : end;
}

const objectStart = (tokens: readonly Token[], run: number): number =>
  tokens[run + 1]?.lower === 'the' ? run + 2 : run + 1;

/** Token behind `of [the] Xxx Yyy`, or the given one. */
function connected(section: Section, at: number, isPerson: PersonTest): number {
  const { tokens } = section;
  const connector = tokens[at];
  if (connector?.kind !== 'word' || connector.gap > 2 || !nameConnectors.has(connector.lower)) return at;
  const start = ['the', 'la', 'l’', 'les'].includes(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  const first = tokens[start];
  if (
    !first?.isCapitalised ||
    first.gap > 2 ||
    monthNumber.has(first.lower) ||
    isPerson(start) ||
    section.sentenceOfToken[start] !== section.sentenceOfToken[at - 1]
  )
    return at;
  return runEnd(section, start, isPerson);
}

/** `… of Ukraine`, `… of the Federal Reserve System`, `… on Security`, `… in Democracy` behind what stands already. */
function furtherOf(section: Section, at: number, isPerson: PersonTest): number | null {
  const { tokens } = section;
  const word = tokens[at]?.lower ?? '';
  const object = tokens[at + 1];
  if (['of', 'de', 'du', 'del'].includes(word)) return moved(at, connected(section, at, isPerson));
  if (!['on', 'for', 'in'].includes(word) || !object?.isCapitalised) return null;
  const soft = softHeads.has(tokens[at - 1]?.lower ?? '') || tokens[at - 1]?.lower === 'fund';
  if (word === 'for' && isPlace(object.text)) return soft ? moved(at, connected(section, at, isPerson)) : null;
  if (!topicWords.has(bare(object))) return null;
  return word === 'in'
    ? object.gap === 1 && !isPerson(at + 1)
      ? runEnd(section, at + 1, isPerson)
      : null
    : moved(at, connected(section, at, isPerson));
}

const moved = (from: number, to: number): number | null => (to === from ? null : to);

/** What follows "Office to" and "Committee to": verbs, objects, small words. */
function aimWords(section: Section, at: number, isPerson: PersonTest): number | null {
  const { tokens } = section;
  let i = at;
  while (
    ['and', 'in', 'on', 'the', 'of'].includes(tokens[i]?.lower ?? '') ||
    (tokens[i]?.kind === 'number' && tokens[i]?.gap === 1)
  )
    i++;
  if (tokens[i]?.kind === 'word' && tokens[i]?.gap === 0 && tokens[i - 1]?.kind === 'number') i++;
  return i > at && i < at + 4 && tokens[i]?.isCapitalised ? runEnd(section, i, isPerson) : null;
}

/** `Singapore Land Authority`, `National Aeronautics and Space Administration`, `Nordex SE`. */
function suffixName(section: Section, i: number, run: number, isPerson: PersonTest): NameSpan | null {
  const { tokens } = section;
  const end = joinedRun(section, i, run, isPerson) ?? lastHead(section, i, run);
  if (end === null) return null;
  const first = skipLead(section, i, end - 1);
  const words = tokens.slice(first, end).filter((token) => token.kind === 'word');
  const head = words.at(-1);
  if (!head || words.length < 2) return null;
  const company = legalForms.has(bare(head));
  const full = ofPlace(section, head, end, isPerson);
  const start = company ? numberedStart(section, first, words.length) : first;
  return {
    firstToken: start,
    endToken: company ? withStop(tokens, end) : full,
    rule: company ? 'organisation.legal-form' : 'organisation.last-noun',
    confidence: company ? 0.97 : 0.92,
  };
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
  if (tokens[run]?.text === ',') return topicsToHead(section, run, isPerson);
  if (tokens[run]?.lower !== 'and' || lastHead(section, i, run) !== null) return null;
  const start = run + 1;
  if (!tokens[start]?.isCapitalised || isPerson(start)) return null;
  const end = lastHead(section, start, runEnd(section, start, isPerson));
  const text = nameOf(section, i, run);
  if (end === null || end - start < 2 || run - i > 4 || isPlace(text) || isKnown(text) || last.isAllCaps) return null;
  return topicWords.has(bare(last)) || adjectivalEnding.test(last.lower) || tokens[end - 1]?.lower === 'llp'
    ? end
    : null;
}

/** Token behind the last noun of a body in a run, or null. */
function lastHead(section: Section, i: number, run: number): number | null {
  const { tokens } = section;
  for (let at = run - 1; at > i; at--) {
    const token = tokens[at] as Token;
    const word = bare(token);
    if (token.kind !== 'word' || !suffixHeads.has(word)) continue;
    const before = wordBefore(tokens, at, i);
    const next = at + 1 < run ? tokens[at + 1] : undefined;
    const goesOn =
      !legalForms.has(word) &&
      next?.isCapitalised === true &&
      next.gap === 1 &&
      !roleWords.has(next.lower) &&
      !officeWords.has(next.lower);
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

/** Whether the noun names a body with this word before it. */
function fitsHead(head: string, before: string): boolean {
  const wanted = pairedHeads.get(head);
  if (head === 'group' && wanted?.has(before)) return true;
  if (properHeads.has(head))
    return !topicWords.has(before) && !commonAdjectives.has(before) && !adjectivalEnding.test(before);
  if (!wanted) return true;
  return wanted.has(before) || wanted.has(before.replaceAll("'", '’')) || (head === 'office' && topicWords.has(before));
}

function wordBefore(tokens: readonly Token[], at: number, from: number): string {
  if (tokens[at - 1]?.text === '&') return '&';
  for (let i = at - 1; i >= from; i--) if (tokens[i]?.kind === 'word') return tokens[i]?.lower ?? '';
  return '';
}
