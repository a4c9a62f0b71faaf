import type { ExtractedOrganisation } from '../extraction.js';
import { attributiveAcronyms } from '../lexicon/known-organisations.js';
import { bodyVerbs, headingWords, prefixHeads, topicWords } from '../lexicon/organisation-words.js';
import { isPlace } from '../lexicon/places.js';
import { wordSet } from '../lexicon/words.js';
import { dayMonthYear } from '../patterns/dateline.js';
import { possessiveEnding } from '../patterns/names.js';
import { pressOffice } from '../patterns/organisations.js';
import {
  addressBelow,
  copyrightMark,
  funderCue,
  jointStatement,
  ministerFor,
  officialsOf,
  partnerCue,
  signedBy,
} from '../patterns/roles.js';
import { type Section, sentenceAt } from '../text/section.js';
import type { Token } from '../text/tokens.js';
import { describesOnly } from './attributive.js';

import type { OrganisationMention } from './mention.js';
import type { FoundOrganisation } from './merge.js';
import { subjectVerb } from './pairs.js';
import { key } from './same.js';

type Role = ExtractedOrganisation['role'];

/** What the layout knows of who speaks. */
export interface IssuerClues {
  title: Section;
  /** BCP 47 tag of the text. */
  language: string;
  body: Section;
  notes: Section | null;
  /** Lines between title and story. */
  header: readonly string[];
  /** Offset of the first prose behind a dateline, in the body. */
  storyStart: number;
  /** The ministry of the minister with whom title or story begins. */
  ministry: string | null;
  /** Organisations of the speakers quoted. */
  speakers: readonly string[];
}

/** The body that speaks, or null where the text does not name it as an acting body. */
export function issuerOf(
  organisations: readonly FoundOrganisation[],
  clues: IssuerClues,
): { organisation: FoundOrganisation; mention: OrganisationMention; rule: string; confidence: number } | null {
  const scored = organisations.map((organisation) => ({ organisation, ...bestClue(organisation, clues) }));
  const top = scored.reduce(
    (most, { organisation }) => (isBackground(organisation) ? most : Math.max(most, organisation.mentions.length)),
    0,
  );
  for (const clue of scored)
    if (top >= 3 && clue.organisation.mentions.length === top && !isBackground(clue.organisation)) clue.score += 2;
  // "the EU" is what most texts from Brussels are about; it issues none of them.
  for (const clue of scored) if (isBackground(clue.organisation) && clue.score < 5) clue.score = 0;
  scored.sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (!best || best.score < 2.4) return null;
  return {
    organisation: best.organisation,
    mention: best.mention,
    rule: best.rule,
    confidence: Math.min(0.95, 0.6 + best.score * 0.05),
  };
}

/** Bodies that many texts are about and few are by. */
const isBackground = ({ name, acronym }: FoundOrganisation): boolean =>
  attributiveAcronyms.has(name) || (acronym !== null && attributiveAcronyms.has(acronym));

interface Clue {
  score: number;
  rule: string;
  mention: OrganisationMention;
}

function bestClue(organisation: FoundOrganisation, clues: IssuerClues): Clue {
  const first = organisation.mentions[0] as OrganisationMention;
  const office = clues.ministry && key(organisation.name) === key(clues.ministry) ? 7 : 0;
  const candidates: Clue[] = [{ score: office, rule: 'issuer.named', mention: first }];
  if (opensTitle(organisation, clues.title)) candidates.push({ score: 5, rule: 'issuer.title', mention: first });
  for (const mention of organisation.mentions) {
    const rule = clueOf(mention, clues);
    if (rule) candidates.push({ ...rule, mention });
  }
  const best = candidates.reduce((top, clue) => (clue.score > top.score ? clue : top));
  const told = Math.min(6, organisation.mentions.length) * 0.2;
  const speaking = clues.speakers.filter(
    (name) =>
      key(name) === key(organisation.name) ||
      (organisation.acronym !== null && key(name).includes(key(organisation.acronym))),
  ).length;
  return { ...best, score: best.score + told + Math.min(2, speaking) * 0.75 };
}

const companyRules = new Set(['legal-form', 'last-noun', 'about', 'ticker'].map((rule) => `organisation.${rule}`));

/** "Xylo Wins …" above a text about Xylo International: the headline says what the company does, by its first word. */
function opensTitle({ name, mentions }: FoundOrganisation, { tokens }: Section): boolean {
  const [first] = name.split(' ');
  const [head, next] = tokens;
  return (
    head !== undefined &&
    first === head.text &&
    name !== first &&
    first.length >= 4 &&
    !topicWords.has(head.lower) &&
    !prefixHeads.has(head.lower) &&
    !isPlace(first) &&
    mentions.some(({ rule }) => companyRules.has(rule)) &&
    next?.kind === 'word' &&
    (headingWords.has(next.lower) || bodyVerbs.has(next.lower) || (next.lower.endsWith('s') && next.text.length > 3))
  );
}

