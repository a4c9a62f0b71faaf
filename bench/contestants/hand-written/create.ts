import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { edtfRange } from '../../../src/values/edtf.js';
import { slugOf } from '../../../src/values/names.js';
import type { GeneratedRelease } from '../../corpus/releases.js';

type Kind = 'organisation' | 'framework' | 'meeting' | 'measure' | 'person';

/** Ids of what a release names, by kind and name. */
type Known = Map<string, number>;

/**
 * Creates a release with all that it states: looks up what it names, inserts what is new, and writes all rows in one statement.
 * Four round trips where nothing is new. It validates nothing.
 */
export async function createRelease(pool: pg.Pool, release: GeneratedRelease): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const known = await lookUp(client, release);
    await insertUnknown(client, release, known);
    await insertRows(client, release, known);
    await client.query('commit');
    return release.id;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

const namesOf = (release: GeneratedRelease) => ({
  organisations: release.organisations.map(({ name }) => name),
  frameworks: release.meetings.map(({ framework }) => framework.name),
  measures: release.statistics.map(({ measure }) => measure),
  people: release.quotes.map(({ speaker }) => speaker),
});

const keyOf = (kind: Kind, name: string): string => `${kind} ${name}`;
const meetingKey = (framework: string, number: number): string => keyOf('meeting', `${framework} ${number}`);

async function lookUp(client: pg.PoolClient, release: GeneratedRelease): Promise<Known> {
  const names = namesOf(release);
  const { rows } = await client.query<{ kind: Kind; name: string; id: number }>({
    name: 'look-up',
    text: `
      select 'organisation' as kind, name, id from organisation where name = any($1)
      union all select 'framework', name, id from framework where name = any($2)
      union all select 'measure', name, id from measure where name = any($3)
      union all select 'person', name, id from person where name = any($4)
      union all
      select 'meeting', f.name || ' ' || m.number, m.id
      from unnest($2::text[], $5::integer[]) as wanted (framework, number)
      join framework f on f.name = wanted.framework join meeting m on m.framework_id = f.id and m.number = wanted.number`,
    values: [
      names.organisations,
      names.frameworks,
      names.measures,
      names.people,
      release.meetings.map(({ number }) => number),
    ],
  });
  return new Map(rows.map(({ kind, name, id }) => [keyOf(kind, name), id]));
}

/** Inserts what has no row yet, in the order of names, so that two who create the same things never wait for each other in a circle. */
async function insertUnknown(client: pg.PoolClient, release: GeneratedRelease, known: Known): Promise<void> {
  const insert = async (kind: Kind, names: readonly string[], columns: string, values: (name: string) => unknown[]) => {
    const missing = [...new Set(names)].filter((name) => !known.has(keyOf(kind, name))).sort();
    for (const name of missing) {
      const given = values(name);
      const { rows } = await client.query<{ id: number }>(
        `insert into ${kind} (name, ${columns}) values ($1, ${given.map((_, place) => `$${place + 2}`)})
         on conflict (name) do update set name = excluded.name returning id`,
        [name, ...given],
      );
      known.set(keyOf(kind, name), rows[0]?.id ?? 0);
    }
  };
  const names = namesOf(release);
  const mention = (name: string) => release.organisations.find((organisation) => organisation.name === name);
  await insert('organisation', names.organisations, 'slug, acronym', (name) => [
    slugOf('organisation', name),
    mention(name)?.acronym ?? null,
  ]);
  await insert('framework', names.frameworks, 'slug, established', (name) => [
    slugOf('framework', name),
    release.meetings.find(({ framework }) => framework.name === name)?.framework.established,
  ]);
  await insert('measure', names.measures, 'slug', (name) => [slugOf('measure', name)]);
  if (release.quotes.some(({ speaker }) => !known.has(keyOf('person', speaker))))
    await client.query('insert into person (name) select unnest($1::text[]) on conflict (name) do nothing', [
      names.people,
    ]);
  for (const meeting of release.meetings) await insertMeeting(client, meeting, known);
}

