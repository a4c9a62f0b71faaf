import { legalFormTail, nameDiacritics, notNameCharacters, unitedStatesLead } from '../patterns/names.js';
import { isCountryName } from '../lexicon/places.js';
import type { OrganisationMention } from './mention.js';

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
  const byMention = new Map<OrganisationMention, FoundOrganisation>();
  // Names with a short form and more words first, so that the short forms find them.
  const ordered = [...mentions].sort(
    (a, b) => Number(a.rule === againRule) - Number(b.rule === againRule) ||
      Number(b.acronym !== null) - Number(a.acronym !== null) || Number(a.headed) - Number(b.headed) || b.name.split(' ').length - a.name.split(' ').length,
  );
  for (const mention of ordered) {
    const same = found.find((organisation) => isSame(organisation, mention));
    const organisation = same ?? { name: mention.name, acronym: null, mentions: [], parent: null };
    if (!same) found.push(organisation);
    organisation.acronym ??= mention.acronym && key(mention.acronym) !== key(organisation.name) ? mention.acronym : null;
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
  return found.filter(({ mentions: places }) => places.some(isBorneOut)).sort((a, b) => inTextOrder(first(a), first(b)));
}

const first = (organisation: FoundOrganisation): OrganisationMention => organisation.mentions[0] as OrganisationMention;

/** A name in a heading alone counts only where it is known. */
const isBorneOut = ({ headed, rule }: OrganisationMention): boolean =>
  rule !== againRule && (!headed || rule === 'organisation.known' || rule === 'organisation.acronym');

/** "PUB, Singapore’s National Water Agency": the second name explains the first. */
function joinAppositions(found: FoundOrganisation[], mentions: readonly OrganisationMention[], byMention: Map<OrganisationMention, FoundOrganisation>): void {
  for (const mention of mentions) {
    if (!mention.apposed || !mention.country) continue;
    const before = mentions.findLast((other) => other.section === mention.section && other.endToken <= mention.firstToken && other !== mention);
    const [explained, explaining] = [before && byMention.get(before), byMention.get(mention)];
    if (!explained || !explaining || explained === explaining || explaining.mentions.length > 1) continue;
    explained.mentions.push(mention);
    byMention.set(mention, explained);
    found.splice(found.indexOf(explaining), 1);
  }
}

const sectionOrder = ['title', 'subtitle', 'body', 'notes'];

export const inTextOrder = (a: OrganisationMention, b: OrganisationMention): number =>
  sectionOrder.indexOf(a.section.field) - sectionOrder.indexOf(b.section.field) || a.firstToken - b.firstToken;

function isSame(organisation: FoundOrganisation, mention: OrganisationMention): boolean {
  const [known, name] = [key(organisation.name), key(mention.name)];
  if (known === name || withoutCountry(known) === name || known === withoutCountry(name)) return true;
  const acronym = organisation.acronym ? key(organisation.acronym) : null;
  if (acronym !== null && (acronym === name || (mention.acronym !== null && acronym === key(mention.acronym))))
    return true;
  if (mention.acronym !== null && key(mention.acronym) === known) return true;
  if (isShort(mention.name) && initials(organisation.name) === mention.name) return true;
  return isShortForm(known, name, organisation, mention);
}

const looseRules = new Set(['office', 'joined', 'listed', 'known', 'described', 'about', 'ticker', 'acting', 'legal-form', 'last-noun'].map((rule) => `organisation.${rule}`));
const firmRules = new Set(['legal-form', 'about', 'last-noun', 'known'].map((rule) => `organisation.${rule}`));

/** `the Commission` of the European Commission, `Nordex` of the Nordex Group, `Delta` of Delta Air Lines. */
function isShortForm(known: string, name: string, organisation: FoundOrganisation, mention: OrganisationMention): boolean {
  const [all, words] = [known.split(' '), name.split(' ')];
  if (words.length >= all.length) return false;
  const begins = words.every((word, index) => all[index] === word);
  const next = all[words.length] ?? '';
  if (begins && words.length >= 2 && (next === 'of' || next === 'for')) return true;
  if (begins && looseRules.has(mention.rule) && organisation.mentions.some(({ rule }) => firmRules.has(rule)) && !all.includes('of')) return true;
  const ends = words.every((word, index) => all[all.length - words.length + index] === word);
  // "the General Assembly" of the "WIPO General Assembly".
  if (ends && words.length >= 2 && mention.rule === 'organisation.last-noun' && isShort(organisation.name.split(' ')[0] ?? '')) return true;
  return ends && words.length === 1 && mention.rule === 'organisation.known' && ['commission', 'council', 'parliament', 'senate', 'congress'].includes(name);
}

const isShort = (name: string): boolean => name.length >= 3 && name.length <= 8 && name === name.toUpperCase() && !name.includes(' ');

function initials(name: string): string {
  return name
    .split(' ')
    .flatMap((word) => word.split('-'))
    .map((word) => word[0] ?? '')
    .filter((letter) => letter !== letter.toLowerCase())
    .join('');
}

/** "singapore ministry of law" → "ministry of law"; other names stay. */
function withoutCountry(name: string): string {
  const words = name.split(' ');
  for (let length = 1; length <= 3; length++) {
    const rest = words.slice(length);
    if (['ministry', 'department', 'government'].includes(rest[0] ?? '') && isCountryName(words.slice(0, length).join(' '))) return rest.join(' ');
  }
  return name;
}

/** The form in which names are compared; "State Department" and "U.S. Department of State" are one. */
export function key(name: string): string {
  const folded = name
    .normalize('NFKD')
    .replace(nameDiacritics, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(notNameCharacters, ' ')
    .trim();
  const bare = folded.startsWith('the ') ? folded.slice(4) : folded;
  const short = bare.replace(legalFormTail, '').replace(unitedStatesLead, '');
  const words = short.split(' ');
  const head = words.at(-1) ?? '';
  const turned = words.length > 1 && (head === 'department' || head === 'ministry') ? `${head} of ${words.slice(0, -1).join(' ')}` : short;
  return turned.replace(' of the ', ' of ');
}
