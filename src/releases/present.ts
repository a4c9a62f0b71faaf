import { presentStatement } from '../meetings/present.js';
import { presentMention, type ShownMention } from '../organisations/present.js';
import { presentQuote } from '../quotes/present.js';
import { presentStatistic } from '../statistics/present.js';
import { ExactJson } from '../values/exact-json.js';
import type { ReleaseDocument } from './canonical.js';
import type { EvidenceMap } from './evidence.js';
import type { Resolution } from './resolve.js';

/** What is shown of a release beside its document. */
export interface ReleaseFacts {
  id: string;
  revision: number | null;
  state: 'draft' | 'embargoed' | 'published' | 'withdrawn';
  firstPublicAt: string | null;
  updatedAt: string | null;
}

/** A release as readers get it, field by field. `copies` are added when it is read. */
export function presentRelease(
  document: ReleaseDocument,
  evidence: EvidenceMap,
  resolution: Resolution,
  facts: ReleaseFacts,
  json: ExactJson,
) {
  const proof = (pointer: string) => evidence.get(pointer) ?? null;
  return {
    id: facts.id,
    revision: facts.revision,
    state: facts.state,
    title: document.title,
    subtitle: document.subtitle ?? null,
    language: document.language,
    body: document.body ?? null,
    notes: document.notes ?? null,
    dateline: presentDateline(document),
    publishedAt: document.publishedAt ?? null,
    embargoedUntil: document.embargoedUntil ?? null,
    url: document.url ?? null,
    externalId: document.externalId ?? null,
    topics: document.topics ?? [],
    links: (document.links ?? []).map(({ url, title = null, rel = null }) => ({ url, title, rel })),
    contacts: (document.contacts ?? []).map(({ name = null, email = null, telephone = null }) => ({
      name,
      email,
      telephone,
    })),
    organisations: presentOrganisations(document, resolution),
    meetings: (document.meetings ?? []).map((meeting, i) =>
      presentStatement(meeting, `/meetings/${i}`, resolution, proof(`/meetings/${i}`)),
    ),
    statistics: (document.statistics ?? []).map((statistic, i) =>
      presentStatistic(statistic, `/statistics/${i}`, resolution, proof(`/statistics/${i}`), json),
    ),
    quotes: (document.quotes ?? []).map((quote, i) =>
      presentQuote(quote, `/quotes/${i}`, resolution, proof(`/quotes/${i}`)),
    ),
    firstPublicAt: facts.firstPublicAt,
    updatedAt: facts.updatedAt,
  };
}

export type ShownRelease = ReturnType<typeof presentRelease>;

/** The item of a list: everything but the long fields, and their numbers in their place. */
export function presentSummary(release: ShownRelease) {
  const {
    body: _body,
    notes: _notes,
    links: _links,
    contacts: _contacts,
    meetings,
    statistics,
    quotes,
    firstPublicAt,
    updatedAt,
    ...rest
  } = release;
  return {
    ...rest,
    counts: { meetings: meetings.length, statistics: statistics.length, quotes: quotes.length },
    firstPublicAt,
    updatedAt,
  };
}

/** The text of a stored record or list item with its copies: stored texts lack them, since other releases change them. */
export const withCopies = (stored: string, copies: string | null): string =>
  `${stored.slice(0, -1)},"copies":${copies ?? '[]'}}`;

function presentDateline({ dateline }: ReleaseDocument) {
  if (!dateline) return null;
  const { place = null, countryCode = null, date = null } = dateline;
  return { place, countryCode, date };
}

/** What the document lists, and as `mentioned` what it names only in meetings, statistics or quotes. */
function presentOrganisations(document: ReleaseDocument, resolution: Resolution): ShownMention[] {
  const listed = (document.organisations ?? []).map((mention, i) => ({
    mention,
    entity: resolution.entity(`/organisations/${i}`),
  }));
  const known = new Set(listed.map(({ entity }) => entity?.id));
  const mentioned = embeddedReferences(document, resolution).filter(({ entity }) => {
    if (known.has(entity?.id)) return false;
    known.add(entity?.id);
    return true;
  });
  return [
    ...listed.map(({ mention, entity }) => presentMention(mention, entity)),
    ...mentioned.map(({ reference: { id: _id, slug: _slug, ...stated }, entity }) =>
      presentMention({ ...stated, role: 'mentioned' }, entity),
    ),
  ];
}

function embeddedReferences(document: ReleaseDocument, resolution: Resolution) {
  const at = (pointer: string) => resolution.entity(pointer);
  return [
    ...(document.meetings ?? []).flatMap(({ organisations = [] }, i) =>
      organisations.map(({ role: _role, ...reference }, j) => ({
        reference,
        entity: at(`/meetings/${i}/organisations/${j}`),
      })),
    ),
    ...(document.statistics ?? []).flatMap(({ organisations = [] }, i) =>
      organisations.map((reference, j) => ({ reference, entity: at(`/statistics/${i}/organisations/${j}`) })),
    ),
    ...(document.quotes ?? []).flatMap(({ organisation }, i) =>
      organisation ? [{ reference: organisation, entity: at(`/quotes/${i}/organisation`) }] : [],
    ),
  ];
}

/** The JSON texts that are stored when a release becomes public. */
export function renderRelease(
  document: ReleaseDocument,
  evidence: EvidenceMap,
  resolution: Resolution,
  facts: ReleaseFacts,
) {
  const json = new ExactJson();
  const shown = presentRelease(document, evidence, resolution, facts, json);
  return { shown, rendition: json.text(shown), summary: JSON.stringify(presentSummary(shown)) };
}