async function insertMeeting(
  client: pg.PoolClient,
  { framework, number, name, date, place, organisations }: GeneratedRelease['meetings'][number],
  known: Known,
): Promise<void> {
  if (known.has(meetingKey(framework.name, number))) return;
  const { rows } = await client.query<{ id: number }>(
    `with held as (
       insert into meeting (framework_id, number, name, date, place) values ($1, $2, $3, $4, $5)
       on conflict (framework_id, number) do update set name = excluded.name returning id
     ), parties as (
       insert into meeting_organisation (meeting_id, organisation_id, role)
       select held.id, party.organisation_id, party.role from held, unnest($6::integer[], $7::text[]) as party (organisation_id, role)
       on conflict do nothing
     )
     select id from held`,
    [
      known.get(keyOf('framework', framework.name)),
      number,
      name,
      date,
      place,
      organisations.map((party) => known.get(keyOf('organisation', party.name))),
      organisations.map(({ role }) => role),
    ],
  );
  known.set(meetingKey(framework.name, number), rows[0]?.id ?? 0);
}

// Arrays instead of a recordset of JSON: their sizes are known to the planner, so it looks up and hashes nothing.
const insertStatement = `
  with written as (
    insert into release (id, title, subtitle, language, body, notes, place, country_code, dateline, published_at, url, external_id, topics)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
  ), mentions as (
    insert into release_organisation (release_id, position, organisation_id, role, published_at)
    select $1, place, id, role, $10 from unnest($14::integer[], $15::text[]) with ordinality as t (id, role, place)
  ), reports as (
    insert into release_meeting (release_id, position, meeting_id, agenda, statement, published_at)
    select $1, place, id, array(select json_array_elements_text(agenda)), statement, $10
    from unnest($16::integer[], $17::json[], $18::text[]) with ordinality as t (id, agenda, statement, place)
  ), claims as (
    insert into statistic (id, release_id, position, measure_id, value, unit, qualifier, period, period_from, period_to, place, statement, published_at)
    select id, $1, ordinal, measure_id, value, unit, qualifier, period, period_from, period_to, place, statement, $10
    from unnest($19::uuid[], $20::integer[], $21::numeric[], $22::text[], $23::text[], $24::text[], $25::date[], $26::date[], $27::text[], $28::text[])
      with ordinality as t (id, measure_id, value, unit, qualifier, period, period_from, period_to, place, statement, ordinal)
  ), claimants as (
    insert into statistic_organisation (statistic_id, organisation_id) select * from unnest($29::uuid[], $30::integer[])
  )
  insert into quote (release_id, position, text, person_id, speaker_role, organisation_id)
  select $1, place, text, (select id from person where name = speaker), speaker_role, organisation_id
  from unnest($31::text[], $32::text[], $33::text[], $34::integer[]) with ordinality as t (text, speaker, speaker_role, organisation_id, place)`;

async function insertRows(client: pg.PoolClient, release: GeneratedRelease, known: Known): Promise<void> {
  const { meetings, quotes } = release;
  const organisation = (name: string) => known.get(keyOf('organisation', name));
  const statistics = release.statistics.map((statistic) => ({
    ...statistic,
    id: randomUUID(),
    range: edtfRange(statistic.period),
  }));
  const claimants = statistics.flatMap(({ id, organisations }) => organisations.map((name) => ({ id, name })));
  await client.query({
    name: 'insert-release',
    text: insertStatement,
    values: [
      release.id,
      release.title,
      release.subtitle ?? null,
      release.language ?? 'en',
      release.body,
      release.notes ?? null,
      release.dateline?.place ?? null,
      release.dateline?.countryCode ?? null,
      release.dateline?.date ?? null,
      release.publishedAt,
      release.url,
      release.externalId,
      release.topics ?? [],
      release.organisations.map(({ name }) => organisation(name)),
      release.organisations.map(({ role }) => role),
      meetings.map(({ framework, number }) => known.get(meetingKey(framework.name, number))),
      meetings.map(({ agenda }) => JSON.stringify(agenda)),
      meetings.map(({ statement }) => statement),
      statistics.map(({ id }) => id),
      statistics.map(({ measure }) => known.get(keyOf('measure', measure))),
      statistics.map(({ value }) => value),
      statistics.map(({ unit }) => unit),
      statistics.map(({ qualifier }) => qualifier),
      statistics.map(({ period }) => period),
      statistics.map(({ range }) => range?.from),
      statistics.map(({ range }) => range?.to),
      statistics.map(({ place }) => place),
      statistics.map(({ statement }) => statement),
      claimants.map(({ id }) => id),
      claimants.map(({ name }) => organisation(name)),
      quotes.map(({ text }) => text),
      quotes.map(({ speaker }) => speaker),
      quotes.map(({ speakerRole }) => speakerRole),
      quotes.map((quote) => organisation(quote.organisation)),
    ],
  });
}
