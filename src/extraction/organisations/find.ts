import { attributiveAcronyms } from '../lexicon/known-organisations.js';
import { otherHeads, suffixHeads } from '../lexicon/organisation-words.js';
import { officeWords, roleWords } from '../lexicon/people.js';
import { isPlace } from '../lexicon/places.js';
import { wordSet } from '../lexicon/words.js';
import { limits } from '../limits.js';
import { possessiveEnding } from '../patterns/names.js';
import { courtesyOf, signedBy } from '../patterns/roles.js';
import type { PersonMention } from '../people/people.js';
import { type Section, sentenceAt } from '../text/section.js';
import { type AcronymPair, acronymInBrackets } from './acronyms.js';
import { describesOnly } from './attributive.js';
import { cuedNames } from './context.js';
import { nameOf, type OrganisationMention } from './mention.js';
import { genericRule, nameAt } from './names.js';
import { pairMentions } from './pairs.js';
import { otherAcronyms } from './plain.js';
import { longestRun, runEnd } from './runs.js';
import type { NameSpan } from './span.js';

/** What is known of the text before its names are read. */
export interface Reading {
  /** BCP 47 tag. */
  language: string;
  /** The text is about the European Union. */
  european: boolean;
  /** The text is American: its Congress and Senate are meant. */
  american: boolean;
}

const americanBodies = new Set(['Congress', 'Senate', 'House of Representatives', 'Treasury Department']);

/** Rules that hold in every language: in German every noun has a capital. */
const anyLanguage = new Set(['organisation.known', 'organisation.acronym', 'organisation.legal-form']);

/** All places of a section that name a body, in order. */
export function organisationMentions(
  section: Section,
  persons: readonly PersonMention[],
  reading: Reading,
): OrganisationMention[] {
  const personTokens = new Uint8Array(section.tokens.length);
  for (const person of persons)
    if (person.section === section) personTokens.fill(1, person.firstToken, person.endToken);
  const isPerson = (token: number): boolean => personTokens[token] === 1;
  const surnames = new Set(
    persons
      .flatMap(({ name }) => (name.includes(' ') ? [name.split(' ')[0] ?? '', name.split(' ').at(-1) ?? ''] : [name]))
      .filter((word) => !isPlace(word)),
  );
  const isPersonOrSurname = (token: number): boolean => {
    if (personTokens[token] === 1) return true;
    if (surnames.size === 0) return false;
    const next = section.tokens[token + 1];
    return (
      surnames.has((section.tokens[token]?.text ?? '').replace(possessiveEnding, '')) &&
      !(next?.isCapitalised && next.gap === 1)
    );
  };
  const english = reading.language === 'en';
  const others = otherAcronyms(section);
  const own = ownNames(section, isPersonOrSurname).filter(
    (span) =>
      !(
        ['organisation.acronym', 'organisation.known'].includes(span.rule) &&
        others.has(nameOf(section, span.firstToken, span.endToken))
      ) &&
      (english || anyLanguage.has(span.rule)) &&
      (reading.american || !americanBodies.has(nameOf(section, span.firstToken, span.endToken))),
  );
  const spans = [
    ...own,
    ...(english ? cuedNames(section, isPersonOrSurname, own) : []),
    ...(english && reading.european ? europeanBodies(section) : []),
  ].sort((a, b) => a.firstToken - b.firstToken || b.endToken - a.endToken || b.confidence - a.confidence);
  const mentions: OrganisationMention[] = [];
  let end = 0;
  for (const span of spans) {
    if (mentions.length >= limits.mentions) break;
    if (span.firstToken < end) continue;
    const mention = asMention(section, span, mentions.at(-1) ?? null);
    if (!mention) continue;
    mentions.push(mention);
    end = span.endToken;
  }
  const pairs = pairMentions(section, mentions, isPerson);
  // A shorter name that ends where a full form does was read out of the middle of it.
  const whole = mentions.filter(({ endToken }) => !pairs.some((pair) => pair.endToken === endToken));
  return [...whole, ...pairs].sort((a, b) => a.firstToken - b.firstToken);
}

