import { Random } from './random.js';
import { capitalised, contentWord } from './words.js';

/** Whom and what the releases talk of. The order is that of fame: the first organisations are in most releases. */

export interface NamedOrganisation {
  name: string;
  acronym: string | null;
}

export interface NamedFramework {
  name: string;
  established: string;
  /** Places of its two parties among the organisations. */
  parties: [number, number];
}

export interface NamedMeasure {
  name: string;
  unit: string;
}

const fields =
  'Migration,Health,Climate Action,Energy,Trade,Education,Agriculture,Transport,Digital Affairs,Justice,Finance,Labour,Fisheries,Housing,Research,Culture,Humanitarian Aid,Water,Forests,Statistics'.split(
    ',',
  );
const places =
  'Norvania,Estland,Talmeria,Corvia,Belgard,Ostrava,Lusania,Meridia,Pontavia,Silesia,Arvonia,Kestrel Islands,Dalmora,Vinland,Tarragon,Halmark,Orinoco,Sabine,Ulmania,Zephyria,Quillan,Marlow,Fenwick,Grenoble,Ravenna,Soria,Thule,Westmark,Yarrow,Ilmara'.split(
    ',',
  );
const forms: ((field: string, place: string) => string)[] = [
  (field, place) => `Ministry of ${field} of ${place}`,
  (field, place) => `${place} ${field} Agency`,
  (field, place) => `${place} Institute for ${field}`,
  (field, place) => `${field} Council of ${place}`,
  (field, place) => `${place} Foundation for ${field}`,
  (field, place) => `Regional Office for ${field} in ${place}`,
  (field, place) => `${place} ${field} Fund`,
];

const initials = (name: string): string =>
  name
    .split(' ')
    .filter((word) => /^[A-Z]/.test(word))
    .map((word) => word.charAt(0))
    .join('');

export const organisations: readonly NamedOrganisation[] = (() => {
  const random = new Random('organisations');
  const names = forms.flatMap((form) => fields.flatMap((field) => places.map((place) => form(field, place))));
  return random
    .shuffled(names)
    .slice(0, 2000)
    .map((name) => ({ name, acronym: random.chance(0.4) ? initials(name) : null }));
})();

export const frameworks: readonly NamedFramework[] = (() => {
  const random = new Random('frameworks');
  const kinds = [
    'Strategic Partnership',
    'Cooperation Framework',
    'Joint Dialogue',
    'Development Forum',
    'Working Group',
  ];
  const names = fields.flatMap((field) =>
    kinds.flatMap((kind) => places.slice(0, 10).map((place) => `${place} ${field} ${kind}`)),
  );
  return random
    .shuffled(names)
    .slice(0, 300)
    .map((name) => ({
      name,
      established: `${random.between(1990, 2013)}-${String(random.between(1, 12)).padStart(2, '0')}`,
      parties: [random.between(0, 199), random.between(200, organisations.length - 1)],
    }));
})();

export const measures: readonly NamedMeasure[] = (() => {
  const random = new Random('measures');
  const counted: [string, string][] = [
    ['people reached by', 'people'],
    ['funding for', 'EUR'],
    ['budget support for', 'USD'],
    ['share of households covered by', 'percent'],
    ['projects on', 'projects'],
    ['jobs created by', 'jobs'],
    ['schools taking part in', 'schools'],
    ['visas granted under', 'visas'],
  ];
  const names = counted.flatMap(([what, unit]) =>
    Array.from({ length: 63 }, () => ({
      name: `${what} ${contentWord(random)} ${contentWord(random)} measures`,
      unit,
    })),
  );
  const distinct = new Map(names.map((measure) => [measure.name, measure]));
  return random.shuffled([...distinct.values()]).slice(0, 500);
})();

export const speakers: readonly string[] = (() => {
  const random = new Random('speakers');
  const given =
    'Ana,Bram,Carla,Dario,Elin,Farid,Greta,Hugo,Ines,Jonas,Katya,Luis,Maren,Nadia,Oskar,Petra,Rafael,Sofia,Tariq,Vera'.split(
      ',',
    );
  const names = new Set<string>();
  while (names.size < 1000)
    names.add(`${random.pick(given)} ${capitalised(contentWord(random))}${random.pick(['son', 'ez', 'ova', 'mann'])}`);
  return [...names];
})();

export const speakerRoles = [
  'Director General',
  'Minister',
  'Commissioner',
  'Head of Mission',
  'Spokesperson',
  'Ambassador',
];

export const cities: readonly [place: string, country: string][] = [
  ['Brussels', 'BE'],
  ['Geneva', 'CH'],
  ['New York', 'US'],
  ['Nairobi', 'KE'],
  ['Rome', 'IT'],
  ['Paris', 'FR'],
  ['Vienna', 'AT'],
  ['Bangkok', 'TH'],
  ['Dakar', 'SN'],
  ['Bogota', 'CO'],
  ['Amman', 'JO'],
  ['Manila', 'PH'],
  ['Lisbon', 'PT'],
  ['Tunis', 'TN'],
  ['Warsaw', 'PL'],
  ['Ottawa', 'CA'],
];

export const topics: readonly string[] = (() => {
  const random = new Random('topics');
  const names = new Set<string>();
  while (names.size < 60) names.add(contentWord(random));
  return [...names];
})();
