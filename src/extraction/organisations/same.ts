import { fullNames, knownAcronyms } from '../lexicon/known-organisations.js';
import { isCountryName } from '../lexicon/places.js';
import { wordSet } from '../lexicon/words.js';
import {
  legalFormTail,
  nameDiacritics,
  notNameCharacters,
  unitedNationsLead,
  unitedStatesLead,
} from '../patterns/names.js';
import { isKnown } from './known.js';
import type { OrganisationMention } from './mention.js';
import type { FoundOrganisation } from './merge.js';

/** Whether a mention names a body already found. */
export function isSame(organisation: FoundOrganisation, mention: OrganisationMention): boolean {
  const [known, name] = [key(organisation.name), key(mention.name)];
  if (known === name || withoutCountry(known) === name || known === withoutCountry(name)) return true;
  const acronym = organisation.acronym ? key(organisation.acronym) : null;
  if (acronym !== null && mention.acronym !== null && acronym !== key(mention.acronym)) return false;
  if (acronym !== null && (acronym === name || (mention.acronym !== null && acronym === key(mention.acronym))))
    return true;
  if (mention.acronym !== null && key(mention.acronym) === known) return true;
  if (isShort(mention.name) && initials(organisation.name) === mention.name) return true;
  // "Korea Institute for Startup Development" where the text has the "Korean Institute of Startup Development (KISD)".
  if (organisation.acronym && isShort(organisation.acronym) && initials(mention.name) === organisation.acronym)
    return true;
  return isSiteOf(organisation.name, mention.name) || isShortForm(known, name, organisation, mention);
}

/** "NASA Kennedy" of the Kennedy Space Center. */
function isSiteOf(known: string, name: string): boolean {
  const [owner = '', site, ...more] = name.split(' ');
  return (
    more.length === 0 &&
    site !== undefined &&
    isShort(owner) &&
    known.startsWith(`${site} `) &&
    knownAcronyms.has(owner)
  );
}

const legalForm = 'organisation.legal-form';
const nationalWords = wordSet(
  'american national international european royal british canadian world global federal u.s',
);
const looseRules = new Set(
  [
    'again',
    'office',
    'joined',
    'listed',
    'known',
    'described',
    'about',
    'ticker',
    'acting',
    'legal-form',
    'last-noun',
  ].map((rule) => `organisation.${rule}`),
);
const firmRules = new Set(['legal-form', 'about', 'last-noun', 'known'].map((rule) => `organisation.${rule}`));

/** `the Commission` of the European Commission, `Nordex` of the Nordex Group, `Delta` of Delta Air Lines. */
function isShortForm(
  known: string,
  name: string,
  organisation: FoundOrganisation,
  mention: OrganisationMention,
): boolean {
  const [all, words] = [known.split(' '), name.split(' ')];
  if (words.length >= all.length) return false;
  // "Xylo Group Ltd." and "Xylo & Co. Incorporated" are two.
  if (mention.rule === legalForm && organisation.mentions.some(({ rule }) => rule === legalForm) && known.includes('&'))
    return false;
  const begins = words.every((word, index) => all[index] === word);
  const next = all[words.length] ?? '';
  if (begins && words.length >= 2 && ['of', 'for', 'to', 'on', 'against'].includes(next)) return true;
  // "World Bank Group" does not stand for its Water Center.
  const whole = isKnown(mention.name) && words.length >= 2 && all.length > words.length + 1;
  if (
    begins &&
    !whole &&
    looseRules.has(mention.rule) &&
    organisation.mentions.some(({ rule }) => firmRules.has(rule)) &&
    !all.includes('of')
  )
    return true;
  const ends = words.every((word, index) => all[all.length - words.length + index] === word);
  // "the Heart Association" of the American Heart Association.
  const lead = all.slice(0, all.length - words.length);
  if (ends && words.length >= 2 && (lead.every((word) => nationalWords.has(word)) || isCountryName(lead.join(' '))))
    return true;
  // "the HR Foundation" of the "Harbour Rust (HR) Foundation".
  if (ends && words.length === 2 && isShort(mention.name.split(' ')[0] ?? '')) return true;
  // "the General Assembly" of the "WIPO General Assembly".
  if (
    ends &&
    words.length >= 2 &&
    mention.rule === 'organisation.last-noun' &&
    isShort(organisation.name.split(' ')[0] ?? '')
  )
    return true;
  return (
    ends &&
    words.length === 1 &&
    mention.rule === 'organisation.known' &&
    (['senate', 'congress'].includes(name) ||
      (['commission', 'council', 'parliament'].includes(name) && all[0] === 'european'))
  );
}

/** An acronym without spaces. */
export const isShort = (name: string): boolean =>
  name.length >= 3 && name.length <= 8 && name === name.toUpperCase() && !name.includes(' ');

/** "Federal Open Market Committee" → "FOMC". */
export function initials(name: string): string {
  return name
    .split(' ')
    .flatMap((word) => word.split('-'))
    .map((word) => word[0] ?? '')
    .filter((letter) => letter !== letter.toLowerCase())
    .join('');
}

/** "singapore ministry of law" → "ministry of law"; other names stay. */
export function withoutCountry(name: string): string {
  const words = name.split(' ');
  for (let length = 1; length <= 3; length++) {
    const rest = words.slice(length);
    if (
      ['ministry', 'department', 'government'].includes(rest[0] ?? '') &&
      isCountryName(words.slice(0, length).join(' '))
    )
      return rest.join(' ');
  }
  return name;
}

// Each name is compared with every other; the forms of the last texts are kept.
const keys = new Map<string, string>();
const mostKeys = 20_000;

/** The form in which names are compared; "State Department" and "U.S. Department of State" are one. */
export function key(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const made = comparable(fullNames.get(name) ?? name);
  if (keys.size > mostKeys) keys.clear();
  keys.set(name, made);
  return made;
}

function comparable(name: string): string {
  const folded = name
    .normalize('NFKD')
    .replace(nameDiacritics, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('.', '')
    .replace(notNameCharacters, ' ')
    .trim();
  const bare = folded.startsWith('the ') ? folded.slice(4) : folded;
  const short = bare.replace(legalFormTail, '').replace(unitedStatesLead, '');
  const words = short.split(' ');
  const head = words.at(-1) ?? '';
  const turned =
    words.length > 1 && (head === 'department' || head === 'ministry')
      ? `${head} of ${words.slice(0, -1).join(' ')}`
      : short;
  return turned.replace(' of the ', ' of ').replace(unitedNationsLead, 'un ');
}
