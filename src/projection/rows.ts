import { createHash } from 'node:crypto';
import { presentSource } from '../meetings/present.js';
import type { ReleaseDocument } from '../releases/canonical.js';
import type { EvidenceMap } from '../releases/evidence.js';
import { renderRelease } from '../releases/present.js';
import type { Resolution } from '../releases/resolve.js';
import { searchConfiguration, searchText, token } from '../search/vectors.js';
import { presentStatistic } from '../statistics/present.js';
import { edtfRange } from '../values/edtf.js';
import { ExactJson } from '../values/exact-json.js';
import { foldName } from '../values/names.js';
import { instantOf, timestampOf } from '../values/schemas.js';

/** A version that is public, or becomes so now, with everything its rows are made of. */
export interface PublicVersion {
  id: string;
  version: number;
  revision: number;
  document: ReleaseDocument;
  evidence: EvidenceMap;
  resolution: Resolution;
  firstPublicAt: Date;
  publicAt: Date;
  /** Since when the public could know what this version says. */
  knownFrom: Date;
  /** Counts the stretches of time in which the release was public. */
  publication: number;
}

/** The time by which a release sorts: that of its publication, else when it became public here. */
export const sortTime = ({ document, firstPublicAt }: Pick<PublicVersion, 'document' | 'firstPublicAt'>): Date =>
  (document.publishedAt ? instantOf(document.publishedAt) : null) ?? firstPublicAt;

/** What a release states, as rows of the reader tables. Pure: the same version and decisions give the same rows. */
export function rowsOf(release: PublicVersion) {
  const { id, document, evidence, resolution } = release;
  const facts = {
    id,
    revision: release.revision,
    state: 'published' as const,
    firstPublicAt: timestampOf(release.firstPublicAt),
    updatedAt: timestampOf(release.publicAt),
  };
  const { shown, rendition, summary } = renderRelease(document, evidence, resolution, facts);
  const sortAt = sortTime(release).toISOString();
  const configuration = searchConfiguration(document.language);
  const publishedAt = shown.publishedAt;
  const organisations = uniqueRoles(
    shown.organisations.map(({ id: organisationId, role }) => ({ organisationId, role })),
  );
  const statistics = statisticRows(release, sortAt, configuration);
  return {
    release: {
      id,
      sort_at: sortAt,
      published_at: publishedAt,
      first_public_at: facts.firstPublicAt,
      updated_at: facts.updatedAt,
      version: release.version,
      revision: release.revision,
      language: document.language,
      place: document.dateline?.place?.toLowerCase() ?? null,
      url: document.url ?? null,
      external_id: document.externalId ?? null,
      title: document.title,
      copy_key: copyKey(document.body),
      summary,
      rendition,
      configuration,
      search_title: searchText(document.title),
      search_subtitle: searchText(document.subtitle),
      search_body: searchText(document.body),
      search_notes: searchText(document.notes),
      tokens: tokensOf(document, resolution, organisations, sortAt, configuration),
      facets: facetKeys(document, organisations),
    },
    organisations: organisations.map(({ organisationId, role, first }) => ({
      release_id: id,
      organisation_id: organisationId,
      role,
      first_role: first,
      sort_at: sortAt,
    })),
    meetings: shown.meetings.map((statement, position) => ({
      release_id: id,
      position,
      meeting_id: resolution.entity(`/meetings/${position}`)?.id,
      framework_id: resolution.entity(`/meetings/${position}`)?.parentId ?? null,
      sort_at: sortAt,
      established: statement.framework?.established ?? null,
      statement: JSON.stringify(presentSource(statement, { id, title: document.title, publishedAt })),
    })),
    statistics,
    statisticOrganisations: statistics.flatMap(({ id: statisticId, organisation_ids }) =>
      organisation_ids.map((organisationId) => ({
        statistic_id: statisticId,
        organisation_id: organisationId,
        release_id: id,
        sort_at: sortAt,
      })),
    ),
    quotes: shown.quotes.map((quote, position) => ({
      id: quote.id,
      release_id: id,
      position,
      person_id: resolution.entity(`/quotes/${position}/speaker`)?.id ?? null,
      organisation_id: resolution.entity(`/quotes/${position}/organisation`)?.id ?? null,
      sort_at: sortAt,
      configuration,
      search_text: searchText(quote.text),
      rendition: JSON.stringify(asRecord(quote, id, publishedAt)),
    })),
  };
}

export type ReleaseRows = ReturnType<typeof rowsOf>;