function clueOf(mention: OrganisationMention, clues: IssuerClues): { score: number; rule: string } | null {
  const { section, firstToken, endToken } = mention;
  const { tokens } = section;
  const [first, last] = [tokens[firstToken], tokens[endToken - 1]];
  if (!first || !last) return null;
  if (attributiveAcronyms.has(mention.name) && describesOnly(section, endToken)) return null;
  if (copyrightMark.test(section.text.slice(Math.max(0, first.start - 20), first.start))) return null;
  const line = lineAround(section, first.start, last.end);
  const alone = line.text.length <= last.end - first.start + 24;
  if (
    section === clues.body &&
    first.start < clues.storyStart &&
    alone &&
    clues.header.some((header) => header.includes(line.text.trim()))
  )
    return { score: pressOffice.test(mention.name) ? 2.8 : 5, rule: 'issuer.header' };
  // "EU Energy Platform opens": the EU only describes it.
  const describes = attributiveAcronyms.has(mention.name) && tokens[endToken]?.isCapitalised === true;
  if (
    section === clues.title &&
    firstToken <= 1 &&
    !describes &&
    !(possessive(last.text) && attributiveAcronyms.has(mention.name))
  )
    return { score: possessive(last.text) ? 3.2 : verbBehind(mention) ? 5.5 : 3.4, rule: 'issuer.title' };
  if (
    section === clues.body &&
    first.start < 600 &&
    jointStatement.test(section.text.slice(Math.max(0, first.start - 60), first.start))
  )
    return { score: 7, rule: 'issuer.joint' };
  // "Issued by", not "the report released by" in the middle of a sentence.
  const opensLine = first.start - line.start < 45;
  if (opensLine && signedBy.test(section.text.slice(Math.max(0, first.start - 40), first.start)))
    return { score: 5, rule: 'issuer.signed' };
  if (alone && isSignature(section, line, clues)) return { score: 5, rule: 'issuer.signature' };
  if (speaksOfItself(mention)) return { score: 5.5, rule: 'issuer.first-person' };
  const below = section !== clues.body || first.start > section.text.length * 0.6;
  if (alone && below && addressBelow.test(section.text.slice(last.end, last.end + 120)))
    return { score: 3, rule: 'issuer.contact' };
  if (section === clues.body && first.start >= clues.storyStart && first.start - clues.storyStart < 8) {
    if (possessive(last.text) && attributiveAcronyms.has(mention.name)) return null;
    const acts = actsBehind(mention);
    return { score: acts ? 6 : 3.5, rule: 'issuer.first-subject' };
  }
  if (
    section === clues.body &&
    first.start >= clues.storyStart &&
    first.start - clues.storyStart < 60 &&
    officialsOf.test(section.text.slice(clues.storyStart, first.start))
  )
    return { score: 3.6, rule: 'issuer.first-subject' };
  if (mention.rule === 'organisation.about') return { score: 3.5, rule: 'issuer.about' };
  if (
    section === clues.body &&
    first.start - clues.storyStart < 400 &&
    isSubject(mention) &&
    actsBehind(mention, describing)
  )
    return { score: 3, rule: 'issuer.announces' };
  return null;
}

/** "Federal Reserve issues …", "NASA Awards …": the headline says what the body does. */
function verbBehind({ section, endToken }: OrganisationMention): boolean {
  const next = section.tokens[endToken];
  return (
    next?.kind === 'word' &&
    next.gap === 1 &&
    next.text.length > 1 &&
    (bodyVerbs.has(next.lower) || headingWords.has(next.lower) || next.lower.endsWith('s')) &&
    !['and', 'of', 'for', 'the', 'to', 'on', 'in', 'at', 'from', 'with', 'by'].includes(next.lower)
  );
}

const possessive = (text: string): boolean => possessiveEnding.test(text);

const weakVerbs = wordSet('is was has will said says continues remains');

/** Whether no verb stands between the head of the sentence and the name: "Xylo", "In May, the Xylo", "Ann Lee of Xylo". */
function isSubject({ section, firstToken }: OrganisationMention): boolean {
  const before = section.tokens.slice(sentenceAt(section, firstToken).firstToken, firstToken);
  return !before.some(
    ({ kind, lower, isCapitalised }) =>
      kind === 'word' && !isCapitalised && (linkingVerbs.has(lower) || bodyVerbs.has(lower)),
  );
}

