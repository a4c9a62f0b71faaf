/** Desks may be in one of these ways about to say something, or have taken it back. */
export const secretKinds = ['embargoed', 'draft', 'pending', 'withdrawn'] as const;
export type SecretKind = (typeof secretKinds)[number];

/** The fields of a secret release, each with a word that stands nowhere else; a word survives folding and slugs. */
const fields = [
  'title',
  'subtitle',
  'body',
  'notes',
  'place',
  'url',
  'external',
  'topic',
  'link',
  'contact',
  'agency',
  'acronym',
  'taught',
  'parent',
  'framework',
  'meeting',
  'agenda',
  'venue',
  'measure',
  'unit',
  'quote',
  'person',
  'position',
  'note',
] as const;
type Field = (typeof fields)[number];

export const secretWord = (kind: SecretKind, field: Field): string => `zqx${kind}${field}`;
export const secretWords = (kind: SecretKind): string[] => fields.map((field) => secretWord(kind, field));

/** Numbers that a secret states, and no public release. */
const figures = { embargoed: 987_654_325, draft: 987_654_324, pending: 987_654_323, withdrawn: 987_654_322 };
export const secretFigure = (kind: SecretKind): number => figures[kind];

/** What betrays a secret, wherever it stands. */
export const betrayal = /zqx[a-z]+|98765432[2-5]\d*/gi;

/** Public facts beside which the secrets stand: an organisation, a framework, a measure and a speaker that both name. */
export const known = {
  organisation: 'Harbour Authority',
  framework: 'Open Forum',
  measure: 'ships counted',
  speaker: 'Ann Open',
};

/** A public release: meetings 1 and 3 of the forum, ships and a quote. */
export const publicRelease = (number: number): Record<string, unknown> => ({
  title: `Public release ${number}`,
  body: `What everybody may read, number ${number}.`,
  language: 'en',
  url: `https://public.example.org/${number}`,
  externalId: `public:${number}`,
  publishedAt: `2021-0${number}-01T09:00:00Z`,
  dateline: { place: 'Hamburg' },
  topics: ['harbours'],
  organisations: [
    { name: known.organisation, role: 'issuer' },
    { name: `Member ${number}`, role: 'partner' },
  ],
  meetings: [{ framework: { name: known.framework }, number: number === 1 ? 1 : 3, place: 'Hamburg' }],
  statistics: [{ measure: known.measure, value: 100 + number, unit: 'ships', period: `201${number}` }],
  quotes: [{ text: `Welcome to release ${number}.`, speaker: known.speaker, organisation: known.organisation }],
});

/** Says something secret in every field, of things of its own and of those that are known. */
export function secretRelease(kind: SecretKind): Record<string, unknown> {
  const word = (field: Field) => secretWord(kind, field);
  const figure = secretFigure(kind);
  return {
    title: `Title ${word('title')}`,
    subtitle: word('subtitle'),
    language: { embargoed: 'fi', draft: 'hu', pending: 'tr', withdrawn: 'ro' }[kind],
    body: `Body ${word('body')}.`,
    notes: word('notes'),
    dateline: { place: word('place'), countryCode: 'FI', date: '1987-03-02' },
    publishedAt: '1987-03-02T09:00:00Z',
    url: `https://secret.example.org/${word('url')}`,
    externalId: word('external'),
    topics: [word('topic'), 'harbours'],
    links: [{ url: `https://secret.example.org/${word('link')}`, title: word('link'), rel: 'related' }],
    contacts: [{ name: word('contact'), email: `${word('contact')}@example.org` }],
    organisations: [
      {
        name: `${word('agency')} agency`,
        acronym: word('acronym'),
        role: 'issuer',
        identifiers: { wikidata: `Q${figure}` },
      },
      // A record keeps the acronym that a release taught it while it was public, so what was withdrawn teaches none here.
      { name: known.organisation, ...(kind === 'withdrawn' ? {} : { acronym: word('taught') }), role: 'funder' },
      { name: 'Subsidiary', parent: `${word('parent')} group`, role: 'partner' },
    ],
    meetings: [
      {
        framework: { name: `${word('framework')} talks`, established: '1911' },
        number: 7,
        name: word('meeting'),
        place: word('venue'),
        agenda: [word('agenda')],
        organisations: [{ name: known.organisation, role: 'host' }],
      },
      { framework: { name: known.framework, established: '1912-04' }, number: 9, place: word('venue') },
    ],
    statistics: [
      {
        measure: `${word('measure')} seen`,
        value: figure * 10,
        unit: word('unit'),
        period: '1987',
        place: word('venue'),
      },
      { measure: known.measure, value: figure * 100, unit: word('unit'), organisations: [known.organisation] },
    ],
    quotes: [
      { text: `Hush, ${word('quote')}.`, speaker: `${word('person')} smith`, speakerRole: word('position') },
      {
        text: `More ${word('quote')}.`,
        speaker: known.speaker,
        speakerRole: word('position'),
        organisation: 'Member 1',
      },
    ],
  };
}
