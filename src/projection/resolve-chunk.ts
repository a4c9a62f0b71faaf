import type { Transaction } from '../database/database.js';
import { sql } from '../database/sql.js';
import { createStaged } from '../registry/create.js';
import type { Entity } from '../registry/entity.js';
import { Registry, Wanted } from '../registry/registry.js';
import type { ReleaseDocument } from '../releases/canonical.js';
import { Resolution, resolveMeetings, resolveRelease, wantMeetings, wantRelease } from '../releases/resolve.js';
import { foldName, nameKey } from '../values/names.js';

interface Unresolved {
  releaseId: string;
  document: ReleaseDocument;
}

// Each round means that another transaction created something first; five in a row do not happen by chance.
const mostRounds = 20;

/** Decides every reference of a chunk of documents, in their order, and creates what they name for the first time. */
export async function resolveChunk(
  tx: Transaction,
  chunk: readonly Unresolved[],
  now: Date,
): Promise<{ resolutions: Resolution[]; registry: Registry }> {
  for (let round = 0; round < mostRounds; round++) {
    const { resolutions, registry } = await decide(tx, chunk, now);
    if (resolutions.some(({ faults }) => faults.length > 0)) return { resolutions, registry };
    if (await createStaged(tx, registry)) {
      await saveLearned(tx, registry);
      return { resolutions, registry };
    }
  }
  throw new Error('the registry could not be brought to agree with the documents');
}

/** Decides the references of documents without creating anything: what they would create has no id yet. */
export async function resolveOnly(
  tx: Pick<Transaction, 'rows'>,
  chunk: readonly Unresolved[],
  now: Date,
): Promise<Resolution[]> {
  if (chunk.length === 0) return [];
  return (await decide(tx, chunk, now)).resolutions;
}

async function decide(tx: Pick<Transaction, 'rows'>, chunk: readonly Unresolved[], now: Date) {
  const registry = new Registry();
  const wanted = new Wanted();
  for (const { document } of chunk) wantRelease(wanted, document);
  await registry.load(tx, wanted);
  const resolutions = chunk.map(({ document }) => resolveRelease(registry, document, now));
  const meetings = new Wanted();
  chunk.forEach(({ releaseId, document }, index) => {
    const resolution = resolutions[index];
    if (resolution) wantMeetings(meetings, releaseId, document, resolution);
  });
  if (meetings.keys.size > 0) await registry.load(tx, meetings);
  chunk.forEach(({ releaseId, document }, index) => {
    const resolution = resolutions[index];
    if (resolution) resolveMeetings(registry, releaseId, document, resolution, now);
  });
  return { resolutions, registry };
}

/** The decisions that the ledger recorded, made again: what was merged since leads to the survivor. */
export async function replayChunk(
  tx: Pick<Transaction, 'rows'>,
  records: readonly Record<string, [id: string, rule: string]>[],
): Promise<Resolution[]> {
  if (records.length === 0) return [];
  const wanted = new Wanted();
  for (const record of records)
    for (const [pointer, [id]] of Object.entries(record)) if (!isItem(pointer)) wanted.id(id);
  const registry = new Registry();
  await registry.load(tx, wanted);
  return records.map((record) => {
    const resolution = new Resolution();
    for (const [pointer, [id, rule]] of Object.entries(record)) {
      const entity: Entity | undefined = isItem(pointer) ? undefined : registry.id(id);
      resolution.set(pointer, { id: entity?.id ?? id, rule }, entity);
    }
    return resolution;
  });
}

/** Statistics and quotes have ids of their own and are no entities. */
const isItem = (pointer: string): boolean => /^\/(?:statistics|quotes)\/\d+$/.test(pointer);

/** Acronyms that known organisations took; one that took another meanwhile keeps it. */
async function saveLearned(tx: Transaction, registry: Registry): Promise<void> {
  const learned = [...registry.learned]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, acronym]) => ({ id, acronym, folded: nameKey(foldName(acronym)) }));
  if (learned.length === 0) return;
  await tx.rows(sql`
    with taken as (
      select id from ledger.entity where id = any(${learned.map(({ id }) => id)}::uuid[]) order by id for no key update
    ), changed as (
      update ledger.entity
      set facts = facts || jsonb_build_object('acronym', learned.acronym)
      from json_to_recordset(${JSON.stringify(learned)}::json) as learned (id uuid, acronym text, folded text), taken
      where entity.id = learned.id and taken.id = entity.id and not facts ? 'acronym'
      returning entity.id, learned.acronym, learned.folded
    ), named as (
      insert into ledger.entity_name (entity_id, kind, type, name, folded)
      select id, 'organisation', 'acronym', acronym, folded from changed
      on conflict do nothing
    ), shown as (
      update reader.organisation set acronym = changed.acronym from changed where organisation.id = changed.id
      returning organisation.id, changed.folded
    ), stale as (
      insert into ledger.stale_release (release_id)
      select release_id from reader.release_organisation where organisation_id in (select id from shown)
      on conflict do nothing
    ), searched as (
      insert into reader.searchable_name (entity_id, folded)
      select id, folded from shown
      on conflict do nothing
    )
    insert into ledger.outbox (type, at, subject_id)
    select 'organisation.updated', date_trunc('milliseconds', clock_timestamp()), id from shown
  `);
}
