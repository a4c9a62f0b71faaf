import { functionWords } from '../lexicon/english.js';
import { knownAcronyms, knownNames } from '../lexicon/known-organisations.js';
import {
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
import { isPlace } from '../lexicon/places.js';
import { type Section, sentenceAt } from '../text/section.js';
import type { Token } from '../text/tokens.js';
import { nameOf } from './mention.js';

/** A name of a body that its own words give away. */
export interface NameSpan {
  firstToken: number;
  endToken: number;
  rule: string;
  confidence: number;
}

/** Words whose possessive is part of a name: "UN Children’s Fund", "Prime Minister’s Office". */
const innerPossessives = new Set([
  'children',
  'women',
  'men',
  'people',
  'veterans',
  'workers',
  'teachers',
  'farmers',
  'consumers',
  'president',
  'minister',
  'governor',
  'attorney',
  'general',
  'mayor',
  'students',
  'nurses',
  'king',
  'queen',
  'secretary',
  'chief',
  'publishers',
  'manufacturers',
  'physicians',
  'girls',
  'boys',
  'commissioner',
  'auditor',
  'employers',
  'ombudsman',
  'magistrates',
  'spokesperson',
  'editors',
]);

const longestRun = 12;

/** The longest name that begins at a token, by known names, first and last nouns; null where none does. */
export function nameAt(section: Section, i: number, isPerson: (token: number) => boolean): NameSpan | null {
  const { tokens } = section;
  const token = tokens[i];
  if (!token || token.kind !== 'word' || !token.isCapitalised) return null;
  const run = runEnd(section, i, isPerson);
  const prefixed = run > i ? prefixName(section, i, run, isPerson) : null;
  const suffixed = run > i ? suffixName(section, i, run, isPerson) : null;
  const known = knownAt(section, i);
  const own = longest([prefixed, suffixed]);
  const proper = own && genericNames.has(nameOf(section, own.firstToken, own.endToken).toLowerCase()) ? null : own;
  return longest([proper, known, acronymAt(section, i)]);
}

const longest = (spans: (NameSpan | null)[]): NameSpan | null =>
  spans.reduce((best, span) => (span && (!best || span.endToken > best.endToken) ? span : best), null);

/** Token behind the capitalised words that begin at `i`; roles, persons and possessives end them. */
export function runEnd(section: Section, i: number, isPerson: (token: number) => boolean): number {
  const { tokens } = section;
  let at = i;
  while (at < tokens.length && at - i < longestRun) {
    const token = tokens[at] as Token;
    if (at > i && (token.gap > 2 || (token.gap === 2 && endsLine(section, at)))) break;
    if (token.kind === 'word' && token.isCapitalised && !isPerson(at)) {
      if (at > i && breaksRun(tokens, at)) break;
      at++;
      if (endsPossessive(token) && !innerPossessives.has(bare(token))) break;
      continue;
    }
    if (
      token.text === '.' &&
      token.gap === 0 &&
      isShort(tokens[at - 1]) &&
      tokens[at + 1]?.isCapitalised &&
      (tokens[at + 1]?.gap ?? 3) <= 1
    )
      at++;
    else if (token.text === '&' && tokens[at + 1]?.isCapitalised && (tokens[at + 1]?.gap ?? 3) <= 1 && at > i) at++;
    else if ((token.text === '®' || token.text === '™') && tokens[at + 1]?.isCapitalised && at > i) at++;
    else if (
      token.text === '’' &&
      token.gap === 0 &&
      tokens[at - 1]?.lower.endsWith('s') &&
      innerPossessives.has(tokens[at - 1]?.lower ?? '') &&
      tokens[at + 1]?.isCapitalised
    )
      at++;
    else break;
  }
  return at;
}

const isShort = (token: Token | undefined): boolean =>
  token !== undefined && (token.text.length === 1 || ['st', 'dr', 'mt', 'ft', 'inc', 'co', 'jr'].includes(token.lower));

/** A line break ends a run where the line is a heading or list item rather than wrapped prose. */
const endsLine = (section: Section, at: number): boolean =>
  section.sentenceOfToken[at] !== section.sentenceOfToken[at - 1];

const endsPossessive = (token: Token): boolean => token.lower.endsWith("'s") || token.lower.endsWith('’s');
const bare = (token: Token): string => token.lower.replace(/['’]s$/, '');

const headingWords = new Set([
  'announces',
  'announce',
  'launches',
  'hosts',
  'releases',
  'issues',
  'welcomes',
  'selects',
  'awards',
  'names',
  'signs',
  'joins',
  'statement',
  'statements',
  'remarks',
  'readout',
  'meets',
  'receives',
  'unveils',
  'commends',
  'recognizes',
  'celebrates',
  'publishes',
  'invites',
  'opens',
  'wins',
  'with',
  'to',
  'from',
  'is',
  'on',
  'at',
  'has',
  'will',
  'are',
  'was',
  'in',
  'by',
  'today',
  'approves',
  'adopts',
  'confirms',
  'and',
  'for',
  'of',
  'the',
  'a',
  'an',
]);

/** Offices, and verbs of headings, end the name before them. */
function breaksRun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (headingWords.has(token.lower)) return true;
  if (!officeWords.has(token.lower))
    return (
      [
        'assistant',
        'deputy',
        'acting',
        'associate',
        'vice',
        'principal',
        'executive',
        'chief',
        'senior',
        'special',
        'under',
      ].includes(token.lower) && leadsToOffice(tokens, at)
    );
  if (
    [
      'general',
      'representative',
      'head',
      'leader',
      'principal',
      'executive',
      'expert',
      'fellow',
      'member',
      'lady',
      'partner',
      'counsel',
    ].includes(token.lower)
  )
    return false;
  return !endsPossessive(token);
}

const leadsToOffice = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at + 1; i <= at + 3; i++) {
    const word = tokens[i]?.lower ?? '';
    if (officeWords.has(word) && tokens[i]?.isCapitalised) return true;
    if (!roleWords.has(word) && !['bureau', 'department', 'staff', 'policy', 'press'].includes(word)) return false;
  }
  return false;
};

