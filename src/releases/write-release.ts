import type { Principal } from '../access/principal.js';
import type { Transaction } from '../database/database.js';
import { tagsOf } from '../http/entity-tag.js';
import type { Answer } from '../http/route.js';
import { runCommand } from '../ledger/command.js';
import { type Created, resultOf } from '../ledger/group-commit.js';
import { type ReleaseHead, readHeads } from '../ledger/head.js';
import type { CommandResult, IdempotentRequest } from '../ledger/idempotency-records.js';
import type { Transition } from '../ledger/lifecycle.js';
import { Refused, type Submission, type Submitted, submitChunk } from '../ledger/submit.js';
import { invalidDocument, Problem } from '../problems/problem.js';
import type { Services } from '../services.js';
import { deskAnswer } from './desk-release.js';
import { type ValidRelease, validateRelease } from './validate.js';

/** The valid document of a request's body. */
export async function demandRelease(body: unknown): Promise<ValidRelease> {
  const validation = await validateRelease(body, new Date());
  if ('faults' in validation) throw invalidDocument(validation.faults);
  return validation.valid;
}

/** Writes one document and answers with the record as its desk sees it. */
export const writeRelease = (
  services: Services,
  principal: Principal,
  request: IdempotentRequest | null,
  submission: (tx: Transaction) => Promise<Submission> | Submission,
): Promise<Answer> =>
  answerCommand(services, principal, request, async (tx) => resultOf(await submitOne(tx, await submission(tx))));

/** Runs a command on one release and answers with the record as its desk sees it; a repeated request gets the first answer. */
export async function answerCommand(
  services: Services,
  principal: Principal,
  request: IdempotentRequest | null,
  work: (tx: Transaction) => Promise<CommandResult>,
): Promise<Answer> {
  const { database, background } = services;
  const done = await runCommand(database, background.committed, principal, request, work);
  return showResult(services, { ...done, head: null });
}

/** The answer to what was written; a repeated request shows what it did when it came first. */
export async function showResult({ database, config }: Services, { result, replayed, head }: Created): Promise<Answer> {
  const known = head ?? (await readHeads(database.desk, [result.resourceId])).heads.get(result.resourceId);
  if (!known) throw new Problem('gone', { detail: 'what this request wrote was deleted' });
  const answer = await deskAnswer(database, known, {
    status: result.status,
    ...(result.version === null ? {} : { version: result.version }),
  });
  const location = `${config.PUBLIC_URL ?? ''}/v1/releases/${known.id}`;
  return {
    ...answer,
    headers: {
      ...(result.status === 201 ? { location } : {}),
      ...(replayed ? { 'idempotency-replayed': 'true' } : {}),
    },
  };
}

export async function submitOne(tx: Transaction, submission: Submission): Promise<Submitted> {
  try {
    const [submitted] = await submitChunk(tx, [submission]);
    if (!submitted) throw new Error('a submission came back without its result');
    return submitted;
  } catch (error) {
    const problem = error instanceof Refused ? error.problems.get(0) : undefined;
    throw problem ?? error;
  }
}

export const transitionResult = ({ head, public: isPublic }: Transition): CommandResult => ({
  status: 200,
  resourceId: head.id,
  version: head.liveVersion,
  public: isPublic,
});

/**
 * The check of `If-Match` and `If-None-Match: *` (RFC 9110, 13.1): tags name the version of the document, for readers by its
 * public revision, so that a copy or merge elsewhere fails nobody's edit.
 * @param view which document the request is about.
 */
export function preconditionOf(
  headers: { 'if-match'?: string | undefined; 'if-none-match'?: string | undefined },
  view: 'live' | 'pending' = 'live',
): (head: ReleaseHead | null) => void {
  const { 'if-match': match, 'if-none-match': noneMatch } = headers;
  return (head) => {
    if (noneMatch !== undefined && noneMatch.trim() === '*' && head)
      throw new Problem('precondition-failed', { detail: 'the release exists already' });
    if (match === undefined) return;
    if (!head) throw new Problem('precondition-failed', { detail: 'there is no such release yet' });
    if (match.trim() === '*') return;
    const version = view === 'pending' ? head.pendingVersion : (head.liveVersion ?? head.pendingVersion);
    const current = [`v${version}`, ...(view === 'live' && head.liveVersion !== null ? [`r${head.revision}`] : [])];
    if (!tagsOf(match).some((tag) => current.includes(tag.split('-')[0] ?? '')))
      throw new Problem('precondition-failed', { detail: 'the release was changed since it was read' });
  };
}
