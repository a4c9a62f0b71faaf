import type { Transaction } from '../database/database.js';
import { sql } from '../database/sql.js';
import { type MeetingSource, mostSources, presentMeeting } from '../meetings/present.js';
import type { Entity } from '../registry/entity.js';
import { Registry, Wanted } from '../registry/registry.js';
import { searchConfiguration, searchText } from '../search/vectors.js';
import { edtfRange } from '../values/edtf.js';
import { groupBy } from '../values/group.js';
import { foldName } from '../values/names.js';

/** Takes the locks of meetings whose records will be written, in one order for everybody. */
export async function lockMeetings(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.rows(sql`select id::text from ledger.entity where id = any(${ids}::uuid[]) order by id for no key update`);
}

interface MeetingRow {
  meeting_id: string;
  framework_id: string | null;
  source_count: number;
  newest_at: Date;
  statement: string;
  language: string;
}

/**
 * Writes the records of meetings from all that releases say of them. Their locks are held, so that two releases that report one
 * meeting at the same moment both end up in it.
 */
export async function writeMeetings(tx: Transaction, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx.rows<MeetingRow>(sql`
    select wanted.id::text as meeting_id, source.framework_id::text, source.statement, source.source_count::integer, source.sort_at as newest_at, release.language
    from unnest(${ids}::uuid[]) as wanted (id)
    cross join lateral (
      select release_meeting.*, count(*) over () as source_count
      from reader.release_meeting
      where meeting_id = wanted.id
      order by sort_at desc, release_id desc, position
      limit ${mostSources}
    ) as source
    join reader.release on release.id = source.release_id
  `);
  const meetings = groupBy(rows, (row) => row.meeting_id);
  const registry = await loadRecords(tx, ids, rows);
  const written = [...meetings].flatMap(([id, sources]) => {
    const meeting = registry.id(id);
    return meeting ? [meetingRow(meeting, sources, registry)] : [];
  });
  if (written.length > 0) await insertMeetings(tx, written, now);
  const orphans = ids.filter((id) => !meetings.has(id));
  if (orphans.length > 0) await hideMeetings(tx, orphans, now);
}

async function loadRecords(tx: Transaction, ids: readonly string[], rows: readonly MeetingRow[]): Promise<Registry> {
  const wanted = new Wanted();
  for (const id of ids) wanted.id(id);
  for (const row of rows) {
    wanted.id(row.framework_id);
    for (const { id } of (JSON.parse(row.statement) as MeetingSource).organisations) wanted.id(id);
  }
  const registry = new Registry();
  await registry.load(tx, wanted);
  return registry;
}

function meetingRow(meeting: Entity, rows: readonly MeetingRow[], registry: Registry) {
  const [newest] = rows;
  const sources = rows.map((row) => JSON.parse(row.statement) as MeetingSource);
  const organisations = new Map(
    sources
      .flatMap((source) => source.organisations)
      .flatMap(({ id }) => {
        const record = registry.id(id);
        return id && record ? [[id, record] as const] : [];
      }),
  );
  const framework = registry.id(newest?.framework_id) ?? null;
  const shown = presentMeeting({
    meeting,
    framework,
    sources,
    sourceCount: newest?.source_count ?? 0,
    organisations,
  });
  const range = shown.date ? edtfRange(shown.date) : null;
  const seen = new Set<string>();
  return {
    id: meeting.id,
    framework_id: framework?.id ?? null,
    number: shown.number,
    sort_date: range?.from ?? newest?.newest_at.toISOString().slice(0, 10),
    date_from: range?.from ?? null,
    date_to: range?.to ?? null,
    place: shown.place ? foldName(shown.place) : null,
    configuration: searchConfiguration(newest?.language ?? ''),
    search_text: searchText(
      [shown.name, framework?.name, ...shown.agenda, ...sources.map((source) => source.statement)]
        .filter(Boolean)
        .join(' '),
    ),
    rendition: JSON.stringify(shown),
    organisations: shown.organisations.flatMap(({ id, role }) => {
      if (!id || seen.has(`${id} ${role}`)) return [];
      const first = !seen.has(id);
      seen.add(id).add(`${id} ${role}`);
      return [{ organisation_id: id, role, first_role: first }];
    }),
  };
}

async function insertMeetings(
  tx: Transaction,
  rows: readonly ReturnType<typeof meetingRow>[],
  now: Date,
): Promise<void> {
  await tx.rows(
    sql`delete from reader.meeting_organisation where meeting_id = any(${rows.map(({ id }) => id)}::uuid[])`,
  );
  await tx.rows(sql`
    with rows as materialized (
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as t (
        id uuid, framework_id uuid, number integer, sort_date date, date_from date, date_to date, place text, configuration text,
        search_text text, rendition text, organisations json)
    ),
    old as (select meeting.id, meeting.rendition from reader.meeting join rows on rows.id = meeting.id),
    written as (
      insert into reader.meeting as meeting (id, framework_id, number, sort_number, sort_date, date_from, date_to, place, search, rendition)
      select id, framework_id, number, coalesce(number, 2147483647), sort_date, date_from, date_to, place, to_tsvector(('reader.' || configuration)::regconfig, search_text) || array_to_tsvector(array['=c:' || configuration]), rendition
      from rows
      on conflict (id) do update set framework_id = excluded.framework_id, number = excluded.number, sort_number = excluded.sort_number, sort_date = excluded.sort_date,
        date_from = excluded.date_from, date_to = excluded.date_to, place = excluded.place, search = excluded.search, rendition = excluded.rendition
      returning meeting.id, meeting.rendition
    ),
    parties as (
      insert into reader.meeting_organisation (meeting_id, organisation_id, role, first_role, framework_id, sort_date)
      select rows.id, party.organisation_id, party.role, party.first_role, rows.framework_id, rows.sort_date
      from rows cross join lateral json_to_recordset(rows.organisations) as party (organisation_id uuid, role text, first_role boolean)
    ),
    revived as (delete from reader.tombstone where id in (select id from rows))
    insert into ledger.outbox (type, at, subject_id)
    select case when old.id is null then 'meeting.created' else 'meeting.updated' end, ${now.toISOString()}::timestamptz, written.id
    from written left join old on old.id = written.id
    where old.rendition is distinct from written.rendition
    order by written.id
  `);
}

/** Meetings that no release reports any more. */
async function hideMeetings(tx: Transaction, ids: readonly string[], now: Date): Promise<void> {
  await tx.rows(sql`
    with hidden as (delete from reader.meeting where id = any(${ids}::uuid[]) returning id),
    parties as (delete from reader.meeting_organisation where meeting_id in (select id from hidden)),
    stones as (
      insert into reader.tombstone (id, kind, at)
      select id, 'meeting', ${now.toISOString()}::timestamptz from hidden
      on conflict (id) do update set at = excluded.at
    )
    insert into ledger.outbox (type, at, subject_id)
    select 'meeting.withdrawn', ${now.toISOString()}::timestamptz, id from hidden order by id
  `);
}