/** `U.S. Department of State`, `Bureau of Population, Refugees, and Migration`. */
function prefixName(section: Section, i: number, run: number, isPerson: (token: number) => boolean): NameSpan | null {
  const { tokens } = section;
  const head = tokens[run - 1];
  if (!head || !prefixHeads.has(bare(head)) || endsPossessive(head)) return null;
  const first = skipLead(section, i, run - 1);
  let end = departmentObject(section, head, run, connected(section, run, isPerson));
  if (end === run) return null;
  if (head.lower === 'office') end = officeObject(section, end, isPerson);
  const aim = tokens[run]?.lower === 'to';
  for (let steps = 0; steps < 8; steps++) {
    if (endsPossessive(tokens[end - 1] as Token)) break;
    const next =
      listedTopics(section, end, isPerson, false) ??
      furtherOf(section, end, isPerson) ??
      (aim ? aimWords(tokens, end) : null);
    if (next === null || next === end) break;
    end = next;
  }
  const object = tokens[run + 1];
  if (
    ['university', 'bank', 'house', 'court', 'group', 'government', 'governments', 'state'].includes(head.lower) ===
      false &&
    object &&
    isPlace(nameOf(section, objectStart(tokens, run), end)) &&
    [
      'office',
      'offices',
      'committee',
      'center',
      'centre',
      'division',
      'service',
      'department',
      'agency',
      'order',
    ].includes(head.lower)
  )
    return null;
  if (
    ['government', 'governments', 'offices', 'departments', 'order', 'school'].includes(head.lower) &&
    head.lower !== 'school'
  )
    return null;
  return { firstToken: first, endToken: end, rule: 'organisation.first-noun', confidence: 0.93 };
}

/** "Department of State Humanitarian Assistance": a department of one subject ends with it. */
function departmentObject(section: Section, head: Token, run: number, end: number): number {
  if (!['department', 'ministry'].includes(head.lower)) return end;
  const { tokens } = section;
  const start = objectStart(tokens, run);
  if (tokens[start]?.text === 'State') return start + 1;
  let topical = start;
  while (topical < end && topicWords.has(bare(tokens[topical] as Token))) topical++;
  return topical > start && topical < end && !['of', 'for'].includes(tokens[topical]?.lower ?? '') ? topical : end;
}

