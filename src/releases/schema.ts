import { z } from 'zod';
import { ShownIdentifiers } from '../values/schemas.js';
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
const slugOrNull = z.string().nullable().meta({
  description: 'The name in addresses; the same for life.',
  example: 'international-organization-for-migration',
});
const timestamp = (description: string) =>
  z.string().nullable().meta({ description, format: 'date-time', example: '2021-09-28T13:00:00Z' });

export const Evidence = z
  .object({
    field: z.enum(['body', 'notes']).meta({ description: 'In which text it stands.', example: 'body' }),
    start: z.int().min(0).meta({ description: 'UTF-16 offset of the first character.', example: 120 }),
    end: z.int().min(0).meta({ description: 'UTF-16 offset behind the last character.', example: 240 }),
  })
  .meta({ id: 'Evidence', description: 'Where in the release the sentence or quote stands.' });

export const ReleaseOrganisation = z
  .object({
    role: OrganisationRole.meta({ description: 'What it has to do with the release.', example: 'issuer' }),
    id: idOrNull('organisation record'),
    slug: slugOrNull,
    name: z
      .string()
      .meta({ description: 'The name that this release states.', example: 'International Organization for Migration' }),
    acronym: z.string().nullable().meta({ description: 'The acronym that this release states.', example: 'IOM' }),
    parent: z.string().nullable().meta({ description: 'What the release says it is part of.', example: null }),
    identifiers: ShownIdentifiers.nullable().meta({
      description: 'The identifiers that this release states.',
      example: null,
    }),
  })
  .meta({
    id: 'ReleaseOrganisation',
    description: 'An organisation in a release: as the release names it, and which record that is.',
  });

export const MeetingParticipant = z
  .object({
    role: MeetingRole.meta({ description: 'What it did in the meeting.', example: 'host' }),
    id: idOrNull('organisation record'),
    slug: slugOrNull.meta({ example: 'directorate-general-for-international-partnerships' }),
    name: z.string().meta({ description: 'Its name.', example: 'Directorate-General for International Partnerships' }),
    acronym: z.string().nullable().meta({ description: 'Its acronym.', example: 'DG INTPA' }),
  })
  .meta({ id: 'MeetingParticipant', description: 'An organisation that took part in a meeting.' });

export const OrganisationLink = z
  .object({
    id: idOrNull('organisation record'),
    slug: slugOrNull,
    name: z.string().meta({ description: 'Its name.', example: 'IOM' }),
  })
  .meta({ id: 'OrganisationLink', description: 'Leads to the record of an organisation.' });

export const FrameworkLink = z
  .object({
    id: idOrNull('framework'),
    slug: slugOrNull.meta({ example: 'eu-iom-strategic-cooperation-framework' }),
    name: z.string().nullable().meta({ description: 'Its name.', example: 'EU-IOM Strategic Cooperation Framework' }),
    established: z.string().nullable().meta({ description: 'When it was set up: an EDTF date.', example: '2012-07' }),
  })
  .meta({ id: 'FrameworkLink', description: 'Leads to the record of a framework.' });

export const statedMeeting = {
  number: z.int().nullable().meta({ description: 'Its place in the series.', example: 8 }),
  name: z
    .string()
    .nullable()
    .meta({ description: 'What it is called.', example: 'EU-IOM Strategic Cooperation Meeting' }),
  date: z.string().nullable().meta({ description: 'Its day or days: an EDTF date or interval.', example: '2021' }),
  place: z.string().nullable().meta({ description: 'Where it was.', example: 'Brussels' }),
  organisations: z.array(MeetingParticipant).meta({ description: 'Who took part, and as what.' }),
  agenda: z
    .array(z.string())
    .meta({ description: 'What it was about.', example: ['Afghanistan', 'New Pact on Migration and Asylum'] }),
};

export const statedStatement = {
  statement: z.string().nullable().meta({
    description: 'The sentence that says so.',
    example: 'The eighth meeting of the framework was hosted by DG INTPA.',
  }),
  evidence: Evidence.nullable().meta({ description: 'Where the sentence stands.' }),
};

export const ReleaseMeeting = z
  .object({
    id: idOrNull('meeting'),
    framework: FrameworkLink.nullable().meta({ description: 'The series in which it stands.' }),
    ...statedMeeting,
    ...statedStatement,
  })
  .meta({ id: 'ReleaseMeeting', description: 'What the release says of one meeting.' });

const decimal = (description: string) => z.number().meta({ description, example: 650 });

export const statedStatistic = {
  measure: z
    .string()
    .meta({ description: 'What was counted or measured.', example: 'projects run by the European Commission and IOM' }),
  measureSlug: z.string().nullable().meta({
    description: 'The measure in addresses and filters.',
    example: 'projects-run-by-the-european-commission-and-iom',
  }),
  value: decimal('The scaled number, exact to its last digit; readers of more than 15 digits need a decimal type.'),
  upperValue: z.number().nullable().meta({ description: 'With `between`: the upper end.', example: null }),
  unit: z.string().meta({ description: 'ISO 4217 code, `percent`, or a plural noun.', example: 'projects' }),
  qualifier: Qualifier.meta({ description: 'How exact the release claims to be.', example: 'nearly' }),
  period: z.string().nullable().meta({ description: 'EDTF date or interval.', example: '2015/2020' }),
  place: z.string().nullable().meta({ description: 'The place it speaks of.', example: 'worldwide' }),
  organisations: z.array(OrganisationLink).meta({ description: 'Whose figure it is.' }),
  ...statedStatement,
};

export const ReleaseStatistic = z
  .object({ id: idOrNull('statistic'), ...statedStatistic })
  .meta({ id: 'ReleaseStatistic', description: 'A figure that the release states.' });

