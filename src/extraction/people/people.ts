import { functionWords } from '../lexicon/english.js';
import { organisationHeads } from '../lexicon/organisation-heads.js';
import { topicWords } from '../lexicon/organisation-words.js';
import {
  credentials,
  givenNames,
  honorifics,
  nameParticles,
  officeWords,
  roleWords,
  sayingVerbs,
} from '../lexicon/people.js';
import { isPlace } from '../lexicon/places.js';
import { wordSet } from '../lexicon/words.js';
import { limits } from '../limits.js';
import { compoundAdjective, credentialStop, leadingArticle, nameCredential } from '../patterns/names.js';
import { anyDigit, apostropheEnd, commaEnd, ownedEnding, pluralEnding } from '../patterns/words.js';
import type { Section } from '../text/section.js';
import type { Token } from '../text/tokens.js';

/** A name of a person in the text. */
export interface PersonMention {
  firstToken: number;
  /** Behind the last word of the name. */
  endToken: number;
  name: string;
  /** The office beside the name, in the words of the text. */
  role: string | null;
  section: Section;
  /** Whether a title or office stands before it: "Mr Lee", "Chairman Lee". */
  titled: boolean;
}

/** A person of the text under the fullest form of the name. */
export interface Person {
  name: string;
  role: string | null;
  mentions: PersonMention[];
}

const longestName = 5;

/** All names of persons in a section, by their titles, offices, given names or what they say. */
export function personMentions(section: Section): PersonMention[] {
  const { tokens } = section;
  const mentions: PersonMention[] = [];
  const tellsAbout = section.text.includes('About ');
  for (let i = 0; i < tokens.length && mentions.length < limits.persons; i++) {
    const mention = mentionAt(section, i);
    if (!mention || (tellsAbout && mention.titled && isToldAbout(section, mention))) continue;
    mentions.push(mention);
    i = mention.endToken - 1;
  }
  return mentions;
}

/** "General Manager Xylo Works", where the text ends "About Xylo Works": the name is that of a body. */
const isToldAbout = ({ text }: Section, { name }: PersonMention): boolean =>
  name.includes(' ') && text.includes(`About ${name}`);

function mentionAt(section: Section, i: number): PersonMention | null {
  const { tokens } = section;
  const token = tokens[i] as Token;
  if (token.kind !== 'word' || !token.isCapitalised || honorifics.has(token.lower)) return null;
  // "Said Ann Lee".
  if (sayingVerbs.has(token.lower) && tokens[i + 1]?.isCapitalised) return null;
  // "Minister of State Ann Lee".
  if (token.lower === 'state' && tokens[i - 1]?.lower === 'of') return null;
  // "Physician Assistants".
  if (
    roleWords.has(token.lower.replace(pluralEnding, '')) &&
    pluralEnding.test(token.lower) &&
    !givenNames.has(token.lower)
  )
    return null;
  const before = previousWord(tokens, i);
  const honoured =
    before !== null && honorifics.has(tokens[before]?.lower ?? '') && (tokens[before]?.isCapitalised ?? false);
  const office =
    !honoured && before === i - 1 && officeWords.has(tokens[before]?.lower ?? '') && isOffice(tokens, before);
  if (
    (roleWords.has(token.lower) || topicWords.has(token.lower)) &&
    !givenNames.has(token.lower) &&
    !(honoured && surnames.has(token.lower))
  )
    return null;
  const end = nameEnd(tokens, i);
  const words = end - i;
  // "Minister of Finance of Ukraine Sergii Marchenko": the name begins behind the country.
  if (words === 0 || (words >= 3 && isPlace(token.text))) return null;
  const name = section.text.slice(token.start, tokens[end - 1]?.end ?? token.end);
  if (!isNameLike(tokens, i, end, name)) return null;
  const behind = roleBehind(section, end);
  // "said Crete United CEO Ann Lee": the company stands before its officer.
  const officer =
    tokens[end]?.isCapitalised === true && tokens[end]?.gap === 1 && officeWords.has(tokens[end]?.lower ?? '');
  const said = !officer && sayingVerbs.has(tokens[i - 1]?.lower ?? '') && (tokens[i]?.gap ?? 3) <= 2;
  const says = sayingVerbs.has(tokens[end]?.lower ?? '');
  // "Norton Rose Fulbright": a given name in the middle of other capitals begins no person.
  const inside = before === i - 1 && token.gap === 1 && goesOnName(tokens[i - 1] as Token);
  const given = givenNames.has(token.lower) && words >= 2 && !isPlace(name) && !inside;
  const apposed = words >= 2 && words <= 4 && isApposed(section, i, end);
  const named = words >= 2 && (behind !== null || said || says || given || apposed || saysLater(tokens, end));
  if (!honoured && !office && !named) return null;
  if (!honoured && organisational(tokens, i, end)) return null;
  return {
    firstToken: i,
    endToken: end,
    name: cleanName(name),
    role: behind ?? (office || honoured ? roleBefore(section, i) : apposed ? roleApposed(section, i) : null),
    section,
    titled: honoured || office,
  };
}