function ownNames(section: Section, isPerson: (token: number) => boolean): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let i = 0; i < section.tokens.length; i++) {
    const span = nameAt(section, i, isPerson);
    if (!span) {
      // No name begins inside a dozen capitals: it is a heading, or noise.
      if (runEnd(section, i, isPerson) - i >= longestRun) i += longestRun / 2;
      continue;
    }
    if (span.rule !== genericRule) spans.push(span);
    i = Math.max(i, span.endToken - 1);
  }
  return spans;
}

function asMention(section: Section, read: NameSpan, before: OrganisationMention | null): OrganisationMention | null {
  const span = withNumber(section, beyondBracket(section, toShortForm(section, read)));
  const bracketed = bracketedForm(section, span);
  if (bracketed) return bracketed;
  const name = nameOf(section, span.firstToken, span.endToken);
  if (name.length < 2 || name.length > 300) return null;
  const slash = section.tokens[span.firstToken - 1];
  if (slash?.text === '/' && section.tokens[span.firstToken]?.gap === 0 && slash.gap === 0) return null;
  if (attributiveAcronyms.has(name) && describesOnly(section, span.endToken)) return null;
  if (isQuoted(section, span)) return null;
  if (span.rule !== 'organisation.legal-form' && namesOther(section, span)) return null;
  const pair = fittingAcronym(section, span);
  const owned = before !== null && before.endToken === span.firstToken && isPossessive(section, span.firstToken - 1);
  return {
    section,
    ...span,
    name,
    acronym: pair && !isPlace(pair.acronym) ? pair.acronym : null,
    owner: owned ? before : null,
    country: owned ? null : possessivePlace(section, span.firstToken),
    headed: inHeading(section, span),
    apposed:
      before !== null &&
      before.endToken + 1 === span.firstToken - possessiveWords(section, span.firstToken) &&
      section.tokens[before.endToken]?.text === ',',
  };
}

/** `Harbour Rust (HR) Foundation`: the short form is one of the subject, and the name goes on. */
function beyondBracket({ tokens }: Section, span: NameSpan): NameSpan {
  const [open, close, head] = tokens.slice(span.endToken, span.endToken + 4).filter((_, at) => at !== 1);
  const last = tokens[span.endToken - 1];
  const goesOn = open?.text === '(' && close?.text === ')' && head?.isCapitalised && head.gap === 1;
  return goesOn && suffixHeads.has(head.lower) && !suffixHeads.has(last?.lower ?? '')
    ? { ...span, endToken: span.endToken + 4 }
    : span;
}

/** `Lamp Compliance 360 (“LC360”)`: a number belongs to the name where the short form has it too. */
function withNumber({ tokens }: Section, span: NameSpan): NameSpan {
  const [number, open] = [tokens[span.endToken], tokens[span.endToken + 1]];
  if (number?.kind !== 'number' || number.gap !== 1 || open?.text !== '(') return span;
  const short = tokens.slice(span.endToken + 2, span.endToken + 4).find(({ kind }) => kind === 'word');
  return short?.text.endsWith(number.text) && short.text[0] === tokens[span.firstToken]?.text[0]
    ? { ...span, endToken: span.endToken + 1 }
    : span;
}

/** "a talk on “Beyond Lamp Logistics”": a title between marks, where no bracket makes it a short name. */
function isQuoted({ tokens }: Section, { firstToken, endToken }: NameSpan): boolean {
  if (!['”', '"', '’'].includes(tokens[endToken]?.text ?? '')) return false;
  let open = firstToken - 1;
  while (
    open > firstToken - 5 &&
    (tokens[open]?.isCapitalised || ['on', 'of', 'for', 'the', 'in'].includes(tokens[open]?.lower ?? ''))
  )
    open--;
  return ['“', '"', '‘'].includes(tokens[open]?.text ?? '') && tokens[open - 1]?.text !== '(' && endToken - open >= 4;
}