/** "Office of the National Cyber Director", where the office's holder is not named behind it. */
function officeObject(section: Section, at: number, isPerson: (token: number) => boolean): number {
  const { tokens } = section;
  const office = tokens[at];
  if (!office?.isCapitalised || office.gap !== 1 || !officeWords.has(office.lower) || isPerson(at + 1)) return at;
  const general = tokens[at + 1]?.lower === 'general' && tokens[at + 1]?.isCapitalised === true;
  const end = general ? at + 2 : at + 1;
  return tokens[end]?.lower === 'of' ? connected(section, end, isPerson) : end;
}

const objectStart = (tokens: readonly Token[], run: number): number =>
  tokens[run + 1]?.lower === 'the' ? run + 2 : run + 1;

/** Token behind `of [the] Xxx Yyy`, or the given one. */
function connected(section: Section, at: number, isPerson: (token: number) => boolean): number {
  const { tokens } = section;
  const connector = tokens[at];
  if (connector?.kind !== 'word' || connector.gap > 2 || !nameConnectors.has(connector.lower)) return at;
  const start = ['the', 'la', 'l’', 'les'].includes(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  const first = tokens[start];
  if (!first?.isCapitalised || first.gap > 2 || isPerson(start)) return at;
  if (section.sentenceOfToken[start] !== section.sentenceOfToken[at - 1]) return at;
  return runEnd(section, start, isPerson);
}

/** `… of Ukraine`, `… of the Federal Reserve System`, `… for Africa` behind what stands already. */
function furtherOf(section: Section, at: number, isPerson: (token: number) => boolean): number | null {
  const word = section.tokens[at]?.lower;
  if (word !== 'of' && word !== 'for' && word !== 'on' && word !== 'de' && word !== 'du' && word !== 'del') return null;
  if (word === 'on' || word === 'for') {
    const place = isPlace(section.tokens[at + 1]?.text ?? '');
    const soft = softHeads.has(section.tokens[at - 1]?.lower ?? '') || section.tokens[at - 1]?.lower === 'fund';
    return section.tokens[at + 1]?.isCapitalised && (!place || soft) ? connected(section, at, isPerson) : null;
  }
  const end = connected(section, at, isPerson);
  return end === at ? null : end;
}

/** What follows "Office to" and "Committee to": verbs, objects, small words. */
function aimWords(tokens: readonly Token[], at: number): number | null {
  let i = at;
  while (
    ['and', 'in', 'on', 'the', 'of'].includes(tokens[i]?.lower ?? '') ||
    (tokens[i]?.kind === 'number' && tokens[i]?.gap === 1)
  )
    i++;
  if (tokens[i]?.kind === 'word' && tokens[i]?.gap === 0 && tokens[i - 1]?.kind === 'number') i++;
  return i > at && i < at + 4 && tokens[i]?.isCapitalised ? i + 1 : null;
}

/**
 * `, Refugees, and Migration`, ` and Human Rights`, ` and the Environment`: subjects that go on with a name. Bodies,
 * places and persons that follow are other names.
 */
function listedTopics(
  section: Section,
  at: number,
  isPerson: (token: number) => boolean,
  needsHead: boolean,
): number | null {
  const { tokens } = section;
  let i = at;
  let end: number | null = null;
  for (let steps = 0; steps < 6; steps++) {
    const comma = tokens[i]?.text === ',';
    if (comma) i++;
    const joined =
      tokens[i]?.lower === 'and' ||
      tokens[i]?.text === '&' ||
      tokens[i]?.lower === 'et' ||
      tokens[i]?.lower === 'y' ||
      tokens[i]?.lower === 'und';
    if (joined) i++;
    if (!comma && !joined) break;
    if (joined && tokens[i]?.lower === 'the' && tokens[i + 1]?.isCapitalised) i++;
    const first = tokens[i];
    if (!first?.isCapitalised || first.gap > 2 || isPerson(i)) break;
    const run = runEnd(section, i, isPerson);
    const words = tokens.slice(i, run).filter((token) => token.kind === 'word');
    const last = words.at(-1);
    const head = last !== undefined && suffixHeads.has(bare(last)) && !(topicWords.has(bare(last)) && !needsHead) && words.length > 1;
    const topical =
      words.length > 0 &&
      words.every((word, index) => topicWords.has(bare(word)) || (needsHead && head && index === words.length - 1));
    if (!topical || (head && !needsHead)) break;
    i = run;
    if (joined) {
      end = run;
      if (needsHead) return head ? run : null;
      break;
    }
    if (tokens[i]?.text !== ',' && tokens[i]?.lower !== 'and' && tokens[i]?.text !== '&') break;
  }
  return end;
}

/** `Singapore Land Authority`, `National Aeronautics and Space Administration`, `Nordex SE`. */
function suffixName(section: Section, i: number, run: number, isPerson: (token: number) => boolean): NameSpan | null {
  const { tokens } = section;
  const joined = joinedRun(section, i, run, isPerson);
  const end = joined ?? lastHead(tokens, i, run);
  if (end === null) return null;
  const first = skipLead(section, i, end - 1);
  const words = tokens.slice(first, end).filter((token) => token.kind === 'word');
  const head = words.at(-1);
  if (!head || words.length < 2) return null;
  const company = legalForms.has(bare(head));
  const behind = tokens[end];
  const full =
    company &&
    behind?.text === '.' &&
    behind.gap === 0 &&
    ['inc', 'corp', 'ltd', 'co'].includes(head.lower)
      ? end + 1
      : end;
  return {
    firstToken: first,
    endToken: full,
    rule: company ? 'organisation.legal-form' : 'organisation.last-noun',
    confidence: company ? 0.97 : 0.92,
  };
}

/** A first run without a noun of its own goes on over "and": "Food and Drug Administration". */
function joinedRun(section: Section, i: number, run: number, isPerson: (token: number) => boolean): number | null {
  const { tokens } = section;
  const listed = tokens[run]?.text === ',' ? listedTopics(section, run, isPerson, true) : null;
  if (listed) return listed;
  if (tokens[run]?.lower !== 'and' || lastHead(tokens, i, run) !== null || endsPossessive(tokens[run - 1] as Token))
    return null;
  const start = run + 1;
  if (!tokens[start]?.isCapitalised || isPerson(start)) return null;
  const second = runEnd(section, start, isPerson);
  const end = lastHead(tokens, start, second);
  const text = nameOf(section, i, run);
  if (end === null || end - start < 2 || run - i > 4 || isPlace(text) || isKnown(text) || knownAcronyms.has(text))
    return null;
  const last = tokens[run - 1];
  if (!last || last.isAllCaps || !(topicWords.has(bare(last)) || /(?:ic|al|an|ive)$/.test(last.lower))) return null;
  return end;
}

/** Token behind the last noun of a body in a run, or null. */
function lastHead(tokens: readonly Token[], i: number, run: number): number | null {
  for (let at = run - 1; at > i; at--) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word') continue;
    const word = bare(token);
    if (!suffixHeads.has(word)) continue;
    const wanted = pairedHeads.get(word);
    const before = previousWord(tokens, at, i);
    if (wanted && wanted.size > 1 && !wanted.has(before) && !wanted.has(before.replaceAll("'", '’'))) continue;
    if (
      before === 'biden-harris' ||
      before === 'biden' ||
      before === 'trump' ||
      before === 'obama' ||
      before === 'bush' ||
      before === 'clinton' ||
      before === 'obama-biden' ||
      before === 'trump-vance'
    )
      continue;
    if (
      tokens[at + 1]?.kind === 'word' &&
      tokens[at + 1]?.isCapitalised &&
      at + 1 < run &&
      otherHeads.has(tokens[run - 1]?.lower ?? '') &&
      !officeWords.has(tokens[at + 1]?.lower ?? '')
    )
      continue;
    return at + 1;
  }
  return null;
}

