import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { decimalOf, instantOf, timestampOf } from '../values/schemas.js';
import type { MEETING_ROLES, ORGANISATION_ROLES, QUALIFIERS, SubmittedRelease } from './document.js';

/** A reference to an organisation: at least one of the four is there. */
export interface OrganisationRef {
  id?: string;
  slug?: string;
  name?: string;
  acronym?: string;
}

export interface OrganisationMention extends OrganisationRef {
  role: (typeof ORGANISATION_ROLES)[number];
  parent?: string;
  identifiers?: { wikidata?: string; ror?: string; lei?: string };
}

export interface FrameworkRef {
  id?: string;
  slug?: string;
  name?: string;
  established?: string;
}

export interface MeetingStatement {
  framework?: FrameworkRef;
  number?: number;
  name?: string;
  date?: string;
  place?: string;
  organisations?: (OrganisationRef & { role: (typeof MEETING_ROLES)[number] })[];
  agenda?: string[];
  statement?: string;
}

export interface StatisticStatement {
  id?: string;
  measure: string;
  /** Canonical decimal; so is `upperValue`. */
  value: string;
  upperValue?: string;
  unit: string;
  qualifier?: Exclude<(typeof QUALIFIERS)[number], 'exact'>;
  period?: string;
  place?: string;
  organisations?: OrganisationRef[];
  statement?: string;
}

export interface QuoteStatement {
  id?: string;
  text: string;
  speaker?: string;
  speakerRole?: string;
  organisation?: OrganisationRef;
}

/**
 * A release document as the ledger keeps it: in one canonical form, without what the server makes, without empty fields
 * and defaults. Two documents that say the same are equal here.
 */
export interface ReleaseDocument {
  title: string;
  subtitle?: string;
  language: string;
  body?: string;
  notes?: string;
  dateline?: { place?: string; countryCode?: string; date?: string };
  publishedAt?: string;
  embargoedUntil?: string;
  url?: string;
  externalId?: string;
  topics?: string[];
  links?: { url: string; title?: string; rel?: string }[];
  contacts?: { name?: string; email?: string; telephone?: string }[];
  organisations?: OrganisationMention[];
  meetings?: MeetingStatement[];
  statistics?: StatisticStatement[];
  quotes?: QuoteStatement[];
}

/** The shape of the stored documents; older ones pass through the upcasters. */
export const SCHEMA_VERSION = 1;

/** The canonical form of a valid submitted document. */
export function canonicalRelease(given: SubmittedRelease): ReleaseDocument {
  return compact<ReleaseDocument>({
    title: given.title,
    subtitle: given.subtitle,
    language: given.language ?? 'en',
    body: given.body,
    notes: given.notes,
    dateline:
      given.dateline &&
      compact({ place: given.dateline.place, countryCode: given.dateline.countryCode, date: given.dateline.date }),
    publishedAt: utc(given.publishedAt),
    embargoedUntil: utc(given.embargoedUntil),
    url: given.url,
    externalId: given.externalId,
    topics: given.topics && [...new Set(given.topics)],
    links: given.links?.map((link) => compact({ url: link.url, title: link.title, rel: link.rel })),
    contacts: given.contacts?.map(({ name, email, telephone }) => compact({ name, email, telephone })),
    organisations: given.organisations?.map((mention) =>
      compact({
        role: mention.role,
        ...organisationRef(mention),
        parent: mention.parent,
        identifiers:
          mention.identifiers &&
          compact({
            wikidata: mention.identifiers.wikidata,
            ror: mention.identifiers.ror,
            lei: mention.identifiers.lei,
          }),
      }),
    ),
    meetings: given.meetings?.map(canonicalMeeting),
    statistics: given.statistics?.map(canonicalStatistic),
    quotes: given.quotes?.map((quote) =>
      compact({
        id: quote.id?.toLowerCase(),
        text: quote.text,
        speaker: quote.speaker,
        speakerRole: quote.speakerRole,
        organisation: quote.organisation ? organisationRef(quote.organisation) : undefined,
      }),
    ),
  });
}

function canonicalMeeting(meeting: NonNullable<SubmittedRelease['meetings']>[number]): MeetingStatement {
  const { framework } = meeting;
  return compact<MeetingStatement>({
    framework:
      framework &&
      compact({
        id: framework.id?.toLowerCase(),
        slug: framework.slug,
        name: framework.name,
        established: framework.established,
      }),
    number: meeting.number,
    name: meeting.name,
    date: meeting.date,
    place: meeting.place,
    organisations: meeting.organisations?.map((organisation) => ({
      role: organisation.role,
      ...organisationRef(organisation),
    })),
    agenda: meeting.agenda,
    statement: meeting.statement,
  });
}

function canonicalStatistic(statistic: NonNullable<SubmittedRelease['statistics']>[number]): StatisticStatement {
  return compact<StatisticStatement>({
    id: statistic.id?.toLowerCase(),
    measure: statistic.measure,
    value: decimalOf(statistic.value) ?? '0',
    upperValue: decimalOf(statistic.upperValue),
    unit: statistic.unit,
    qualifier: statistic.qualifier === 'exact' ? undefined : statistic.qualifier,
    period: statistic.period,
    place: statistic.place,
    organisations: statistic.organisations?.map(organisationRef),
    statement: statistic.statement,
  });
}

type GivenReference =
  | string
  | {
      id?: string | null | undefined;
      slug?: string | null | undefined;
      name?: string | null | undefined;
      acronym?: string | null | undefined;
    };

const organisationRef = (given: GivenReference): OrganisationRef =>
  typeof given === 'string'
    ? { name: given }
    : compact({ id: given.id?.toLowerCase(), slug: given.slug, name: given.name, acronym: given.acronym });

const utc = (timestamp: string | null | undefined): string | undefined => {
  const instant = timestamp ? instantOf(timestamp) : null;
  return instant ? timestampOf(instant) : undefined;
};

type Loose<T> = { [K in keyof T]: T[K] | null | undefined };

/** Leaves out what is null, undefined, empty text, an empty list or an empty object. */
function compact<T extends object>(fields: Loose<T>): T {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== null &&
        value !== undefined &&
        value !== '' &&
        !(typeof value === 'object' && Object.keys(value).length === 0),
    ),
  ) as T;
}

/** SHA-256 of the canonical JSON (RFC 8785) of a document; a draft and a release of the same words differ. */
export const documentHash = (document: ReleaseDocument, draft: boolean): Buffer =>
  createHash('sha256')
    .update(`${draft ? 'draft' : 'release'}:${canonicalize(document)}`)
    .digest();

/**
 * Whether a submitted document says what the answer to the stored one says: an answer sent back, with or without the ids
 * that the server gave. Ids that are there must be those of the answer.
 */
export function equalsAnswer(submitted: ReleaseDocument, answer: ReleaseDocument): boolean {
  return canonicalize(withoutIds(submitted)) === canonicalize(withoutIds(answer)) && idsAgree(submitted, answer);
}

function withoutIds(document: ReleaseDocument): unknown {
  return JSON.parse(JSON.stringify(document, (key, value) => (key === 'id' || key === 'slug' ? undefined : value)));
}

/** Both have the same shape by then, so ids stand at the same places. */
function idsAgree(submitted: unknown, answer: unknown): boolean {
  if (typeof submitted !== 'object' || submitted === null || typeof answer !== 'object' || answer === null) return true;
  return Object.entries(submitted).every(([key, value]) => {
    const there = (answer as Record<string, unknown>)[key];
    return key === 'id' || key === 'slug' ? value === there : idsAgree(value, there);
  });
}
