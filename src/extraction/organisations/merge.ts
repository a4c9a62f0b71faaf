import { fullNames } from '../lexicon/known-organisations.js';
import { verbBehind } from './acting.js';
import { OrganisationIndex } from './index.js';
import type { OrganisationMention } from './mention.js';
import { isSame, key } from './same.js';

/** One body of the text, with all the places that name it. */
export interface FoundOrganisation {
  name: string;
  acronym: string | null;
  mentions: OrganisationMention[];
  parent: FoundOrganisation | null;
}

const againRule = 'organisation.again';

/** Joins what names the same body: equal names, acronyms, short forms and the turns of departments' names. */
export function mergedOrganisations(mentions: readonly OrganisationMention[]): FoundOrganisation[] {
  const found: FoundOrganisation[] = [];
  const index = new OrganisationIndex();
  const byMention = new Map<OrganisationMention, FoundOrganisation>();
  // Names with a short form and more words first, so that the short forms find them.
  const ordered = [...mentions].sort(
    (a, b) =>
      Number(a.rule === againRule) - Number(b.rule === againRule) ||
      Number(b.acronym !== null) - Number(a.acronym !== null) ||
      Number(a.headed) - Number(b.headed) ||
      Number(isShouted(a.name)) - Number(isShouted(b.name)) ||
      b.name.split(' ').length - a.name.split(' ').length,
  );
  for (const mention of ordered) {
    const alike = index.candidates(mention).filter((organisation) => isSame(organisation, mention));
    const same = isFamily(mention, alike) ? undefined : alike[0];
    const organisation = same ?? { name: mention.name, acronym: null, mentions: [], parent: null };
    if (!same) found.push(organisation);
    if (!same) index.add(organisation);
    if (organisation.acronym === null && mention.acronym && key(mention.acronym) !== key(organisation.name)) {
      organisation.acronym = mention.acronym;
      index.addAcronym(organisation, mention.acronym);
    }
    if (organisation.acronym === null && fullNames.has(mention.name) && mention.name !== organisation.name)
      organisation.acronym = mention.name;
    organisation.mentions.push(mention);
    byMention.set(mention, organisation);
  }
  joinAppositions(found, mentions, byMention);
  for (const organisation of found) {
    organisation.mentions.sort(inTextOrder);
    const owner = organisation.mentions.find((mention) => mention.owner)?.owner;
    const parent = owner ? byMention.get(owner) : undefined;
    if (parent && parent !== organisation) organisation.parent = parent;
    const countries = organisation.mentions.map(({ country }) => country);
    if (countries[0] && countries.every(Boolean) && !organisation.acronym)
      organisation.name = `${countries[0]} ${organisation.name}`;
  }
  return found
    .filter(({ mentions: places }) => places.some(isBorneOut))
    .sort((a, b) => inTextOrder(first(a), first(b)));
}

/** "About Baird" beside Baird Funds and the Baird Trust Company: the name of all of them is none of theirs. */
function isFamily({ name, rule }: OrganisationMention, alike: readonly FoundOrganisation[]): boolean {
  if (rule !== 'organisation.about' || name.includes(' ')) return false;
  const names = new Set(alike.map((organisation) => key(organisation.name)));
  return names.size >= 2 && !names.has(key(name));
}

/** "NORDLYS GROUP, INC.": the form of headings; a text that has the other gives the name by it. */
const isShouted = (name: string): boolean => name.includes(' ') && name === name.toUpperCase();

const first = (organisation: FoundOrganisation): OrganisationMention => organisation.mentions[0] as OrganisationMention;

/** A name in a heading alone counts only where it is known. */
const isBorneOut = (mention: OrganisationMention): boolean =>
  mention.rule !== againRule &&
  (!mention.headed ||
    mention.rule === 'organisation.known' ||
    mention.rule === 'organisation.acronym' ||
    // "Ministry of Law Opens …".
    (mention.rule === 'organisation.first-noun' && mention.firstToken <= 1 && verbBehind(mention)));

const endOf = ({ field }: OrganisationMention['section'], token: number): string => `${field} ${token}`;

/** `International Court of Arbitration of the Xylo Chamber (XC Court)`: a bracket holds a shorter name of the same noun. */
function isBracketed(mention: OrganisationMention, before: OrganisationMention | undefined): boolean {
  const { section, firstToken, endToken, name } = mention;
  return (
    before !== undefined &&
    before.endToken === firstToken - 1 &&
    section.tokens[firstToken - 1]?.text === '(' &&
    section.tokens[endToken]?.text === ')' &&
    name.includes(' ') &&
    key(before.name)
      .split(' ')
      .includes(key(name).split(' ').at(-1) ?? '')
  );
}

/** "PUB, Singapore’s National Water Agency": the second name explains the first. */
function joinAppositions(
  found: FoundOrganisation[],
  mentions: readonly OrganisationMention[],
  byMention: Map<OrganisationMention, FoundOrganisation>,
): void {
  const byEnd = new Map(mentions.map((mention) => [endOf(mention.section, mention.endToken), mention]));
  for (const mention of mentions) {
    const start = mention.firstToken - (mention.country?.split(' ').length ?? 0);
    const opened = mention.section.tokens[start - 1]?.text === '(';
    if (!(mention.apposed && mention.country) && !opened) continue;
    const before = opened
      ? byEnd.get(endOf(mention.section, start - 1))
      : mentions.findLast(
          (other) => other.section === mention.section && other.endToken <= mention.firstToken && other !== mention,
        );
    if (opened && !mention.country && !isBracketed(mention, before)) continue;
    const [explained, explaining] = [before && byMention.get(before), byMention.get(mention)];
    if (!explained || !explaining || explained === explaining || (!opened && explaining.mentions.length > 1)) continue;
    explained.mentions.push(...explaining.mentions);
    for (const moved of explaining.mentions) byMention.set(moved, explained);
    found.splice(found.indexOf(explaining), 1);
  }
}

const sectionOrder = ['title', 'subtitle', 'body', 'notes'];

const inTextOrder = (a: OrganisationMention, b: OrganisationMention): number =>
  sectionOrder.indexOf(a.section.field) - sectionOrder.indexOf(b.section.field) || a.firstToken - b.firstToken;
