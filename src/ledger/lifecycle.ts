import { actsFor, type Principal } from '../access/principal.js';
import type { Transaction } from '../database/database.js';
import { sql } from '../database/sql.js';
import { Problem } from '../problems/problem.js';
import { unproject } from '../projection/road.js';
import { saveHeads } from './append.js';
import { claimAddresses } from './claims.js';
import { goLive } from './go-live.js';
import { lockReleases, type ReleaseHead, readHeads, readRevisions } from './head.js';
import { reproject } from './rebuild.js';
import { demandTransition } from './states.js';

/** What a command did to a release, and whether readers notice. */
export interface Transition {
  head: ReleaseHead;
  public: boolean;
}

/**
 * Takes the lock of a release that the key's desk owns.
 * @throws {Problem} 404 where there is none or it is another desk's and not public, 403 where it is public.
 */
export async function lockOwn(
  tx: Transaction,
  principal: Principal,
  id: string,
): Promise<{ head: ReleaseHead; now: Date }> {
  await lockReleases(tx, [id]);
  const { now, heads } = await readHeads(tx, [id]);
  const head = heads.get(id);
  demandOwn(principal, head);
  return { head, now };
}

export function demandOwn(
  principal: Principal,
  head: Pick<ReleaseHead, 'desk' | 'state' | 'liveVersion'> | undefined | null,
): asserts head {
  if (head && actsFor(principal, head.desk)) return;
  if (head && head.state === 'published')
    throw new Problem('forbidden', { detail: 'this release belongs to another desk' });
  throw new Problem('release-not-found', { detail: 'this desk has no release with this id' });
}

/** Publishes what waits, or restores what was withdrawn; of what is public already nothing changes. */
export async function publishRelease(tx: Transaction, principal: Principal, id: string): Promise<Transition> {
  const { head, now } = await lockOwn(tx, principal, id);
  demandTransition(head, 'publish');
  if (head.state === 'withdrawn') return { head: await restore(tx, head, now), public: true };
  if (head.pendingVersion === null) return { head, public: false };
  const [live] = await goLive(tx, [head], now, { keyId: principal.keyId, name: principal.name });
  return { head: live ?? head, public: true };
}

/** The last public version is public again, under its old revision and with its recorded decisions. */
async function restore(tx: Transaction, head: ReleaseHead, now: Date): Promise<ReleaseHead> {
  const restored: ReleaseHead = { ...head, state: 'published', publications: head.publications + 1, updatedAt: now };
  await saveHeads(tx, [restored]);
  await tx.rows(sql`
    with opened as (
      insert into ledger.publication (release_id, ordinal, version, public_from)
      values (${head.id}::uuid, ${restored.publications}::integer, ${head.liveVersion}::integer, ${now.toISOString()}::timestamptz)
    ),
    revived as (delete from reader.tombstone where id = ${head.id}::uuid)
    insert into ledger.outbox (type, at, subject_id, revision)
    values ('release.published', ${now.toISOString()}::timestamptz, ${head.id}::uuid, ${head.revision}::integer)
  `);
  await reproject(tx, [head.id]);
  return restored;
}

/** Takes a release out of public view; the ledger keeps it. A version that waits is dropped with it. */
export async function withdrawRelease(
  tx: Transaction,
  principal: Principal,
  id: string,
  reason: string,
): Promise<Transition> {
  const { head, now } = await lockOwn(tx, principal, id);
  demandTransition(head, 'withdraw');
  if (head.state === 'withdrawn') return { head, public: false };
  const withdrawn: ReleaseHead = {
    ...head,
    state: 'withdrawn',
    pendingVersion: null,
    // A version that is dropped no longer counts as the last write.
    submittedVersion: head.pendingVersion === null ? head.submittedVersion : (head.liveVersion ?? head.version),
    dueAt: null,
    updatedAt: now,
  };
  await endPublication(tx, withdrawn, 'withdrawal', reason, now);
  await keepAddressesOf(tx, withdrawn);
  return { head: withdrawn, public: true };
}