function statisticRows(
  { id, document, evidence, resolution, knownFrom, publication }: PublicVersion,
  sortAt: string,
  configuration: string,
) {
  return (document.statistics ?? []).map((statistic, position) => {
    const pointer = `/statistics/${position}`;
    const json = new ExactJson();
    const range = statistic.period ? edtfRange(statistic.period) : null;
    const shown = presentStatistic(statistic, pointer, resolution, evidence.get(pointer) ?? null, json);
    return {
      id: resolution.id(pointer),
      release_id: id,
      position,
      measure_id: resolution.entity(`${pointer}/measure`)?.id,
      sort_at: sortAt,
      value: statistic.value,
      upper_value: statistic.upperValue ?? null,
      unit: statistic.unit,
      period_from: range?.from ?? null,
      period_to: range?.to ?? null,
      place: statistic.place ? foldName(statistic.place) : null,
      configuration,
      search_text: searchText(`${statistic.measure} ${statistic.statement ?? ''}`),
      organisation_ids: [...new Set(shown.organisations.flatMap((organisation) => organisation.id ?? []))],
      rendition: json.text(asRecord(shown, id, document.publishedAt ?? null)),
      publication,
      known_from: knownFrom.toISOString(),
      point: json.text(pointOf(shown)),
      title: document.title,
      statement: statistic.statement ?? null,
    };
  });
}

/** What a series compares, without what a withdrawn release no longer says. */
const pointOf = ({ statement: _statement, evidence: _evidence, ...claim }: ReturnType<typeof presentStatistic>) =>
  claim;

/** A statistic or quote standing alone: with the release it comes from. */
const asRecord = <Shown extends { id: string | null }>(
  { id, ...rest }: Shown,
  releaseId: string,
  publishedAt: string | null,
) => ({ id, releaseId, publishedAt, ...rest });

/** One row a role; the first row of each organisation is marked, so that lists count it once. */
function uniqueRoles(mentions: readonly { organisationId: string | null; role: string }[]) {
  const seen = new Set<string>();
  return mentions.flatMap(({ organisationId, role }) => {
    if (!organisationId || seen.has(`${organisationId} ${role}`)) return [];
    const first = !seen.has(organisationId);
    seen.add(organisationId).add(`${organisationId} ${role}`);
    return [{ organisationId, role, first }];
  });
}

/** Every filter of the list of releases, as a lexeme: so any combination is one condition on one index. */
function tokensOf(
  document: ReleaseDocument,
  resolution: Resolution,
  organisations: ReturnType<typeof uniqueRoles>,
  sortAt: string,
  configuration: string,
): string[] {
  const at = (pointer: string) => resolution.entity(pointer)?.id;
  const all = (filter: string, values: readonly (string | undefined)[]) =>
    values.flatMap((value) => (value ? [token(filter, value)] : []));
  const tokens = [
    token('c', configuration),
    token('l', document.language),
    token('ym', sortAt.slice(0, 7)),
    ...organisations.flatMap(({ organisationId, role }) => [
      token('o', organisationId),
      token('r', role),
      token('or', `${role}:${organisationId}`),
    ]),
    ...all(
      'f',
      (document.meetings ?? []).map((_, i) => at(`/meetings/${i}/framework`)),
    ),
    ...all(
      'm',
      (document.meetings ?? []).map((_, i) => at(`/meetings/${i}`)),
    ),
    ...all(
      'x',
      (document.statistics ?? []).map((_, i) => at(`/statistics/${i}/measure`)),
    ),
    ...all(
      's',
      (document.quotes ?? []).map((_, i) => at(`/quotes/${i}/speaker`)),
    ),
    ...(document.publishedAt ? [token('dated', 'yes')] : []),
    ...all('t', document.topics ?? []),
    ...all('p', [document.dateline?.place?.toLowerCase()]),
    ...all('u', [document.url && digest(document.url)]),
    ...all('e', [document.externalId && digest(document.externalId)]),
  ];
  return [...new Set(tokens)];
}

/** What the facets count of a release; a month only where it has a time of publication. */
function facetKeys(document: ReleaseDocument, organisations: ReturnType<typeof uniqueRoles>): string[] {
  const place = document.dateline?.place;
  return [
    ...organisations.map(({ organisationId, role }) => `o:${role}:${organisationId}`),
    `l:${document.language}`,
    ...(document.publishedAt ? [`m:${document.publishedAt.slice(0, 7)}`] : []),
    ...(place ? [`p:${place}`] : []),
    ...(document.topics ?? []).map((topic) => `t:${topic}`),
  ];
}

/** A filter value of any length as a lexeme of bounded length. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Equal for texts that differ only in white space, case and typographic variants: such releases are copies. */
export function copyKey(body: string | undefined): string | null {
  if (!body) return null;
  const folded = body
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‛ʼ`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return folded === '' ? null : createHash('sha256').update(folded).digest('hex').slice(0, 32);
}
