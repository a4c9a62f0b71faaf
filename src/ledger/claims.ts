import type { Transaction } from '../database/database.js';
import { sql } from '../database/sql.js';
import { Problem } from '../problems/problem.js';
import type { ReleaseDocument } from '../releases/canonical.js';

export interface Claimant {
  id: string;
  desk: string;
  /** The documents whose addresses the release occupies: the live one, the pending one, or both. */
  documents: readonly ReleaseDocument[];
  /** Whether the release may hold addresses already. */
  existing: boolean;
}

interface Claim {
  desk: string;
  kind: 'url' | 'external_id';
  value: string;
  release_id: string;
}

/** Another release of the desk has an address that a document claims. */
export interface ClaimConflict {
  claimant: string;
  kind: Claim['kind'];
  holder: string;
}

/**
 * Gives releases the addresses of their documents and takes away those they left. The primary key decides between desks'
 * writers that want one address at once.
 * @returns the conflicts; where there are any, the transaction has to be given up.
 */
export async function claimAddresses(tx: Transaction, claimants: readonly Claimant[]): Promise<ClaimConflict[]> {
  const claims = claimants
    .flatMap(claimsOf)
    .sort((a, b) => compare(a.desk, b.desk) || compare(a.kind, b.kind) || compare(a.value, b.value));
  const existing = claimants.filter((claimant) => claimant.existing).map(({ id }) => id);
  if (existing.length > 0) {
    await tx.rows(sql`
      delete from ledger.release_claim
      where release_id = any(${existing}::uuid[])
        and not exists (select from ${recordset(claims)} where wanted.release_id = release_claim.release_id and wanted.kind = release_claim.kind and wanted.value = release_claim.value)
    `);
  }
  if (claims.length === 0) return [];
  const won = await tx.rows<{ value: string }>(sql`
    insert into ledger.release_claim (desk, kind, value, release_id)
    select desk, kind, value, release_id from ${recordset(claims)}
    on conflict do nothing
    returning value
  `);
  if (won.length === claims.length) return [];
  return tx.rows<ClaimConflict>(sql`
    select wanted.release_id::text as claimant, wanted.kind, release_claim.release_id::text as holder
    from ${recordset(claims)}
    join ledger.release_claim on release_claim.desk = wanted.desk and release_claim.kind = wanted.kind and release_claim.value = wanted.value
    where release_claim.release_id <> wanted.release_id
  `);
}

const recordset = (claims: readonly Claim[]) =>
  sql`json_to_recordset(${JSON.stringify(claims)}::json) as wanted (desk text, kind text, value text, release_id uuid)`;

function claimsOf({ id, desk, documents }: Claimant): Claim[] {
  const distinct = (kind: Claim['kind'], values: (string | undefined)[]) =>
    [...new Set(values)].flatMap((value) => (value === undefined ? [] : [{ desk, kind, value, release_id: id }]));
  return [
    ...distinct(
      'url',
      documents.map(({ url }) => url),
    ),
    ...distinct(
      'external_id',
      documents.map(({ externalId }) => externalId),
    ),
  ];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const fieldOf = { url: 'url', external_id: 'externalId' } as const;

/** The answer to a document whose address another release of the desk has. */
export function takenProblem(kind: Claim['kind'], holder: string): Problem {
  const field = fieldOf[kind];
  return new Problem('conflict', {
    detail: `another release of this desk has this ${field}`,
    errors: [{ pointer: `/${field}`, code: 'taken', detail: `taken by /v1/releases/${holder}` }],
    members: { conflictsWith: `/v1/releases/${holder}` },
  });
}

/** Which releases of a desk hold the addresses of documents. */
export async function findHolders(
  tx: Pick<Transaction, 'rows'>,
  desk: string,
  documents: readonly ReleaseDocument[],
): Promise<{ kind: Claim['kind']; value: string; id: string }[]> {
  const claims = documents.flatMap((document) =>
    claimsOf({ id: noRelease, desk, documents: [document], existing: false }),
  );
  if (claims.length === 0) return [];
  return tx.rows(sql`
    select release_claim.kind, release_claim.value, release_claim.release_id::text as id
    from ${recordset(claims)}
    join ledger.release_claim on release_claim.desk = wanted.desk and release_claim.kind = wanted.kind and release_claim.value = wanted.value
  `);
}

const noRelease = '00000000-0000-0000-0000-000000000000';
