import { demand, type Principal } from '../access/principal.js';
import type { Database } from '../database/database.js';
import { empty, sql } from '../database/sql.js';
import { allOf, type ListStatements, type Order, type Page } from '../http/pagination.js';
import { showVersions } from '../ledger/answer.js';
import { headColumns, type ReleaseHead, readRevisions } from '../ledger/head.js';
import { Problem } from '../problems/problem.js';
import { lowerBound } from '../values/time-bound.js';
import type { ReleaseFilters } from './filters.js';
import { presentSummary, withCopies } from './present.js';

export const OWN_STATES = ['draft', 'embargoed', 'published', 'withdrawn'] as const;

/** The filters that a desk's list by state takes; the others look only at what is public. */
const known = ['q', 'url', 'externalId', 'updatedFrom'] as const;

export const ownOrder = (sort: string): Order => ({
  key: sql`head.updated_at`,
  type: 'timestamptz',
  descending: sort.startsWith('-'),
});

/** @throws {Problem} 400 where a filter is given that does not work on what is not public. */
export function demandOwnFilters(filters: ReleaseFilters): void {
  const given = Object.entries(filters).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined,
  );
  const wrong = given.filter(([name]) => !(known as readonly string[]).includes(name));
  if (wrong.length === 0) return;
  throw new Problem('invalid-query', {
    detail: 'with state, releases are found in the ledger of the desk',
    errors: wrong.map(([name]) => ({
      parameter: name,
      code: 'not_allowed',
      detail: `with state only ${known.join(', ')} can be used`,
    })),
  });
}

/** The statements of a desk's list of its own releases in a state, the last written first. */
export function listOwnReleases(
  principal: Principal,
  state: string,
  filters: ReleaseFilters,
  page: Page,
): ListStatements {
  const { desk } = demand(principal, 'releases:write');
  const shown = sql`coalesce(case when head.state = 'published' then head.live_version end, head.pending_version, head.live_version)`;
  const document = sql`join ledger.release_revision as revision on revision.release_id = head.id and revision.version = ${shown}`;
  const claimed = (kind: string, values: readonly string[]) =>
    values.length > 0 &&
    sql`head.id in (select release_id from ledger.release_claim where kind = ${kind} and value = any(${values}::text[]) ${desk === null ? empty : sql`and release_claim.desk = ${desk}`})`;
  const where = allOf([
    sql`head.state = ${state}`,
    sql`head.erased_at is null`,
    desk !== null && sql`head.desk = ${desk}`,
    filters.q !== undefined && sql`revision.document->>'title' ilike ${`%${filters.q.replace(/[\\%_]/g, '\\$&')}%`}`,
    claimed('url', filters.url),
    claimed('external_id', filters.externalId),
    filters.updatedFrom !== undefined && sql`head.updated_at >= ${lowerBound(filters.updatedFrom)}::timestamptz`,
  ]);
  return {
    rows: sql`select ${headColumns}, head.updated_at::text as key, ${shown} as "shownVersion" from ledger.release_head as head ${document} where ${where} ${page.after(sql`head.id`)} ${page.ordered(sql`head.id`)}`,
    matching: sql`select 1 from ledger.release_head as head ${document} where ${where}`,
  };
}

export type OwnRow = ReleaseHead & { key: string; shownVersion: number };

/** The list items of a desk's own releases, by id. */
export async function ownSummaries(database: Database, rows: readonly OwnRow[]): Promise<Map<string, string>> {
  const revisions = await readRevisions(
    database.desk,
    rows.map(({ id, shownVersion }) => ({ releaseId: id, version: shownVersion })),
  );
  const heads = new Map(rows.map((row) => [row.id, row]));
  const shown = await showVersions(
    database.desk,
    revisions.flatMap((revision) => {
      const head = heads.get(revision.releaseId);
      return head ? [{ head, revision }] : [];
    }),
  );
  return new Map(shown.map(({ release }) => [release.id, withCopies(JSON.stringify(presentSummary(release)), null)]));
}
