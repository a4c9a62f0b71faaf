import type { Transaction } from '../database/database.js';
import { sql } from '../database/sql.js';
import { frameworkKey } from '../meetings/resolve.js';
import { Problem } from '../problems/problem.js';
import { refreshEntities, showEntities } from '../projection/entities.js';
import { createStaged } from '../registry/create.js';
import { Registry } from '../registry/registry.js';
import { lockForEdit, markStale, rename, saveEdited } from './entity-edit.js';
import { joinMeetings } from './meeting-join.js';
import { beginMerge, endMerge } from './merge.js';

/** What an editor says of a framework; what is left out stays, `null` removes. */
export interface FrameworkEdit {
  name?: string | undefined;
  aliases?: string[] | undefined;
  established?: string | null | undefined;
}

/** @throws {Problem} 409 where a framework has the name or one of the aliases. */
export async function createFramework(
  tx: Transaction,
  edit: FrameworkEdit & { name: string },
  now: Date,
): Promise<string> {
  const registry = new Registry();
  const staged = registry.stage({ kind: 'framework', name: edit.name, keys: [frameworkKey(edit.name)] }, now);
  if (!(await createStaged(tx, registry)))
    throw new Problem('name-conflict', { detail: 'a framework has this name already' });
  const id = await editFramework(tx, staged.id, edit, now, 'created');
  if (!id) throw new Error('a framework was created and is not there');
  return id;
}

/** @returns the framework's id, or null where there is none. */
export async function editFramework(
  tx: Transaction,
  key: string,
  edit: FrameworkEdit,
  now: Date,
  event: 'created' | 'updated' = 'updated',
): Promise<string | null> {
  const entity = await lockForEdit(tx, 'framework', key);
  if (!entity) return null;
  await rename(tx, entity, edit, { keyOf: frameworkKey, unique: true });
  if (edit.established !== undefined) {
    const { established: _former, ...rest } = entity.facts;
    entity.facts = edit.established === null ? rest : { ...rest, established: edit.established };
  }
  await saveEdited(tx, entity, now, event);
  return entity.id;
}

/** Folds a framework into another; meetings of the same number, or else of the same day, become one. */
export async function mergeFrameworks(tx: Transaction, key: string, into: string, now: Date): Promise<string | null> {
  const pair = await beginMerge(tx, 'framework', key, into);
  if (!pair || pair.done) return pair?.target.id ?? null;
  const { source, target } = pair;
  await takeOverNames(tx, source.id, target.id);
  await showEntities(tx, [target.id], now);
  await tx.rows(
    sql`update ledger.entity set parent_id = ${target.id}::uuid where kind = 'meeting' and parent_id = ${source.id}::uuid`,
  );
  await tx.rows(
    sql`update reader.release_meeting set framework_id = ${target.id}::uuid where framework_id = ${source.id}::uuid`,
  );
  await markStale(tx, 'framework', [target.id]);
  const keys = await tx.rows<{ key: string; id: string }>(sql`
    select key, entity_id::text as id from ledger.entity_key where kind = 'meeting' and (key like ${`number:${source.id}:%`} or key like ${`day:${source.id}:%`}) order by key
  `);
  // Numbers are unique within a framework; these rows are written anew below, under the survivor.
  await tx.rows(
    sql`update reader.meeting set framework_id = null, number = null where framework_id = ${source.id}::uuid`,
  );
  await joinMeetings(
    tx,
    target.id,
    keys.map(({ key: meetingKey, id }) => ({ key: meetingKey.replace(source.id, target.id), id })),
    now,
  );
  await endMerge(tx, pair, now);
  await refreshEntities(tx, [target.id]);
  return target.id;
}

/** The survivor takes names and aliases of the source as aliases; they find it from now on. */
export async function takeOverNames(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.rows(sql`
    with gone as (delete from ledger.entity_name where entity_id = ${from}::uuid returning kind, folded, name)
    insert into ledger.entity_name (kind, folded, type, entity_id, name) select kind, folded, 'alias', ${to}::uuid, name from gone
    on conflict do nothing
  `);
}
