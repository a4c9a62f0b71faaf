import { z } from 'zod';
import { MeetingRole, OrganisationRole, Qualifier } from './document.js';

/** What readers get. Answers are built field by field in present.ts; tests hold them against these schemas. */

const id = (what: string) =>
  z.uuid().meta({ description: `Id of the ${what}.`, example: '0199a3c0-5f1e-7c3a-9d2b-6f0c1e2d3a4b' });
const idOrNull = (what: string) =>
  z
    .uuid()
    .nullable()
    .meta({
      description: `Id of the ${what}; \`null\` in the answer to a document that is not public yet, where it would be new.`,
      example: '0199a3c0-5f1e-7c3a-9d2b-6f0c1e2d3a4b',
    });
const slugOrNull = z.string().nullable().meta({ example: 'international-organization-for-migration' });
const timestamp = (description: string) =>
  z.string().nullable().meta({ description, format: 'date-time', example: '2021-09-28T13:00:00Z' });

export const Evidence = z
  .object({
    field: z.enum(['body', 'notes']),
    start: z.int().min(0).meta({ description: 'UTF-16 offset of the first character.', example: 120 }),
    end: z.int().min(0).meta({ description: 'UTF-16 offset behind the last character.', example: 240 }),
  })
  .meta({ id: 'Evidence', description: 'Where in the release the sentence or quote stands.' });

const StatedIdentifiers = z.object({
  wikidata: z.string().nullable(),
  ror: z.string().nullable(),
  lei: z.string().nullable(),
});

export const ReleaseOrganisation = z
  .object({
    role: OrganisationRole.meta({ example: 'issuer' }),
    id: idOrNull('organisation record'),
    slug: slugOrNull,
    name: z
      .string()
      .meta({ description: 'The name that this release states.', example: 'International Organization for Migration' }),
    acronym: z.string().nullable().meta({ example: 'IOM' }),
    parent: z.string().nullable().meta({ description: 'What the release says it is part of.', example: null }),
    identifiers: StatedIdentifiers.nullable().meta({ example: null }),
  })
  .meta({ id: 'ReleaseOrganisation' });

export const MeetingParticipant = z
  .object({
    role: MeetingRole.meta({ example: 'host' }),
    id: idOrNull('organisation record'),
    slug: slugOrNull.meta({ example: 'directorate-general-for-international-partnerships' }),
    name: z.string().meta({ example: 'Directorate-General for International Partnerships' }),
    acronym: z.string().nullable().meta({ example: 'DG INTPA' }),
  })
  .meta({ id: 'MeetingParticipant' });

export const OrganisationLink = z
  .object({ id: idOrNull('organisation record'), slug: slugOrNull, name: z.string().meta({ example: 'IOM' }) })
  .meta({ id: 'OrganisationLink' });

export const FrameworkLink = z
  .object({
    id: idOrNull('framework'),
    slug: slugOrNull.meta({ example: 'eu-iom-strategic-cooperation-framework' }),
    name: z.string().nullable().meta({ example: 'EU-IOM Strategic Cooperation Framework' }),
    established: z.string().nullable().meta({ description: 'EDTF date.', example: '2012-07' }),
  })
  .meta({ id: 'FrameworkLink' });

export const statedMeeting = {
  number: z.int().nullable().meta({ example: 8 }),
  name: z.string().nullable().meta({ example: 'EU-IOM Strategic Cooperation Meeting' }),
  date: z.string().nullable().meta({ description: 'EDTF date or interval.', example: '2021' }),
  place: z.string().nullable().meta({ example: 'Brussels' }),
  organisations: z.array(MeetingParticipant),
  agenda: z.array(z.string()).meta({ example: ['Afghanistan', 'New Pact on Migration and Asylum'] }),
};

export const statedStatement = {
  statement: z.string().nullable().meta({
    description: 'The sentence that says so.',
    example: 'The eighth meeting of the framework was hosted by DG INTPA.',
  }),
  evidence: Evidence.nullable(),
};

export const ReleaseMeeting = z
  .object({ id: idOrNull('meeting'), framework: FrameworkLink.nullable(), ...statedMeeting, ...statedStatement })
  .meta({ id: 'ReleaseMeeting', description: 'What the release says of one meeting.' });

const decimal = (description: string) => z.number().meta({ description, example: 650 });

export const statedStatistic = {
  measure: z.string().meta({ example: 'projects run by the European Commission and IOM' }),
  measureSlug: z.string().nullable().meta({ example: 'projects-run-by-the-european-commission-and-iom' }),
  value: decimal('The scaled number, exact to its last digit; readers of more than 15 digits need a decimal type.'),
  upperValue: z.number().nullable().meta({ example: null }),
  unit: z.string().meta({ description: 'ISO 4217 code, `percent`, or a plural noun.', example: 'projects' }),
  qualifier: Qualifier.meta({ example: 'nearly' }),
  period: z.string().nullable().meta({ description: 'EDTF date or interval.', example: '2015/2020' }),
  place: z.string().nullable().meta({ example: 'worldwide' }),
  organisations: z.array(OrganisationLink),
  ...statedStatement,
};

