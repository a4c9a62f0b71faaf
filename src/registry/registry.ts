import { v7 as uuidV7 } from 'uuid';
import type { Transaction } from '../database/database.js';
import { sql } from '../database/sql.js';
import { foldName, nameKey } from '../values/names.js';
import type { Entity, EntityDraft, EntityFacts, EntityKind } from './entity.js';

/** What a chunk of documents may refer to, collected before the registry is asked once for all of it. */
export class Wanted {
  readonly ids = new Set<string>();
  readonly slugs = new Map<string, [EntityKind, string]>();
  readonly keys = new Map<string, [EntityKind, string]>();
  readonly names = new Set<string>();

  id(id: string | null | undefined): void {
    if (id) this.ids.add(id);
  }

  slug(kind: EntityKind, slug: string | null | undefined): void {
    if (slug) this.slugs.set(`${kind}:${slug}`, [kind, slug]);
  }

  key(kind: EntityKind, key: string): void {
    this.keys.set(`${kind}:${key}`, [kind, key]);
  }

  /** A name or acronym of an organisation. */
  organisationName(name: string | null | undefined): void {
    if (name) this.names.add(nameKey(foldName(name)));
  }
}

interface FoundRow {
  how: 'id' | 'slug' | 'key' | 'name' | 'alias' | 'acronym';
  wanted: string;
  id: string;
  kind: EntityKind;
  slug: string | null;
  name: string | null;
  parent_id: string | null;
  facts: EntityFacts;
  created_at: Date;
}

/**
 * The part of the registry that a chunk of documents refers to, in memory, together with what these documents create.
 * Looking up is synchronous; what is missing here is missing in the database, too, as of the last `load`.
 */
export class Registry {
  private readonly byId = new Map<string, Entity>();
  private readonly bySlug = new Map<string, Entity>();
  private readonly byKey = new Map<string, Entity>();
  private readonly byName = new Map<string, Entity[]>();
  private readonly byAcronym = new Map<string, Entity[]>();
  readonly staged: { entity: Entity; draft: EntityDraft }[] = [];
  /** Acronyms that known organisations took from these documents. */
  readonly learned = new Map<string, string>();

  async load(tx: Pick<Transaction, 'rows'>, wanted: Wanted): Promise<void> {
    const slugs = [...wanted.slugs.values()];
    const keys = [...wanted.keys.values()];
    const found = await tx.rows<FoundRow>(sql`
      select 'id' as how, wanted.id::text as wanted, entity.id::text, entity.kind, entity.slug, entity.name, entity.parent_id::text, entity.facts, entity.created_at
      from unnest(${[...wanted.ids]}::uuid[]) as wanted (id)
      join ledger.entity as origin on origin.id = wanted.id
      join ledger.entity on entity.id = coalesce(origin.merged_into, origin.id)
      union all
      select 'slug', wanted.slug, entity.id::text, entity.kind, entity.slug, entity.name, entity.parent_id::text, entity.facts, entity.created_at
      from unnest(${slugs.map(([kind]) => kind)}::text[], ${slugs.map(([, slug]) => slug)}::text[]) as wanted (kind, slug)
      join ledger.entity as origin on origin.kind = wanted.kind and origin.slug = wanted.slug
      join ledger.entity on entity.id = coalesce(origin.merged_into, origin.id)
      union all
      select 'key', wanted.key, entity.id::text, entity.kind, entity.slug, entity.name, entity.parent_id::text, entity.facts, entity.created_at
      from unnest(${keys.map(([kind]) => kind)}::text[], ${keys.map(([, key]) => key)}::text[]) as wanted (kind, key)
      join ledger.entity_key on entity_key.kind = wanted.kind and entity_key.key = wanted.key
      join ledger.entity on entity.id = entity_key.entity_id
      union all
      select entity_name.type, wanted.folded, entity.id::text, entity.kind, entity.slug, entity.name, entity.parent_id::text, entity.facts, entity.created_at
      from unnest(${[...wanted.names]}::text[]) as wanted (folded)
      join ledger.entity_name on entity_name.kind = 'organisation' and entity_name.folded = wanted.folded
      join ledger.entity on entity.id = entity_name.entity_id
    `);
    for (const row of found) this.remember(row);
  }

  id(id: string | null | undefined): Entity | undefined {
    return id ? this.byId.get(id) : undefined;
  }

  slug(kind: EntityKind, slug: string | null | undefined): Entity | undefined {
    return slug ? this.bySlug.get(`${kind}:${slug}`) : undefined;
  }

  key(kind: EntityKind, key: string): Entity | undefined {
    return this.byKey.get(`${kind}:${key}`);
  }

  /** Organisations of a folded name or alias, the oldest first. */
  named(folded: string): Entity[] {
    return this.byName.get(nameKey(folded)) ?? [];
  }

  /** Organisations that have the folded acronym. */
  withAcronym(folded: string): Entity[] {
    return this.byAcronym.get(nameKey(folded)) ?? [];
  }

  /** Adds what a document creates; later references find it. */
  stage(draft: EntityDraft, now: Date): Entity {
    const entity: Entity = {
      id: uuidV7(),
      kind: draft.kind,
      slug: null,
      name: draft.name,
      parentId: draft.parentId ?? null,
      facts: draft.facts ?? {},
      createdAt: now,
      isNew: true,
    };
    this.staged.push({ entity, draft });
    this.byId.set(entity.id, entity);
    for (const key of draft.keys) this.byKey.set(`${draft.kind}:${key}`, entity);
    if (draft.kind === 'organisation' && draft.name) append(this.byName, nameKey(foldName(draft.name)), entity);
    if (draft.acronym) append(this.byAcronym, nameKey(foldName(draft.acronym)), entity);
    return entity;
  }

  /** An organisation that has no acronym yet takes this one. */
  learnAcronym(entity: Entity, acronym: string): void {
    if (entity.facts.acronym) return;
    entity.facts = { ...entity.facts, acronym };
    const creation = this.staged.find((staged) => staged.entity === entity);
    if (creation) creation.draft.acronym = acronym;
    else this.learned.set(entity.id, acronym);
    append(this.byAcronym, nameKey(foldName(acronym)), entity);
  }

  private remember(row: FoundRow): void {
    let entity = this.byId.get(row.id);
    if (!entity) {
      entity = {
        id: row.id,
        kind: row.kind,
        slug: row.slug,
        name: row.name,
        parentId: row.parent_id,
        facts: row.facts,
        createdAt: row.created_at,
      };
      this.byId.set(entity.id, entity);
    }
    if (row.how === 'id') this.byId.set(row.wanted, entity);
    else if (row.how === 'slug') this.bySlug.set(`${row.kind}:${row.wanted}`, entity);
    else if (row.how === 'key') this.byKey.set(`${row.kind}:${row.wanted}`, entity);
    else append(row.how === 'acronym' ? this.byAcronym : this.byName, row.wanted, entity);
  }
}

/** Keeps each list free of doubles and the oldest first. */
function append(map: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = map.get(key) ?? [];
  if (list.includes(entity)) return;
  list.push(entity);
  list.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1));
  map.set(key, list);
}
