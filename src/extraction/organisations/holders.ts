import { topicWords } from '../lexicon/organisation-words.js';
import { roleWords } from '../lexicon/people.js';
import { wordSet } from '../lexicon/words.js';
import { nationality } from '../patterns/organisations.js';
import { headOfState, ministerFor, ownedBefore, speechOpening } from '../patterns/roles.js';
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

const officials = wordSet('secretary minister ambassador envoy chancellor governor administrator');

/** Whether headline, byline or story begins with the holder of an office: "Statement by President Lee", "Ann Lee, Secretary of State". */
export function spokenBy({ title, header, body, storyStart }: IssuerClues): Spoken | null {
  const opening = openingOf(title.text);
  if (isOfHead(opening) || isOfHead(openingOf(body.text.slice(storyStart, storyStart + 200)))) return { head: true };
  const byline = header.some((line) => line.length < 120 && line.includes(',') && line.split(' ').some(isOfficial));
  return byline || officesAt(opening).some(isOfficial) ? { head: false } : null;
}

const openingOf = (text: string): string => text.slice(0, 200).replace(speechOpening, '');

/** The words of offices before the first other word: "Deputy Secretary" of "Deputy Secretary Lee’s Call". */
function officesAt(opening: string): string[] {
  const words = opening.split(' ', 4);
  const named = words.findIndex((word) => !roleWords.has(word.toLowerCase()));
  return opening === opening.toLowerCase() ? [] : words.slice(0, named < 0 ? words.length : named);
}

const isOfficial = (word: string): boolean => officials.has(bareWord(word).toLowerCase());

/** "President Lee", "Lee Administration Announces": above its departments. */
const isOfHead = (opening: string): boolean =>
  headOfState.test(opening) || opening.split(' ', 4).some((word) => word.startsWith('Administration'));

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
