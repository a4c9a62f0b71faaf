import type { Database, Transaction } from '../database/database.js';
import { sql } from '../database/sql.js';
import { findOrphans, hideOrphans, lockEntities, recountEntities, refreshEntities } from '../projection/entities.js';
import { forgetHistory, writeHistory } from '../projection/history.js';
import { lockMeetings, writeMeetings } from '../projection/meetings.js';
import { project, unproject } from '../projection/road.js';
import { lockReleases, readHeads } from './head.js';
import { pastVersions } from './past-versions.js';

const chunkSize = 50;
const chunkTimeout = 120_000;

export interface RebuildReport {
  releases: number;
  removed: number;
}

/**
 * Projects the whole ledger again, in place and while the server answers: each chunk is a transaction under the writers' locks.
 * The recorded decisions are replayed, so ids stay and answers come out as they were. Orphans go last.
 */
export async function rebuild(
  database: Database,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<RebuildReport> {
  const count = await database.desk.row<{ total: number }>(
    sql`select count(*)::integer as total from ledger.release_head where revision > 0`,
  );
  await database.transaction((tx) => refreshEntities(tx), { timeout: chunkTimeout });
  let releases = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const ids = await nextIds(database, after);
    const last = ids.at(-1);
    if (last === undefined) break;
    await database.transaction((tx) => reproject(tx, ids), { timeout: chunkTimeout });
    releases += ids.length;
    after = last;
    progress(releases, count?.total ?? releases);
  }
  const removed = await removeStrangers(database);
  await database.transaction(removeOrphans, { timeout: chunkTimeout });
  await database.transaction((tx) => recountEntities(tx), { timeout: chunkTimeout });
  return { releases, removed };
}

async function nextIds(database: Database, after: string): Promise<string[]> {
  const rows = await database.desk.rows<{ id: string }>(sql`
    select id::text from ledger.release_head where revision > 0 and id > ${after}::uuid order by release_head.id limit ${chunkSize}
  `);
  return rows.map(({ id }) => id);
}

/** Writes the rows and history of releases anew, under their locks. */
export async function reproject(tx: Transaction, ids: readonly string[]): Promise<void> {
  await lockReleases(tx, ids);
  const { now, heads } = await readHeads(tx, ids);
  const publicHeads = [...heads.values()].filter(({ state }) => state === 'published');
  const versions = await pastVersions(tx, [...heads.values()]);
  await forgetHistory(tx, ids);
  const live = versions.filter((version) => version.live);
  await project(
    tx,
    live.map((version) => ({ ...version, replaces: true })),
    now,
    { keepHistory: false },
  );
  const hidden = [...heads.values()]
    .filter(({ state, revision }) => state !== 'published' && revision > 0)
    .map(({ id }) => id);
  if (hidden.length > 0) await unproject(tx, hidden, now);
  await writeHistory(tx, versions, new Set(publicHeads.map(({ id }) => id)));
}

/** Rows of releases that the ledger does not know as public. */
async function removeStrangers(database: Database): Promise<number> {
  const strangers = await database.desk.rows<{ id: string }>(sql`
    select release.id::text from reader.release
    left join ledger.release_head as head on head.id = release.id and head.state = 'published'
    where head.id is null
  `);
  if (strangers.length === 0) return 0;
  await database.transaction(
    async (tx) => {
      const ids = strangers.map(({ id }) => id);
      await lockReleases(tx, ids);
      const { now, heads } = await readHeads(tx, ids);
      await unproject(
        tx,
        ids.filter((id) => heads.get(id)?.state !== 'published'),
        now,
      );
    },
    { timeout: chunkTimeout },
  );
  return strangers.length;
}

async function removeOrphans(tx: Transaction): Promise<void> {
  const orphans = await findOrphans(tx);
  await lockEntities(tx, [], Object.values(orphans).flat());
  await hideOrphans(tx, orphans, new Date());
  const meetings = await tx.rows<{ id: string }>(sql`
    select id::text from reader.meeting where not exists (select from reader.release_meeting where meeting_id = meeting.id)
  `);
  const ids = meetings.map(({ id }) => id);
  await lockMeetings(tx, ids);
  await writeMeetings(tx, ids, new Date());
}
