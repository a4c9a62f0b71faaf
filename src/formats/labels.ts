import type { MEETING_ROLES, ORGANISATION_ROLES, QUALIFIERS } from '../releases/document.js';

export type Qualifier = (typeof QUALIFIERS)[number];

/** The fixed words of a text for people. */
export interface Labels {
  /** A number with its qualifier; `upper` is the upper end of `between`. */
  qualified: Record<Qualifier, (number: string, upper: string) => string>;
  /** A scaled number and a currency: `2,5 milliards` and `euros`. */
  scaledMoney: (number: string, currency: string) => string;
  /** Whether `17.1 million` takes a noun without a preposition that depends on the noun. */
  scalesNouns: boolean;
  /** A meeting by its place in a series. */
  nthMeeting: (number: number) => string;
  meetingRoles: Record<(typeof MEETING_ROLES)[number], string>;
  organisationRoles: Record<(typeof ORGANISATION_ROLES)[number], string>;
  quotation: readonly [opening: string, closing: string];
  notes: string;
  meetings: string;
  figures: string;
  quotes: string;
  contacts: string;
  links: string;
  copies: string;
  about: string;
  established: string;
  agenda: string;
  organisations: string;
  published: string;
  revised: (revision: number) => string;
  topics: string;
  source: string;
  unnamedSpeaker: string;
}

const english: Labels = {
  qualified: {
    exact: (number) => number,
    about: (number) => `about ${number}`,
    over: (number) => `over ${number}`,
    at_least: (number) => `at least ${number}`,
    nearly: (number) => `nearly ${number}`,
    up_to: (number) => `up to ${number}`,
    under: (number) => `under ${number}`,
    between: (number, upper) => `between ${number} and ${upper}`,
  },
  scaledMoney: (number, currency) => `${number} ${currency}`,
  scalesNouns: true,
  nthMeeting: (number) => `${number}${ordinalEnding(number)} meeting`,
  meetingRoles: { host: 'Host', co_host: 'Co-host', represented: 'On behalf of', participant: 'Participants' },
  organisationRoles: {
    issuer: 'Issued by',
    publisher: 'Published by',
    partner: 'With',
    funder: 'Funded by',
    mentioned: 'Also named',
  },
  quotation: ['“', '”'],
  notes: 'Notes to editors',
  meetings: 'Meetings',
  figures: 'Figures',
  quotes: 'Who said what',
  contacts: 'Contacts',
  links: 'Links',
  copies: 'Copies elsewhere',
  about: 'About this release',
  established: 'established',
  agenda: 'Agenda',
  organisations: 'Organisations',
  published: 'Published',
  revised: (revision) => `Revision ${revision}`,
  topics: 'Topics',
  source: 'Source',
  unnamedSpeaker: 'Speaker not named',
};

const french: Labels = {
  qualified: {
    exact: (number) => number,
    about: (number) => `environ ${number}`,
    over: (number) => `plus de ${number}`,
    at_least: (number) => `au moins ${number}`,
    nearly: (number) => `près de ${number}`,
    up_to: (number) => `jusqu’à ${number}`,
    under: (number) => `moins de ${number}`,
    between: (number, upper) => `entre ${number} et ${upper}`,
  },
  scaledMoney: (number, currency) =>
    /^[aeéiouy]/i.test(currency) ? `${number} d’${currency}` : `${number} de ${currency}`,
  scalesNouns: false,
  nthMeeting: (number) => `${number}${number === 1 ? 're' : 'e'} réunion`,
  meetingRoles: {
    host: 'Organisation hôte',
    co_host: 'Co-organisation',
    represented: 'Au nom de',
    participant: 'Participation',
  },
  organisationRoles: {
    issuer: 'Émis par',
    publisher: 'Publié par',
    partner: 'Avec',
    funder: 'Financé par',
    mentioned: 'Également cités',
  },
  quotation: ['«\u00a0', '\u00a0»'],
  notes: 'Notes aux rédactions',
  meetings: 'Réunions',
  figures: 'Chiffres',
  quotes: 'Qui a dit quoi',
  contacts: 'Contacts',
  links: 'Liens',
  copies: 'Copies ailleurs',
  about: 'À propos de ce communiqué',
  established: 'depuis',
  agenda: 'Ordre du jour',
  organisations: 'Organisations',
  published: 'Publié',
  revised: (revision) => `Version ${revision}`,
  topics: 'Thèmes',
  source: 'Source',
  unnamedSpeaker: 'Personne non nommée',
};

