import { createHash } from 'node:crypto';
import type { Principal } from '../access/principal.js';
import { tagsOf } from '../http/entity-tag.js';
import type { Answer } from '../http/route.js';
import { type CommandResult, type IdempotentRequest, runCommand } from '../ledger/command.js';
import type { ReleaseHead } from '../ledger/head.js';
import { readHeads } from '../ledger/head.js';
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
export async function writeRelease(
  services: Services,
  principal: Principal,
  submission: Submission,
  request: IdempotentRequest | null,
): Promise<Answer> {
  const { database, background } = services;
  const { result, replayed } = await runCommand(database, background.committed, principal, request, async (tx) =>
    resultOf(await submitOne(tx, submission)),
  );
  const { heads } = await readHeads({ rows: database.desk.rows }, [result.resourceId]);
  const head = heads.get(result.resourceId);
  if (!head) throw new Problem('gone', { detail: 'the record that this request made is gone' });
  const answer = await deskAnswer(database.desk, head, result.status);
  return {
    ...answer,
    headers: {
      ...(result.status === 201 ? { location: `${services.config.PUBLIC_URL ?? ''}/v1/releases/${head.id}` } : {}),
      ...(replayed ? { 'idempotency-replayed': 'true' } : {}),
    },
  };
}

async function submitOne(tx: Parameters<typeof submitChunk>[0], submission: Submission): Promise<Submitted> {
  try {
    const [submitted] = await submitChunk(tx, [submission]);
    if (!submitted) throw new Error('a submission came back without its result');
    return submitted;
  } catch (error) {
    const problem = error instanceof Refused ? error.problems.get(0) : undefined;
    throw problem ?? error;
  }
}

const resultOf = ({ outcome, head }: Submitted): CommandResult => ({
  status: outcome === 'created' ? 201 : 200,
  resourceId: head.id,
  version: head.version,
  public: outcome !== 'unchanged' && head.liveVersion === head.version,
});

/**
 * The check of `If-Match` and `If-None-Match: *` (RFC 9110, 13.1): tags name the version of the document, for readers by its
 * public revision, so that a copy or merge elsewhere fails nobody's edit.
 */
export function preconditionOf(headers: {
  'if-match'?: string | undefined;
  'if-none-match'?: string | undefined;
}): (head: ReleaseHead | null) => void {
  const { 'if-match': match, 'if-none-match': noneMatch } = headers;
  return (head) => {
    if (noneMatch !== undefined && noneMatch.trim() === '*' && head)
      throw new Problem('precondition-failed', { detail: 'the release exists already' });
    if (match === undefined) return;
    if (!head) throw new Problem('precondition-failed', { detail: 'there is no such release yet' });
    if (match.trim() === '*') return;
    const current = [
      `v${head.liveVersion ?? head.pendingVersion ?? head.version}`,
      ...(head.liveVersion === null ? [] : [`r${head.revision}`]),
    ];
    if (!tagsOf(match).some((tag) => current.includes(tag.split('-')[0] ?? '')))
      throw new Problem('precondition-failed', { detail: 'the release was changed since it was read' });
  };
}

/** The `Idempotency-Key` of a request, with what it protects. */
export function idempotencyOf(
  headers: Record<string, unknown>,
  method: string,
  path: string,
  body: unknown,
): IdempotentRequest | null {
  const key = headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || !/^[\x20-\x7e]{1,255}$/.test(key)) {
    throw new Problem('invalid-header', {
      errors: [{ header: 'Idempotency-Key', code: 'invalid', detail: 'expected 1 to 255 printable ASCII characters' }],
    });
  }
  return {
    key,
    method,
    path,
    payloadHash: createHash('sha256')
      .update(JSON.stringify(body) ?? '')
      .digest(),
  };
}
