import { z } from 'zod';
import {
  Country,
  Decimal,
  Edtf,
  EdtfDate,
  Email,
  Identifiers,
  Language,
  nameText,
  Timestamp,
  text,
  Unit,
  Uuid,
  WebAddress,
  words,
} from '../values/schemas.js';

/** What a desk posts. These schemas are the only source of the document's types, validation and OpenAPI description. */

export const ORGANISATION_ROLES = ['issuer', 'publisher', 'partner', 'funder', 'mentioned'] as const;
export const MEETING_ROLES = ['host', 'co_host', 'represented', 'participant'] as const;
export const QUALIFIERS = ['exact', 'about', 'over', 'at_least', 'nearly', 'up_to', 'under', 'between'] as const;

export const OrganisationRole = z.enum(ORGANISATION_ROLES);
export const MeetingRole = z.enum(MEETING_ROLES);
export const Qualifier = z.enum(QUALIFIERS);

/** A field that the server makes: answers carry it, requests may send it back, nothing reads it. */
const serverMade = (type: 'string' | 'integer' | 'number' | 'object' | 'array', description: string) =>
  z
    .unknown()
    .optional()
    .meta({ readOnly: true, description, override: { type: [type, 'null'] } });
const longestBody = 1024 * 1024;

/** An id or a slug as a request gives it; `null` in the answer to an unpublished document. */
const reference = {
  id: Uuid.nullish().meta({
    description: 'Points at an organisation that is known here. Beside a name, an unknown id gives way to the name.',
  }),
  slug: text(80, 1)
    .nullish()
    .meta({ description: 'Like `id`, by slug.', example: 'international-organization-for-migration' }),
};

const longText = (description: string) =>
  text(longestBody)
    .check((ctx) => {
      if (ctx.value.length <= longestBody && Buffer.byteLength(ctx.value) > longestBody) {
        ctx.issues.push({
          code: 'custom',
          input: ctx.value,
          message: 'expected at most 1 MiB of UTF-8',
          params: { code: 'too_long' },
        });
      }
    })
    .nullish()
    .meta({ description });

const statement = words(10_000).nullish().meta({
  description: 'The sentence that says so, character for character as it stands in `body` or `notes`.',
  example: 'The eighth meeting of the framework was hosted by DG INTPA.',
});
const evidence = serverMade('object', 'Where the sentence stands: `field`, and `start` and `end` in UTF-16 offsets.');

export const OrganisationMention = z
  .strictObject({
    role: OrganisationRole.meta({
      description: 'What the organisation has to do with this release.',
      example: 'issuer',
    }),
    ...reference,
    name: nameText(500).nullish().meta({
      description: 'The name as this release states it.',
      example: 'International Organization for Migration',
    }),
    acronym: nameText(60).nullish().meta({ description: 'The acronym as this release states it.', example: 'IOM' }),
    parent: nameText(500).nullish().meta({
      description: 'The organisation it is part of: name, acronym, slug or id.',
      example: 'European Commission',
    }),
    identifiers: Identifiers.nullish().meta({
      description: 'By what else it is known; the surest way to mean the right one.',
    }),
  })
  .check(needsName)
  .meta({
    id: 'OrganisationMention',
    description: 'An organisation that the release names, and what it has to do with it.',
  });

const MeetingOrganisation = z
  .strictObject({
    role: MeetingRole.meta({ description: 'What the organisation did in the meeting.', example: 'host' }),
    ...reference,
    name: nameText(500).nullish().meta({
      description: 'Name, acronym, slug or id; what `organisations` of the same document lists wins.',
      example: 'DG INTPA',
    }),
    acronym: nameText(60)
      .nullish()
      .meta({ description: 'The acronym as this release states it.', example: 'DG INTPA' }),
  })
  .check(needsName)
  .meta({ id: 'MeetingOrganisationMention', description: 'An organisation that took part in the meeting.' });