export const statedQuote = {
  text: z.string().meta({ description: 'The words.', example: 'Cooperation on migration has never mattered more.' }),
  speaker: z.string().nullable().meta({ description: 'Who said them.', example: 'António Vitorino' }),
  speakerRole: z.string().nullable().meta({ description: 'Title or office.', example: 'Director General' }),
  organisation: OrganisationLink.nullable().meta({ description: 'For whom they spoke.' }),
  evidence: Evidence.nullable().meta({
    description: 'Where the words stand; `null` where they do not stand so in the text.',
  }),
};

export const ReleaseQuote = z
  .object({ id: idOrNull('quote'), ...statedQuote })
  .meta({ id: 'ReleaseQuote', description: 'Words of a person, as the release prints them.' });

const Dateline = z
  .object({
    place: z.string().nullable().meta({ description: 'The town, as it is printed.', example: 'Brussels' }),
    countryCode: z.string().nullable().meta({ description: 'ISO 3166-1 alpha-2.', example: 'BE' }),
    date: z.string().nullable().meta({ description: 'The day: an EDTF date.', example: '2021-09-28' }),
  })
  .meta({ id: 'ReleaseDateline', description: 'Place and day with which the release begins.' });

const Copy = z
  .object({
    id: id('copy'),
    title: z.string().meta({ description: 'Its headline.' }),
    url: z.string().nullable().meta({ description: 'Its canonical address.' }),
    publishedAt: timestamp('Time of the copy.'),
  })
  .meta({ id: 'ReleaseCopy', description: 'Another public release with the same text.' });

const ShownLink = z
  .object({
    url: z.string().meta({ description: 'Where it leads.' }),
    title: z.string().nullable().meta({ description: 'What is there.' }),
    rel: z.string().nullable().meta({ description: 'Link relation (IANA).', example: 'related' }),
  })
  .meta({ id: 'ReleaseLink', description: 'A page that belongs to the release.' });

const ShownContact = z
  .object({
    name: z.string().nullable().meta({ description: 'A person or an office.', example: 'Press office' }),
    email: z.string().nullable().meta({ description: 'E-mail address.', example: 'press@example.org' }),
    telephone: z.string().nullable().meta({ description: 'Telephone number.', example: '+32 2 287 70 00' }),
  })
  .meta({ id: 'ReleaseContact', description: 'Whom journalists may ask.' });

const head = {
  id: id('release'),
  revision: z
    .int()
    .nullable()
    .meta({ description: 'Number of the public revision; `null` before anything is public.', example: 1 }),
  state: z
    .enum(['draft', 'embargoed', 'published', 'withdrawn'])
    .meta({ description: 'Readers only ever see `published`.', example: 'published' }),
  title: z.string().meta({ description: 'The headline.', example: 'EU and IOM meet for the eighth time' }),
  subtitle: z.string().nullable().meta({ description: 'A line below the headline.', example: null }),
  language: z.string().meta({ description: 'BCP 47 tag.', example: 'en' }),
};
const origin = {
  dateline: Dateline.nullable().meta({ description: 'Where and on which day it was issued.' }),
  publishedAt: timestamp('When it was published, by its own account.'),
  embargoedUntil: timestamp('The embargo it had.').meta({ example: null }),
  url: z
    .string()
    .nullable()
    .meta({ description: 'Canonical address.', example: 'https://www.iom.int/news/eighth-meeting' }),
  externalId: z.string().nullable().meta({ description: 'The id the source itself uses.', example: 'iom:2021-8-eu' }),
  topics: z.array(z.string()).meta({ description: 'What it is about.', example: ['migration', 'afghanistan'] }),
};
const named = z.array(ReleaseOrganisation).meta({ description: 'Who issued it, and whom it names.' });
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
    links: z.array(ShownLink).meta({ description: 'Pages that belong to it.' }),
    contacts: z.array(ShownContact).meta({ description: 'Whom journalists may ask.' }),
    organisations: named,
    meetings: z.array(ReleaseMeeting).meta({ description: 'The meetings it reports.' }),
    statistics: z.array(ReleaseStatistic).meta({ description: 'The figures it states.' }),
    quotes: z.array(ReleaseQuote).meta({ description: 'What people say in it.' }),
    ...tail,
    ...forTheDesk,
  })
  .meta({
    id: 'Release',
    description: 'A press release with the facts it states, each with the sentence that proves it.',
  });

const Highlight = z
  .object({
    field: z.enum(['title', 'subtitle', 'body', 'notes']).meta({ description: 'In which text.', example: 'title' }),
    start: z.int().meta({ description: 'UTF-16 offset of the stretch in its field.', example: 0 }),
    end: z.int().meta({ description: 'UTF-16 offset behind the stretch.', example: 46 }),
    text: z.string().meta({ description: 'The stretch, plain text.', example: 'EU and IOM meet for the eighth time' }),
    matches: z
      .array(
        z.object({
          start: z.int().meta({ description: 'UTF-16 offset of the first character.' }),
          end: z.int().meta({ description: 'UTF-16 offset behind the last character.' }),
        }),
      )
      .meta({ description: 'Where in the field the words stand.', example: [{ start: 11, end: 15 }] }),
  })
  .meta({ id: 'Highlight', description: 'A stretch of text with words that were searched.' });

export const ReleaseSummary = z
  .object({
    ...head,
    ...origin,
    organisations: named,
    counts: z
      .object({
        meetings: z.int().meta({ description: 'Meetings it reports.', example: 1 }),
        statistics: z.int().meta({ description: 'Figures it states.', example: 4 }),
        quotes: z.int().meta({ description: 'Quotes in it.', example: 1 }),
      })
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