/** `CapitaLand Investment (CLI)`: the short form tells how far a name goes of which a part is known. */
function toShortForm(section: Section, span: NameSpan): NameSpan {
  if (span.rule !== 'organisation.known') return span;
  let end = span.endToken;
  while (end < span.endToken + 4 && section.tokens[end]?.isCapitalised && section.tokens[end]?.gap === 1) end++;
  const expansion = end > span.endToken ? acronymInBrackets(section, end)?.expansion : null;
  return expansion?.firstToken === span.firstToken ? { ...span, endToken: end } : span;
}

/** `ENEA (National Agency for Technologies, Energy and Development)`: the bracket holds the full name, up to its end. */
function bracketedForm(section: Section, span: NameSpan): OrganisationMention | null {
  const { tokens } = section;
  const [short, open] = [tokens[span.firstToken - 2], tokens[span.firstToken - 1]];
  if (open?.text !== '(' || !short?.isAllCaps || short.text.length < 3) return null;
  const close = tokens.slice(span.firstToken, span.firstToken + 16).findIndex(({ text }) => text === ')');
  const end = span.firstToken + close;
  if (close < 0 || end < span.endToken) return null;
  return {
    section,
    ...span,
    endToken: end,
    name: nameOf(section, span.firstToken, end),
    acronym: short.text,
    owner: null,
    country: null,
    headed: false,
    apposed: false,
  };
}

/** How many words a possessive place before a name takes. */
const possessiveWords = (section: Section, firstToken: number): number => {
  const place = possessivePlace(section, firstToken);
  return place ? place.split(' ').length : 0;
};

/** Whether a name stands in a heading, where every word has a capital; a line that is only the name is none. */
function inHeading(section: Section, span: NameSpan): boolean {
  const sentence = sentenceAt(section, span.firstToken);
  if (
    span.rule === 'organisation.legal-form' ||
    span.rule === 'organisation.office-item' ||
    span.endToken - span.firstToken >= sentence.endToken - sentence.firstToken - 1
  )
    return false;
  const before = section.text.slice(
    Math.max(0, (section.tokens[span.firstToken]?.start ?? 0) - 40),
    section.tokens[span.firstToken]?.start,
  );
  if (signedBy.test(before) || courtesyOf.test(before)) return false;
  const next = section.tokens[span.endToken];
  if (span.firstToken === sentence.firstToken && span.endToken - span.firstToken >= 4 && next?.kind === 'number')
    return false;
  if (['-', '•', '*', '–'].includes(section.tokens[sentence.firstToken]?.text ?? '')) return false;
  // An item of a list is no heading, nor is one with a number and a comma: "3. Ann Lee, Director of the Harbour Board".
  if (
    isNumbered(section, sentence.firstToken) &&
    section.tokens.slice(sentence.firstToken, span.firstToken).some(({ text }) => text === ',')
  )
    return false;
  if (span.firstToken === sentence.firstToken + 1 && section.tokens[sentence.firstToken]?.kind === 'symbol')
    return false;
  if (
    span.firstToken === sentence.firstToken &&
    sentence.endToken - span.endToken <= 8 &&
    section.tokens[span.endToken]?.text === ','
  )
    return false;
  if (section.field !== 'title' && listsHolder(section, sentence.firstToken, span.firstToken)) return false;
  const words = section.tokens
    .slice(sentence.firstToken, sentence.endToken)
    .filter((token) => token.kind === 'word' && token.text.length > 3);
  const closed = ['.', '!', '?', ':', ',', ';', '”'].includes(section.tokens[sentence.endToken - 1]?.text ?? '');
  return (
    !closed &&
    words.length >= 3 &&
    words.length <= 18 &&
    words.filter((word) => word.isCapitalised).length > words.length * 0.65
  );
}