export const OrganisationReference = z
  .union([
    nameText(500),
    z.strictObject({ ...reference, name: nameText(500).nullish(), acronym: nameText(60).nullish() }).check(needsName),
  ])
  .meta({
    id: 'OrganisationReference',
    description: 'A name, acronym, slug or id, or an object with some of them.',
    example: 'IOM',
  });

export const FrameworkReference = z
  .strictObject({
    id: Uuid.nullish().meta({ description: 'Points at a framework that is known here.' }),
    slug: text(80, 1)
      .nullish()
      .meta({ description: 'Like `id`, by slug.', example: 'eu-iom-strategic-cooperation-framework' }),
    name: nameText(500).nullish().meta({
      description: 'The series of meetings, without a number.',
      example: 'EU-IOM Strategic Cooperation Framework',
    }),
    established: EdtfDate.nullish().meta({
      description: 'When the framework was set up: an EDTF date.',
      example: '2012-07',
    }),
  })
  .check(needsName)
  .meta({ id: 'FrameworkReference', description: 'A series of meetings under one name.' });

export const MeetingStatement = z
  .strictObject({
    id: serverMade('string', 'Id of the meeting.'),
    framework: FrameworkReference.nullish().meta({ description: 'The series in which the meeting stands.' }),
    number: z.int().min(1).max(100_000).nullish().meta({ description: 'Its place in the series.', example: 8 }),
    name: nameText(500)
      .nullish()
      .meta({ description: 'What the release calls it.', example: 'EU-IOM Strategic Cooperation Meeting' }),
    date: Edtf.nullish().meta({ description: 'Day, or days as an EDTF interval.', example: '2021-09-28' }),
    place: words(300).nullish().meta({ description: 'Where it was.', example: 'Brussels' }),
    organisations: z.array(MeetingOrganisation).max(500).nullish().meta({ description: 'Who took part, and as what.' }),
    agenda: z
      .array(words(1000))
      .max(200)
      .nullish()
      .meta({ description: 'What it was about.', example: ['Afghanistan', 'New Pact on Migration and Asylum'] }),
    statement,
    evidence,
  })
  .check((ctx) => {
    const { framework, number, name, date } = ctx.value;
    if (name || (framework && ((number !== undefined && number !== null) || date))) return;
    ctx.issues.push({
      code: 'custom',
      input: ctx.value,
      message:
        number && !framework
          ? 'a number needs the framework it counts in'
          : 'a meeting needs a name, or a framework with a number or a date',
      params: { code: 'unidentified_meeting' },
    });
  })
  .meta({ id: 'MeetingStatement', description: 'What the release says of one meeting.' });

export const StatisticStatement = z
  .strictObject({
    id: Uuid.nullish().meta({
      description: 'The id of the same figure in an earlier revision carries on its identity.',
    }),
    measure: nameText(500).meta({
      description: 'What was counted or measured: a noun phrase. Equal measures are compared with one another.',
      example: 'projects run by the European Commission and IOM',
    }),
    measureSlug: serverMade('string', 'Slug of the measure.'),
    value: Decimal.meta({ description: 'The scaled number: 2.5 billion is 2500000000.', example: 650 }),
    upperValue: Decimal.nullish().meta({ description: 'With the qualifier `between`: the upper end.', example: null }),
    unit: Unit.meta({ description: 'ISO 4217 code, `percent`, or a plain plural noun.', example: 'projects' }),
    qualifier: Qualifier.nullish().meta({
      description: 'How exact the release claims to be; `exact` unless given.',
      example: 'nearly',
    }),
    period: Edtf.nullish().meta({ description: 'The time the figure speaks of.', example: '2015/2020' }),
    place: words(300).nullish().meta({ description: 'The place the figure speaks of.', example: 'worldwide' }),
    organisations: z
      .array(OrganisationReference)
      .max(100)
      .nullish()
      .meta({ description: 'Whose figure it is.', example: ['European Commission', 'IOM'] }),
    statement,
    evidence,
    releaseId: serverMade('string', 'Id of the release.'),
    publishedAt: serverMade('string', 'Time of the release.'),
  })
  .check((ctx) => {
    const { qualifier, upperValue } = ctx.value;
    if (qualifier === 'between' && (upperValue === null || upperValue === undefined)) {
      ctx.issues.push({
        code: 'custom',
        input: upperValue,
        path: ['upperValue'],
        message: 'the qualifier "between" needs an upperValue',
        params: { code: 'required' },
      });
    } else if (qualifier !== 'between' && upperValue !== null && upperValue !== undefined) {
      ctx.issues.push({
        code: 'custom',
        input: upperValue,
        path: ['upperValue'],
        message: 'only the qualifier "between" has an upperValue',
        params: { code: 'not_allowed', suggestion: 'between' },
      });
    }
  })
  .meta({ id: 'StatisticStatement', description: 'A figure that the release states.' });

