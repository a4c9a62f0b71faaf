import type { Transaction } from '../database/database.js';
import { MergedMeanwhile } from '../database/failures.js';
import { sql } from '../database/sql.js';
import type { RemovedRows } from './write-rows.js';

// Shared by those who add a source to an entity, exclusive for those who take one away: so the last source cannot go while
// another arrives. Locks stand for many entities each, so that a chunk of any size holds a bounded number of them.
const lockClass = 28_257;
const buckets = 256;

/** Held by whoever changes counted columns: the timer that folds counts, and a recount. */
export const FOLDER_LOCK = 28_257_118_377;

const bucketOf = (id: string): number => Number.parseInt(id.slice(-6), 16) % buckets;

/** Takes the locks of entities that gain or lose a source, in one order for everybody. */
export async function lockEntities(
  tx: Transaction,
  gaining: readonly string[],
  losing: readonly string[],
): Promise<void> {
  const exclusive = new Set(losing.map(bucketOf));
  const all = [...new Set([...gaining.map(bucketOf), ...exclusive])].sort((a, b) => a - b);
  if (all.length === 0) return;
  await tx.rows(sql`
    select case when exclusive then pg_advisory_xact_lock(${lockClass}::integer, bucket)::text else pg_advisory_xact_lock_shared(${lockClass}::integer, bucket)::text end
    from unnest(${all}::integer[], ${all.map((bucket) => exclusive.has(bucket))}::boolean[]) as wanted (bucket, exclusive)
  `);
}

/**
 * Shows entities to readers that were not shown yet: organisations with all they are part of, frameworks, measures and people.
 * What comes back keeps its id and slug. Their locks are held, so none of them is merged from here on.
 * @throws {MergedMeanwhile} where one was merged before the lock was taken: then the documents have to be resolved again.
 */
export async function showEntities(tx: Transaction, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  const merged = await tx.rows(sql`
    with recursive wanted as (
      select entity.* from ledger.entity where id = any(${ids}::uuid[]) and kind <> 'meeting'
      union
      select parent.* from ledger.entity as parent join wanted on parent.id = wanted.parent_id and wanted.kind = 'organisation'
    ),
    organisations as (
      insert into reader.organisation (id, slug, name, sort_name, acronym, kind, parent_id, identifiers, aliases)
      select id, slug, name, folded, facts->>'acronym', facts->>'kind', parent_id, coalesce(facts->'identifiers', '{}'), ${aliases}
      from wanted
      where kind = 'organisation' and not exists (select from reader.organisation where organisation.id = wanted.id)
      on conflict (id) do nothing
      returning id
    ),
    frameworks as (
      insert into reader.framework (id, slug, name, sort_name, established, aliases)
      select id, slug, name, folded, facts->>'established', ${aliases}
      from wanted
      where kind = 'framework' and not exists (select from reader.framework where framework.id = wanted.id)
      on conflict (id) do nothing
      returning id
    ),
    measures as (
      insert into reader.measure (id, slug, name, sort_name, aliases)
      select id, slug, name, folded, ${aliases}
      from wanted
      where kind = 'measure' and not exists (select from reader.measure where measure.id = wanted.id)
      on conflict (id) do nothing
      returning id
    ),
    people as (
      insert into reader.person (id, name, sort_name)
      select id, name, folded
      from wanted
      where kind = 'person' and not exists (select from reader.person where person.id = wanted.id)
      on conflict (id) do nothing
      returning id
    ),
    names as (
      insert into reader.searchable_name (entity_id, folded)
      select distinct entity_id, entity_name.folded
      from ledger.entity_name
      where entity_id in (select id from organisations union all select id from frameworks union all select id from measures union all select id from people)
      on conflict do nothing
    ),
    shown as (
      select id, 'organisation.created' as type from organisations
      union all select id, 'framework.created' from frameworks
      union all select id, 'measure.created' from measures
    ),
    revived as (delete from reader.tombstone where id in (select id from shown)),
    told as (
      insert into ledger.outbox (type, at, subject_id)
      select type, ${now.toISOString()}::timestamptz, id from shown order by id
    )
    select id::text from ledger.entity where id = any(${ids}::uuid[]) and merged_into is not null limit 1
  `);
  if (merged.length > 0)
    throw new MergedMeanwhile('an entity was merged while a document that names it was being written');
}

