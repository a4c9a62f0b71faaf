import type { Transaction } from '../database/database.js';
import { type Sql, sql } from '../database/sql.js';
import type { ReleaseRows } from './rows.js';

/** Ids that rows of a release pointed at before they were removed. */
export interface RemovedRows {
  organisations: string[];
  meetings: string[];
  frameworks: string[];
  measures: string[];
  people: string[];
  items: RemovedItem[];
}

/** A statistic or quote, with its measure or speaker. */
export interface RemovedItem {
  id: string;
  releaseId: string;
  subjectId: string | null;
}

/**
 * Removes all rows of releases from the reader tables and says what they pointed at.
 * The rendition of the live revision moves to the history where `keepHistory` is set.
 */
export async function removeRows(
  tx: Transaction,
  releaseIds: readonly string[],
  now: Date,
  keepHistory: boolean,
): Promise<RemovedRows> {
  const ids = sql`any(${releaseIds}::uuid[])`;
  const rows = await tx.rows<{ kind: keyof RemovedRows } & RemovedItem>(sql`
    with release_gone as (delete from reader.release where id = ${ids} returning id, revision, rendition),
    kept as (
      update reader.public_revision set rendition = release_gone.rendition
      from release_gone
      where ${keepHistory} and public_revision.release_id = release_gone.id and public_revision.revision = release_gone.revision
    ),
    search_gone as (delete from reader.release_search where release_id = ${ids}),
    facets_gone as (update reader.release_facets set keys = '{}' where release_id = ${ids} and not ${keepHistory}),
    organisation_gone as (delete from reader.release_organisation where release_id = ${ids} returning organisation_id, first_role),
    meeting_gone as (delete from reader.release_meeting where release_id = ${ids} returning meeting_id, framework_id),
    statistic_gone as (delete from reader.statistic where release_id = ${ids} returning id, release_id, measure_id),
    statistic_organisation_gone as (delete from reader.statistic_organisation where release_id = ${ids}),
    quote_gone as (delete from reader.quote where release_id = ${ids} returning id, release_id, person_id),
    history_closed as (
      update reader.statistic_history
      set known_until = coalesce(known_until, ${now.toISOString()}::timestamptz),
        title = case when ${keepHistory} then title end, statement = case when ${keepHistory} then statement end
      where release_id = ${ids} and (known_until is null or not ${keepHistory})
    ),
    counted as (
      insert into reader.counter_delta (entity_id, amount)
      select organisation_id, -1 from organisation_gone where first_role
      union all select measure_id, -1 from statistic_gone
      union all select person_id, -1 from quote_gone where person_id is not null
    )
    select 'organisations' as kind, organisation_id::text as id, null as "releaseId", null as "subjectId" from organisation_gone
    union select 'meetings', meeting_id::text, null, null from meeting_gone
    union select 'frameworks', framework_id::text, null, null from meeting_gone where framework_id is not null
    union select 'measures', measure_id::text, null, null from statistic_gone
    union select 'people', person_id::text, null, null from quote_gone where person_id is not null
    union select 'items', id::text, release_id::text, measure_id::text from statistic_gone
    union select 'items', id::text, release_id::text, person_id::text from quote_gone
  `);
  const removed: RemovedRows = { organisations: [], meetings: [], frameworks: [], measures: [], people: [], items: [] };
  for (const { kind, ...row } of rows) {
    if (kind === 'items') removed.items.push(row);
    else removed[kind].push(row.id);
  }
  return removed;
}

/** Writes the rows of releases that have none. */
export async function insertRows(tx: Transaction, rows: readonly ReleaseRows[]): Promise<void> {
  await tx.rows(insertStatement((table) => JSON.stringify(rows.flatMap((release): unknown => release[table]))));
}