export const QuoteStatement = z
  .strictObject({
    id: Uuid.nullish().meta({
      description: 'The id of the same quote in an earlier revision carries on its identity.',
    }),
    text: words(20_000).meta({
      description: 'The words between the quotation marks.',
      example: 'Cooperation on migration has never mattered more.',
    }),
    speaker: nameText(300).nullish().meta({ description: 'Full name, without titles.', example: 'António Vitorino' }),
    speakerRole: words(300).nullish().meta({ description: 'Title or office.', example: 'Director General' }),
    organisation: OrganisationReference.nullish().meta({ description: 'For whom they spoke.' }),
    evidence: serverMade('object', 'Where the text stands; `null` where it does not stand so in body or notes.'),
    releaseId: serverMade('string', 'Id of the release.'),
    publishedAt: serverMade('string', 'Time of the release.'),
  })
  .meta({ id: 'QuoteStatement', description: 'Words of a person.' });

const Dateline = z
  .strictObject({
    place: words(300).nullish().meta({ description: 'The town, as it is printed.', example: 'Brussels' }),
    countryCode: Country.nullish().meta({ description: 'ISO 3166-1 alpha-2.', example: 'BE' }),
    date: EdtfDate.nullish().meta({ description: 'The day in the dateline: an EDTF date.', example: '2021-09-28' }),
  })
  .meta({ id: 'Dateline', description: 'Place and day with which the release begins.' });

const Link = z
  .strictObject({
    url: WebAddress.meta({ description: 'Where it leads.' }),
    title: words(500).nullish().meta({ description: 'What is there.' }),
    rel: text(60, 1).nullish().meta({ description: 'Link relation (IANA), such as `related`.', example: 'related' }),
  })
  .meta({ id: 'Link', description: 'A page that belongs to the release.' });

const Contact = z
  .strictObject({
    name: words(300).nullish().meta({ description: 'A person or an office.', example: 'Press office' }),
    email: Email.nullish().meta({ description: 'E-mail address.' }),
    telephone: words(60)
      .nullish()
      .meta({ description: 'Telephone number, as it is printed.', example: '+32 2 287 70 00' }),
  })
  .check((ctx) => {
    const { name, email, telephone } = ctx.value;
    if (!name && !email && !telephone)
      ctx.issues.push({
        code: 'custom',
        input: ctx.value,
        message: 'a contact needs a name, an email or a telephone',
        params: { code: 'required' },
      });
  })
  .meta({ id: 'Contact', description: 'Whom journalists may ask.' });

