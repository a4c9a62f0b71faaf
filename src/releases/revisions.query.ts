import type { Reader } from '../database/reader.js';
import { type Sql, sql } from '../database/sql.js';
import type { ListStatements, Order, Page } from '../http/pagination.js';

export const REVISION_SORTS = ['-revision', 'revision'] as const;

export const revisionOrder = (sort: string): Order => ({
  key: sql`revision.number`,
  type: 'integer',
  descending: sort.startsWith('-'),
});

export interface RevisionRow {
  id: string;
  key: string;
  revision: number | null;
  at: Date;
  changeKind: string | null;
  changeNote: string | null;
  version?: number;
  by?: string | null;
}

/** The public history of a release. */
export function listPublicRevisions(releaseId: string, page: Page): ListStatements {
  const from = sql`(
    select release_id as id, revision as number, revision, at, change_kind as "changeKind", change_note as "changeNote"
    from reader.public_revision where release_id = ${releaseId}::uuid
  ) as revision`;
  return statements(from, page);
}

/** The history as the desk knows it: every version, also those that never were public, and who wrote them. */
export function listOwnRevisions(releaseId: string, page: Page): ListStatements {
  const from = sql`(
    select release_id as id, version as number, revision, coalesce(public_at, created_at) as at, change_kind as "changeKind", change_note as "changeNote",
      version, written_by_name as by
    from ledger.release_revision where release_id = ${releaseId}::uuid
  ) as revision`;
  return statements(from, page);
}

const statements = (from: Sql, page: Page): ListStatements => ({
  rows: sql`select revision.*, revision.number::text as key from ${from} where true ${page.after(sql`revision.id`)} ${page.ordered(sql`revision.id`)}`,
  matching: sql`select 1 from ${from}`,
});

/** The stored record of a public revision, or null. */
export const revisionText = async (
  reader: Reader,
  releaseId: string,
  revision: number,
): Promise<{ rendition: string; at: Date } | null> =>
  reader.row(sql`
    select coalesce(public_revision.rendition, release.rendition) as rendition, public_revision.at
    from reader.public_revision
    left join reader.release on release.id = public_revision.release_id and release.revision = public_revision.revision
    where public_revision.release_id = ${releaseId}::uuid and public_revision.revision = ${revision}::integer
  `);

/** Whether a release is public, and how many revisions it has. */
export const publicRevisionCount = (reader: Reader, releaseId: string): Promise<{ count: number } | null> =>
  reader.row(sql`select revision as count from reader.release where id = ${releaseId}::uuid`);

/** Whose release it is, and whether its history is withdrawn with it. */
export const ownerOfRelease = (desk: Reader, releaseId: string): Promise<{ desk: string; hidden: boolean } | null> =>
  desk.row(sql`select desk, (state = 'withdrawn') as hidden from ledger.release_head where id = ${releaseId}::uuid`);