const aliases = sql`array(select entity_name.name from ledger.entity_name where entity_name.entity_id = wanted.id and type = 'alias' order by entity_name.folded)`;

/**
 * Hides entities that have no public source left and were never curated: they are in no list and answer 410. An organisation
 * that is part of a shown one stays; what it was itself a part of is looked at next.
 */
export async function hideOrphans(
  tx: Transaction,
  removed: Omit<RemovedRows, 'items' | 'meetings'>,
  now: Date,
): Promise<void> {
  let organisations = removed.organisations;
  while (organisations.length > 0) {
    const hidden = await tx.rows<{ parent_id: string | null }>(sql`
      with hidden as (
        delete from reader.organisation
        using ledger.entity
        where organisation.id = any(${organisations}::uuid[]) and entity.id = organisation.id and entity.curated_at is null
          and not exists (select from reader.release_organisation where organisation_id = organisation.id)
          and not exists (select from reader.organisation as part where part.parent_id = organisation.id)
        returning organisation.id, organisation.slug, organisation.parent_id
      ),
      ${buried('organisation', now)}
      select parent_id::text from hidden
    `);
    organisations = [...new Set(hidden.flatMap(({ parent_id }) => parent_id ?? []))];
  }
  if (removed.frameworks.length > 0) {
    await tx.rows(sql`
      with hidden as (
        delete from reader.framework
        using ledger.entity
        where framework.id = any(${removed.frameworks}::uuid[]) and entity.id = framework.id and entity.curated_at is null
          and not exists (select from reader.release_meeting where framework_id = framework.id)
        returning framework.id, framework.slug
      ),
      ${buried('framework', now)}
      select 1
    `);
  }
  if (removed.measures.length > 0) {
    await tx.rows(sql`
      with hidden as (
        delete from reader.measure
        using ledger.entity
        where measure.id = any(${removed.measures}::uuid[]) and entity.id = measure.id and entity.curated_at is null
          and not exists (select from reader.statistic where measure_id = measure.id)
        returning measure.id, measure.slug
      ),
      ${buried('measure', now)}
      select 1
    `);
  }
  if (removed.people.length > 0) {
    await tx.rows(sql`
      with hidden as (
        delete from reader.person
        where id = any(${removed.people}::uuid[]) and not exists (select from reader.quote where person_id = person.id)
        returning id
      )
      delete from reader.searchable_name where entity_id in (select id from hidden)
    `);
  }
}

const buried = (kind: 'organisation' | 'framework' | 'measure', now: Date) => sql`
  stones as (
    insert into reader.tombstone (id, kind, slug, at)
    select id, ${kind}, slug, ${now.toISOString()}::timestamptz from hidden
    on conflict (id) do update set at = excluded.at
  ),
  names as (delete from reader.searchable_name where entity_id in (select id from hidden)),
  told as (
    insert into ledger.outbox (type, at, subject_id)
    select ${`${kind}.withdrawn`}, ${now.toISOString()}::timestamptz, id from hidden order by id
  )`;