async function endPublication(
  tx: Transaction,
  head: ReleaseHead,
  endedBy: 'withdrawal' | 'erasure',
  reason: string,
  now: Date,
): Promise<void> {
  await saveHeads(tx, [head]);
  await tx.rows(sql`
    with closed as (
      update ledger.publication set public_until = ${now.toISOString()}::timestamptz, ended_by = ${endedBy}, reason = ${reason}
      where release_id = ${head.id}::uuid and public_until is null
    ),
    history as (delete from reader.public_revision where release_id = ${head.id}::uuid),
    stone as (
      insert into reader.tombstone (id, kind, at, reason) values (${head.id}::uuid, 'release', ${now.toISOString()}::timestamptz, ${reason})
      on conflict (id) do update set at = excluded.at, reason = excluded.reason
    )
    insert into ledger.outbox (type, at, subject_id, revision)
    select 'release.withdrawn', ${now.toISOString()}::timestamptz, ${head.id}::uuid, ${head.revision}::integer
    where exists (select from reader.release where id = ${head.id}::uuid)
  `);
  await unproject(tx, [head.id], now);
}

/** Frees the addresses that only a dropped version had. */
async function keepAddressesOf(tx: Transaction, head: ReleaseHead): Promise<void> {
  const versions = [head.liveVersion, head.pendingVersion].flatMap((version) =>
    version === null ? [] : [{ releaseId: head.id, version }],
  );
  const documents = (await readRevisions(tx, versions)).map(({ document }) => document);
  await claimAddresses(tx, [{ id: head.id, desk: head.desk, documents, existing: true }]);
}

/** Deletes what was never public. */
export async function deleteRelease(tx: Transaction, principal: Principal, id: string): Promise<void> {
  const { head } = await lockOwn(tx, principal, id);
  demandTransition(head, 'delete');
  await tx.rows(sql`
    with claims as (delete from ledger.release_claim where release_id = ${id}::uuid)
    delete from ledger.release_head where id = ${id}::uuid
  `);
}

/** Drops the version that waits behind a public one; it no longer counts as the last write. */
export async function deletePending(tx: Transaction, principal: Principal, id: string): Promise<void> {
  const { head, now } = await lockOwn(tx, principal, id);
  demandTransition(head, 'deletePending');
  if (head.pendingVersion === null)
    throw new Problem('release-not-found', { detail: 'no revision of this release is pending' });
  const without: ReleaseHead = {
    ...head,
    pendingVersion: null,
    submittedVersion: head.liveVersion ?? head.version,
    dueAt: null,
    updatedAt: now,
  };
  await saveHeads(tx, [without]);
  await keepAddressesOf(tx, without);
}

/**
 * Overwrites everything a release said, for the law's sake: documents, notes, decisions, stored answers, and the names of people
 * whom nobody else quotes. Hashes and dates stay. Of what was never public, readers learn nothing.
 */
export async function eraseRelease(
  tx: Transaction,
  principal: Principal,
  id: string,
  reason: string,
): Promise<Transition> {
  const { head, now } = await lockOwn(tx, principal, id);
  if (head.erasedAt) return { head, public: false };
  const erased: ReleaseHead = {
    ...head,
    state: 'withdrawn',
    pendingVersion: null,
    dueAt: null,
    updatedAt: now,
    erasedAt: now,
  };
  const people = await tx.rows<{ id: string }>(sql`
    select distinct decision.value->>0 as id
    from ledger.release_revision as revision cross join lateral jsonb_each(revision.resolution) as decision
    where revision.release_id = ${id}::uuid and decision.key like '/quotes/%/speaker'
  `);
  if (head.liveVersion !== null) await endPublication(tx, erased, 'erasure', reason, now);
  else await saveHeads(tx, [erased]);
  await tx.rows(sql`
    with revisions as (
      update ledger.release_revision set document = null, resolution = null, change_note = null where release_id = ${id}::uuid
    ),
    history as (delete from reader.statistic_history where release_id = ${id}::uuid)
    delete from ledger.release_claim where release_id = ${id}::uuid
  `);
  await forgetPeople(
    tx,
    people.map((person) => person.id),
  );
  return { head: erased, public: head.liveVersion !== null };
}

/** Speakers whom no release quotes any more, public or withdrawn, leave the registry. */
async function forgetPeople(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.rows(sql`
    with forgotten as (
      delete from ledger.entity
      where id = any(${ids}::uuid[]) and kind = 'person' and not exists (select from reader.person where person.id = entity.id)
        and not exists (
          select from ledger.release_head as head join ledger.release_revision as revision on revision.release_id = head.id
          where head.state = 'withdrawn' and head.erased_at is null and revision.resolution::text like '%' || entity.id || '%')
      returning id
    )
    delete from ledger.entity_key where entity_id in (select id from forgotten)
  `);
}
