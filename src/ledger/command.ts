import type { Principal } from '../access/principal.js';
import type { Database, Transaction } from '../database/database.js';
import { Problem } from '../problems/problem.js';
import { type CommandResult, firstResults, type IdempotentRequest, keepResults } from './idempotency-records.js';

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
    const own = request && { ...request, keyId: principal.keyId };
    const [first] = own ? await firstResults(tx, [own]) : [];
    if (first instanceof Problem) throw first;
    if (first) return { result: first, replayed: true };
    const result = await work(tx);
    if (own) await keepResults(tx, [{ request: own, result }]);
    return { result, replayed: false };
  }, options);
  if (outcome.result.public) afterCommit();
  return outcome;
}
