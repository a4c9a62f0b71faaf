import type { Transaction } from '../database/database.js';
import { sql } from '../database/sql.js';
import { Problem } from '../problems/problem.js';

/** The identity of a request that may be repeated. */
export interface IdempotentRequest {
  key: string;
  method: string;
  path: string;
  /** SHA-256 of what was sent. */
  payloadHash: Buffer;
}

/** With whose it is: another's request with the same key is another. */
export type OwnRequest = IdempotentRequest & { keyId: string };

/** What a command did: enough to give its answer again. */
export interface CommandResult {
  status: number;
  /** The record that the answer shows. */
  resourceId: string;
  version: number | null;
  /** Whether readers see something new: only then caches and the change feed are told. */
  public: boolean;
}

/** Requests of the same identity are the same request. */
export const identityOf = ({ keyId, method, path, key }: OwnRequest): string => `${keyId} ${method} ${path} ${key}`;

/**
 * What became of requests when they came first, in their order, with null for one that is new; holds their identities until the end
 * of the transaction. No two may be the same request. A problem stands for what the request cannot have: 409 while the first is
 * under way, 422 where the first had another payload.
 */
export async function firstResults(
  tx: Transaction,
  requests: readonly OwnRequest[],
): Promise<(CommandResult | Problem | null)[]> {
  if (requests.length === 0) return [];
  const locks = await tx.rows<{ held: boolean }>(sql`
    select pg_try_advisory_xact_lock(hashtextextended(identity, 1)) as held
    from unnest(${requests.map(identityOf)}::text[]) with ordinality as wanted (identity, place)
    order by place
  `);
  const records = await tx.rows<KeptResult>(sql`
    select place::integer - 1 as place, payload_hash as "payloadHash", status, resource_id::text as "resourceId", version
    from unnest(${requests.map(({ keyId }) => keyId)}::uuid[], ${requests.map(({ method }) => method)}::text[], ${requests.map(({ path }) => path)}::text[], ${requests.map(({ key }) => key)}::text[])
      with ordinality as wanted (key_id, method, path, idempotency_key, place)
    join ledger.idempotency_record using (key_id, method, path, idempotency_key)
    where created_at > now() - interval '24 hours'
  `);
  const known = new Map(records.map((record) => [record.place, record]));
  return requests.map(({ payloadHash }, place) => {
    if (!locks[place]?.held)
      return new Problem('state-conflict', {
        detail: 'the first request with this Idempotency-Key is still under way',
        headers: { 'retry-after': '1' },
      });
    const record = known.get(place);
    if (!record) return null;
    if (!payloadHash.equals(record.payloadHash)) return reusedKey();
    return { status: record.status, resourceId: record.resourceId, version: record.version, public: false };
  });
}

interface KeptResult {
  place: number;
  payloadHash: Uint8Array;
  status: number;
  resourceId: string;
  version: number | null;
}

const reusedKey = (): Problem =>
  new Problem('validation', {
    detail: 'this Idempotency-Key was used for another request',
    errors: [{ header: 'Idempotency-Key', code: 'reused', detail: 'the first request with this key had another body' }],
  });

/** Keeps what became of requests, for the time that they may be repeated. */
export async function keepResults(
  tx: Transaction,
  kept: readonly { request: OwnRequest; result: CommandResult }[],
): Promise<void> {
  if (kept.length === 0) return;
  const rows = kept.map(({ request, result }) => ({
    key_id: request.keyId,
    method: request.method,
    path: request.path,
    idempotency_key: request.key,
    payload_hash: request.payloadHash.toString('hex'),
    status: result.status,
    resource_id: result.resourceId,
    version: result.version,
  }));
  await tx.rows(sql`
    insert into ledger.idempotency_record (key_id, method, path, idempotency_key, payload_hash, status, resource_id, version)
    select key_id, method, path, idempotency_key, decode(payload_hash, 'hex'), status, resource_id, version
    from json_to_recordset(${JSON.stringify(rows)}::json) as t (
      key_id uuid, method text, path text, idempotency_key text, payload_hash text, status integer, resource_id uuid, version integer)
    on conflict (key_id, method, path, idempotency_key) do update
    set payload_hash = excluded.payload_hash, status = excluded.status, resource_id = excluded.resource_id, version = excluded.version, created_at = now()
  `);
}