function previousWord(tokens: readonly Token[], at: number, from: number): string {
  for (let i = at - 1; i >= from; i--) if (tokens[i]?.kind === 'word') return tokens[i]?.lower ?? '';
  return tokens[at - 1]?.text === '&' ? '&' : '';
}

/** First word of the name: not the capital that only begins the sentence. */
function skipLead(section: Section, i: number, last: number): number {
  const { tokens } = section;
  let first = i;
  while (first < last) {
    const token = tokens[first] as Token;
    const opens =
      first === sentenceAt(section, first).firstToken ||
      (tokens[first - 1]?.text ?? '') === ':' ||
      '“"‘('.includes(tokens[first - 1]?.text ?? ' ');
    const small =
      functionWords.has(token.lower) && token.lower !== 'all' && token.lower !== 'our' && token.lower !== 'us';
    const verbal =
      opens &&
      /(?:ing|ed|ly)$/.test(token.lower) &&
      ![
        'united',
        'federated',
        'allied',
        'family',
        'housing',
        'planning',
        'banking',
        'assembly',
        'engineering',
        'learning',
        'training',
        'mining',
      ].includes(token.lower);
    if (!small && !verbal && !['former', 'new', 'today', 'yesterday'].includes(token.lower)) break;
    if (
      token.lower === 'new' &&
      tokens[first + 1] &&
      ['york', 'zealand', 'jersey', 'delhi', 'england', 'hampshire', 'mexico', 'balance', 'south', 'orleans'].includes(
        tokens[first + 1]?.lower ?? '',
      )
    )
      break;
    first++;
  }
  return first;
}

