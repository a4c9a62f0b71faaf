import type { Transaction } from '../database/database.js';
import { sql } from '../database/sql.js';
import { Problem } from '../problems/problem.js';
import { refreshEntities, showEntities } from '../projection/entities.js';
import type { EntityFacts } from '../registry/entity.js';
import { ORGANISATION_ROLES } from '../releases/document.js';
import { markStale } from './entity-edit.js';
import { beginMerge, endMerge, type MergePair } from './merge.js';
import { isAbove } from './organisation-edit.js';

/** Folds an organisation into another: from the answer on, every query counts them as one. */
export async function mergeOrganisations(
  tx: Transaction,
  key: string,
  into: string,
  now: Date,
): Promise<string | null> {
  const pair = await beginMerge(tx, 'organisation', key, into);
  if (!pair || pair.done) return pair?.target.id ?? null;
  const { source, target } = pair;
  if (await isAbove(tx, source.id, target.id))
    throw new Problem('circle', { detail: 'the survivor is part of the organisation that would be folded into it' });
  await takeOverFacts(tx, pair);
  const parts = await tx.rows<{ id: string }>(sql`
    update ledger.entity set parent_id = ${target.id}::uuid where kind = 'organisation' and parent_id = ${source.id}::uuid and id <> ${target.id}::uuid returning id::text
  `);
  await showEntities(tx, [target.id], now);
  await moveRows(tx, pair);
  await markStale(tx, 'organisation', [target.id]);
  await endMerge(tx, pair, now);
  await refreshEntities(tx, [target.id, ...parts.map(({ id }) => id)]);
  return target.id;
}

/** The survivor takes names and acronym as aliases, and the identifiers that it lacks. */
async function takeOverFacts(tx: Transaction, { source, target }: MergePair): Promise<void> {
  const identifiers = { ...source.facts.identifiers, ...target.facts.identifiers };
  const facts: EntityFacts = {
    ...target.facts,
    ...(target.facts.acronym || !source.facts.acronym ? {} : { acronym: source.facts.acronym }),
    ...(Object.keys(identifiers).length > 0 ? { identifiers } : {}),
    ...(target.facts.kind || !source.facts.kind ? {} : { kind: source.facts.kind }),
  };
  await tx.rows(sql`
    with facts as (update ledger.entity set facts = ${JSON.stringify(facts)}::jsonb where id = ${target.id}::uuid),
    gone as (delete from ledger.entity_name where entity_id = ${source.id}::uuid returning kind, folded, type, name)
    insert into ledger.entity_name (kind, folded, type, entity_id, name)
    select kind, folded, 'alias', ${target.id}::uuid, name from gone
    union select kind, folded, 'acronym', ${target.id}::uuid, name from gone where type = 'acronym'
    on conflict do nothing
  `);
}

/** Rows that pointed at the source point at the survivor; a release that had both has it once. */
async function moveRows(tx: Transaction, { source, target }: MergePair): Promise<void> {
  const [from, to] = [sql`${source.id}::uuid`, sql`${target.id}::uuid`];
  await tx.rows(sql`
    with overlap as (
      select count(*)::integer as releases from reader.release_organisation as own
      where own.organisation_id = ${from} and own.first_role and exists (select from reader.release_organisation as other where other.release_id = own.release_id and other.organisation_id = ${to})
    ),
    own as (select count(*)::integer as releases from reader.release_organisation where organisation_id = ${from} and first_role)
    insert into reader.counter_delta (entity_id, amount) select ${to}, own.releases - overlap.releases from own, overlap where own.releases > overlap.releases
  `);
  await tx.rows(sql`
    delete from reader.release_organisation as own using reader.release_organisation as other
    where own.organisation_id = ${from} and other.organisation_id = ${to} and other.release_id = own.release_id and other.role = own.role
  `);
  await tx.rows(sql`
    update reader.release_organisation as own set organisation_id = ${to},
      first_role = own.first_role and not exists (select from reader.release_organisation as other where other.release_id = own.release_id and other.organisation_id = ${to})
    where own.organisation_id = ${from}
  `);
  // Where only a later role of the source is left, it has to count for the release.
  await tx.rows(sql`
    update reader.release_organisation as own set first_role = true
    where own.organisation_id = ${to} and not own.first_role
      and own.role = (select min(role) from reader.release_organisation as all_roles where all_roles.release_id = own.release_id and all_roles.organisation_id = ${to})
      and not exists (select from reader.release_organisation as first where first.release_id = own.release_id and first.organisation_id = ${to} and first.first_role)
  `);
  await tx.rows(sql`
    delete from reader.meeting_organisation as own using reader.meeting_organisation as other
    where own.organisation_id = ${from} and other.organisation_id = ${to} and other.meeting_id = own.meeting_id
  `);
  await tx.rows(sql`update reader.meeting_organisation set organisation_id = ${to} where organisation_id = ${from}`);
  await tx.rows(sql`
    delete from reader.statistic_organisation as own using reader.statistic_organisation as other
    where own.organisation_id = ${from} and other.organisation_id = ${to} and other.statistic_id = own.statistic_id
  `);
  await tx.rows(sql`
    with moved as (update reader.statistic_organisation set organisation_id = ${to} where organisation_id = ${from} returning release_id)
    update reader.statistic_history set organisations = array(select distinct unnest(array_replace(organisations, ${from}, ${to})))
    where ${from} = any(organisations)
  `);
  await tx.rows(sql`update reader.quote set organisation_id = ${to} where organisation_id = ${from}`);
  await tx.rows(sql`
    update reader.release_facets set keys = array(select distinct replace(key, ${source.id}, ${target.id}) from unnest(keys) as key)
    where release_id in (select release_id from reader.release_organisation where organisation_id = ${to}) and keys && array(select 'o:' || role || ':' || ${source.id} from unnest(${[...ORGANISATION_ROLES]}::text[]) as role)
  `);
}
