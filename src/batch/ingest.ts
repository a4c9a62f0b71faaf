import { v4 as uuidV4 } from 'uuid';
import { deskOf, type Principal } from '../access/principal.js';
import type { Database, Transaction } from '../database/database.js';
import { failureOf } from '../database/failures.js';
import { findHolders, takenProblem } from '../ledger/claims.js';
import type { ReleaseHead } from '../ledger/head.js';
import { Refused, type Submission, type Submitted, submitChunk } from '../ledger/submit.js';
import { invalidDocument, Problem, type ProblemError } from '../problems/problem.js';
import { type ValidRelease, validateRelease } from '../releases/validate.js';
import { UUID_PATTERN } from '../values/names.js';

/** One item of a batch: a parsed JSON value, or the reason why there is none. */
export type BatchItem = { index: number } & ({ value: unknown } | { problem: Problem });

/** What became of an item. */
export interface BatchResult {
  index: number;
  status: number;
  id?: string;
  code?: string;
  detail?: string;
  errors?: ProblemError[];
}

export interface IngestOptions {
  principal: Principal;
  /** What happens to a release that is known by id or externalId. */
  onExisting: 'replace' | 'skip';
  /** Called after a chunk was written that changed what is public. */
  afterCommit(): void;
  /** Called for an item that could not be written although nothing is wrong with it. */
  onFailure?(index: number, error: Error): void;
}

const mostItemsOfChunk = 100;
const mostBytesOfChunk = 4 * 1024 * 1024;
const chunkTimeout = 120_000;
const pauseBeforeFlush = 50;
const mostErrorsOfItem = 10;

interface Ready {
  index: number;
  id: string | null;
  release: ValidRelease;
  size: number;
}

/**
 * Writes a stream of documents in their order, in chunks of one transaction each; a bad item never stops the rest. A known id,
 * then a known externalId, is replaced. Results come in order, chunk by chunk, after the commit.
 */
export async function* ingest(
  database: Database,
  items: AsyncIterable<BatchItem>,
  options: IngestOptions,
): AsyncGenerator<BatchResult> {
  let chunk: Ready[] = [];
  let results: BatchResult[] = [];
  let writing: Promise<BatchResult[]> | null = null;
  const finish = async (ready: readonly Ready[], told: readonly BatchResult[]) =>
    [...told, ...(await writeChunk(database, ready, options))].sort((a, b) => a.index - b.index);
  /** Begins to write the chunk, while the next is read, and gives the results of the one before. */
  const flush = async (): Promise<BatchResult[]> => {
    const before = (await writing) ?? [];
    writing = chunk.length + results.length > 0 ? finish(chunk, results) : null;
    // Its failure is met when it is awaited; until then it must not count as unhandled.
    writing?.catch(() => undefined);
    chunk = [];
    results = [];
    return before;
  };
  const source = items[Symbol.asyncIterator]();
  let next = source.next();
  for (;;) {
    // Whoever sends slowly, perhaps waiting for the answer, does not wait for a chunk to fill.
    if ((writing || chunk.length + results.length > 0) && !(await comesSoon(next))) {
      yield* await flush();
      yield* await flush();
    }
    const { done, value: item } = await next;
    if (done) break;
    next = source.next();
    next.catch(() => undefined);
    const ready = await validate(item);
    if ('status' in ready) results.push(ready);
    else {
      const isFull = chunk.length === mostItemsOfChunk || sizeOf(chunk) + ready.size > mostBytesOfChunk;
      if (isFull || chunk.some((other) => touchesTheSame(other, ready))) yield* await flush();
      chunk.push(ready);
    }
    if (results.length >= mostItemsOfChunk) yield* await flush();
  }
  yield* await flush();
  yield* await flush();
}

async function comesSoon(next: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const pause = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), pauseBeforeFlush);
  });
  try {
    return await Promise.race([
      next.then(
        () => true as const,
        () => true as const,
      ),
      pause,
    ]);
  } finally {
    clearTimeout(timer);
  }
}

async function validate(item: BatchItem): Promise<Ready | BatchResult> {
  if ('problem' in item) return failed(item.index, item.problem);
  const validation = await validateRelease(item.value, new Date());
  if ('faults' in validation) return failed(item.index, invalidDocument(validation.faults));
  const { id } = item.value as { id?: unknown };
  const { body = '', notes = '' } = validation.valid.document;
  return {
    index: item.index,
    id: typeof id === 'string' && UUID_PATTERN.test(id) ? id.toLowerCase() : null,
    release: validation.valid,
    size: 2000 + body.length + notes.length,
  };
}