const spanish: Labels = {
  qualified: {
    exact: (number) => number,
    about: (number) => `alrededor de ${number}`,
    over: (number) => `más de ${number}`,
    at_least: (number) => `al menos ${number}`,
    nearly: (number) => `casi ${number}`,
    up_to: (number) => `hasta ${number}`,
    under: (number) => `menos de ${number}`,
    between: (number, upper) => `entre ${number} y ${upper}`,
  },
  scaledMoney: (number, currency) => `${number} de ${currency}`,
  scalesNouns: false,
  nthMeeting: (number) => `${number}.ª reunión`,
  meetingRoles: {
    host: 'Anfitrión',
    co_host: 'Coanfitrión',
    represented: 'En nombre de',
    participant: 'Participantes',
  },
  organisationRoles: {
    issuer: 'Emitido por',
    publisher: 'Publicado por',
    partner: 'Con',
    funder: 'Financiado por',
    mentioned: 'También citados',
  },
  quotation: ['«', '»'],
  notes: 'Notas para la redacción',
  meetings: 'Reuniones',
  figures: 'Cifras',
  quotes: 'Quién dijo qué',
  contacts: 'Contactos',
  links: 'Enlaces',
  copies: 'Copias en otros sitios',
  about: 'Sobre este comunicado',
  established: 'desde',
  agenda: 'Orden del día',
  organisations: 'Organizaciones',
  published: 'Publicado',
  revised: (revision) => `Versión ${revision}`,
  topics: 'Temas',
  source: 'Fuente',
  unnamedSpeaker: 'Persona no nombrada',
};

const german: Labels = {
  qualified: {
    exact: (number) => number,
    about: (number) => `rund ${number}`,
    over: (number) => `mehr als ${number}`,
    at_least: (number) => `mindestens ${number}`,
    nearly: (number) => `fast ${number}`,
    up_to: (number) => `bis zu ${number}`,
    under: (number) => `weniger als ${number}`,
    between: (number, upper) => `zwischen ${number} und ${upper}`,
  },
  scaledMoney: (number, currency) => `${number} ${currency}`,
  scalesNouns: true,
  nthMeeting: (number) => `${number}. Treffen`,
  meetingRoles: { host: 'Gastgeber', co_host: 'Mitgastgeber', represented: 'Im Namen von', participant: 'Teilnehmer' },
  organisationRoles: {
    issuer: 'Herausgegeben von',
    publisher: 'Veröffentlicht von',
    partner: 'Mit',
    funder: 'Gefördert von',
    mentioned: 'Auch genannt',
  },
  quotation: ['„', '“'],
  notes: 'Hinweise für die Redaktion',
  meetings: 'Treffen',
  figures: 'Zahlen',
  quotes: 'Wer was sagte',
  contacts: 'Kontakt',
  links: 'Links',
  copies: 'Kopien an anderer Stelle',
  about: 'Über diese Mitteilung',
  established: 'seit',
  agenda: 'Tagesordnung',
  organisations: 'Organisationen',
  published: 'Veröffentlicht',
  revised: (revision) => `Fassung ${revision}`,
  topics: 'Themen',
  source: 'Quelle',
  unnamedSpeaker: 'Ohne Namen',
};

function ordinalEnding(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return 'th';
  return { 1: 'st', 2: 'nd', 3: 'rd' }[number % 10] ?? 'th';
}

/** Labels by primary language; English stands in for every other. */
export const labelsOf: Readonly<Record<string, Labels>> = { en: english, fr: french, es: spanish, de: german };
export const englishLabels = english;