const goesOnName = (before: Token): boolean =>
  before.isCapitalised &&
  !functionWords.has(before.lower) &&
  !roleWords.has(before.lower) &&
  !topicWords.has(before.lower) &&
  !honorifics.has(before.lower) &&
  !organisationHeads.has(before.lower) &&
  before.lower !== 'nations' &&
  !isPlace(before.text) &&
  !before.isAllCaps &&
  !ownedEnding.test(before.text);

/** "the Director-General, Ann Lee,": an office with its article, a comma, and the name up to the next stop. */
const isApposed = (section: Section, i: number, end: number): boolean =>
  [',', '.', ';', '(', '”', '"'].includes(section.tokens[end]?.text ?? ';') && roleApposed(section, i) !== null;

/** The office that ends with the comma before a name. */
function roleApposed(section: Section, i: number): string | null {
  const { tokens } = section;
  if (tokens[i - 1]?.text !== ',' || (tokens[i]?.gap ?? 3) > 1) return null;
  let office = false;
  for (let at = i - 2; at >= Math.max(0, i - 18); at--) {
    const token = tokens[at] as Token;
    const determiner =
      ['the', 'its', 'their', 'our', 'his', 'her'].includes(token.lower) || ownedEnding.test(token.text);
    const said = sayingVerbs.has(token.lower) && !token.isCapitalised;
    if (office && (determiner || said)) {
      // "the Minister of the Interior": an article inside the office.
      if (determiner && ['of', 'for', 'in', 'and'].includes(tokens[at - 1]?.lower ?? '')) continue;
      const words = section.text.slice(tokens[at + 1]?.start, tokens[i - 2]?.end).replaceAll('\n', ' ');
      return words.length <= 200 ? words.replace(leadingArticle, '') : null;
    }
    if (token.kind !== 'word' || (tokens[at + 1]?.gap ?? 3) > 1) return null;
    office ||= officeWords.has(token.lower);
  }
  return null;
}

/** "Ann Lee, in charge of harbours, said": a verb of saying behind what is said of the person. */
function saysLater(tokens: readonly Token[], end: number): boolean {
  if (tokens[end]?.text !== ',') return false;
  for (let at = end + 1; at < end + 14; at++) {
    const token = tokens[at];
    if (!token || token.gap > 1 || ['.', ';', ':', '“', '"'].includes(token.text)) return false;
    if (token.text === ',') return at > end + 1 && sayingVerbs.has(tokens[at + 1]?.lower ?? '');
  }
  return false;
}

/** The word before `i`, past a full stop: "Mr. Lee". */
function previousWord(tokens: readonly Token[], i: number): number | null {
  const before = tokens[i - 1];
  if (!before || (tokens[i]?.gap ?? 3) > 2) return null;
  if (before.kind === 'word') return i - 1;
  return before.text === '.' && tokens[i - 2]?.kind === 'word' && before.gap === 0 ? i - 2 : null;
}

/** "President Biden", "Director General Vitorino", not "the president Monday". */
const isOffice = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.isCapitalised === true || sayingVerbs.has(tokens[at - 1]?.lower ?? '');

const prizes = wordSet('award awards prize medal lecture scholarship fellowship act bill foundation');

/** Words of offices that are surnames too: "Amy Pope", "Ms Pope". */
const surnames = wordSet('governor pope provost king prince judge dean major page head bishop chancellor');

const isSurname = (tokens: readonly Token[], i: number, at: number): boolean =>
  at === i + 1 && surnames.has(tokens[at]?.lower ?? '') && givenNames.has(tokens[i]?.lower ?? '');

