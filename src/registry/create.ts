import type { Transaction } from '../database/database.js';
import { sql } from '../database/sql.js';
import { foldName, nameKey, numberedSlugPrefix, slugOf } from '../values/names.js';
import type { Entity, EntityDraft } from './entity.js';
import type { Registry } from './registry.js';

interface Staged {
  entity: Entity;
  draft: EntityDraft;
}

const withSlug = new Set(['organisation', 'framework', 'measure']);

/**
 * Writes what the documents of a chunk create. The unique keys decide who creates a thing that two transactions want at
 * once; they are taken in one order by all, first the keys of every kind, then the slugs, so that nobody waits in a circle.
 * @returns false where another transaction was quicker with one of the things: then load and resolve again.
 */
export async function createStaged(tx: Transaction, registry: Registry): Promise<boolean> {
  const { staged } = registry;
  if (staged.length === 0) return true;
  const lost = await takeKeys(tx, staged);
  if (lost) return false;
  await takeSlugs(tx, staged);
  await insertEntities(tx, staged);
  for (const { entity } of staged) delete entity.isNew;
  return true;
}

async function takeKeys(tx: Transaction, staged: readonly Staged[]): Promise<boolean> {
  const keys = staged.flatMap(({ entity, draft }) =>
    draft.keys.map((key) => ({ kind: rank(draft.kind, key), key, id: entity.id, plain: draft.kind })),
  );
  keys.sort((a, b) => (a.kind === b.kind ? compare(a.key, b.key) : compare(a.kind, b.kind)));
  const won = await tx.rows<{ key: string }>(sql`
    insert into ledger.entity_key (kind, key, entity_id)
    select kind, key, id
    from unnest(${keys.map(({ plain }) => plain)}::text[], ${keys.map(({ key }) => key)}::text[], ${keys.map(({ id }) => id)}::uuid[]) with ordinality as wanted (kind, key, id, place)
    order by place
    on conflict do nothing
    returning key
  `);
  if (won.length === keys.length) return false;
  await tx.rows(
    sql`delete from ledger.entity_key where entity_id = any(${staged.map(({ entity }) => entity.id)}::uuid[])`,
  );
  return true;
}

/** Things that others depend on come first: an organisation before those whose parent it is, frameworks before meetings. */
const rank = (kind: string, key: string): string =>
  kind === 'organisation'
    ? key.startsWith('name::')
      ? '1'
      : '2'
    : kind === 'framework'
      ? '3'
      : kind === 'meeting'
        ? '4'
        : kind === 'measure'
          ? '5'
          : '6';

async function takeSlugs(tx: Transaction, staged: readonly Staged[]): Promise<void> {
  let open: SlugClaim[] = staged
    .filter(({ entity }) => withSlug.has(entity.kind))
    .map(({ entity }) => {
      const base = slugOf(entity.kind, entity.name ?? '');
      return { entity, base, slug: base };
    });
  while (open.length > 0) {
    open.sort((a, b) => compare(a.entity.kind, b.entity.kind) || compare(a.slug, b.slug));
    const won = await tx.rows<{ entity_id: string }>(sql`
      insert into ledger.entity_key (kind, key, entity_id)
      select kind, key, id
      from unnest(${open.map(({ entity }) => entity.kind)}::text[], ${open.map(({ slug }) => `slug:${slug}`)}::text[], ${open.map(({ entity }) => entity.id)}::uuid[]) with ordinality as wanted (kind, key, id, place)
      order by place
      on conflict do nothing
      returning entity_id::text
    `);
    const winners = new Set(won.map((row) => row.entity_id));
    for (const { entity, slug } of open) if (winners.has(entity.id)) entity.slug = slug;
    open = await numbered(
      tx,
      open.filter(({ entity }) => !winners.has(entity.id)),
    );
  }
}

interface SlugClaim {
  entity: Entity;
  base: string;
  slug: string;
}

/** The next free numbers for slugs that are taken. */
async function numbered(tx: Transaction, claims: SlugClaim[]): Promise<SlugClaim[]> {
  if (claims.length === 0) return [];
  const prefixes = claims.map(({ base }) => `slug:${numberedSlugPrefix(base)}`);
  const highest = await tx.rows<{ number: number }>(sql`
    select coalesce((
      select max(substr(key, length(wanted.prefix) + 1)::integer)
      from ledger.entity_key
      where entity_key.kind = wanted.kind and key >= wanted.prefix and key < wanted.prefix || ':'
        and substr(key, length(wanted.prefix) + 1) ~ '^[1-9][0-9]{0,5}$'
    ), 1) as number
    from unnest(${claims.map(({ entity }) => entity.kind)}::text[], ${prefixes}::text[]) with ordinality as wanted (kind, prefix, place)
    order by wanted.place
  `);
  const given = new Map<string, number>();
  return claims.map((claim, index) => {
    const key = `${claim.entity.kind}:${prefixes[index]}`;
    const number = Math.max(highest[index]?.number ?? 1, given.get(key) ?? 1) + 1;
    given.set(key, number);
    return { ...claim, slug: numberedSlugPrefix(claim.base) + number };
  });
}

async function insertEntities(tx: Transaction, staged: readonly Staged[]): Promise<void> {
  const rows = staged.map(({ entity }) => ({
    id: entity.id,
    kind: entity.kind,
    slug: entity.slug,
    name: entity.name,
    folded: entity.name === null ? null : nameKey(foldName(entity.name)),
    parent_id: entity.parentId,
    facts: entity.facts,
    created_at: entity.createdAt,
  }));
  const names = staged.flatMap(({ entity, draft }) => [
    ...(entity.name === null || entity.kind === 'meeting'
      ? []
      : [
          {
            entity_id: entity.id,
            kind: entity.kind,
            type: 'name',
            name: entity.name,
            folded: nameKey(foldName(entity.name)),
          },
        ]),
    ...(draft.acronym
      ? [
          {
            entity_id: entity.id,
            kind: entity.kind,
            type: 'acronym',
            name: draft.acronym,
            folded: nameKey(foldName(draft.acronym)),
          },
        ]
      : []),
  ]);
  await tx.rows(sql`
    with entities as (
      insert into ledger.entity (id, kind, slug, name, folded, parent_id, facts, created_at)
      select id, kind, slug, name, folded, parent_id, facts, created_at
      from json_to_recordset(${JSON.stringify(rows)}::json) as t (id uuid, kind text, slug text, name text, folded text, parent_id uuid, facts jsonb, created_at timestamptz)
    )
    insert into ledger.entity_name (entity_id, kind, type, name, folded)
    select entity_id, kind, type, name, folded
    from json_to_recordset(${JSON.stringify(names)}::json) as t (entity_id uuid, kind text, type text, name text, folded text)
  `);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
