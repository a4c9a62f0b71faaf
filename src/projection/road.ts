import type { Transaction } from '../database/database.js';
import { sql } from '../database/sql.js';
import { quoteSignature } from '../quotes/resolve.js';
import type { ReleaseDocument } from '../releases/canonical.js';
import type { EvidenceMap } from '../releases/evidence.js';
import { carryIdentities } from '../releases/identity.js';
import type { Resolution } from '../releases/resolve.js';
import { statisticSignature } from '../statistics/resolve.js';
import { groupBy } from '../values/group.js';
import { hideOrphans, lockEntities, showEntities } from './entities.js';
import { lockMeetings, writeMeetings } from './meetings.js';
import { type PublicVersion, type ReleaseRows, rowsOf } from './rows.js';
import { insertRows, type RemovedItem, type RemovedRows, removeRows } from './write-rows.js';

/** The public revision that a new one replaces. */
export interface PreviousVersion {
  document: ReleaseDocument;
  resolution: Record<string, [id: string, rule: string]>;
}

/** A version whose references are decided and that is to stand in the reader tables. */
export interface Projectable extends PublicVersion {
  evidence: EvidenceMap;
  resolution: Resolution;
  /** Whether rows of an earlier version stand there now. */
  replaces: boolean;
}

/**
 * The one road from revisions to reader tables: a single POST is a chunk of one, the batch, the embargo timer and the rebuild
 * are the same with more. Takes the locks, writes rows and records, and tells the outbox what appeared and vanished.
 */
export async function project(
  tx: Transaction,
  chunk: readonly Projectable[],
  now: Date,
  { keepHistory = true } = {},
): Promise<void> {
  const replaced = chunk.filter(({ replaces }) => replaces).map(({ id }) => id);
  await exchange(tx, replaced, chunk, now, keepHistory);
}

/** Takes releases out of the reader tables: what only they stated vanishes with them. */
export async function unproject(tx: Transaction, releaseIds: readonly string[], now: Date): Promise<void> {
  await exchange(tx, releaseIds, [], now, false);
}

async function exchange(
  tx: Transaction,
  leaving: readonly string[],
  chunk: readonly Projectable[],
  now: Date,
  keepHistory: boolean,
): Promise<void> {
  const entities = new Map(chunk.flatMap(({ resolution }) => resolution.all()).map((entity) => [entity.id, entity]));
  const gained = [...entities.keys()];
  const parents = [...entities.values()].flatMap(({ kind, parentId }) =>
    kind === 'organisation' && parentId ? [parentId] : [],
  );
  const losing = leaving.length > 0 ? await pointedAt(tx, leaving) : [];
  await lockEntities(
    tx,
    [...gained, ...parents],
    losing.filter(({ id }) => !entities.has(id)).map(({ id }) => id),
  );
  const gainedMeetings = [...entities.values()].filter(({ kind }) => kind === 'meeting').map(({ id }) => id);
  const meetings = [
    ...new Set([...gainedMeetings, ...losing.filter(({ kind }) => kind === 'meeting').map(({ id }) => id)]),
  ];
  await lockMeetings(tx, meetings);

  const removed = leaving.length > 0 ? await removeRows(tx, leaving, now, keepHistory) : null;
  if (chunk.length > 0) {
    const rows = chunk.map(rowsOf);
    await showEntities(tx, gained, now);
    await insertRows(tx, rows);
    if (removed) await buryItems(tx, removed.items, rows.flatMap(itemsOf), now);
  } else if (removed) await buryItems(tx, removed.items, [], now);
  await writeMeetings(tx, meetings, now);
  if (removed) await hideOrphans(tx, without(removed, entities), now);
}

/** What the rows of releases point at now. Their own locks are held, so this does not change under us. */
async function pointedAt(tx: Transaction, releaseIds: readonly string[]): Promise<{ kind: string; id: string }[]> {
  const ids = sql`any(${releaseIds}::uuid[])`;
  return tx.rows(sql`
    select 'organisation' as kind, organisation_id::text as id from reader.release_organisation where release_id = ${ids}
    union select 'organisation', parent_id::text from reader.organisation
      where parent_id is not null and id in (select organisation_id from reader.release_organisation where release_id = ${ids})
    union select 'meeting', meeting_id::text from reader.release_meeting where release_id = ${ids}
    union select 'framework', framework_id::text from reader.release_meeting where release_id = ${ids} and framework_id is not null
    union select 'measure', measure_id::text from reader.statistic where release_id = ${ids}
    union select 'person', person_id::text from reader.quote where release_id = ${ids} and person_id is not null
  `);
}

