import type { Transaction } from '../database/database.js';
import { sql } from '../database/sql.js';
import { invalidDocument } from '../problems/problem.js';
import { lockEntities } from '../projection/entities.js';
import { lockMeetings, writeMeetings } from '../projection/meetings.js';
import { markStale } from './entity-edit.js';

/**
 * Gives meetings the keys of a framework. Where a key is another meeting's already, the two turn out to be one: the older id
 * stays, the other leads to it.
 */
export async function joinMeetings(
  tx: Transaction,
  frameworkId: string,
  claims: readonly { key: string; id: string }[],
  now: Date,
): Promise<void> {
  const all = await tx.rows<{ id: string }>(
    sql`select id::text from ledger.entity where kind = 'meeting' and parent_id = ${frameworkId}::uuid and merged_into is null`,
  );
  await lockMeetings(tx, [...new Set([...all.map(({ id }) => id), ...claims.map(({ id }) => id)])]);
  const affected = new Set(claims.map(({ id }) => id));
  for (const { key, id } of claims) {
    const [holder] = await tx.rows<{ id: string }>(sql`
      insert into ledger.entity_key as known (kind, key, entity_id) values ('meeting', ${key}, ${id}::uuid)
      on conflict (kind, key) do update set entity_id = known.entity_id
      returning entity_id::text as id
    `);
    if (!holder || holder.id === id) continue;
    affected.add(holder.id);
    await join(tx, id, holder.id, now);
  }
  const left = await tx.rows<{ id: string }>(sql`
    select id::text from ledger.entity where kind = 'meeting' and parent_id = ${frameworkId}::uuid and merged_into is null
      and (id = any(${[...affected]}::uuid[]) or exists (select from reader.meeting where id = entity.id and framework_id is null))
      and exists (select from reader.release_meeting where meeting_id = entity.id)
  `);
  await writeMeetings(
    tx,
    left.map(({ id }) => id),
    now,
  );
}

/** Makes two meetings one. */
async function join(tx: Transaction, one: string, other: string, now: Date): Promise<void> {
  const rows = await tx.rows<{ id: string; facts: object }>(sql`
    select id::text, facts from ledger.entity where id = any(${[one, other]}::uuid[]) and merged_into is null order by created_at, id
  `);
  const [older, younger] = rows;
  if (!older || !younger) return;
  const at = sql`${now.toISOString()}::timestamptz`;
  await markStale(tx, 'meeting', [younger.id]);
  await tx.rows(sql`
    with registry as (update ledger.entity set merged_into = ${older.id}::uuid where id = ${younger.id}::uuid or merged_into = ${younger.id}::uuid),
    survivor as (update ledger.entity set facts = ${JSON.stringify({ ...younger.facts, ...older.facts })}::jsonb where id = ${older.id}::uuid),
    keys as (update ledger.entity_key set entity_id = ${older.id}::uuid where entity_id = ${younger.id}::uuid),
    sources as (update reader.release_meeting set meeting_id = ${older.id}::uuid where meeting_id = ${younger.id}::uuid),
    hidden as (delete from reader.meeting where id = ${younger.id}::uuid),
    parties as (delete from reader.meeting_organisation where meeting_id = ${younger.id}::uuid),
    forwarded as (update reader.moved set target_id = ${older.id}::uuid where target_id = ${younger.id}::uuid),
    moved as (insert into reader.moved (kind, key, target_id) values ('meeting', ${younger.id}, ${older.id}::uuid) on conflict (kind, key) do update set target_id = excluded.target_id),
    stones as (delete from reader.tombstone where id = ${younger.id}::uuid)
    insert into ledger.outbox (type, at, subject_id, into_id) values ('meeting.merged', ${at}, ${younger.id}::uuid, ${older.id}::uuid)
  `);
}

/**
 * Assigns a meeting's number, which joins it to the meeting that has the number already.
 * @returns the id of the meeting that is left, or null where there is none of this id.
 * @throws {Problem} 422 where the meeting belongs to no framework.
 */
export async function assignNumber(
  tx: Transaction,
  meetingId: string,
  number: number,
  now: Date,
): Promise<string | null> {
  const [meeting] = await tx.rows<{ id: string; frameworkId: string | null }>(sql`
    select survivor.id::text, survivor.parent_id::text as "frameworkId"
    from ledger.entity join ledger.entity as survivor on survivor.id = coalesce(entity.merged_into, entity.id)
    where entity.id = ${meetingId}::uuid and entity.kind = 'meeting'
  `);
  if (!meeting) return null;
  if (meeting.frameworkId === null) {
    throw invalidDocument([
      {
        path: ['number'],
        code: 'not_allowed',
        detail: 'this meeting belongs to no framework, so it has no place in a series',
      },
    ]);
  }
  await lockEntities(tx, [], [meeting.frameworkId, meeting.id]);
  // A number that was assigned before is free again.
  await tx.rows(
    sql`delete from ledger.entity_key where kind = 'meeting' and entity_id = ${meeting.id}::uuid and key like ${`number:${meeting.frameworkId}:%`}`,
  );
  await tx.rows(sql`
    update ledger.entity set facts = facts || jsonb_build_object('number', ${number}::integer), curated_at = ${now.toISOString()}::timestamptz where id = ${meeting.id}::uuid
  `);
  // Its row would stand in the way of another that takes its old number.
  await tx.rows(sql`update reader.meeting set number = null, sort_number = 2147483647 where id = ${meeting.id}::uuid`);
  await joinMeetings(
    tx,
    meeting.frameworkId,
    [{ key: `number:${meeting.frameworkId}:${number}`, id: meeting.id }],
    now,
  );
  const [left] = await tx.rows<{ id: string }>(
    sql`select coalesce(merged_into, id)::text as id from ledger.entity where id = ${meeting.id}::uuid`,
  );
  return left?.id ?? null;
}
