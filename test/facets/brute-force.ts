import type { Facet } from '../../src/facets/columns.js';

/** A release as `GET /v1/releases?fields=…` gives it. */
export interface AnsweredRelease {
  id: string;
  title: string;
  body: string;
  notes: string | null;
  language: string;
  publishedAt: string | null;
  updatedAt: string;
  dateline: { place: string | null } | null;
  url: string | null;
  externalId: string | null;
  topics: string[];
  organisations: { id: string; slug: string; role: string }[];
  meetings: { id: string; framework: { slug: string } | null }[];
  statistics: { measureSlug: string }[];
  quotes: { speaker: string | null }[];
}

export type Filters = Record<string, string[]>;
type Counts = Record<string, number>;

const lower = (text: string | null | undefined) => text?.toLowerCase();

/** What each filter means, said once more in the plainest way. */
const meaning: Record<string, (release: AnsweredRelease, value: string, filters: Filters) => boolean> = {
  id: ({ id }, value) => id === value,
  q: ({ title, body, notes }, value) => new RegExp(`\\b${value}\\b`, 'i').test(`${title} ${body} ${notes}`),
  language: ({ language }, value) => language === value,
  organisation: ({ organisations }, value, { role = [] }) =>
    organisations.some((entry) => entry.slug === value && (role.length === 0 || role.includes(entry.role))),
  role: ({ organisations }, value) => organisations.some(({ role }) => role === value),
  framework: ({ meetings }, value) => meetings.some(({ framework }) => framework?.slug === value),
  meeting: ({ meetings }, value) => meetings.some(({ id }) => id === value),
  measure: ({ statistics }, value) => statistics.some(({ measureSlug }) => measureSlug === value),
  speaker: ({ quotes }, value) => quotes.some(({ speaker }) => speaker === value),
  topic: ({ topics }, value) => topics.includes(value),
  place: ({ dateline }, value) => lower(dateline?.place) === lower(value),
  url: ({ url }, value) => url === value,
  externalId: ({ externalId }, value) => externalId === value,
  publishedFrom: ({ publishedAt }, value) => publishedAt !== null && publishedAt.slice(0, value.length) >= value,
  publishedTo: ({ publishedAt }, value) => publishedAt !== null && publishedAt.slice(0, value.length) <= value,
  updatedFrom: ({ updatedAt }, value) => Date.parse(updatedAt) >= Date.parse(value),
};

export const matching = (releases: readonly AnsweredRelease[], filters: Filters): AnsweredRelease[] =>
  releases.filter((release) =>
    Object.entries(filters).every(([name, values]) => values.some((value) => meaning[name]?.(release, value, filters))),
  );

const own: Record<Facet, string[]> = {
  organisation: ['organisation'],
  language: ['language'],
  month: ['publishedFrom', 'publishedTo'],
  place: ['place'],
  topic: ['topic'],
  role: ['role'],
};

/** The values of one facet of one release. */
function valuesOf(facet: Facet, release: AnsweredRelease, { role, organisation }: Filters): string[] {
  switch (facet) {
    case 'organisation':
      return release.organisations.filter((entry) => !role || role.includes(entry.role)).map(({ slug }) => slug);
    case 'role':
      return release.organisations
        .filter(({ slug }) => !organisation || organisation.includes(slug))
        .map((entry) => entry.role);
    case 'language':
      return [release.language];
    case 'month':
      return release.publishedAt === null ? [] : [release.publishedAt.slice(0, 7)];
    case 'place':
      return release.dateline?.place ? [release.dateline.place.toLowerCase()] : [];
    case 'topic':
      return release.topics;
  }
}

/** How often each value of a facet occurs among the releases that match, the facet's own filter left out. */
export function countByHand(releases: readonly AnsweredRelease[], facet: Facet, filters: Filters): Counts {
  const others = Object.fromEntries(Object.entries(filters).filter(([name]) => !own[facet].includes(name)));
  const counts: Counts = {};
  for (const release of matching(releases, others)) {
    for (const value of new Set(valuesOf(facet, release, filters))) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}
