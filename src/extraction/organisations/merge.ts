import type { OrganisationMention } from './mention.js';

/** One body of the text, with all the places that name it. */
export interface FoundOrganisation {
  name: string;
  acronym: string | null;
  mentions: OrganisationMention[];
  parent: FoundOrganisation | null;
}

/** Joins what names the same body: equal names, acronyms, short forms and the turns of departments' names. */
export function mergedOrganisations(mentions: readonly OrganisationMention[]): FoundOrganisation[] {
  const found: FoundOrganisation[] = [];
  const byMention = new Map<OrganisationMention, FoundOrganisation>();
  // Names with more words first, so that the short forms find them.
  const ordered = [...mentions].sort(
    (a, b) =>
      Number(b.acronym !== null) - Number(a.acronym !== null) || b.name.split(' ').length - a.name.split(' ').length,
  );
  for (const mention of ordered) {
    const same = found.find((organisation) => isSame(organisation, mention));
    const organisation = same ?? { name: mention.name, acronym: null, mentions: [], parent: null };
    if (!same) found.push(organisation);
    organisation.acronym ??=
      mention.acronym && key(mention.acronym) !== key(organisation.name) ? mention.acronym : null;
    organisation.mentions.push(mention);
    byMention.set(mention, organisation);
  }
  for (const organisation of found) {
    organisation.mentions.sort(inTextOrder);
    const owner = organisation.mentions.find((mention) => mention.owner)?.owner;
    const parent = owner ? byMention.get(owner) : undefined;
    if (parent && parent !== organisation) organisation.parent = parent;
    const countries = organisation.mentions.map(({ country }) => country);
    if (countries[0] && countries.every(Boolean) && !organisation.acronym)
      organisation.name = `${countries[0]} ${organisation.name}`;
  }
  return found.sort((a, b) => inTextOrder(a.mentions[0] as OrganisationMention, b.mentions[0] as OrganisationMention));
}

const sectionOrder = ['title', 'subtitle', 'body', 'notes'];

export const inTextOrder = (a: OrganisationMention, b: OrganisationMention): number =>
  sectionOrder.indexOf(a.section.field) - sectionOrder.indexOf(b.section.field) || a.firstToken - b.firstToken;

function isSame(organisation: FoundOrganisation, mention: OrganisationMention): boolean {
  const [known, name] = [key(organisation.name), key(mention.name)];
  if (known === name) return true;
  const acronym = organisation.acronym ? key(organisation.acronym) : null;
  if (acronym !== null && (acronym === name || (mention.acronym !== null && acronym === key(mention.acronym))))
    return true;
  if (mention.acronym !== null && key(mention.acronym) === known) return true;
  if (isShort(mention.name) && initials(organisation.name) === mention.name.replace(/[^\p{Lu}]/gu, '')) return true;
  return isShortForm(known, name, organisation, mention);
}

/** `the Commission` of the European Commission, `Nordex` of the Nordex Group, `Delta` of Delta Air Lines. */
function isShortForm(
  known: string,
  name: string,
  organisation: FoundOrganisation,
  mention: OrganisationMention,
): boolean {
  const [all, words] = [known.split(' '), name.split(' ')];
  if (words.length >= all.length) return false;
  const begins = words.every((word, index) => all[index] === word);
  const ends = words.every((word, index) => all[all.length - words.length + index] === word);
  const weak =
    mention.rule === 'organisation.office' ||
    mention.rule === 'organisation.joined' ||
    mention.rule === 'organisation.listed' ||
    mention.rule === 'organisation.known' ||
    mention.rule === 'organisation.described' ||
    mention.rule === 'organisation.about' ||
    mention.rule === 'organisation.ticker';
  const legal = organisation.mentions.some(
    ({ rule }) =>
      rule === 'organisation.legal-form' ||
      rule === 'organisation.about' ||
      rule === 'organisation.last-noun' ||
      rule === 'organisation.known',
  );
  if (
    begins &&
    (weak || mention.rule === 'organisation.legal-form' || mention.rule === 'organisation.last-noun') &&
    legal &&
    !all.includes('of')
  )
    return true;
  return ends && words.length === 1 && mention.rule === 'organisation.known' && name !== 'treasury';
}

const isShort = (name: string): boolean => /^\p{Lu}{3,8}$/u.test(name);

function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word) && !['U.S.', 'The'].includes(word))
    .map((word) => word[0])
    .join('');
}

/** The form in which names are compared; "State Department" and "U.S. Department of State" are one. */
export function key(name: string): string {
  const folded = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘ʻ]/g, "'")
    .replace(/[^\p{L}\p{N}&+' ]+/gu, ' ')
    .replace(/^the /, '')
    .replace(/ (?:inc|llc|ltd|limited|corp|corporation|plc|gmbh|ag|se|group|pte ltd)$/, '')
    .replace(/^(?:u s |us |united states )/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const department = /^(.{2,60}) (department|ministry)$/.exec(folded);
  return (department ? `${department[2]} of ${department[1]}` : folded).replace(' of the ', ' of ');
}
