import type { Transaction } from '../database/database.js';
import { sql } from '../database/sql.js';
import { type ReleaseDocument, SCHEMA_VERSION } from '../releases/canonical.js';
import type { ReleaseHead } from './head.js';

/** A new version of a release and what becomes of its head. */
export interface NewVersion {
  head: ReleaseHead;
  document: ReleaseDocument;
  documentHash: Buffer;
  draft: boolean;
  changeKind: string | null;
  changeNote: string | null;
  writtenBy: string;
  writtenByName: string;
  /** Where the version is public from now on. */
  publicity: Publicity | null;
}

/** A version becomes public. */
export interface Publicity {
  revision: number;
  at: Date;
  resolution: Record<string, [id: string, rule: string]>;
  event: 'release.published' | 'release.updated';
}

/** Appends versions to the ledger, with what follows from them: heads, publications, public history and events. */
export async function appendVersions(tx: Transaction, versions: readonly NewVersion[], now: Date): Promise<void> {
  const rows = versions.map(
    ({ head, document, documentHash, draft, changeKind, changeNote, writtenBy, writtenByName, publicity }) => ({
      ...headRow(head),
      document,
      document_hash: documentHash.toString('hex'),
      draft,
      change_kind: changeKind,
      change_note: changeNote,
      written_by: writtenBy,
      written_by_name: writtenByName,
      revision_number: publicity?.revision ?? null,
      public_at: publicity?.at ?? null,
      resolution: publicity?.resolution ?? null,
      event: publicity?.event ?? null,
    }),
  );
  await tx.rows(sql`
    with rows as materialized (
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as t (${headFields},
        document jsonb, document_hash text, draft boolean, change_kind text, change_note text, written_by uuid, written_by_name text,
        revision_number integer, public_at timestamptz, resolution jsonb, event text)
    ),
    heads as (${upsertHeads}),
    revisions as (
      insert into ledger.release_revision (release_id, version, document, schema_version, document_hash, draft, change_kind, change_note,
        written_by, written_by_name, created_at, revision, public_at, resolution)
      select id, version, document, ${SCHEMA_VERSION}::smallint, decode(document_hash, 'hex'), draft, change_kind, change_note,
        written_by, written_by_name, ${now.toISOString()}::timestamptz, revision_number, public_at, resolution
      from rows
    ),
    ${publicationParts}
  `);
}

/** Makes versions public that the ledger has already. */
export async function markPublic(
  tx: Transaction,
  versions: readonly { head: ReleaseHead; publicity: Publicity }[],
): Promise<void> {
  const rows = versions.map(({ head, publicity }) => ({
    ...headRow(head),
    public_version: head.liveVersion,
    revision_number: publicity.revision,
    public_at: publicity.at,
    resolution: publicity.resolution,
    event: publicity.event,
  }));
  await tx.rows(sql`
    with given as materialized (
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as t (${headFields},
        public_version integer, revision_number integer, public_at timestamptz, resolution jsonb, event text)
    ),
    revisions as (
      update ledger.release_revision as revision
      set revision = given.revision_number, public_at = given.public_at, resolution = given.resolution
      from given
      where revision.release_id = given.id and revision.version = given.public_version
      returning revision.release_id, revision.change_kind, revision.change_note
    ),
    rows as materialized (
      select given.*, revisions.change_kind, revisions.change_note from given join revisions on revisions.release_id = given.id
    ),
    heads as (${upsertHeads}),
    ${publicationParts}
  `);
}

/** Saves heads whose state changed without a new version. */
export async function saveHeads(tx: Transaction, heads: readonly ReleaseHead[]): Promise<void> {
  await tx.rows(sql`
    with rows as materialized (select * from json_to_recordset(${JSON.stringify(heads.map(headRow))}::json) as t (${headFields}))
    ${upsertHeads}
  `);
}

const headRow = (head: ReleaseHead) => ({
  id: head.id,
  desk: head.desk,
  state: head.state,
  version: head.version,
  live_version: head.liveVersion,
  pending_version: head.pendingVersion,
  submitted_version: head.submittedVersion,
  revision: head.revision,
  publications: head.publications,
  due_at: head.dueAt,
  first_public_at: head.firstPublicAt,
  updated_at: head.updatedAt,
  created_at: head.createdAt,
  erased_at: head.erasedAt,
});

const headFields = sql`
  id uuid, desk text, state text, version integer, live_version integer, pending_version integer, submitted_version integer,
  revision integer, publications integer, due_at timestamptz, first_public_at timestamptz, updated_at timestamptz, created_at timestamptz, erased_at timestamptz`;

const upsertHeads = sql`
  insert into ledger.release_head (id, desk, state, version, live_version, pending_version, submitted_version, revision,
    publications, due_at, first_public_at, updated_at, created_at, erased_at)
  select id, desk, state, version, live_version, pending_version, submitted_version, revision, publications, due_at, first_public_at,
    updated_at, created_at, erased_at
  from rows
  on conflict (id) do update set state = excluded.state, version = excluded.version, live_version = excluded.live_version,
    pending_version = excluded.pending_version, submitted_version = excluded.submitted_version, revision = excluded.revision,
    publications = excluded.publications, due_at = excluded.due_at, due_failures = 0, first_public_at = excluded.first_public_at, updated_at = excluded.updated_at,
    erased_at = excluded.erased_at`;

const publicationParts = sql`
  closed as (
    update ledger.publication set public_until = rows.public_at, ended_by = 'revision'
    from rows
    where rows.public_at is not null and publication.release_id = rows.id and publication.public_until is null
  ),
  opened as (
    insert into ledger.publication (release_id, ordinal, version, public_from)
    select id, publications, live_version, public_at from rows where public_at is not null
  ),
  history as (
    insert into reader.public_revision (release_id, revision, at, change_kind, change_note)
    select id, revision_number, public_at, change_kind, change_note from rows where public_at is not null
    on conflict (release_id, revision) do nothing
  )
  insert into ledger.outbox (type, at, subject_id, revision)
  select event, public_at, id, revision_number from rows where event is not null`;
