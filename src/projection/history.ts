import type { Transaction } from '../database/database.js';
import { sql } from '../database/sql.js';
import { type PublicVersion, rowsOf } from './rows.js';

/** A version that was public, or still is, and the stretch of time in which it was. */
export interface PastVersion extends PublicVersion {
  knownUntil: Date | null;
  changeKind: string | null;
  changeNote: string | null;
  /** The version that is public now: its record and claims stand in the other tables. */
  live: boolean;
}

/** Forgets what the reader tables know of earlier revisions. */
export async function forgetHistory(tx: Transaction, releaseIds: readonly string[]): Promise<void> {
  await tx.rows(sql`
    with revisions as (delete from reader.public_revision where release_id = any(${releaseIds}::uuid[]))
    delete from reader.statistic_history where release_id = any(${releaseIds}::uuid[])
  `);
}

/**
 * Writes the history of releases from what the ledger recorded: the public revisions, and which figures were known from when to
 * when. Of a release that is not public now only the figures are kept, for answers as of an earlier day.
 */
export async function writeHistory(
  tx: Transaction,
  versions: readonly PastVersion[],
  publicNow: ReadonlySet<string>,
): Promise<void> {
  const rows = versions.map((version) => ({ version, rows: rowsOf(version) }));
  const revisions = new Map(
    rows
      .filter(({ version }) => publicNow.has(version.id))
      .map(({ version, rows: { release } }) => [
        `${version.id} ${version.revision}`,
        {
          release_id: version.id,
          revision: version.revision,
          at: version.publicAt.toISOString(),
          change_kind: version.changeKind,
          change_note: version.changeNote,
          rendition: version.live ? null : release.rendition,
        },
      ]),
  );
  const claims = rows
    .filter(({ version }) => !version.live)
    .flatMap(({ version, rows: { statistics } }) =>
      statistics.map(
        ({
          id,
          publication,
          release_id,
          measure_id,
          known_from,
          organisation_ids,
          period_from,
          period_to,
          point,
          title,
          statement,
        }) => ({
          statistic_id: id,
          publication,
          release_id,
          measure_id,
          known_from,
          known_until: version.knownUntil?.toISOString() ?? null,
          organisations: organisation_ids,
          period_from,
          period_to,
          point,
          title: publicNow.has(version.id) ? title : null,
          statement: publicNow.has(version.id) ? statement : null,
        }),
      ),
    );
  await tx.rows(sql`
    with revisions as (
      insert into reader.public_revision (release_id, revision, at, change_kind, change_note, rendition)
      select * from json_to_recordset(${JSON.stringify([...revisions.values()])}::json) as t (
        release_id uuid, revision integer, at timestamptz, change_kind text, change_note text, rendition text)
    )
    insert into reader.statistic_history (statistic_id, publication, release_id, measure_id, known_from, known_until, organisations, period_from, period_to, point, title, statement)
    select * from json_to_recordset(${JSON.stringify(claims)}::json) as t (
      statistic_id uuid, publication integer, release_id uuid, measure_id uuid, known_from timestamptz, known_until timestamptz,
      organisations uuid[], period_from date, period_to date, point text, title text, statement text)
  `);
}
