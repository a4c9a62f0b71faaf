import { attributiveAcronyms } from '../lexicon/known-organisations.js';
import { bodyVerbs, headingWords, prefixHeads, topicWords } from '../lexicon/organisation-words.js';
import { isPlace } from '../lexicon/places.js';
import { dayMonthYear } from '../patterns/dateline.js';
import { possessiveEnding } from '../patterns/names.js';
import { pressOffice } from '../patterns/organisations.js';
import {
  actedBy,
  addressBelow,
  copyrightMark,
  followingText,
  jointStatement,
  officialsOf,
  opensCue,
  releaseOf,
  signedBy,
} from '../patterns/roles.js';
import { nameLine } from '../patterns/words.js';
import { type Section, sentenceAt } from '../text/section.js';
import { actsBehind, invitesTo, isHeadingVerb, isSubject, speaksOfItself, takesStand, verbBehind } from './acting.js';
import { describesOnly } from './attributive.js';
import { type IssuerClues, type IssuerRule, issuerWeights } from './issuer-rules.js';
import type { OrganisationMention } from './mention.js';
import type { FoundOrganisation } from './merge.js';

/** A place that shows who speaks, and how much. */
export interface Evidence {
  rule: IssuerRule;
  weight: number;
  mention: OrganisationMention;
}

const companyRules = new Set(['legal-form', 'last-noun', 'about', 'ticker'].map((rule) => `organisation.${rule}`));