const fields = {
  title: words(500).meta({ description: 'The headline.', example: 'EU and IOM meet for the eighth time' }),
  subtitle: words(1000).nullish().meta({ description: 'A line below the headline.' }),
  language: Language.nullish().meta({ description: 'BCP 47 tag; `en` unless given.', example: 'en' }),
  body: longText('The story: plain text, a blank line between paragraphs, up to 1 MiB. Only a draft may lack it.').meta(
    { example: 'The eighth meeting of the framework was hosted by DG INTPA.' },
  ),
  notes: longText('Notes for editors: background, not part of the story.'),
  dateline: Dateline.nullish().meta({ description: 'Where and on which day it was issued.' }),
  publishedAt: Timestamp.nullish().meta({
    description: 'When the release was published, by its own account.',
    example: '2021-09-28T13:00:00Z',
  }),
  embargoedUntil: Timestamp.nullish().meta({
    description: 'In the future: nobody but the desk sees the release until then.',
    example: null,
  }),
  url: WebAddress.nullish().meta({
    description: 'Canonical address; unique within a desk.',
    example: 'https://www.iom.int/news/eighth-meeting',
  }),
  externalId: words(300)
    .nullish()
    .meta({ description: 'The id the source itself uses; unique within a desk.', example: 'iom:2021-8-eu' }),
  topics: z
    .array(words(100))
    .max(100)
    .nullish()
    .meta({ description: 'What it is about, in your own words.', example: ['migration', 'afghanistan'] }),
  links: z.array(Link).max(200).nullish().meta({ description: 'Pages that belong to it.' }),
  contacts: z.array(Contact).max(50).nullish().meta({ description: 'Whom journalists may ask.' }),
  organisations: z.array(OrganisationMention).max(500).nullish().meta({
    description:
      'Who issued it, and whom it names. Those named only in meetings, statistics or quotes are added as `mentioned`.',
  }),
  meetings: z.array(MeetingStatement).max(200).nullish().meta({ description: 'The meetings it reports.' }),
  statistics: z.array(StatisticStatement).max(1000).nullish().meta({ description: 'The figures it states.' }),
  quotes: z.array(QuoteStatement).max(500).nullish().meta({ description: 'What people say in it.' }),
};

/** Accepted and ignored at the top of a document, so that an answer can be edited and sent back. */
const serverFields = {
  id: Uuid.nullish().meta({ description: 'Names the release in a batch; ignored elsewhere.', readOnly: true }),
  revision: serverMade('integer', 'Number of the public revision.'),
  firstPublicAt: serverMade('string', 'When it first became public here.'),
  updatedAt: serverMade('string', 'When its public text last changed.'),
  createdAt: serverMade('string', 'When it was created; for its desk only.'),
  version: serverMade('integer', 'Number of the version; for its desk only.'),
  desk: serverMade('string', 'The desk that owns it; for its desk only.'),
  copies: serverMade('array', 'Releases with the same text.'),
  counts: serverMade('object', 'Numbers of meetings, statistics and quotes.'),
  score: serverMade('number', 'Rank in a search.'),
  highlights: serverMade('object', 'Where the search words stand.'),
};

export const SubmittedRelease = z
  .strictObject({
    ...fields,
    state: z.enum(['draft', 'embargoed', 'published', 'withdrawn']).nullish().meta({
      description: '`draft` makes or keeps a draft; everything else follows from the document and is ignored.',
      example: null,
    }),
    ...serverFields,
  })
  .check((ctx) => {
    if (ctx.value.state !== 'draft' && !ctx.value.body) {
      ctx.issues.push({
        code: 'custom',
        input: ctx.value.body,
        path: ['body'],
        message: 'this field is required; only a draft may lack it',
        params: { code: 'required' },
      });
    }
  })
  .meta({
    id: 'ReleaseDocument',
    description:
      'A press release as a newsroom tool posts it. Fields that the source does not give may be left out, `null` or empty.',
  });

export type SubmittedRelease = z.input<typeof SubmittedRelease>;

function needsName(
  ctx: z.core.ParsePayload<{ id?: unknown; slug?: unknown; name?: unknown; acronym?: unknown }>,
): void {
  const { id, slug, name, acronym } = ctx.value;
  if (!id && !slug && !name && !acronym) {
    ctx.issues.push({
      code: 'custom',
      input: ctx.value,
      path: ['name'],
      message: 'this field is required where neither id nor slug is given',
      params: { code: 'required' },
    });
  }
}
