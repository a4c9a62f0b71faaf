import type { Principal } from '../access/principal.js';
import type { Database, Transaction } from '../database/database.js';
import { failureOf } from '../database/failures.js';
import { Problem } from '../problems/problem.js';
import type { ValidRelease } from '../releases/validate.js';
import type { AfterCommit } from './command.js';
import type { ReleaseHead } from './head.js';
import {
  type CommandResult,
  firstResults,
  type IdempotentRequest,
  identityOf,
  keepResults,
  type OwnRequest,
} from './idempotency-records.js';
import { Refused, type Submitted, submitChunk } from './submit.js';

/** A new release that somebody posts. */
export interface Creation {
  principal: Principal;
  request: IdempotentRequest | null;
  release: ValidRelease;
}

export interface Created {
  result: CommandResult;
  replayed: boolean;
  /** Of what was written now. */
  head: ReleaseHead | null;
}

interface Waiting extends Creation {
  own: OwnRequest | null;
  resolve(created: Created): void;
  reject(error: unknown): void;
}

// One transaction fills the processors of the database while the next is prepared.
const mostAtOnce = 2;
const mostOfGroup = 50;
const mostCharactersOfGroup = 2_000_000;
const groupTimeout = 15_000;

/**
 * Writes new releases that are posted at the same time in one transaction: whoever comes while others are being written waits for
 * the next, so that a lone request waits for nobody and a crowd shares the costs of a transaction ("group commit"; Gawlick and
 * Kinkade 1985). Each gets its own answer; one that is refused leaves the others as they are.
 */
export class GroupCommit {
  private waiting: Waiting[] = [];
  private running = 0;

  constructor(
    private readonly database: Database,
    private readonly afterCommit: AfterCommit,
  ) {}

  /**
   * Writes a new release, with the record of its Idempotency-Key.
   * @throws {Problem} where it is refused.
   */
  create(creation: Creation): Promise<Created> {
    const { request, principal } = creation;
    const own = request && { ...request, keyId: principal.keyId };
    return new Promise((resolve, reject) => {
      this.waiting.push({ ...creation, own, resolve, reject });
      this.pump();
    });
  }

  private pump(): void {
    while (this.running < mostAtOnce && this.waiting.length > 0) {
      this.running++;
      void this.write(this.next()).finally(() => {
        this.running--;
        this.pump();
      });
    }
  }

  /** Takes those who have waited longest; who may mean the same as another has to see what became of it. */
  private next(): Waiting[] {
    const group: Waiting[] = [];
    const left: Waiting[] = [];
    const taken = new Set<string>();
    let size = 0;
    for (const one of this.waiting) {
      const claims = claimsOf(one);
      size += sizeOf(one);
      const fits = group.length < mostOfGroup && (size <= mostCharactersOfGroup || group.length === 0);
      if (fits && !claims.some((claim) => taken.has(claim))) group.push(one);
      else left.push(one);
      for (const claim of claims) taken.add(claim);
    }
    this.waiting = left;
    return group;
  }

  private async write(group: readonly Waiting[]): Promise<void> {
    let open = group;
    while (open.length > 0) {
      const attempt = open;
      try {
        const written = await this.database.transaction((tx) => writeOnce(tx, attempt), { timeout: groupTimeout });
        if (written.some(({ result }) => result.public)) this.afterCommit();
        for (const [place, created] of written.entries()) attempt[place]?.resolve(created);
        return;
      } catch (error) {
        if (error instanceof Refused) {
          for (const [place, problem] of error.problems) attempt[place]?.reject(problem);
          open = attempt.filter((_, place) => !error.problems.has(place));
        } else if (attempt.length === 1 || failureOf(error) === 'away') {
          for (const { reject } of attempt) reject(error);
          return;
        } else {
          const half = Math.ceil(attempt.length / 2);
          await this.write(attempt.slice(0, half));
          open = attempt.slice(half);
        }
      }
    }
  }
}

const sizeOf = ({ release: { document } }: Waiting): number =>
  2000 + (document.body?.length ?? 0) + (document.notes?.length ?? 0);

const claimsOf = ({ own, release: { document } }: Waiting): string[] => [
  ...(own ? [`request ${identityOf(own)}`] : []),
  ...(document.externalId === undefined ? [] : [`externalId ${document.externalId}`]),
  ...(document.url === undefined ? [] : [`url ${document.url}`]),
];

async function writeOnce(tx: Transaction, group: readonly Waiting[]): Promise<Created[]> {
  const requested = group.filter(({ own }) => own !== null);
  const results = await firstResults(
    tx,
    requested.map(({ own }) => own as OwnRequest),
  );
  const first = new Map(requested.map((one, place) => [one, results[place] ?? null]));
  const refused = [...first].flatMap(([one, result]) => (result instanceof Problem ? [[one, result] as const] : []));
  if (refused.length > 0) throw new Refused(new Map(refused.map(([one, problem]) => [group.indexOf(one), problem])));
  const fresh = group.filter((one) => !first.get(one));
  const created = new Map((await submit(tx, group, fresh)).map((submitted, place) => [fresh[place], submitted]));
  const all = group.map((one): Created => {
    const submitted = created.get(one);
    if (submitted) return { result: resultOf(submitted), replayed: false, head: submitted.head };
    return { result: first.get(one) as CommandResult, replayed: true, head: null };
  });
  await keepResults(
    tx,
    group.flatMap(({ own }, place) => {
      const { result, replayed } = all[place] as Created;
      return own && !replayed ? [{ request: own, result }] : [];
    }),
  );
  return all;
}

/** What is refused is told by its place in the group. */
async function submit(tx: Transaction, group: readonly Waiting[], fresh: readonly Waiting[]): Promise<Submitted[]> {
  if (fresh.length === 0) return [];
  try {
    return await submitChunk(
      tx,
      fresh.map(({ release, principal }) => ({ id: null, release, principal, changeKind: null, changeNote: null })),
    );
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused(
      new Map([...error.problems].map(([place, problem]) => [group.indexOf(fresh[place] as Waiting), problem])),
    );
  }
}

/** The answer shows the version that was written; where nothing was, the live or waiting one that equals it. */
export const resultOf = ({ outcome, head }: Submitted): CommandResult => ({
  status: outcome === 'created' ? 201 : 200,
  resourceId: head.id,
  version: outcome === 'unchanged' ? shownVersion(head) : head.version,
  public: outcome !== 'unchanged' && head.liveVersion === head.version,
});

const shownVersion = (head: ReleaseHead): number => {
  const { submittedVersion, pendingVersion, liveVersion } = head;
  return submittedVersion === pendingVersion ? pendingVersion : (liveVersion ?? submittedVersion);
};
