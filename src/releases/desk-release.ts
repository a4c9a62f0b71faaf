import { actsFor, allows, type Principal } from '../access/principal.js';
import type { Database } from '../database/database.js';
import type { Reader } from '../database/reader.js';
import { sql } from '../database/sql.js';
import { textTag } from '../http/entity-tag.js';
import type { Answer } from '../http/route.js';
import { showVersion } from '../ledger/answer.js';
import { headColumns, type ReleaseHead, readRevision } from '../ledger/head.js';
import { timestampOf } from '../values/schemas.js';
import { releaseById } from './get-release.query.js';
import { withCopies } from './present.js';

/**
 * What a desk's key sees of one of its releases, whatever its state; null where the key is of no desk that owns it, so that the
 * reader's answer stands.
 */
export async function deskRelease(database: Database, principal: Principal | null, id: string): Promise<Answer | null> {
  if (!principal || !allows(principal, 'releases:write')) return null;
  const head = await database.desk.row<ReleaseHead>(
    sql`select ${headColumns} from ledger.release_head as head where head.id = ${id}::uuid`,
  );
  if (!head || !actsFor(principal, head.desk) || head.erasedAt || head.state === 'withdrawn') return null;
  return deskAnswer(database.desk, head);
}

/** The answer to a desk about the live document of its release, else about the one that waits. */
export async function deskAnswer(reader: Reader, head: ReleaseHead, status = 200): Promise<Answer> {
  const version = head.liveVersion ?? head.pendingVersion ?? head.version;
  const text =
    head.state === 'published' ? await publicText(reader, head.id) : await waitingText(reader, head, version);
  const desk = JSON.stringify({ createdAt: timestampOf(head.createdAt), version, desk: head.desk });
  const whole = `${text.slice(0, -1)},${desk.slice(1)}`;
  return { status, text: whole, etag: `v${version}-${textTag(whole)}`, confidential: true };
}

async function publicText(reader: Reader, id: string): Promise<string> {
  const found = await releaseById(reader, id);
  if (!found) throw new Error(`the public release ${id} has no record`);
  return withCopies(found.rendition, found.copies);
}

async function waitingText(reader: Reader, head: ReleaseHead, version: number): Promise<string> {
  const revision = await readRevision(reader, head.id, version);
  if (!revision) throw new Error(`the release ${head.id} lacks its version ${version}`);
  const { shown, json } = await showVersion(reader, head, revision);
  return withCopies(json.text(shown), null);
}
