import { z } from 'zod';
import { join, type Sql, sql } from '../database/sql.js';
import { everyId, type SluggedKind } from '../http/address.query.js';
import { anyOf, key, searchWords } from '../http/parameters.js';
import { digest } from '../projection/rows.js';
import type { Search } from '../search/newest.js';
import { searchQuery } from '../search/vectors.js';
import { foldName, nameKey } from '../values/names.js';
import { text, Uuid } from '../values/schemas.js';
import { TimeBound } from '../values/time-bound.js';
import { OrganisationRole } from './document.js';

/** How releases with the same text are shown. */
export const collapseParameter = z.enum(['copies']).optional().meta({
  description:
    'With `copies`, of releases with the same text only the earliest that matches; `total` then counts them once.',
});

/** The filters of lists of releases. Repeating one means "any of"; different ones mean "and". */
export const releaseFilters = {
  id: anyOf(Uuid.meta({ description: 'These releases.' })),
  q: searchWords.optional().meta({
    description:
      'Words in title, subtitle, body or notes, each language in its own forms: `"exact phrase"`, `or`, `-not`.',
    example: 'migration -trade',
  }),
  language: anyOf(text(35, 1).meta({ description: 'The exact BCP 47 tag.', example: 'en' })),
  organisation: anyOf(key('organisation that the release lists', 'international-organization-for-migration')),
  role: anyOf(
    OrganisationRole.meta({
      description: 'The role that an organisation has; together with `organisation`, that organisation in this role.',
      example: 'issuer',
    }),
  ),
  framework: anyOf(key('framework of a meeting', 'eu-iom-strategic-cooperation-framework')),
  meeting: anyOf(Uuid.meta({ description: 'Id of a meeting that the release reports.' })),
  measure: anyOf(key('measure of a statistic', 'projects-run-by-the-european-commission-and-iom')),
  speaker: anyOf(
    text(300, 1).meta({ description: 'The whole name of somebody who is quoted.', example: 'António Vitorino' }),
  ),
  topic: anyOf(text(100, 1).meta({ description: 'A topic, as the release states it.', example: 'migration' })),
  place: anyOf(
    text(300, 1).meta({ description: 'The place of the dateline, whole, in any case.', example: 'Brussels' }),
  ),
  url: anyOf(text(2000, 1).meta({ description: 'The canonical address.' })),
  externalId: anyOf(text(300, 1).meta({ description: "The source's own id." })),
  publishedFrom: TimeBound.optional().meta({
    description: 'Published at this time or later; a release without a time matches no bound.',
  }),
  publishedTo: TimeBound.optional().meta({
    description: 'Published before this time, or up to the end of this day, month or year.',
  }),
  updatedFrom: TimeBound.optional().meta({ description: 'Whose public text changed at this time or later.' }),
};

const Filters = z.object({ ...releaseFilters, collapse: collapseParameter });
export type ReleaseFilters = z.output<typeof Filters>;

/**
 * The filters but `q` as one tsquery: every filter is a lexeme beside the words, so that any combination is one condition on one
 * index. Null where no such filter is given.
 */
function filterTokens(filters: ReleaseFilters): Sql | null {
  const parts = [
    any('l', filters.language),
    organisationQuery(filters),
    filters.framework.length > 0 && anyEntity('f', 'framework', filters.framework),
    filters.meeting.length > 0 && meetingQuery(filters.meeting.map((id) => id.toLowerCase())),
    filters.measure.length > 0 && anyEntity('x', 'measure', filters.measure),
    filters.speaker.length > 0 && speakerQuery(filters.speaker),
    any('t', filters.topic),
    any(
      'p',
      filters.place.map((place) => place.toLowerCase()),
    ),
    any('u', filters.url.map(digest)),
    any('e', filters.externalId.map(digest)),
  ].filter((part): part is Sql => Boolean(part));
  return parts.length === 0 ? null : join(parts, ' && ');
}

/** The search that words and filters ask for; null where there are none. */
export function searchOf(filters: ReleaseFilters): Search | null {
  const tokens = filterTokens(filters);
  const words = filters.q === undefined ? null : searchQuery(filters.q);
  if (tokens === null && words === null) return null;
  const dated = filters.publishedFrom !== undefined || filters.publishedTo !== undefined;
  const parts = [words !== null && sql`reader.words(${words})`, tokens, dated && sql`'''=dated:yes'''::tsquery`];
  return {
    query: join(
      parts.filter((part): part is Sql => Boolean(part)),
      ' && ',
    ),
    words,
    tokens,
  };
}

const any = (filter: string, values: readonly string[]): Sql | false =>
  values.length > 0 && sql`reader.any_of(${filter}, ${values}::text[])`;

function organisationQuery({ organisation, role }: ReleaseFilters): Sql | false {
  if (organisation.length === 0) return any('r', role);
  if (role.length === 0) return anyEntity('o', 'organisation', organisation);
  return sql`reader.any_of('or', array(select role || ':' || id from unnest(${role}::text[]) as role, ${everyId('organisation', organisation)} as wanted))`;
}

const anyEntity = (filter: string, kind: SluggedKind, keys: readonly string[]): Sql =>
  sql`reader.any_of(${filter}, array(select id::text from ${everyId(kind, keys)} as wanted))`;

/** Meetings by id, and by the ids of those that turned out to be the same. */
const meetingQuery = (ids: readonly string[]): Sql => sql`reader.any_of('m', array(
  with survivor as (
    select unnest(${ids}::text[]) as id
    union select target_id::text from reader.moved where kind = 'meeting' and key = any(${ids}::text[])
  )
  select id from survivor
  union select key from reader.moved where kind = 'meeting' and target_id::text in (select id from survivor)))`;

const speakerQuery = (names: readonly string[]): Sql =>
  sql`reader.any_of('s', array(select id::text from reader.person where sort_name = any(${names.map((name) => nameKey(foldName(name)))}::text[])))`;