/** "Xylo Wins …" above a text about Xylo International: the headline says what the company does, by its first word. */
export function opensTitle({ name, mentions }: FoundOrganisation, { tokens }: Section): boolean {
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

/** What a place that names a body shows of who speaks; null where it shows nothing. */
export function evidenceOf(mention: OrganisationMention, clues: IssuerClues): Evidence | null {
  const rule = mention.section === clues.title ? ruleInTitle(mention) : ruleInText(mention, clues);
  return rule && { rule, weight: issuerWeights[rule], mention };
}

/** Tokens of a label before the headline: "Fact sheet:", "Joint release:". */
const longestLabel = 4;

function ruleInTitle(mention: OrganisationMention): IssuerRule | null {
  const { section, firstToken, endToken, name } = mention;
  const { tokens } = section;
  const colon = tokens.slice(0, longestLabel).findIndex(({ text }) => text === ':');
  if (firstToken - (colon + 1) > 1) return null;
  if (!attributiveAcronyms.has(name)) return verbBehind(mention) ? 'issuer.title' : 'issuer.named-first';
  // "EU Energy Platform opens": the EU only describes it.
  if (
    describesOnly(section, endToken) ||
    (tokens[endToken]?.isCapitalised === true && !isHeadingVerb(tokens[endToken]))
  )
    return null;
  if (possessive(tokens[endToken - 1]?.text ?? '')) return null;
  return verbBehind(mention) ? 'issuer.title' : 'issuer.named-first';
}

/** "Governments of Norway and Spain". */
const plural = (name: string): boolean => name.toLowerCase().startsWith('governments ');

function ruleInText(mention: OrganisationMention, clues: IssuerClues): IssuerRule | null {
  const { section, firstToken, endToken, name } = mention;
  const [first, last] = [section.tokens[firstToken], section.tokens[endToken - 1]];
  if (!first || !last) return null;
  if (attributiveAcronyms.has(name) && describesOnly(section, endToken)) return null;
  const before = section.text.slice(Math.max(0, first.start - 80), first.start);
  if (copyrightMark.test(before)) return null;
  const line = lineAround(section, first.start, last.end);
  const alone = line.text.length <= last.end - first.start + 24;
  const inBody = section === clues.body;
  if (inBody && first.start < clues.storyStart && alone && isHeader(line.text, clues))
    return pressOffice.test(name) ? 'issuer.press-office' : 'issuer.header';
  // "JOINT HARBOUR BOARD NEWS RELEASE".
  if (inBody && first.start < 200 && line.text.length < 80 && releaseOf.test(line.text)) return 'issuer.header';
  if (inBody && first.start < 900 && jointStatement.test(before) && (plural(name) || followingText.test(before)))
    return 'issuer.joint';
  // "Issued by", not "the report released by" in the middle of a sentence.
  if (signedBy.test(before) && opensCue.test(section.text.slice(line.start, first.start))) return 'issuer.signed';
  const closing = alone || isShouted(line.text) ? closingRule(mention, line, clues) : null;
  if (closing) return closing;
  if (speaksOfItself(mention)) return 'issuer.first-person';
  if (inBody && first.start - clues.storyStart < 600 && actedBy.test(before)) return 'issuer.agent';
  const below = !inBody || first.start > section.text.length * 0.6;
  if (alone && below && addressBelow.test(section.text.slice(last.end, last.end + 240))) return 'issuer.contact';
  if (inBody && first.start >= clues.storyStart) {
    const opening = ruleInOpening(mention, first.start - clues.storyStart, clues);
    if (opening) return opening;
  }
  if (mention.rule === 'organisation.about') return 'issuer.about';
  if (invitesTo(mention)) return 'issuer.invites';
  return takesStand(mention) ? 'issuer.stand' : null;
}

/** What the first paragraphs say a body does. */
function ruleInOpening(
  mention: OrganisationMention,
  offset: number,
  { body, storyStart }: IssuerClues,
): IssuerRule | null {
  const { section, firstToken, endToken, name } = mention;
  const start = section.tokens[firstToken]?.start ?? 0;
  if (offset < 8) {
    if (possessive(section.tokens[endToken - 1]?.text ?? '') && attributiveAcronyms.has(name)) return null;
    return actsBehind(mention) ? 'issuer.first-subject' : 'issuer.opening';
  }
  if (offset < 60 && officialsOf.test(body.text.slice(storyStart, start))) return 'issuer.opening';
  if (mention.rule === 'organisation.about') return null;
  if (offset >= 400 || !isSubject(mention) || !actsBehind(mention, true)) return null;
  return sentenceAt(section, firstToken).start <= storyStart + 2 ? 'issuer.first-sentence' : 'issuer.announces';
}

/** A line above the story that is no address: "TO THE CONGRESS:". */
function isHeader(line: string, { header }: IssuerClues): boolean {
  const text = line.trim();
  return !text.endsWith(':') && !text.toLowerCase().startsWith('to ') && header.some((known) => known.includes(text));
}

const possessive = (text: string): boolean => possessiveEnding.test(text);

function lineAround({ text }: Section, start: number, end: number): { text: string; start: number; end: number } {
  // A line longer than this is prose, whatever it holds.
  const window = text.slice(Math.max(0, start - 200), end + 200);
  const offset = Math.max(0, start - 200);
  const from = window.lastIndexOf('\n', start - offset) + 1;
  const to = window.indexOf('\n', end - offset);
  const stop = to < 0 ? window.length : to;
  return { text: window.slice(from, stop), start: offset + from, end: offset + stop };
}

/** A line in capitals: "MINISTRY OF LAW AND HARBOUR BOARD". */
const isShouted = (line: string): boolean => line.length > 8 && line.length < 160 && line === line.toUpperCase();

const ownNouns = new Set(['organisation.first-noun', 'organisation.last-noun']);

/** Names in lines of their own below the story: before a date, in capitals, or the last words of all. */
function closingRule(
  { section, rule }: OrganisationMention,
  line: { text: string; start: number; end: number },
  { body, storyStart }: IssuerClues,
): IssuerRule | null {
  const { length } = section.text;
  if (line.text.length < 4 || (section === body && (line.start <= storyStart || line.start < length * 0.25)))
    return null;
  if (dayMonthYear.test(section.text.slice(line.end).trimStart().slice(0, 30))) return 'issuer.signature';
  if (section === body && line.start < length * 0.6) return null;
  const last =
    section === body && length - line.end < 200 && ownNouns.has(rule) && !section.text.slice(line.end).includes('.');
  // "- Harbour Board" is an item of a list.
  return isShouted(line.text) || (last && nameLine.test(line.text)) ? 'issuer.closing' : null;
}