/** Brings shown entities in line with the registry: names, aliases, parents and facts; all of them where no ids are given. */
export async function refreshEntities(tx: Transaction, ids: readonly string[] | null = null): Promise<void> {
  await tx.rows(sql`select pg_advisory_xact_lock(${FOLDER_LOCK}::bigint)::text`);
  await tx.rows(sql`
    with wanted as (
      select id, slug, name, folded, facts, parent_id, coalesce(facts->'identifiers', '{}') as identifiers, ${aliases} as aliases
      from ledger.entity as wanted where merged_into is null and kind <> 'meeting' and (${ids}::uuid[] is null or id = any(${ids}::uuid[]))
    ),
    organisations as (
      update reader.organisation
      set slug = wanted.slug, name = wanted.name, sort_name = wanted.folded, acronym = wanted.facts->>'acronym', kind = wanted.facts->>'kind',
        parent_id = wanted.parent_id, identifiers = wanted.identifiers, aliases = wanted.aliases
      from wanted
      where organisation.id = wanted.id
        and (organisation.slug, organisation.name, sort_name, organisation.acronym, organisation.kind, organisation.parent_id, organisation.identifiers, organisation.aliases)
          is distinct from (wanted.slug, wanted.name, wanted.folded, wanted.facts->>'acronym', wanted.facts->>'kind', wanted.parent_id, wanted.identifiers, wanted.aliases)
    ),
    frameworks as (
      update reader.framework
      set slug = wanted.slug, name = wanted.name, sort_name = wanted.folded, established = wanted.facts->>'established', aliases = wanted.aliases
      from wanted
      where framework.id = wanted.id
        and (framework.slug, framework.name, sort_name, framework.established, framework.aliases)
          is distinct from (wanted.slug, wanted.name, wanted.folded, wanted.facts->>'established', wanted.aliases)
    ),
    measures as (
      update reader.measure set slug = wanted.slug, name = wanted.name, sort_name = wanted.folded, aliases = wanted.aliases
      from wanted
      where measure.id = wanted.id
        and (measure.slug, measure.name, sort_name, measure.aliases) is distinct from (wanted.slug, wanted.name, wanted.folded, wanted.aliases)
    ),
    people as (
      update reader.person set name = wanted.name, sort_name = wanted.folded
      from wanted where person.id = wanted.id and (person.name, sort_name) is distinct from (wanted.name, wanted.folded)
    ),
    known as (
      select distinct entity_name.entity_id, entity_name.folded from ledger.entity_name
      where entity_id in (
        select id from reader.organisation union all select id from reader.framework union all select id from reader.measure union all select id from reader.person)
        and (${ids}::uuid[] is null or entity_id = any(${ids}::uuid[]))
    ),
    lost as (
      delete from reader.searchable_name
      where (${ids}::uuid[] is null or searchable_name.entity_id = any(${ids}::uuid[])) and not exists (select from known where known.entity_id = searchable_name.entity_id and known.folded = searchable_name.folded)
    )
    insert into reader.searchable_name (entity_id, folded) select entity_id, folded from known on conflict do nothing
  `);
}

/** Shown entities without a public source that were never curated. */
export async function findOrphans(tx: Transaction): Promise<Omit<RemovedRows, 'items' | 'meetings'>> {
  const rows = await tx.rows<{ kind: 'organisations' | 'frameworks' | 'measures' | 'people'; id: string }>(sql`
    select 'organisations' as kind, id::text from reader.organisation
    where not exists (select from reader.release_organisation where organisation_id = organisation.id)
      and not exists (select from reader.organisation as part where part.parent_id = organisation.id)
    union all select 'frameworks', id::text from reader.framework where not exists (select from reader.release_meeting where framework_id = framework.id)
    union all select 'measures', id::text from reader.measure where not exists (select from reader.statistic where measure_id = measure.id)
    union all select 'people', id::text from reader.person where not exists (select from reader.quote where person_id = person.id)
  `);
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map(({ id }) => id);
  return {
    organisations: of('organisations'),
    frameworks: of('frameworks'),
    measures: of('measures'),
    people: of('people'),
  };
}

/** Counts anew what the appended counts add up to. Nobody folds meanwhile; what writers append meanwhile still counts. */
export async function recountEntities(tx: Transaction): Promise<void> {
  await tx.rows(sql`select pg_advisory_xact_lock(${FOLDER_LOCK}::bigint)::text`);
  await tx.rows(sql`
    with pending as (select entity_id, sum(amount)::integer as amount from reader.counter_delta group by entity_id),
    organisations as (
      update reader.organisation set release_count = counted.total
      from (
        select organisation.id, (select count(*) from reader.release_organisation where organisation_id = organisation.id and first_role)::integer
          - coalesce((select amount from pending where entity_id = organisation.id), 0) as total
        from reader.organisation
      ) as counted
      where counted.id = organisation.id and counted.total <> release_count
    ),
    measures as (
      update reader.measure set statistic_count = counted.total
      from (
        select measure.id, (select count(*) from reader.statistic where measure_id = measure.id)::integer
          - coalesce((select amount from pending where entity_id = measure.id), 0) as total
        from reader.measure
      ) as counted
      where counted.id = measure.id and counted.total <> statistic_count
    )
    update reader.person set quote_count = counted.total
    from (
      select person.id, (select count(*) from reader.quote where person_id = person.id)::integer
        - coalesce((select amount from pending where entity_id = person.id), 0) as total
      from reader.person
    ) as counted
    where counted.id = person.id and counted.total <> quote_count
  `);
}
