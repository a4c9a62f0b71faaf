import type { Reader } from '../database/reader.js';
import { sql } from '../database/sql.js';
import type { ListStatements, Order, Page } from '../http/pagination.js';

export interface KeyRow {
  id: string;
  key: string;
  name: string;
  desk: string | null;
  scopes: string[];
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

export const keyOrder = (sort: string): Order => ({
  key: sql`api_key.created_at`,
  type: 'timestamptz',
  descending: sort.startsWith('-'),
});

/** The keys of a desk; of all where it is null. Their secrets are not even read. */
export function listKeysStatements(desk: string | null, page: Page): ListStatements {
  const where = ofDesk(desk);
  return {
    rows: sql`
      select id::text, name, desk, scopes, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt", created_at::text as key
      from ledger.api_key where ${where} ${page.after(sql`api_key.id`)} ${page.ordered(sql`api_key.id`)}`,
    matching: sql`select 1 from ledger.api_key where ${where}`,
  };
}

/** Ends a key of a desk; one that was ended keeps its first time. Null where the desk has no such key. */
export const endKey = (owner: Reader, id: string, desk: string | null): Promise<object | null> =>
  owner.row(sql`
    update ledger.api_key set revoked_at = coalesce(revoked_at, now()) where id = ${id}::uuid and ${ofDesk(desk)} returning id
  `);

const ofDesk = (desk: string | null) => (desk === null ? sql`true` : sql`api_key.desk = ${desk}`);