const sizeOf = (chunk: readonly Ready[]): number => chunk.reduce((sum, { size }) => sum + size, 0);

/** Items that may mean the same release have to see one another's effect, so they go into different chunks. */
function touchesTheSame(a: Ready, b: Ready): boolean {
  const [one, other] = [a.release.document, b.release.document];
  return (
    (a.id !== null && a.id === b.id) ||
    (one.externalId !== undefined && one.externalId === other.externalId) ||
    (one.url !== undefined && one.url === other.url)
  );
}

const failed = (index: number, problem: Problem): BatchResult => ({
  index,
  status: problem.status,
  code: problem.code,
  detail: problem.message,
  ...(problem.details.errors ? { errors: problem.details.errors.slice(0, mostErrorsOfItem) } : {}),
});

/** Writes a chunk; what is refused is reported, and the rest is written without it. A chunk that fails is halved. */
async function writeChunk(database: Database, chunk: readonly Ready[], options: IngestOptions): Promise<BatchResult[]> {
  let open = chunk;
  const refused: BatchResult[] = [];
  while (open.length > 0) {
    const attempt = open;
    try {
      const written = await database.transaction((tx) => writeOnce(tx, attempt, options), { timeout: chunkTimeout });
      // What is not public must not be told by the time of the last change either.
      if (written.some(goesLive)) options.afterCommit();
      return [...refused, ...written.map(({ outcome, head }, place) => success(attempt[place], outcome, head))];
    } catch (error) {
      if (error instanceof Refused) {
        for (const [place, problem] of error.problems) refused.push(failed(attempt[place]?.index ?? 0, problem));
        open = attempt.filter((_, place) => !error.problems.has(place));
      } else if (attempt.length === 1 || failureOf(error) === 'away') {
        for (const { index } of attempt) options.onFailure?.(index, error as Error);
        return [...refused, ...attempt.map(({ index }) => failed(index, asProblem(error)))];
      } else {
        const half = Math.ceil(attempt.length / 2);
        return [
          ...refused,
          ...(await writeChunk(database, attempt.slice(0, half), options)),
          ...(await writeChunk(database, attempt.slice(half), options)),
        ];
      }
    }
  }
  return refused;
}

const goesLive = ({ outcome, head }: Submitted): boolean =>
  outcome !== 'unchanged' && head.liveVersion === head.version;

const success = (item: Ready | undefined, outcome: Submitted['outcome'], head: ReleaseHead): BatchResult => ({
  index: item?.index ?? 0,
  status: outcome === 'created' ? 201 : 200,
  id: head.id,
});

const asProblem = (error: unknown): Problem =>
  error instanceof Problem
    ? error
    : failureOf(error)
      ? new Problem('unavailable', { detail: 'the database could not take this item; send it again' })
      : new Problem('internal');

async function writeOnce(
  tx: Transaction,
  chunk: readonly Ready[],
  { principal, onExisting }: IngestOptions,
): Promise<Submitted[]> {
  const holders = await findHolders(
    tx,
    deskOf(principal),
    chunk.map(({ release }) => release.document),
  );
  const known = new Map(holders.map(({ kind, value, id }) => [`${kind} ${value}`, id]));
  const conflicts = new Map<number, Problem>();
  const submissions = chunk.map((item, place): Submission => {
    const { release } = item;
    const byExternalId =
      release.document.externalId === undefined ? undefined : known.get(`external_id ${release.document.externalId}`);
    const byUrl = release.document.url === undefined ? undefined : known.get(`url ${release.document.url}`);
    const id = item.id ?? byExternalId ?? null;
    if (byUrl && byUrl !== id) conflicts.set(place, takenProblem('url', byUrl));
    else if (byExternalId && byExternalId !== id) conflicts.set(place, takenProblem('external_id', byExternalId));
    // An id of our own lets one look-up tell whether a release with the client's id exists.
    return {
      id: id ?? uuidV4(),
      release,
      principal,
      changeKind: null,
      changeNote: null,
      ...(onExisting === 'skip' ? { keepExisting: true } : {}),
    };
  });
  if (conflicts.size > 0) throw new Refused(conflicts);
  return submitChunk(tx, submissions);
}
