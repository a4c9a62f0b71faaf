import type { Database, Transaction } from '../database/database.js';
import { failureOf } from '../database/failures.js';
import { type Sql, sql } from '../database/sql.js';
import { documentHash } from '../releases/canonical.js';
import { lockReleases, type ReleaseHead, readHeads, readRevisions } from './head.js';
import { reproject } from './rebuild.js';

/** Something in the database that contradicts something else in it. */
export interface Inconsistency {
  kind: string;
  subject: string;
  detail: string;
}

interface Check {
  kind: string;
  /** Rows of `subject` and `detail` for what is wrong. */
  finds: Sql;
}

/** What SQL alone can see: references that lead nowhere, states that contradict one another, counts that are off. */
const checks: Check[] = [
  {
    kind: 'head-without-version',
    finds: sql`
      select head.id::text as subject, 'the head names a version that the ledger lacks' as detail from ledger.release_head as head
      cross join lateral (values (head.live_version), (head.pending_version), (head.submitted_version)) as named (version)
      where named.version is not null and not exists (select from ledger.release_revision where release_id = head.id and version = named.version)`,
  },
  {
    kind: 'state-and-versions',
    finds: sql`
      select id::text as subject, 'state ' || state || ' does not go with its versions' as detail from ledger.release_head
      where (state in ('draft', 'embargoed') and (live_version is not null or pending_version is null) and erased_at is null)
        or (state = 'published' and (live_version is null or first_public_at is null)) or (state = 'embargoed' and due_at is null)`,
  },
  {
    kind: 'publication-and-state',
    finds: sql`
      select head.id::text as subject, case when head.state = 'published' then 'is published without an open publication' else 'has an open publication and is not published' end as detail
      from ledger.release_head as head
      left join ledger.publication on publication.release_id = head.id and publication.public_until is null
      where (head.state = 'published') <> (publication.release_id is not null) or (publication.version is distinct from head.live_version and head.state = 'published')`,
  },
  {
    kind: 'reader-without-ledger',
    finds: sql`
      select release.id::text as subject, 'readers see a release that is not published' as detail from reader.release
      left join ledger.release_head as head on head.id = release.id and head.state = 'published' where head.id is null`,
  },
  {
    kind: 'ledger-without-reader',
    finds: sql`
      select head.id::text as subject, 'readers do not see a published release' as detail from ledger.release_head as head
      left join reader.release on release.id = head.id and release.version = head.live_version and release.revision = head.revision
      where head.state = 'published' and release.id is null`,
  },
  {
    kind: 'tombstone-and-state',
    finds: sql`
      select head.id::text as subject, 'was withdrawn and has no notice' as detail from ledger.release_head as head
      where head.state = 'withdrawn' and head.live_version is not null and not exists (select from reader.tombstone where id = head.id and kind = 'release')
      union all
      select tombstone.id::text, 'has a notice and is published' from reader.tombstone join reader.release on release.id = tombstone.id`,
  },
  {
    kind: 'rows-of-nothing',
    finds: sql`
      select distinct release_id::text as subject, 'rows of ' || origin || ' belong to no public release' as detail from (
        select release_id, 'release_search' as origin from reader.release_search
        union all select release_id, 'release_organisation' from reader.release_organisation
        union all select release_id, 'release_meeting' from reader.release_meeting
        union all select release_id, 'statistic' from reader.statistic
        union all select release_id, 'quote' from reader.quote
        union all select release_id, 'public_revision' from reader.public_revision
        union all select release_id, 'statistic_organisation' from reader.statistic_organisation
        union all select release_id, 'release_facets' from reader.release_facets where keys <> '{}'
        union all select release_id, 'statistic_history' from reader.statistic_history where title is not null or statement is not null
      ) as rows
      where not exists (select from reader.release where release.id = rows.release_id)`,
  },
  {
    kind: 'dangling-entity',
    finds: sql`
      select release_id::text as subject, 'refers to a ' || kind || ' that readers cannot see' as detail from (
        select release_id, 'organisation' as kind from reader.release_organisation where not exists (select from reader.organisation where id = organisation_id)
        union all select release_id, 'meeting' from reader.release_meeting where not exists (select from reader.meeting where id = meeting_id)
        union all select release_id, 'framework' from reader.release_meeting where framework_id is not null and not exists (select from reader.framework where id = framework_id)
        union all select release_id, 'measure' from reader.statistic where not exists (select from reader.measure where id = measure_id)
        union all select release_id, 'person' from reader.quote where person_id is not null and not exists (select from reader.person where id = person_id)
      ) as dangling`,
  },
  {
    kind: 'entity-not-in-registry',
    finds: sql`
      select shown.id::text as subject, 'readers see a ' || shown.kind || ' that the registry does not know or has merged' as detail from (
        select id, 'organisation' as kind, slug, name from reader.organisation union all select id, 'framework', slug, name from reader.framework
        union all select id, 'measure', slug, name from reader.measure union all select id, 'person', null, name from reader.person
      ) as shown
      left join ledger.entity on entity.id = shown.id and entity.kind = shown.kind and entity.merged_into is null
        and entity.slug is not distinct from shown.slug and entity.name = shown.name
      where entity.id is null`,
  },
  {
    kind: 'orphan',
    finds: sql`
      select shown.id::text as subject, 'is shown without a public source and was never curated' as detail from (
        select id from reader.organisation
        where not exists (select from reader.release_organisation where organisation_id = organisation.id) and not exists (select from reader.organisation as part where part.parent_id = organisation.id)
        union all select id from reader.framework where not exists (select from reader.release_meeting where framework_id = framework.id)
        union all select id from reader.meeting where not exists (select from reader.release_meeting where meeting_id = meeting.id)
        union all select id from reader.measure where not exists (select from reader.statistic where measure_id = measure.id)
      ) as shown
      join ledger.entity on entity.id = shown.id where entity.curated_at is null`,
  },
  {
    kind: 'merge-chain',
    finds: sql`
      select entity.id::text as subject, 'is merged into something that is itself merged or unknown' as detail from ledger.entity
      left join ledger.entity as survivor on survivor.id = entity.merged_into and survivor.merged_into is null
      where entity.merged_into is not null and survivor.id is null
      union all
      select target_id::text, 'an old address leads to a record that is not there' from reader.moved
      where kind <> 'meeting' and not exists (select from ledger.entity where entity.id = target_id and merged_into is null)`,
  },
  {
    kind: 'key-of-nothing',
    finds: sql`
      select entity_key.key as subject, 'a key leads to an entity that is not there' as detail from ledger.entity_key
      where not exists (select from ledger.entity where entity.id = entity_key.entity_id)`,
  },
  {
    kind: 'count',
    finds: sql`
      select shown.id::text as subject, 'counts ' || shown.counted || ' and has ' || shown.present as detail from (
        select organisation.id, release_count + coalesce((select sum(amount) from reader.counter_delta where entity_id = organisation.id), 0) as counted,
          (select count(*) from reader.release_organisation where organisation_id = organisation.id and first_role) as present from reader.organisation
        union all select measure.id, statistic_count + coalesce((select sum(amount) from reader.counter_delta where entity_id = measure.id), 0),
          (select count(*) from reader.statistic where measure_id = measure.id) from reader.measure
        union all select person.id, quote_count + coalesce((select sum(amount) from reader.counter_delta where entity_id = person.id), 0),
          (select count(*) from reader.quote where person_id = person.id) from reader.person
      ) as shown
      where shown.counted <> shown.present`,
  },
  {
    kind: 'claim',
    finds: sql`
      select claim.release_id::text as subject, 'holds an address that none of its documents has' as detail from ledger.release_claim as claim
      where not exists (
        select from ledger.release_head as head join ledger.release_revision as revision on revision.release_id = head.id and revision.version in (head.live_version, head.pending_version)
        where head.id = claim.release_id and head.desk = claim.desk and claim.value = revision.document->>(case claim.kind when 'url' then 'url' else 'externalId' end))`,
  },
  {
    kind: 'address-of-merged',
    finds: sql`
      select entity.id::text as subject, 'was merged, and its old address does not lead to the survivor' as detail from ledger.entity
      where merged_into is not null and not exists (
        select from reader.moved where moved.kind = entity.kind and moved.key = entity.id::text and moved.target_id = entity.merged_into)`,
  },
  {
    kind: 'searchable-name',
    finds: sql`
      with known as (
        select entity_id, folded from ledger.entity_name
        where entity_id in (
          select id from reader.organisation union all select id from reader.framework union all select id from reader.measure union all select id from reader.person)
      )
      select entity_id::text as subject, 'is not found by a name that it has' as detail from (select * from known except select entity_id, folded from reader.searchable_name) as missing
      union all
      select entity_id::text, 'is found by a name that it has not' from (select entity_id, folded from reader.searchable_name except select * from known) as strange`,
  },
  {
    kind: 'undecided',
    finds: sql`
      select release_id::text as subject, 'version ' || version || ' was public without recorded decisions' as detail from ledger.release_revision
      where revision is not null and document is not null and resolution is null`,
  },
];

