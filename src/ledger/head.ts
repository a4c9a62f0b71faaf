import type { Transaction } from '../database/database.js';
import { sql } from '../database/sql.js';
import type { ReleaseDocument } from '../releases/canonical.js';
import { upcast } from './upcast.js';

export type ReleaseState = 'draft' | 'embargoed' | 'published' | 'withdrawn';

/** The ledger's entry for a release: which of its versions is public, which is waiting. */
export interface ReleaseHead {
  id: string;
  desk: string;
  state: ReleaseState;
  version: number;
  liveVersion: number | null;
  pendingVersion: number | null;
  submittedVersion: number;
  revision: number;
  /** Stretches of time in which it was public, so far. */
  publications: number;
  dueAt: Date | null;
  firstPublicAt: Date | null;
  updatedAt: Date;
  createdAt: Date;
  erasedAt: Date | null;
}

/** A version of a release, as written. */
export interface ReleaseRevision {
  releaseId: string;
  version: number;
  document: ReleaseDocument;
  documentHash: Buffer;
  draft: boolean;
  changeKind: string | null;
  changeNote: string | null;
  revision: number | null;
  publicAt: Date | null;
  resolution: Record<string, [id: string, rule: string]> | null;
}

export const headColumns = sql`
  head.id::text, head.desk, head.state, head.version, head.live_version as "liveVersion", head.pending_version as "pendingVersion",
  head.submitted_version as "submittedVersion", head.revision, head.publications, head.due_at as "dueAt", head.first_public_at as "firstPublicAt",
  head.updated_at as "updatedAt", head.created_at as "createdAt", head.erased_at as "erasedAt"`;

/**
 * Takes the lock of a release, whether it exists yet or not, and gives the database's time: whoever writes to a release
 * holds this until the end of the transaction. Several are taken in the order of their ids.
 */
export async function lockReleases(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.rows(sql`
    select pg_advisory_xact_lock(hashtextextended(id, 0))::text from unnest(${[...ids].sort()}::text[]) as wanted (id)
  `);
}

/** The heads of releases whose locks are held, and the time by which this transaction writes. */
export async function readHeads(
  tx: Pick<Transaction, 'rows'>,
  ids: readonly string[],
): Promise<{ now: Date; heads: Map<string, ReleaseHead> }> {
  const rows = await tx.rows<ReleaseHead & { now: Date }>(sql`
    select clock.now, ${headColumns}
    from (select date_trunc('milliseconds', clock_timestamp()) as now) as clock
    left join ledger.release_head as head on head.id = any(${ids}::uuid[])
  `);
  const now = rows[0]?.now ?? new Date();
  return {
    now,
    heads: new Map(rows.filter((row) => row.id !== null).map(({ now: _now, ...head }) => [head.id, head])),
  };
}

export async function readRevision(
  tx: Pick<Transaction, 'rows'>,
  releaseId: string,
  version: number,
): Promise<ReleaseRevision | null> {
  const [row] = await readRevisions(tx, [{ releaseId, version }]);
  return row ?? null;
}

export async function readRevisions(
  tx: Pick<Transaction, 'rows'>,
  wanted: readonly { releaseId: string; version: number }[],
): Promise<ReleaseRevision[]> {
  const rows = await tx.rows<Omit<ReleaseRevision, 'document'> & { document: unknown; schemaVersion: number }>(sql`
    select revision.release_id::text as "releaseId", revision.version, revision.document, revision.schema_version as "schemaVersion",
      revision.document_hash as "documentHash", revision.draft, revision.change_kind as "changeKind", revision.change_note as "changeNote",
      revision.revision, revision.public_at as "publicAt", revision.resolution
    from unnest(${wanted.map(({ releaseId }) => releaseId)}::uuid[], ${wanted.map(({ version }) => version)}::integer[]) as wanted (release_id, version)
    join ledger.release_revision as revision on revision.release_id = wanted.release_id and revision.version = wanted.version
    where revision.document is not null
  `);
  return rows.map(({ schemaVersion, document, documentHash, ...row }) => ({
    ...row,
    documentHash: Buffer.from(documentHash),
    document: upcast(document, schemaVersion),
  }));
}