const insertStatement = (all: (table: keyof ReleaseRows) => string): Sql => sql`
  with release_rows as materialized (
    select * from json_to_recordset(${all('release')}::json) as t (
      id uuid, sort_at timestamptz, published_at timestamptz, first_public_at timestamptz, updated_at timestamptz, version integer,
      revision integer, language text, place text, url text, external_id text, title text, copy_key text, summary text, rendition text,
      configuration text, search_title text, search_subtitle text, search_body text, search_notes text, tokens text[], facets text[])
  ),
  releases as (
    insert into reader.release (id, sort_at, published_at, first_public_at, updated_at, version, revision, language, place, url, external_id, title, copy_key, summary, rendition)
    select id, sort_at, published_at, first_public_at, updated_at, version, revision, language, place, url, external_id, title, decode(copy_key, 'hex'), summary, rendition
    from release_rows
  ),
  facets as (
    insert into reader.release_facets (release_id, sort_at, keys)
    select id, sort_at, facets from release_rows
    on conflict (release_id) do update set sort_at = excluded.sort_at, keys = excluded.keys
    returning release_id, ordinal
  ),
  search as (
    insert into reader.release_search (release_id, ordinal, sort_at, search)
    select id, facets.ordinal, sort_at,
      all_words || array_to_tsvector(tokens || array(select '=w:' || lexeme from unnest(tsvector_to_array(title_words)) as lexeme) || reader.salient_words(all_words))
    from release_rows
    join facets on facets.release_id = release_rows.id
    cross join lateral (select to_tsvector(('reader.' || configuration)::regconfig, search_title) as title_words offset 0) as title
    cross join lateral (
      select
        setweight(title_words, 'A') ||
        setweight(to_tsvector(('reader.' || configuration)::regconfig, search_subtitle), 'B') ||
        setweight(to_tsvector(('reader.' || configuration)::regconfig, search_body), 'C') ||
        to_tsvector(('reader.' || configuration)::regconfig, search_notes) as all_words
      offset 0
    ) as spelt
  ),
  languages as (
    insert into reader.search_language (configuration)
    select distinct configuration from release_rows
    where not exists (select from reader.search_language where search_language.configuration = release_rows.configuration)
    on conflict do nothing
  ),
  organisations as (
    insert into reader.release_organisation (release_id, organisation_id, role, first_role, sort_at)
    select * from json_to_recordset(${all('organisations')}::json) as t (release_id uuid, organisation_id uuid, role text, first_role boolean, sort_at timestamptz)
    returning organisation_id, first_role
  ),
  meetings as (
    insert into reader.release_meeting (release_id, position, meeting_id, framework_id, sort_at, established, statement)
    select * from json_to_recordset(${all('meetings')}::json) as t (
      release_id uuid, position integer, meeting_id uuid, framework_id uuid, sort_at timestamptz, established text, statement text)
  ),
  statistic_rows as materialized (
    select * from json_to_recordset(${all('statistics')}::json) as t (
      id uuid, release_id uuid, position integer, measure_id uuid, sort_at timestamptz, value numeric, upper_value numeric, unit text,
      period_from date, period_to date, place text, configuration text, search_text text, organisation_ids uuid[], rendition text,
      point text, title text, statement text, publication integer, known_from timestamptz)
  ),
  statistics as (
    insert into reader.statistic (id, release_id, position, measure_id, sort_at, value, upper_value, unit, period_from, period_to, sort_period, place, search, rendition)
    select id, release_id, position, measure_id, sort_at, value, upper_value, unit, period_from, period_to, coalesce(period_from, 'infinity'), place,
      to_tsvector(('reader.' || configuration)::regconfig, search_text) || array_to_tsvector(array['=c:' || configuration]), rendition
    from statistic_rows
    returning measure_id
  ),
  history as (
    insert into reader.statistic_history (statistic_id, publication, release_id, measure_id, known_from, organisations, period_from, period_to, point, title, statement)
    select id, publication, release_id, measure_id, known_from, organisation_ids, period_from, period_to, point, title, statement
    from statistic_rows
  ),
  statistic_organisations as (
    insert into reader.statistic_organisation (statistic_id, organisation_id, release_id, sort_at)
    select * from json_to_recordset(${all('statisticOrganisations')}::json) as t (statistic_id uuid, organisation_id uuid, release_id uuid, sort_at timestamptz)
  ),
  quotes as (
    insert into reader.quote (id, release_id, position, person_id, organisation_id, sort_at, search, rendition)
    select id, release_id, position, person_id, organisation_id, sort_at, to_tsvector(('reader.' || configuration)::regconfig, search_text) || array_to_tsvector(array['=c:' || configuration]), rendition
    from json_to_recordset(${all('quotes')}::json) as t (
      id uuid, release_id uuid, position integer, person_id uuid, organisation_id uuid, sort_at timestamptz, configuration text,
      search_text text, rendition text)
    returning person_id
  )
  insert into reader.counter_delta (entity_id, amount)
  select organisation_id, 1 from organisations where first_role
  union all select measure_id, 1 from statistics
  union all select person_id, 1 from quotes where person_id is not null
`;
