import type { Transaction } from '../database/database.js';
import { sql } from '../database/sql.js';
import { hasAddress } from '../http/address.query.js';
import { Problem } from '../problems/problem.js';
import { lockEntities, refreshEntities, showEntities } from '../projection/entities.js';
import type { EntityFacts, EntityKind } from '../registry/entity.js';
import { foldName, nameKey } from '../values/names.js';

/** An entity under the hands of an editor: its lock is held. */
export interface EditedEntity {
  id: string;
  kind: EntityKind;
  slug: string | null;
  name: string;
  parentId: string | null;
  facts: EntityFacts;
}

/** Locks an entity that is shown or was ever known, following merges; null where there is none. */
export async function lockForEdit(tx: Transaction, kind: EntityKind, key: string): Promise<EditedEntity | null> {
  const [found] = await tx.rows<{ id: string }>(sql`
    select coalesce(merged_into, id)::text as id from ledger.entity where kind = ${kind} and ${hasAddress(key)}
  `);
  if (!found) return null;
  await lockEntities(tx, [], [found.id]);
  const [row] = await tx.rows<EditedEntity>(sql`
    select id::text, kind, slug, name, parent_id::text as "parentId", facts from ledger.entity where id = ${found.id}::uuid for update
  `);
  return row ?? null;
}

/**
 * Gives an entity a name and a set of aliases. A name that is replaced stays as an alias, unless the aliases are given too.
 * @param keyOf the key under which a name makes references one.
 * @throws {Problem} 409 where another entity of the kind has one of the names and names are unique there.
 */
export async function rename(
  tx: Transaction,
  entity: EditedEntity,
  { name = entity.name, aliases }: { name?: string | undefined; aliases?: readonly string[] | undefined },
  { keyOf, unique }: { keyOf(name: string): string; unique: boolean },
): Promise<void> {
  const known = await tx.rows<{ name: string; folded: string; type: string }>(sql`
    select name, folded, type from ledger.entity_name where entity_id = ${entity.id}::uuid and type <> 'acronym'
  `);
  const former = known.filter(({ type }) => type === 'alias').map((row) => row.name);
  const wanted = aliases ?? (name === entity.name ? former : [...former, entity.name]);
  const others = new Map(
    wanted.filter((alias) => folded(alias) !== folded(name)).map((alias) => [folded(alias), alias]),
  );
  const keys = [name, ...others.values()].map(keyOf);
  await tx.rows(sql`delete from ledger.entity_name where entity_id = ${entity.id}::uuid and type <> 'acronym'`);
  await tx.rows(sql`
    delete from ledger.entity_key where kind = ${entity.kind} and entity_id = ${entity.id}::uuid and key like 'name:%' and key <> all(${keys}::text[])
  `);
  const rows = [
    { type: 'name', name, folded: folded(name) },
    ...[...others].map(([key, alias]) => ({ type: 'alias', name: alias, folded: key })),
  ];
  await tx.rows(sql`
    insert into ledger.entity_name (entity_id, kind, type, name, folded)
    select ${entity.id}::uuid, ${entity.kind}, type, name, folded from json_to_recordset(${JSON.stringify(rows)}::json) as t (type text, name text, folded text)
  `);
  await tx.rows(sql`
    insert into ledger.entity_key (kind, key, entity_id) select ${entity.kind}, key, ${entity.id}::uuid from unnest(${[...keys].sort()}::text[]) as key on conflict do nothing
  `);
  if (unique) await demandKeys(tx, entity, keys);
  entity.name = name;
}

async function demandKeys(tx: Transaction, entity: EditedEntity, keys: readonly string[]): Promise<void> {
  const [other] = await tx.rows<{ key: string; slug: string }>(sql`
    select entity_key.key, entity.slug from ledger.entity_key join ledger.entity on entity.id = entity_key.entity_id
    where entity_key.kind = ${entity.kind} and entity_key.key = any(${keys}::text[]) and entity_key.entity_id <> ${entity.id}::uuid limit 1
  `);
  if (other) {
    throw new Problem('name-conflict', {
      detail: `the ${entity.kind} ${other.slug} has this name; merge the two if they are one`,
      members: { conflictsWith: `/v1/${entity.kind}s/${other.slug}` },
    });
  }
}

const folded = (name: string): string => nameKey(foldName(name));

/** Saves an edited entity, shows it to readers, and tells of it; stored answers that show it follow. */
export async function saveEdited(
  tx: Transaction,
  entity: EditedEntity,
  now: Date,
  event: 'created' | 'updated',
): Promise<void> {
  await tx.rows(sql`
    update ledger.entity
    set name = ${entity.name}, folded = ${folded(entity.name)}, parent_id = ${entity.parentId}::uuid, facts = ${JSON.stringify(entity.facts)}::jsonb, curated_at = ${now.toISOString()}::timestamptz
    where id = ${entity.id}::uuid
  `);
  await showEntities(tx, [entity.id], now);
  await refreshEntities(tx, [entity.id]);
  await markStale(tx, entity.kind, [entity.id]);
  if (event === 'updated') {
    await tx.rows(
      sql`insert into ledger.outbox (type, at, subject_id) values (${`${entity.kind}.updated`}, ${now.toISOString()}::timestamptz, ${entity.id}::uuid)`,
    );
  }
}

/** Puts the releases whose stored answers show these entities on the queue of those to be written anew. */
export async function markStale(tx: Transaction, kind: EntityKind, ids: readonly string[]): Promise<void> {
  const of = {
    organisation: sql`select release_id from reader.release_organisation where organisation_id = any(${ids}::uuid[])`,
    framework: sql`select release_id from reader.release_meeting where framework_id = any(${ids}::uuid[])`,
    meeting: sql`select release_id from reader.release_meeting where meeting_id = any(${ids}::uuid[])`,
    measure: sql`select release_id from reader.statistic where measure_id = any(${ids}::uuid[])`,
    person: sql`select release_id from reader.quote where person_id = any(${ids}::uuid[])`,
  }[kind];
  await tx.rows(sql`insert into ledger.stale_release (release_id) ${of} on conflict do nothing`);
}
