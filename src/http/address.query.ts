import { type Sql, sql } from '../database/sql.js';
import { UUID_PATTERN } from '../values/names.js';

/** The kinds whose records have a slug. */
export type SluggedKind = 'organisation' | 'framework' | 'measure';

/** The table of a kind that has slugs. */
const tables = {
  organisation: sql`reader.organisation`,
  framework: sql`reader.framework`,
  measure: sql`reader.measure`,
};

/**
 * A scalar subquery with the id that an id or slug means, also one that was merged into another; null where there is none.
 * PostgreSQL evaluates it once, before the index scan that uses it.
 */
export function entityId(kind: SluggedKind, key: string): Sql {
  const moved = sql`(select target_id from reader.moved where kind = ${kind} and key = ${key.toLowerCase()})`;
  if (UUID_PATTERN.test(key)) return sql`coalesce(${moved}, ${key}::uuid)`;
  return sql`coalesce((select id from ${tables[kind]} where slug = ${key}), ${moved})`;
}

/** A derived table of the ids that ids and slugs mean, also those that were merged into others. */
export function entityIds(kind: SluggedKind, keys: readonly string[]): Sql {
  const ids = keys.filter((key) => UUID_PATTERN.test(key)).map((id) => id.toLowerCase());
  return sql`(
    select id from ${tables[kind]} where slug = any(${keys}::text[])
    union select id from ${tables[kind]} where id = any(${ids}::uuid[])
    union select target_id from reader.moved where kind = ${kind} and key = any(${keys.map((key) => key.toLowerCase())}::text[])
  )`;
}

/** The condition that a row of a kind's table has this id or slug. */
export const hasAddress = (key: string): Sql => (UUID_PATTERN.test(key) ? sql`id = ${key}::uuid` : sql`slug = ${key}`);

/**
 * The same with the ids that were merged into them: stored answers and lexemes follow a merge a little later, and until then
 * these still stand in them.
 */
export const everyId = (kind: SluggedKind, keys: readonly string[]): Sql => sql`(
  with survivor as (select id from ${entityIds(kind, keys)} as found)
  select id from survivor
  union select key::uuid from reader.moved where moved.kind = ${kind} and target_id in (select id from survivor) and key ~ '^[0-9a-f]{8}-'
)`;
