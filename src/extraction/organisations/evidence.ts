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
  followingText,
  jointStatement,
  officialsOf,
  opensCue,
  releaseOf,
  signedBy,
} from '../patterns/roles.js';
import { type Section, sentenceAt } from '../text/section.js';
import type { Token } from '../text/tokens.js';
import { describesOnly } from './attributive.js';
import { type IssuerClues, type IssuerRule, issuerWeights } from './issuer-rules.js';
import type { OrganisationMention } from './mention.js';
import type { FoundOrganisation } from './merge.js';
import { subjectVerb } from './pairs.js';

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
  if (describesOnly(section, endToken) || (tokens[endToken]?.isCapitalised === true && !headingVerb(tokens[endToken])))
    return null;
  if (possessive(tokens[endToken - 1]?.text ?? '')) return null;
  return verbBehind(mention) ? 'issuer.title' : 'issuer.named-first';
}

/** "Governments of Norway and Spain". */
const plural = (name: string): boolean => name.toLowerCase().startsWith('governments ');

/** "White House Announces", not "EU Platform". */
const headingVerb = (token: Token | undefined): boolean =>
  token !== undefined && bodyVerbs.has(token.lower) && !weakVerbs.has(token.lower);

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
  if (alone) {
    const closing = closingRule(section, line, clues);
    if (closing) return closing;
  }
  if (speaksOfItself(mention)) return 'issuer.first-person';
  const below = !inBody || first.start > section.text.length * 0.6;
  if (alone && below && addressBelow.test(section.text.slice(last.end, last.end + 120))) return 'issuer.contact';
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
  if (offset >= 400 || !isSubject(mention) || !actsBehind(mention, describing)) return null;
  return sentenceAt(section, firstToken).start <= storyStart + 2 ? 'issuer.first-sentence' : 'issuer.announces';
}

/** A line above the story that is no address: "TO THE CONGRESS:". */
function isHeader(line: string, { header }: IssuerClues): boolean {
  const text = line.trim();
  return !text.endsWith(':') && !text.toLowerCase().startsWith('to ') && header.some((known) => known.includes(text));
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
  const link = before.at(-1)?.lower === 'the' ? before.at(-2) : before.at(-1);
  if (placing.has(link?.lower ?? '')) return false;
  return !before.some(
    ({ kind, lower, isCapitalised }) =>
      kind === 'word' && !isCapitalised && (linkingVerbs.has(lower) || bodyVerbs.has(lower)),
  );
}

/** "is announcing", "and the Ministry of Law are launching". */
function isAnnouncing(tokens: readonly Token[], from: number): boolean {
  const be = tokens.slice(from, from + 18).findIndex(({ lower }) => lower === 'is' || lower === 'are');
  const verb = be >= 0 ? (tokens[from + be + 1]?.lower ?? '') : '';
  return verb.endsWith('ing') && !states.has(verb);
}

/** What is no act of a body. */
const states = wordSet('being having facing going lacking missing losing failing during nothing');

const none: ReadonlySet<string> = new Set();

/** What a text tells of any body that it is about. */
const describing = wordSet('provides provided offers serves supports operates owns sells produces runs employs');

/** "in the White House", "with the Council": not who acts. */
const placing = wordSet('in at with by from to for on under before against between into');

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

/** "will open", "has launched", "plans to": the act stands behind another verb. */
function isActThen(tokens: readonly Token[], from: number, verb: Token): boolean {
  if (verb.lower === 'plans') return true;
  if (!['will', 'has', 'have'].includes(verb.lower)) return false;
  const at = tokens.indexOf(verb, from) + 1;
  const next = tokens[['also', 'today', 'now'].includes(tokens[at]?.lower ?? '') ? at + 1 : at];
  if (next?.kind !== 'word' || next.isCapitalised) return false;
  return verb.lower === 'will'
    ? !['be', 'have', 'not', 'remain'].includes(next.lower)
    : next.lower.endsWith('ed') || bodyVerbs.has(next.lower);
}

const longestApposition = 24;

/** "Xylo (“XY”), a maker of lamps, opened": the word behind the second comma. */
function verbBehindApposition(tokens: readonly Token[], from: number): Token | undefined {
  let at = from;
  if (tokens[at]?.text === '(') while (at < from + 8 && tokens[at]?.text !== ')') at++;
  if (tokens[at]?.text === ')') at++;
  if (tokens[at]?.text !== ',') return undefined;
  for (let i = at + 1; i < at + longestApposition; i++) {
    if (tokens[i]?.text === '.' || tokens[i]?.gap === 3) return undefined;
    if (tokens[i]?.text === ',') return tokens[i + 1];
  }
  return undefined;
}

/** Whether a verb of bodies follows, past a bracket, an apposition or "today". */
function actsBehind({ section, endToken }: OrganisationMention, but: ReadonlySet<string> = none): boolean {
  const verb = subjectVerb(section.tokens, endToken);
  if (verb && but.has(verb.lower)) return false;
  if (['is', 'are'].includes(verb?.lower ?? '') && isAnnouncing(section.tokens, endToken)) return true;
  if (verb && (acts(verb) || verb.lower === 'held' || isActThen(section.tokens, endToken, verb))) return true;
  const apposed = verbBehindApposition(section.tokens, endToken);
  if (apposed && !but.has(apposed.lower) && (acts(apposed) || apposed.lower === 'held')) return true;
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

const invitations = wordSet('read register join subscribe discover explore download access visit check learn');

/** "Read the Agency’s report", "Register for the Agency webinar": what the one who speaks has to offer. */
function invitesTo({ section, firstToken }: OrganisationMention): boolean {
  const sentence = sentenceAt(section, firstToken);
  const verb = section.tokens[sentence.firstToken];
  return (
    verb !== undefined && firstToken - sentence.firstToken <= 5 && invitations.has(verb.lower) && verb.isCapitalised
  );
}

/** What only the one who speaks says of itself, in the present. */
const standVerbs = wordSet(
  'welcomes emphasises emphasizes stresses underlines urges recommends advises encourages invites thanks regrets condemns reminds expects intends remains expresses congratulates proposes stands',
);

/** "The Ministry welcomes …", past a bracket. */
function takesStand({ section, firstToken, endToken }: OrganisationMention): boolean {
  if (firstToken > sentenceAt(section, firstToken).firstToken + 1) return false;
  const verb = subjectVerb(section.tokens, endToken);
  return verb !== undefined && standVerbs.has(verb.lower);
}

/** "The Ministry opens …": the name begins the sentence, and a verb of bodies follows. */
export function beginsAct({ section, firstToken, endToken }: OrganisationMention): boolean {
  const next = section.tokens[endToken];
  return firstToken <= sentenceAt(section, firstToken).firstToken + 1 && next?.kind === 'word' && acts(next);
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

/** An organisation's name alone in a line below the story: before a date, or in capitals. */
function closingRule(
  section: Section,
  line: { text: string; start: number; end: number },
  clues: IssuerClues,
): IssuerRule | null {
  const late = section !== clues.body || line.start > section.text.length * 0.6;
  if (!late || line.text.length < 4) return null;
  if (dayMonthYear.test(section.text.slice(line.end).trimStart().slice(0, 30))) return 'issuer.signature';
  return line.text === line.text.toUpperCase() && line.text.length > 8 ? 'issuer.closing' : null;
}
