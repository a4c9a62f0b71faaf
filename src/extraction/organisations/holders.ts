import { topicWords } from '../lexicon/organisation-words.js';
import { officeWords } from '../lexicon/people.js';
import { wordSet } from '../lexicon/words.js';
import { nationality } from '../patterns/organisations.js';
import { ministerFor, ownedBefore, speechOpening } from '../patterns/roles.js';
import { type IssuerClues, issuerWeights } from './issuer-rules.js';
import type { FoundOrganisation } from './merge.js';
import { key, withoutCountry } from './same.js';

/** A minister or secretary with whom a text begins. */
export interface Holder {
  /** Names that the department may have, as they are compared. */
  departments: ReadonlySet<string>;
  weight: number;
}

/** A person speaks, so headline or byline says. */
export interface Spoken {
  /** A head of state or government, or who speaks for one: above every ministry. */
  head: boolean;
}

const heads = wordSet('president vice-president premier king queen lady prime vice press presidential');
const officials = wordSet('secretary minister ambassador envoy chancellor governor administrator');

/** Whether headline, byline or story begins with the holder of an office: "Statement by President Lee", "Ann Lee, Secretary of State". */
export function spokenBy({ title, header, body, storyStart }: IssuerClues): Spoken | null {
  const words = openingWords(title.text);
  const offices = officesAmong(words);
  const story = openingWords(body.text.slice(storyStart, storyStart + 200));
  if (isOfHead(words, offices) || isOfHead(story, officesAmong(story))) return { head: true };
  if (offices.some((word) => officials.has(word)) && startsWithCapital(words)) return { head: false };
  const byline = header.some(
    (line) =>
      line.length < 120 &&
      line.includes(',') &&
      line
        .split(' ')
        .map(bareWord)
        .some((word) => officials.has(word.toLowerCase())),
  );
  return byline ? { head: false } : null;
}

const openingWords = (text: string): string[] =>
  text.slice(0, 200).replace(speechOpening, '').split(' ', 4).map(bareWord);

/** The words of offices before the first other word, lower case. */
function officesAmong(words: readonly string[]): string[] {
  const lower = words.map((word) => word.toLowerCase());
  const named = lower.findIndex((word) => !officeWords.has(word) && !heads.has(word));
  return named < 0 ? lower : lower.slice(0, named);
}

/** "President Lee", "Lee Administration Announces": above its departments. */
const isOfHead = (words: readonly string[], offices: readonly string[]): boolean =>
  words.some((word) => word.startsWith('Administration')) || offices.some((word) => heads.has(word));

const startsWithCapital = (words: readonly string[]): boolean => {
  const first = words[0] ?? '';
  return first !== '' && first !== first.toLowerCase();
};

const bareWord = (word: string): string => word.replace(ownedBefore, '').replaceAll(',', '').replaceAll(':', '');

/** How far into the story its minister may stand. */
const nearStart = 500;

/** Those whose offices show the department: in the headline and byline, else in the first paragraphs. */
export function holdersOf({ title, header, body, storyStart }: IssuerClues, spoken: Spoken | null): Holder[] {
  const own = issuerWeights['issuer.office'];
  const above = [title.text, ...header]
    .flatMap((line) => departmentsIn(line, true))
    .map((departments) => ({ departments, weight: own }));
  if (spoken?.head) return above;
  const story = departmentsIn(body.text.slice(storyStart, storyStart + nearStart), false).map((departments, index) => ({
    departments,
    weight: own - 0.7 - Math.min(index, 4) * 0.1,
  }));
  return [...above, ...story];
}

const departmentWords = wordSet('state treasury');

/** "Minister for Sustainability and the Environment Grace Fu" → the ministry of sustainability and the environment. */
function departmentsIn(text: string, heading: boolean): ReadonlySet<string>[] {
  const found: ReadonlySet<string>[] = [];
  for (const match of text.matchAll(ministerFor)) {
    // "India’s Minister for Law visits": the headline of the host.
    if (heading && isOther(text.slice(0, match.index))) continue;
    const words = text
      .slice(match.index + match[0].length, match.index + match[0].length + 150)
      .replaceAll(',', ' ,')
      .split(' ');
    let end = 0;
    for (const [index, word] of words.entries()) {
      const lower = word.replace(ownedBefore, '').toLowerCase();
      if (topicWords.has(lower) || (index === 0 && departmentWords.has(lower))) end = index + 1;
      else if (!['and', 'the', ','].includes(word)) break;
      if (departmentWords.has(lower)) break;
    }
    if (end === 0) continue;
    const topic = words.slice(0, end).join(' ').replaceAll(' ,', ',').replace(ownedBefore, '');
    found.push(new Set(headsFor(match[1], match[2]).map((head) => key(`${head} ${topic}`))));
  }
  return found;
}

/** "Secretary of State" has a department, "Permanent Secretary for Law" a ministry. */
const headsFor = (office: string | undefined, link: string | undefined): string[] =>
  office === 'Secretary' && link === 'of' ? ['Department of'] : ['Ministry of', 'Ministry for', 'Department of'];

/** "India’s Minister", "Chinese Vice Minister", "Memorandum for the Secretary": a guest, or the one written to. */
const isOther = (before: string): boolean => {
  const words = before.trimEnd().split(' ').slice(-2);
  return ownedBefore.test(words.at(-1) ?? '') || words.includes('for') || words.some((word) => nationality.test(word));
};

/** Whether the office is one of the body. */
export const isHeldIn = ({ name }: FoundOrganisation, { departments }: Holder): boolean =>
  departments.has(key(name)) || departments.has(withoutCountry(key(name)));
