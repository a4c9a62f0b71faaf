import type { Principal } from '../access/principal.js';
import type { Database, Transaction } from '../database/database.js';
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

/** What a command did: enough to give its answer again. */
export interface CommandResult {
  status: number;
  /** The record that the answer shows. */
  resourceId: string;
  version: number | null;
  /** Whether readers see something new: only then caches and the change feed are told. */
  public: boolean;
}

/** Whatever must hear of a commit: caches, the sequencer. */
export type AfterCommit = () => void;

/**
 * The one door for writes: opens the transaction, runs the command, keeps the idempotency record with it, and tells the
 * listeners after the commit. A repeated request gets the first result, with `replayed` set.
 * @throws {Problem} 409 while the first request is under way, 422 where the same key comes with another payload.
 */
export async function runCommand<Result extends CommandResult>(
  database: Database,
  afterCommit: AfterCommit,
  principal: Principal,
  request: IdempotentRequest | null,
  work: (tx: Transaction) => Promise<Result>,
  options: { timeout?: number } = {},
): Promise<{ result: Result | CommandResult; replayed: boolean }> {
  const outcome = await database.transaction(async (tx) => {
    if (request) {
      const first = await firstResult(tx, principal, request);
      if (first) return { result: first, replayed: true };
    }
    const result = await work(tx);
    if (request) await keepResult(tx, principal, request, result);
    return { result, replayed: false };
  }, options);
  if (outcome.result.public) afterCommit();
  return outcome;
}

async function firstResult(
  tx: Transaction,
  principal: Principal,
  { key, method, path, payloadHash }: IdempotentRequest,
): Promise<CommandResult | null> {
  const [lock] = await tx.rows<{ held: boolean }>(sql`
    select pg_try_advisory_xact_lock(hashtextextended(${`${principal.keyId} ${method} ${path} ${key}`}, 1)) as held
  `);
  if (!lock?.held)
    throw new Problem('state-conflict', {
      detail: 'the first request with this Idempotency-Key is still under way',
      headers: { 'retry-after': '1' },
    });
  const [record] = await tx.rows<{
    payloadHash: Uint8Array;
    status: number;
    resourceId: string;
    version: number | null;
  }>(sql`
    select payload_hash as "payloadHash", status, resource_id::text as "resourceId", version
    from ledger.idempotency_record
    where key_id = ${principal.keyId}::uuid and method = ${method} and path = ${path} and idempotency_key = ${key}
      and created_at > now() - interval '24 hours'
  `);
  if (!record) return null;
  if (!payloadHash.equals(record.payloadHash)) {
    throw new Problem('validation', {
      detail: 'this Idempotency-Key was used for another request',
      errors: [
        { header: 'Idempotency-Key', code: 'reused', detail: 'the first request with this key had another body' },
      ],
    });
  }
  return { status: record.status, resourceId: record.resourceId, version: record.version, public: false };
}

async function keepResult(
  tx: Transaction,
  principal: Principal,
  { key, method, path, payloadHash }: IdempotentRequest,
  result: CommandResult,
): Promise<void> {
  await tx.rows(sql`
    insert into ledger.idempotency_record (key_id, method, path, idempotency_key, payload_hash, status, resource_id, version)
    values (${principal.keyId}::uuid, ${method}, ${path}, ${key}, decode(${payloadHash.toString('hex')}, 'hex'), ${result.status}, ${result.resourceId}::uuid, ${result.version})
    on conflict (key_id, method, path, idempotency_key) do update
    set payload_hash = excluded.payload_hash, status = excluded.status, resource_id = excluded.resource_id, version = excluded.version, created_at = now()
  `);
}
