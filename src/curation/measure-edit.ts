import type { Transaction } from '../database/database.js';
import { sql } from '../database/sql.js';
import { refreshEntities, showEntities } from '../projection/entities.js';
import { measureKey } from '../statistics/resolve.js';
import { lockForEdit, markStale, rename, saveEdited } from './entity-edit.js';
import { takeOverNames } from './framework-edit.js';
import { beginMerge, endMerge } from './merge.js';

/** What an editor says of a measure; what is left out stays. */
export interface MeasureEdit {
  name?: string | undefined;
  aliases?: string[] | undefined;
}

/**
 * @returns the measure's id, or null where there is none.
 * @throws {Problem} 409 where a measure has the name or one of the aliases.
 */
export async function editMeasure(tx: Transaction, key: string, edit: MeasureEdit, now: Date): Promise<string | null> {
  const entity = await lockForEdit(tx, 'measure', key);
  if (!entity) return null;
  await rename(tx, entity, edit, { keyOf: measureKey, unique: true });
  await saveEdited(tx, entity, now, 'updated');
  return entity.id;
}

/** Folds a measure into another: their statistics are compared from now on. */
export async function mergeMeasures(tx: Transaction, key: string, into: string, now: Date): Promise<string | null> {
  const pair = await beginMerge(tx, 'measure', key, into);
  if (!pair || pair.done) return pair?.target.id ?? null;
  const { source, target } = pair;
  await takeOverNames(tx, source.id, target.id);
  await showEntities(tx, [target.id], now);
  await markStale(tx, 'measure', [source.id]);
  await tx.rows(sql`
    with moved as (update reader.statistic set measure_id = ${target.id}::uuid where measure_id = ${source.id}::uuid returning id),
    history as (update reader.statistic_history set measure_id = ${target.id}::uuid where measure_id = ${source.id}::uuid)
    insert into reader.counter_delta (entity_id, amount) select ${target.id}::uuid, count(*)::integer from moved having count(*) > 0
  `);
  await endMerge(tx, pair, now);
  await refreshEntities(tx, [target.id]);
  return target.id;
}