/** `Aerostar International, Inc.`, `Blue Origin Texas, LLC`: a run, a comma and a legal form. */
export function companyBehindComma(section: Section, i: number, isPerson: (token: number) => boolean): NameSpan | null {
  const { tokens } = section;
  const run = runEnd(section, i, isPerson);
  if (run === i || tokens[run]?.text !== ',') return null;
  const form = tokens[run + 1];
  if (!form || form.gap > 1 || !legalForms.has(form.lower) || !form.isCapitalised) return null;
  const stop = tokens[run + 2];
  const end =
    stop?.text === '.' && stop.gap === 0 && ['inc', 'corp', 'ltd', 'co'].includes(form.lower) ? run + 3 : run + 2;
  return {
    firstToken: skipLead(section, i, run - 1),
    endToken: end,
    rule: 'organisation.legal-form',
    confidence: 0.97,
  };
}

const isKnown = (name: string): boolean => knownNames.has(name) || knownNames.has(name.replace(/^The /, ''));

/** The longest known name at a token, up to six words. */
function knownAt(section: Section, i: number): NameSpan | null {
  const { tokens } = section;
  for (let end = Math.min(tokens.length, i + 7); end > i; end--) {
    const last = tokens[end - 1];
    if (!last || (last.kind !== 'word' && last.text !== '!' && last.text !== '.')) continue;
    if (last.gap === 3 && end - 1 > i) continue;
    if (isKnown(nameOf(section, i, end)) && !(end === i + 1 && isTailOfName(section, i)))
      return { firstToken: i, endToken: end, rule: 'organisation.known', confidence: 0.95 };
  }
  return null;
}

/** A single known word behind another capital is the end of some other name: "World OER Congress". */
const isTailOfName = ({ tokens }: Section, i: number): boolean => {
  const [before, token] = [tokens[i - 1], tokens[i]];
  return before?.kind === 'word' && before.isCapitalised && token?.gap === 1 && !functionWords.has(before.lower) && !roleWords.has(before.lower) && !endsPossessive(before);
};

/** `NATO`, `ENTSO-E`, `DG ECHO`. */
function acronymAt(section: Section, i: number): NameSpan | null {
  const token = section.tokens[i] as Token;
  const text = token.text.replace(/['’]s$/, '');
  const next = section.tokens[i + 1];
  if (text === 'DG' && next?.isAllCaps && next.gap === 1)
    return { firstToken: i, endToken: i + 2, rule: 'organisation.acronym', confidence: 0.95 };
  return knownAcronyms.has(text)
    ? { firstToken: i, endToken: i + 1, rule: 'organisation.acronym', confidence: 0.93 }
    : null;
}