/** "is announcing", "and the Ministry of Law are launching". */
function isAnnouncing(tokens: readonly Token[], from: number): boolean {
  const be = tokens.slice(from, from + 18).findIndex(({ lower }) => lower === 'is' || lower === 'are');
  return be >= 0 && announcing.has(tokens[from + be + 1]?.lower ?? '');
}

const announcing = wordSet('announcing launching publishing releasing issuing introducing proposing imposing taking');

const none: ReadonlySet<string> = new Set();

/** What a text tells of any body that it is about. */
const describing = wordSet('provides provided offers serves supports operates owns sells produces runs employs');

const linkingVerbs = wordSet(
  'spoke met is are was were be been has have had will would can could may might must should',
);

/** "The Ministry of Law expresses our deep appreciation": a body with its own "our". */
function speaksOfItself({ section, firstToken, endToken }: OrganisationMention): boolean {
  const { tokens } = section;
  const sentence = sentenceAt(section, firstToken);
  if (firstToken > sentence.firstToken + 2) return false;
  const words = tokens.slice(sentence.firstToken, Math.min(sentence.endToken, endToken + 12));
  return (
    words.some(({ lower }) => lower === 'our') &&
    !words.some(({ text }) => ['“', '”', '"', '‘', ':'].includes(text)) &&
    !['”', '"'].includes(tokens[sentence.endToken - 1]?.text ?? '')
  );
}

const acts = ({ lower }: Token): boolean => bodyVerbs.has(lower) && !weakVerbs.has(lower);

/** Whether a verb of bodies follows, past a bracket, an apposition or "today". */
function actsBehind({ section, endToken }: OrganisationMention, but: ReadonlySet<string> = none): boolean {
  const verb = subjectVerb(section.tokens, endToken);
  if (verb && but.has(verb.lower)) return false;
  if (['is', 'are'].includes(verb?.lower ?? '') && isAnnouncing(section.tokens, endToken)) return true;
  if (verb && (acts(verb) || verb.lower === 'held')) return true;
  for (let at = endToken; at < endToken + 40 && at < section.tokens.length; at++) {
    const token = section.tokens[at];
    if (!token || token.gap === 3 || token.text === '.') return false;
    if (
      [
        'announced',
        'announces',
        'hosted',
        'launched',
        'launches',
        'today',
        'unveiled',
        'announce',
        'published',
        'publishes',
        'issued',
        'released',
        'reports',
        'reported',
      ].includes(token.lower)
    )
      return true;
    if (at === endToken && acts(token)) return true;
  }
  return false;
}

function lineAround({ text }: Section, start: number, end: number): { text: string; start: number; end: number } {
  // A line longer than this is prose, whatever it holds.
  const window = text.slice(Math.max(0, start - 200), end + 200);
  const offset = Math.max(0, start - 200);
  const from = window.lastIndexOf('\n', start - offset) + 1;
  const to = window.indexOf('\n', end - offset);
  const stop = to < 0 ? window.length : to;
  return { text: window.slice(from, stop), start: offset + from, end: offset + stop };
}

/** An organisation's name alone in a line below the story, in capitals or before a date. */
function isSignature(
  section: Section,
  line: { text: string; start: number; end: number },
  clues: IssuerClues,
): boolean {
  const late = section !== clues.body || line.start > section.text.length * 0.6;
  if (!late || line.text.length < 4) return false;
  const shouted = line.text === line.text.toUpperCase() && line.text.length > 8;
  const next = section.text.slice(line.end).trimStart().slice(0, 30);
  return shouted || dayMonthYear.test(next);
}

/** What a body that does not speak has to do with the release. */
export function roleOf(organisation: FoundOrganisation): Role {
  for (const mention of organisation.mentions) {
    const start = mention.section.tokens[mention.firstToken]?.start ?? 0;
    const before = mention.section.text.slice(Math.max(0, start - 70), start);
    if (funderCue.test(before)) return 'funder';
    if (partnerCue.test(before)) return 'partner';
  }
  return 'mentioned';
}

/** "Minister for Sustainability and the Environment Grace Fu" → "Ministry of Sustainability and the Environment". */
export function ministryOf(text: string): string | null {
  const match = ministerFor.exec(text);
  if (!match) return null;
  const words = text
    .slice(match.index + match[0].length, match.index + 200)
    .replaceAll(',', ' ,')
    .split(' ');
  let end = 0;
  for (const [index, word] of words.entries()) {
    if (topicWords.has(word.toLowerCase())) end = index + 1;
    else if (!['and', 'the', ','].includes(word)) break;
  }
  return end > 0 ? `Ministry of ${words.slice(0, end).join(' ').replaceAll(' ,', ',')}` : null;
}