const chunkSize = 50;
const patience = { timeout: 600_000 };

/**
 * Reads the whole database and reports what contradicts what: ledger, registry, reader tables, stored answers. What a merge has
 * still to change (`ledger.stale_release`) is left out.
 */
export async function verify(
  database: Database,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<Inconsistency[]> {
  const found: Inconsistency[] = [];
  for (const { kind, finds } of checks) {
    const rows = await database.transaction((tx) => tx.rows<{ subject: string; detail: string }>(finds), patience);
    found.push(...rows.map((row) => ({ kind, ...row })));
  }
  const total =
    (await database.desk.row<{ total: number }>(sql`select count(*)::integer as total from ledger.release_head`))
      ?.total ?? 0;
  let done = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await database.desk.rows<{ id: string }>(
      sql`select id::text from ledger.release_head where id > ${after}::uuid order by release_head.id limit ${chunkSize}`,
    );
    const ids = rows.map(({ id }) => id);
    const last = ids.at(-1);
    if (last === undefined) return found;
    found.push(...(await verifyChunk(database, ids)));
    after = last;
    done += ids.length;
    progress(done, total);
  }
}

/** A release whose rows cannot even be made is found by halving. */
async function verifyChunk(database: Database, ids: readonly string[]): Promise<Inconsistency[]> {
  try {
    return await withoutTrace(database, (tx) => verifyReleases(tx, ids));
  } catch (error) {
    if (failureOf(error) === 'away') throw error;
    const [subject = ''] = ids;
    if (ids.length === 1)
      return [{ kind: 'unprojectable', subject, detail: 'the ledger does not say what readers are to see of this' }];
    const half = Math.ceil(ids.length / 2);
    return [...(await verifyChunk(database, ids.slice(0, half))), ...(await verifyChunk(database, ids.slice(half)))];
  }
}

