import { actsFor, allows, demand, type Principal } from '../access/principal.js';
import type { Database } from '../database/database.js';
import type { Reader } from '../database/reader.js';
import { sql } from '../database/sql.js';
import { textTag } from '../http/entity-tag.js';
import type { Answer } from '../http/route.js';
import { showVersion } from '../ledger/answer.js';
import { headColumns, type ReleaseHead, readRevision } from '../ledger/head.js';
import { Problem } from '../problems/problem.js';
import { timestampOf } from '../values/schemas.js';
import { releaseById } from './get-release.query.js';
import { withCopies } from './present.js';

const headOf = (database: Database, id: string): Promise<ReleaseHead | null> =>
  database.desk.row<ReleaseHead>(
    sql`select ${headColumns} from ledger.release_head as head where head.id = ${id}::uuid`,
  );

/**
 * What a desk's key sees of one of its releases, whatever its state; null where the key is of no desk that owns it, or where
 * there is only a notice, so that the reader's answer stands.
 */
export async function deskRelease(database: Database, principal: Principal | null, id: string): Promise<Answer | null> {
  if (!principal || !allows(principal, 'releases:write')) return null;
  const head = await headOf(database, id);
  if (!head || !actsFor(principal, head.desk)) return null;
  if (head.erasedAt && head.liveVersion === null)
    throw new Problem('gone', {
      detail: 'this release was erased',
      members: { notice: { at: timestampOf(head.erasedAt), reason: null } },
    });
  return head.state === 'withdrawn' ? null : deskAnswer(database, head);
}

/**
 * The version that waits behind a public one, for its desk only.
 * @throws {Problem} 401 or 403 for everybody else, whether or not there is one; 404 for the desk where there is none.
 */
export async function pendingRelease(database: Database, principal: Principal | null, id: string): Promise<Answer> {
  const writer = demand(principal, 'releases:write');
  const head = await headOf(database, id);
  if (!head || !actsFor(writer, head.desk))
    throw new Problem('forbidden', { detail: 'the pending revision of a release is for its desk only' });
  if (head.pendingVersion === null)
    throw new Problem('release-not-found', { detail: 'no revision of this release is pending' });
  return deskAnswer(database, head, { version: head.pendingVersion });
}

/** The answer to a desk about a version of its release: the live one unless another is named, else the one that waits. */
export async function deskAnswer(
  { desk: reader, lookups }: Pick<Database, 'desk' | 'lookups'>,
  head: ReleaseHead,
  { version = head.liveVersion ?? head.pendingVersion ?? head.version, status = 200 } = {},
): Promise<Answer> {
  const isLive = head.state === 'published' && version === head.liveVersion;
  // It may have been withdrawn since.
  const text = (isLive && (await publicText(lookups, head.id))) || (await otherText(reader, head, version));
  const desk = JSON.stringify({ createdAt: timestampOf(head.createdAt), version, desk: head.desk });
  const whole = `${text.slice(0, -1)},${desk.slice(1)}`;
  return { status, text: whole, etag: `v${version}-${textTag(whole)}`, confidential: true };
}

async function publicText(reader: Reader, id: string): Promise<string | null> {
  const found = await releaseById(reader, id);
  return found && withCopies(found.rendition, found.copies);
}

async function otherText(reader: Reader, head: ReleaseHead, version: number): Promise<string> {
  const revision = await readRevision(reader, head.id, version);
  if (!revision) throw new Problem('gone', { detail: 'what this request wrote was erased or deleted' });
  const { shown, json } = await showVersion(reader, head, revision);
  return withCopies(json.text(shown), null);
}