/** "Ann Lee, Secretary of the Harbour Board" in a line of its own: an item of a list, whatever its capitals. */
function listsHolder({ tokens }: Section, from: number, to: number): boolean {
  const comma = tokens.slice(from, to).findIndex(({ text }) => text === ',');
  return (
    comma > 0 &&
    tokens.slice(from + comma, to).some(({ lower, isCapitalised }) => isCapitalised && officeWords.has(lower))
  );
}

/** "3. " at the head of a line, inside a sentence or before it. */
const isNumbered = ({ tokens }: Section, first: number): boolean =>
  [first, first - 2].some(
    (at) => tokens[at]?.kind === 'number' && (tokens[at]?.gap ?? 0) >= 2 && tokens[at + 1]?.text === '.',
  );

const ownNouns = new Set(
  ['first-noun', 'last-noun', 'legal-form', 'known', 'about'].map((rule) => `organisation.${rule}`),
);

/** The short form behind a name; it must be made of the name's own words where these do not show a body. */
function fittingAcronym(section: Section, span: NameSpan): AcronymPair | null {
  const pair = acronymInBrackets(section, span.endToken);
  if (!pair) return null;
  const last = section.tokens[span.endToken - 1];
  if (last?.kind === 'number' && pair.acronym.endsWith(last.text)) return pair;
  const inside = pair.expansion !== null && pair.expansion.firstToken >= span.firstToken;
  return inside ||
    (ownNouns.has(span.rule) && pair.expansion === null) ||
    pair.expansion?.firstToken === span.firstToken - 1
    ? pair
    : null;
}

const statutes = wordSet('act acts bill bills');

/** "United Nations Climate Change Conference", "the Network (TEN-E) Regulation": the name is part of some other one. */
function namesOther(section: Section, span: NameSpan): boolean {
  const { tokens } = section;
  let at = acronymInBrackets(section, span.endToken)?.endToken ?? span.endToken;
  // "the Administration of Justice (Protection) (Amendment) Act".
  while (tokens[at]?.text === '(' && tokens[at + 2]?.text === ')') at += 3;
  if (statutes.has(tokens[at]?.lower ?? '')) return true;
  if (possessiveEnding.test(tokens[at - 1]?.text ?? '')) return false;
  if (statutes.has(tokens[span.endToken - 1]?.lower ?? '')) return true;
  let last = '';
  for (; tokens[at]?.isCapitalised && tokens[at]?.gap === 1 && !roleWords.has(tokens[at]?.lower ?? ''); at++)
    last = tokens[at]?.lower ?? '';
  if (tokens[at]?.text === '’' && tokens[at]?.gap === 0) return false;
  return otherHeads.has(last) && !['members', 'officials', 'staff', 'experts', 'headquarters'].includes(last);
}

const isPossessive = (section: Section, token: number): boolean =>
  possessiveEnding.test(section.tokens[token]?.text ?? '') || section.tokens[token]?.text === '’';

/** `Malawi’s` before a name. */
function possessivePlace(section: Section, firstToken: number): string | null {
  for (let words = 1; words <= 3; words++) {
    const text = nameOf(section, firstToken - words, firstToken);
    if (isPossessive(section, firstToken - 1) && text && isPlace(text))
      return section.text.slice(section.tokens[firstToken - words]?.start, section.tokens[firstToken - 1]?.end);
  }
  return null;
}

const europeanNames = new Set(['Commission', 'Council', 'Parliament']);

/** "the Commission" in a text on the European Union. */
function europeanBodies({ tokens }: Section): NameSpan[] {
  return tokens.flatMap((token, i) => {
    const before = tokens[i - 1];
    const next = tokens[i + 1];
    const alone =
      !(before?.kind === 'word' && before.isCapitalised && before.lower !== 'the' && token.gap === 1) &&
      !(next?.isCapitalised && next.gap === 1) &&
      !['of', 'on', 'for'].includes(next?.lower ?? '');
    return alone && europeanNames.has(token.text.replace(possessiveEnding, ''))
      ? [{ firstToken: i, endToken: i + 1, rule: 'organisation.known', confidence: 0.85 }]
      : [];
  });
}