/** Runs work in a transaction that is undone, whatever it did. */
async function withoutTrace<Result>(database: Database, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  const undo = new Error('undo');
  let result: { value: Result } | null = null;
  try {
    await database.transaction(async (tx) => {
      result = { value: await work(tx) };
      throw undo;
    }, patience);
  } catch (error) {
    if (error !== undo) throw error;
  }
  if (result === null) throw new Error('the work gave no result');
  return (result as { value: Result }).value;
}

/**
 * Whether hashes fit the documents, and the rows that stand in the reader tables are those that the ledger gives: they are made
 * anew as a rebuild would, under the writers' locks, compared, and undone.
 */
async function verifyReleases(tx: Transaction, all: readonly string[]): Promise<Inconsistency[]> {
  await lockReleases(tx, all);
  const { heads } = await readHeads(tx, all);
  const wrongHashes = await verifyHashes(tx, [...heads.values()]);
  const stale = await tx.rows<{ id: string }>(
    sql`select release_id::text as id from ledger.stale_release where release_id = any(${all}::uuid[])`,
  );
  const left = new Set(stale.map(({ id }) => id));
  const ids = all.filter((id) => !left.has(id) && (heads.get(id)?.revision ?? 0) > 0);
  if (ids.length === 0) return wrongHashes;
  const before = await readerRows(tx, ids);
  await reproject(tx, ids);
  const after = await readerRows(tx, ids);
  const places = new Set([...before.keys(), ...after.keys()]);
  const differing = [...places].filter((place) => before.get(place) !== after.get(place));
  return [
    ...wrongHashes,
    ...differing.map((place) => {
      const [table, subject = ''] = place.split(' ');
      return { kind: 'reader-rows', subject, detail: `what stands in reader.${table} is not what the ledger gives` };
    }),
  ];
}

async function verifyHashes(tx: Transaction, heads: readonly ReleaseHead[]): Promise<Inconsistency[]> {
  const versions = heads.flatMap(({ id, version }) =>
    Array.from({ length: version }, (_, index) => ({ releaseId: id, version: index + 1 })),
  );
  const revisions = await readRevisions(tx, versions);
  return revisions
    .filter(({ document, draft, documentHash: stored }) => !documentHash(document, draft).equals(stored))
    .map(({ releaseId, version }) => ({
      kind: 'hash',
      subject: releaseId,
      detail: `the document of version ${version} does not have its hash`,
    }));
}

/** A digest of what each reader table holds of each release, and of the meetings that they report; the order of arrival aside. */
async function readerRows(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const of = (table: string, subject: Sql, rows: Sql) => sql`
    select ${table} as name, ${subject}::text as subject, (to_jsonb(t) - 'ordinal')::text as content from ${rows} as t where ${subject} = any(`;
  const wanted = sql`${ids}::uuid[])`;
  const meetings = sql`array(select meeting_id from reader.release_meeting where release_id = any(${ids}::uuid[])))`;
  const id = sql`t.id`;
  const releaseId = sql`t.release_id`;
  const rows = await tx.rows<{ name: string; subject: string; digest: string }>(sql`
    select name, subject, md5(string_agg(content, ',' order by content)) as digest from (
      ${of('release', id, sql`reader.release`)}${wanted}
      union all ${of('release_search', releaseId, sql`reader.release_search`)}${wanted}
      union all ${of('release_facets', releaseId, sql`reader.release_facets`)}${wanted}
      union all ${of('release_organisation', releaseId, sql`reader.release_organisation`)}${wanted}
      union all ${of('release_meeting', releaseId, sql`reader.release_meeting`)}${wanted}
      union all ${of('statistic', releaseId, sql`reader.statistic`)}${wanted}
      union all ${of('statistic_organisation', releaseId, sql`reader.statistic_organisation`)}${wanted}
      union all ${of('statistic_history', releaseId, sql`reader.statistic_history`)}${wanted}
      union all ${of('quote', releaseId, sql`reader.quote`)}${wanted}
      union all ${of('public_revision', releaseId, sql`reader.public_revision`)}${wanted}
      union all ${of('meeting', id, sql`reader.meeting`)}${meetings}
      union all ${of('meeting_organisation', sql`t.meeting_id`, sql`reader.meeting_organisation`)}${meetings}
    ) as contents
    group by name, subject
  `);
  return new Map(rows.map(({ name, subject, digest }) => [`${name} ${subject}`, digest]));
}