function without(removed: RemovedRows, kept: ReadonlyMap<string, unknown>) {
  const gone = (ids: readonly string[]) => ids.filter((id) => !kept.has(id));
  return {
    organisations: gone(removed.organisations),
    frameworks: gone(removed.frameworks),
    measures: gone(removed.measures),
    people: gone(removed.people),
  };
}

const itemsOf = ({ statistics, quotes }: ReleaseRows): RemovedItem[] =>
  [
    ...statistics.map(({ id, release_id, measure_id }) => ({
      id,
      releaseId: release_id,
      subjectId: measure_id ?? null,
    })),
    ...quotes.map(({ id, release_id, person_id }) => ({ id, releaseId: release_id, subjectId: person_id })),
  ].flatMap(({ id, ...item }) => (id === null ? [] : [{ id, ...item }]));

/**
 * Statistics and quotes that a revision dropped answer 410; those that came back are alive again. Where a revision drops one of a
 * measure (or speaker) and brings one, that is the successor, also of what the dropped one had succeeded.
 */
async function buryItems(
  tx: Transaction,
  before: readonly RemovedItem[],
  after: readonly RemovedItem[],
  now: Date,
): Promise<void> {
  const alive = new Set(after.map(({ id }) => id));
  const known = new Set(before.map(({ id }) => id));
  const gone = before.filter(({ id }) => !alive.has(id));
  const gained = groupBy(
    after.filter(({ id }) => !known.has(id)),
    subjectOf,
  );
  const lost = groupBy(gone, subjectOf);
  const stones = gone.map((item) => {
    const [successor, another] = item.subjectId === null ? [] : (gained.get(subjectOf(item)) ?? []);
    const isPair = successor && !another && lost.get(subjectOf(item))?.length === 1;
    return { id: item.id, release_id: item.releaseId, successor: isPair ? successor.id : null };
  });
  if (stones.length === 0 && gained.size === 0) return;
  await tx.rows(sql`
    with stones as materialized (
      select * from json_to_recordset(${JSON.stringify(stones)}::json) as t (id uuid, release_id uuid, successor uuid)
    ),
    revived as (delete from reader.tombstone where id = any(${[...alive]}::uuid[])),
    followed as (
      update reader.tombstone set successor_id = stones.successor
      from stones
      where tombstone.release_id = stones.release_id and tombstone.successor_id = stones.id and stones.successor is not null
    )
    insert into reader.tombstone (id, kind, at, release_id, successor_id)
    select id, 'item', ${now.toISOString()}::timestamptz, release_id, successor from stones
    on conflict (id) do update set at = excluded.at, successor_id = excluded.successor_id
  `);
}

const subjectOf = ({ releaseId, subjectId }: RemovedItem): string => `${releaseId} ${subjectId}`;

/** Gives the statistics and quotes of a new revision their ids: those of the revision before where they are the same. */
export function identify(document: ReleaseDocument, resolution: Resolution, previous: PreviousVersion | null): void {
  const carry = <Item extends { id?: string }>(
    list: 'statistics' | 'quotes',
    before: readonly Item[],
    items: readonly Item[],
    signature: (item: Item) => string,
  ) => {
    const earlier = before.flatMap((item, index) => {
      const id = previous?.resolution[`/${list}/${index}`]?.[0];
      return id ? [{ item, id }] : [];
    });
    carryIdentities(earlier, items, signature).forEach((decision, index) => {
      resolution.set(`/${list}/${index}`, decision);
    });
  };
  carry('statistics', previous?.document.statistics ?? [], document.statistics ?? [], statisticSignature);
  carry('quotes', previous?.document.quotes ?? [], document.quotes ?? [], quoteSignature);
}
