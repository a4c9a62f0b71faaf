import type { Transaction } from '../database/database.js';
import { sql } from '../database/sql.js';
import { hasAddress } from '../http/address.query.js';
import { invalidDocument, Problem } from '../problems/problem.js';
import { lockEntities } from '../projection/entities.js';
import type { EntityFacts, EntityKind } from '../registry/entity.js';

export interface MergePair {
  kind: EntityKind;
  source: { id: string; slug: string; facts: EntityFacts };
  target: { id: string; slug: string; facts: EntityFacts };
  /** This merge was made before. */
  done: boolean;
}

interface Row {
  id: string;
  slug: string;
  facts: EntityFacts;
  survivor: string | null;
}

/**
 * Locks two entities that are to become one; writers that name either wait until the end of the transaction.
 * @returns null where the first is unknown.
 * @throws {Problem} 422 where the survivor is unknown, 409 for a merge into itself or of what was merged elsewhere.
 */
export async function beginMerge(
  tx: Transaction,
  kind: EntityKind,
  key: string,
  into: string,
): Promise<MergePair | null> {
  const [source] = await find(tx, kind, key);
  if (!source) return null;
  const [target] = await find(tx, kind, into);
  if (!target)
    throw invalidDocument([
      { path: ['into'], code: `unknown_${kind}`, detail: `there is no ${kind} with this id or slug` },
    ]);
  const survivor = target.survivor ?? target.id;
  await lockEntities(tx, [], [source.id, survivor]);
  await tx.rows(
    sql`select id::text from ledger.entity where id = any(${[source.id, survivor]}::uuid[]) order by id for update`,
  );
  const [from] = await find(tx, kind, source.id);
  const [to] = await find(tx, kind, survivor);
  if (!from || !to || to.survivor !== null)
    throw new Problem('circle', { detail: `the ${kind} was merged elsewhere meanwhile` });
  if (from.id === to.id) throw new Problem('circle', { detail: `a ${kind} cannot be merged into itself` });
  if (from.survivor !== null && from.survivor !== to.id)
    throw new Problem('circle', { detail: `this ${kind} was merged into another already` });
  return { kind, source: from, target: to, done: from.survivor === to.id };
}

const find = (tx: Transaction, kind: EntityKind, key: string): Promise<Row[]> =>
  tx.rows<Row>(sql`
    select id::text, slug, facts, merged_into::text as survivor from ledger.entity where kind = ${kind} and ${hasAddress(key)}
  `);

const tables = {
  organisation: sql`reader.organisation`,
  framework: sql`reader.framework`,
  measure: sql`reader.measure`,
};

/** Records a merge: old ids and slugs lead to the survivor in one step, keys find it, and the feed tells of it. */
export async function endMerge(tx: Transaction, { kind, source, target }: MergePair, now: Date): Promise<void> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const table = tables[kind as keyof typeof tables];
  await tx.rows(sql`
    with registry as (
      update ledger.entity set merged_into = ${target.id}::uuid where id = ${source.id}::uuid or merged_into = ${source.id}::uuid
    ),
    keys as (update ledger.entity_key set entity_id = ${target.id}::uuid where entity_id = ${source.id}::uuid and key not like 'slug:%'),
    curated as (update ledger.entity set curated_at = ${at} where id = ${target.id}::uuid),
    forwarded as (update reader.moved set target_id = ${target.id}::uuid where target_id = ${source.id}::uuid),
    moved as (
      insert into reader.moved (kind, key, target_id)
      values (${kind}, ${source.id}, ${target.id}::uuid), (${kind}, ${source.slug}, ${target.id}::uuid)
      on conflict (kind, key) do update set target_id = excluded.target_id
    ),
    hidden as (delete from ${table} where id = ${source.id}::uuid),
    names as (delete from reader.searchable_name where entity_id = ${source.id}::uuid),
    counts as (delete from reader.counter_delta where entity_id = ${source.id}::uuid),
    stones as (delete from reader.tombstone where id = ${source.id}::uuid)
    insert into ledger.outbox (type, at, subject_id, into_id)
    values (${`${kind}.merged`}, ${at}, ${source.id}::uuid, ${target.id}::uuid), (${`${kind}.updated`}, ${at}, ${target.id}::uuid, null)
  `);
}