/** Token behind the name that begins at `i`. */
function nameEnd(tokens: readonly Token[], i: number): number {
  let end = i;
  for (let at = i; at < tokens.length && end - i < longestName + 3; at++) {
    const token = tokens[at] as Token;
    if (at > i && token.gap > (token.gap === 2 && tokens[at - 1]?.kind === 'word' ? 2 : 1)) break;
    if (
      token.kind === 'word' &&
      token.isCapitalised &&
      !(at > i && roleWords.has(token.lower) && !givenNames.has(token.lower) && !isSurname(tokens, i, at)) &&
      !organisationHeads.has(token.lower)
    ) {
      end = at + 1;
      if (ownedEnding.test(token.text)) break;
    } else if (token.text === '.' && token.gap === 0 && (tokens[at - 1]?.text.length ?? 9) <= 2) continue;
    else if (token.kind === 'word' && nameParticles.has(token.lower) && at > i && tokens[at + 1]?.isCapitalised)
      continue;
    else if (
      (token.text === '“' || token.text === '"' || token.text === '”' || token.text === '‘') &&
      at > i &&
      tokens[at + 2] !== undefined &&
      ['”', '"', '’'].includes(tokens[at + 2]?.text ?? '') &&
      tokens[at + 1]?.isCapitalised
    ) {
      at += 2;
      end = at + 1;
    } else break;
  }
  return end;
}

function isNameLike(tokens: readonly Token[], i: number, end: number, name: string): boolean {
  if (name.length < 3 || name.length > 80 || isPlace(name) || compoundAdjective.test(name)) return false;
  const words = tokens.slice(i, end).filter((token) => token.kind === 'word');
  if (words.some((word) => word.text.length > 3 && word.isAllCaps && words.length === 1)) return false;
  if (words.every((word) => word.isAllCaps && word.text.length > 1) && words.length < 2) return false;
  const first = words[0];
  // "Apache Cassandra": projects of the foundation.
  if (first?.lower === 'apache') return false;
  if (!first || (functionWords.has(first.lower) && !givenNames.has(first.lower))) return false;
  // "Central African Affairs", "Legacy Award": what offices and prizes are for.
  const last = words.at(-1)?.lower ?? '';
  if (words.length > 1 && !givenNames.has(first.lower) && topicWords.has(last)) return false;
  if (words.length > 2 && prizes.has(last)) return false;
  return !words.some((word) => anyDigit.test(word.text));
}

const organisational = (tokens: readonly Token[], i: number, end: number): boolean =>
  tokens.slice(i, end + 1).some((token) => organisationHeads.has(token.lower)) || tokens[end]?.text === '&';

/** `, CEO of Nordex Group,` behind a name: the office up to the end of the apposition. */
function roleBehind(section: Section, end: number): string | null {
  const { tokens } = section;
  let at = end;
  while (tokens[at]?.text === ',' && credentials.has(tokens[at + 1]?.lower.replace(credentialStop, '') ?? ''))
    at += tokens[at + 2]?.text === '.' ? 3 : 2;
  if (tokens[at]?.text === '(') return null;
  if (tokens[at]?.text !== ',' || (tokens[at + 1]?.gap ?? 3) > 1) return null;
  const first = at + 1;
  let last = first;
  let office = false;
  for (let i = first; i < Math.min(tokens.length, first + 30); i++) {
    const token = tokens[i] as Token;
    if (i > first && token.gap === 3) break;
    if (
      ['.', ';', '“', '”', '"', ':', '–', '—'].includes(token.text) &&
      !(token.text === '.' && tokens[i - 1]?.text.length === 1)
    )
      break;
    if (token.text === ',' && !continuesRole(tokens, i)) break;
    if (
      i > first &&
      (sayingVerbs.has(token.lower) ||
        ['who', 'is', 'was', 'has', 'will', 'said', 'to', 'that', 'announced', 'met'].includes(token.lower)) &&
      !(token.lower === 'to' && tokens[i + 1]?.lower === 'the')
    )
      break;
    if (officeWords.has(token.lower) || (roleWords.has(token.lower) && i - first < 5 && token.text.length > 2))
      office = office || (officeWords.has(token.lower) && i - first < 9);
    last = i + 1;
  }
  if (!office || last === first) return null;
  const text = section.text.slice(tokens[first]?.start, tokens[last - 1]?.end).replaceAll('\n', ' ');
  return text.length <= 250 ? text.replace(leadingArticle, '').replace(commaEnd, '') : null;
}

