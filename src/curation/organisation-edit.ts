import type { Transaction } from '../database/database.js';
import { sql } from '../database/sql.js';
import { hasAddress } from '../http/address.query.js';
import { organisationKey } from '../organisations/resolve.js';
import { invalidDocument, Problem } from '../problems/problem.js';
import { lockEntities } from '../projection/entities.js';
import { createStaged } from '../registry/create.js';
import { Registry } from '../registry/registry.js';
import { foldName, nameKey } from '../values/names.js';
import { type EditedEntity, lockForEdit, rename, saveEdited } from './entity-edit.js';

/** What an editor says of an organisation; what is left out stays, `null` removes. */
export interface OrganisationEdit {
  name?: string | undefined;
  acronym?: string | null | undefined;
  aliases?: string[] | undefined;
  identifiers?:
    | { wikidata?: string | null | undefined; ror?: string | null | undefined; lei?: string | null | undefined }
    | undefined;
  kind?: string | null | undefined;
  parent?: string | null | undefined;
}

/** Creates an organisation, also beside one of the same name. */
export async function createOrganisation(
  tx: Transaction,
  edit: OrganisationEdit & { name: string },
  now: Date,
): Promise<string> {
  const registry = new Registry();
  const staged = registry.stage({ kind: 'organisation', name: edit.name, keys: [] }, now);
  await createStaged(tx, registry);
  const entity = await lockForEdit(tx, 'organisation', staged.id);
  if (!entity) throw new Error('an organisation was created and is not there');
  await applyEdit(tx, entity, edit);
  await saveEdited(tx, entity, now, 'created');
  return entity.id;
}

/**
 * Changes an organisation.
 * @returns its id, or null where there is no such organisation.
 * @throws {Problem} 409 for an identifier that another organisation has, or a parent that would make a circle; 422 for an unknown parent.
 */
export async function editOrganisation(
  tx: Transaction,
  key: string,
  edit: OrganisationEdit,
  now: Date,
): Promise<string | null> {
  const entity = await lockForEdit(tx, 'organisation', key);
  if (!entity) return null;
  await applyEdit(tx, entity, edit);
  await saveEdited(tx, entity, now, 'updated');
  return entity.id;
}

async function applyEdit(tx: Transaction, entity: EditedEntity, edit: OrganisationEdit): Promise<void> {
  if (edit.parent !== undefined)
    entity.parentId = edit.parent === null ? null : await parentOf(tx, entity, edit.parent);
  await rename(tx, entity, edit, { keyOf: (name) => organisationKey(name, entity.parentId), unique: false });
  if (edit.acronym !== undefined) await setAcronym(tx, entity, edit.acronym);
  if (edit.identifiers !== undefined) await setIdentifiers(tx, entity, edit.identifiers);
  if (edit.kind !== undefined) entity.facts = withFact(entity.facts, 'kind', edit.kind);
}

async function parentOf(tx: Transaction, entity: EditedEntity, key: string): Promise<string> {
  const [found] = await tx.rows<{ id: string }>(sql`
    select coalesce(merged_into, id)::text as id from ledger.entity where kind = 'organisation' and ${hasAddress(key)}
  `);
  if (!found)
    throw invalidDocument([
      { path: ['parent'], code: 'unknown_organisation', detail: 'there is no organisation with this id or slug' },
    ]);
  await lockEntities(tx, [found.id], []);
  if (await isAbove(tx, entity.id, found.id))
    throw new Problem('circle', { detail: 'the parent is part of this organisation itself' });
  return found.id;
}

/** Whether an organisation is another, or one that it is part of. */
export async function isAbove(tx: Transaction, upper: string, lower: string): Promise<boolean> {
  const rows = await tx.rows(sql`
    with recursive up as (
      select id, parent_id from ledger.entity where id = ${lower}::uuid
      union select parent.id, parent.parent_id from ledger.entity as parent join up on parent.id = up.parent_id
    )
    select 1 as one from up where id = ${upper}::uuid
  `);
  return rows.length > 0;
}

async function setAcronym(tx: Transaction, entity: EditedEntity, acronym: string | null): Promise<void> {
  await tx.rows(sql`delete from ledger.entity_name where entity_id = ${entity.id}::uuid and type = 'acronym'`);
  if (acronym !== null) {
    await tx.rows(sql`
      insert into ledger.entity_name (entity_id, kind, type, name, folded) values (${entity.id}::uuid, 'organisation', 'acronym', ${acronym}, ${nameKey(foldName(acronym))})
    `);
  }
  entity.facts = withFact(entity.facts, 'acronym', acronym);
}

async function setIdentifiers(
  tx: Transaction,
  entity: EditedEntity,
  identifiers: NonNullable<OrganisationEdit['identifiers']>,
): Promise<void> {
  for (const scheme of ['lei', 'ror', 'wikidata'] as const) {
    const value = identifiers[scheme];
    if (value === undefined) continue;
    await tx.rows(
      sql`delete from ledger.entity_key where kind = 'organisation' and entity_id = ${entity.id}::uuid and key like ${`${scheme}:%`}`,
    );
    if (value === null) continue;
    const won = await tx.rows(sql`
      insert into ledger.entity_key (kind, key, entity_id) values ('organisation', ${`${scheme}:${value}`}, ${entity.id}::uuid) on conflict do nothing returning key
    `);
    if (won.length === 0) throw await identifierConflict(tx, scheme, value);
  }
  const { wikidata, ror, lei } = { ...entity.facts.identifiers, ...identifiers };
  const kept = { ...(wikidata ? { wikidata } : {}), ...(ror ? { ror } : {}), ...(lei ? { lei } : {}) };
  entity.facts = withFact(entity.facts, 'identifiers', Object.keys(kept).length > 0 ? kept : null);
}

async function identifierConflict(tx: Transaction, scheme: string, value: string): Promise<Problem> {
  const [holder] = await tx.rows<{ slug: string }>(sql`
    select entity.slug from ledger.entity_key join ledger.entity on entity.id = entity_key.entity_id where entity_key.kind = 'organisation' and entity_key.key = ${`${scheme}:${value}`}
  `);
  return new Problem('identifier-conflict', {
    detail: `the organisation ${holder?.slug} has this identifier; merge the two if they are one`,
    errors: [
      { pointer: `/identifiers/${scheme}`, code: 'taken', detail: `taken by /v1/organisations/${holder?.slug}` },
    ],
    members: { conflictsWith: `/v1/organisations/${holder?.slug}` },
  });
}

function withFact<Facts extends object, Name extends keyof Facts>(facts: Facts, name: Name, value: unknown): Facts {
  const { [name]: _former, ...rest } = facts;
  return (value === null ? rest : { ...rest, [name]: value }) as Facts;
}