export const ReleaseStatistic = z
  .object({ id: idOrNull('statistic'), ...statedStatistic })
  .meta({ id: 'ReleaseStatistic' });

export const statedQuote = {
  text: z.string().meta({ example: 'Cooperation on migration has never mattered more.' }),
  speaker: z.string().nullable().meta({ example: 'António Vitorino' }),
  speakerRole: z.string().nullable().meta({ example: 'Director General' }),
  organisation: OrganisationLink.nullable(),
  evidence: Evidence.nullable(),
};

export const ReleaseQuote = z.object({ id: idOrNull('quote'), ...statedQuote }).meta({ id: 'ReleaseQuote' });

const Dateline = z
  .object({
    place: z.string().nullable().meta({ example: 'Brussels' }),
    countryCode: z.string().nullable().meta({ example: 'BE' }),
    date: z.string().nullable().meta({ example: '2021-09-28' }),
  })
  .meta({ id: 'ReleaseDateline' });

const Copy = z
  .object({
    id: id('copy'),
    title: z.string(),
    url: z.string().nullable(),
    publishedAt: timestamp('Time of the copy.'),
  })
  .meta({ id: 'ReleaseCopy', description: 'Another public release with the same text.' });

const head = {
  id: id('release'),
  revision: z
    .int()
    .nullable()
    .meta({ description: 'Number of the public revision; `null` before anything is public.', example: 1 }),
  state: z
    .enum(['draft', 'embargoed', 'published', 'withdrawn'])
    .meta({ description: 'Readers only ever see `published`.', example: 'published' }),
  title: z.string().meta({ example: 'EU and IOM meet for the eighth time' }),
  subtitle: z.string().nullable().meta({ example: null }),
  language: z.string().meta({ example: 'en' }),
};
const origin = {
  dateline: Dateline.nullable(),
  publishedAt: timestamp('When it was published, by its own account.'),
  embargoedUntil: timestamp('The embargo it had.').meta({ example: null }),
  url: z.string().nullable().meta({ example: 'https://www.iom.int/news/eighth-meeting' }),
  externalId: z.string().nullable().meta({ example: 'iom:2021-8-eu' }),
  topics: z.array(z.string()).meta({ example: ['migration', 'afghanistan'] }),
};
const tail = {
  firstPublicAt: timestamp('When it became public here.'),
  updatedAt: timestamp('When its public text last changed.'),
  copies: z.array(Copy).meta({ description: 'The first hundred public releases with the same text.' }),
};
const forTheDesk = {
  createdAt: z.string().optional().meta({ description: 'For the desk only.', format: 'date-time' }),
  version: z.int().optional().meta({ description: 'For the desk only: counts every write.' }),
  desk: z.string().optional().meta({ description: 'For the desk only.' }),
};

export const Release = z
  .object({
    ...head,
    body: z.string().nullable().meta({
      description: 'The story; `null` only in a draft.',
      example: 'The eighth meeting of the framework was hosted by DG INTPA.',
    }),
    notes: z.string().nullable().meta({ description: 'Notes for editors.', example: null }),
    ...origin,
    links: z.array(z.object({ url: z.string(), title: z.string().nullable(), rel: z.string().nullable() })),
    contacts: z.array(
      z.object({ name: z.string().nullable(), email: z.string().nullable(), telephone: z.string().nullable() }),
    ),
    organisations: z.array(ReleaseOrganisation),
    meetings: z.array(ReleaseMeeting),
    statistics: z.array(ReleaseStatistic),
    quotes: z.array(ReleaseQuote),
    ...tail,
    ...forTheDesk,
  })
  .meta({
    id: 'Release',
    description: 'A press release with the facts it states, each with the sentence that proves it.',
  });

const Highlight = z
  .object({
    field: z.enum(['title', 'subtitle', 'body', 'notes']),
    start: z.int().meta({ description: 'UTF-16 offset of the stretch in its field.', example: 0 }),
    end: z.int().meta({ example: 46 }),
    text: z.string().meta({ description: 'The stretch, plain text.', example: 'EU and IOM meet for the eighth time' }),
    matches: z
      .array(z.object({ start: z.int(), end: z.int() }))
      .meta({ description: 'Where in the field the words stand.', example: [{ start: 11, end: 15 }] }),
  })
  .meta({ id: 'Highlight' });

export const ReleaseSummary = z
  .object({
    ...head,
    ...origin,
    organisations: z.array(ReleaseOrganisation),
    counts: z
      .object({ meetings: z.int(), statistics: z.int(), quotes: z.int() })
      .meta({ description: 'How many of each the record holds.' }),
    ...tail,
    score: z
      .number()
      .optional()
      .meta({ description: 'With `q`: how well it matches; compares only within one search.', example: 0.61 }),
    highlights: z
      .array(Highlight)
      .optional()
      .meta({ description: 'With `q`: up to three stretches of text with the words that match.' }),
  })
  .meta({ id: 'ReleaseSummary', description: 'A release in a list: everything but its long fields.' });

export const releaseFields = Object.keys(Release.shape)
  .filter((field) => !(field in forTheDesk))
  .concat('counts', 'score', 'highlights');