/** A comma inside an office: "associate administrator, Science Mission Directorate at NASA". */
function continuesRole(tokens: readonly Token[], comma: number): boolean {
  const next = tokens[comma + 1];
  return (
    next?.isCapitalised === true &&
    !honorifics.has(next.lower) &&
    !sayingVerbs.has(tokens[comma + 2]?.lower ?? '') &&
    !givenNames.has(next.lower)
  );
}

/** The office before a name: "IOM Director General", "European Commissioner for Energy". */
function roleBefore(section: Section, i: number): string | null {
  const { tokens } = section;
  let start = i;
  for (let at = i - 1; at >= i - 14 && at >= 0; at--) {
    const token = tokens[at] as Token;
    if ((tokens[at + 1]?.gap ?? 3) > 2) break;
    const fits =
      token.kind === 'word' &&
      (token.isCapitalised ||
        roleWords.has(token.lower) ||
        (['of', 'for', 'and', 'the', 'to', '&', 'on', 'in'].includes(token.lower) && tokens[at - 1]?.isCapitalised));
    const comma = token.text === ',' && honorifics.has(tokens[at + 1]?.lower ?? '');
    if (!fits && !comma && !(token.text === '.' && honorifics.has(tokens[at - 1]?.lower ?? ''))) break;
    if (fits && sayingVerbs.has(token.lower)) break;
    start = at;
  }
  while (
    start < i &&
    (honorifics.has(tokens[start]?.lower ?? '') ||
      ['the', 'of', 'and', 'in', 'on', ',', '.', 'for', 'to'].includes(tokens[start]?.lower ?? '') ||
      functionWords.has(tokens[start]?.lower ?? ''))
  )
    start++;
  let end = i;
  while (
    end > start &&
    (honorifics.has(tokens[end - 1]?.lower ?? '') || [',', '.'].includes(tokens[end - 1]?.text ?? ''))
  )
    end--;
  if (end <= start) return null;
  const role = section.text.slice(tokens[start]?.start, tokens[end - 1]?.end).replaceAll('\n', ' ');
  return tokens.slice(start, end).some((token) => officeWords.has(token.lower)) && role.length <= 250 ? role : null;
}

const cleanName = (name: string): string =>
  name.replaceAll('\n', ' ').replace(nameCredential, '').replace(ownedEnding, '').replace(apostropheEnd, '').trim();

/** Joins the mentions of one person: "Lee", "Mr Lee" and "Chairman Lee" to "Man-hee Lee". */
export function peopleOf(mentions: readonly PersonMention[]): Person[] {
  const people: Person[] = [];
  const byName = new Map<string, Person>();
  for (const mention of mentions) {
    const known = byName.get(mention.name.toLowerCase());
    if (known) {
      known.mentions.push(mention);
      known.role ??= mention.role;
      continue;
    }
    const person: Person = { name: mention.name, role: mention.role, mentions: [mention] };
    people.push(person);
    byName.set(mention.name.toLowerCase(), person);
  }
  return people.filter((person) => {
    const full = person.name.includes(' ') ? longerName(person, people) : fullNameOf(person.name, people);
    if (!full || full === person) return true;
    full.mentions.push(...person.mentions);
    full.role ??= person.role;
    return false;
  });
}

/** "Del Bene" → "Andrea Del Bene". */
const longerName = ({ name }: Person, people: readonly Person[]): Person | null =>
  people.find(
    (other) => other.name.length > name.length && other.name.toLowerCase().endsWith(` ${name.toLowerCase()}`),
  ) ?? null;

/** The person whose surname, else given name, is the word; the first that the text names in full. */
export function fullNameOf(word: string, people: readonly Person[]): Person | null {
  const wanted = word.toLowerCase();
  const full = people.filter((person) => person.name.includes(' '));
  const last = full.find((person) => person.name.toLowerCase().split(' ').at(-1) === wanted);
  const first = full.find((person) => person.name.toLowerCase().split(' ')[0] === wanted);
  const any = full.find((person) => person.name.toLowerCase().split(' ').includes(wanted));
  return last ?? first ?? any ?? people.find((person) => person.name.toLowerCase() === wanted) ?? null;
}
