import { v4 as uuidV4 } from 'uuid';
import { actsFor, deskOf, type Principal } from '../access/principal.js';
import type { Transaction } from '../database/database.js';
import { invalidDocument, Problem } from '../problems/problem.js';
import { resolveChunk, resolveOnly } from '../projection/resolve-chunk.js';
import { identify, type Projectable, project } from '../projection/road.js';
import { documentHash, type ReleaseDocument } from '../releases/canonical.js';
import type { ValidRelease } from '../releases/validate.js';
import { instantOf } from '../values/schemas.js';
import { saysTheSame } from './answer.js';
import { appendVersions, type NewVersion } from './append.js';
import { claimAddresses, takenProblem } from './claims.js';
import { lockReleases, type ReleaseHead, type ReleaseRevision, readHeads, readRevisions } from './head.js';
import { demandTransition, headWithLive, headWithWaiting, pendingConflict } from './states.js';

/** One document on its way into the ledger. */
export interface Submission {
  /** Null: a new release with an id of the server's choice. */
  id: string | null;
  release: ValidRelease;
  principal: Principal;
  changeKind: string | null;
  changeNote: string | null;
  /** A release that exists already is left as it is. */
  keepExisting?: boolean;
  /** A write that goes live drops the version that waits. */
  discardPending?: boolean;
  /** Called with the head under its lock, before anything is written; throws a problem to refuse. */
  check?(head: ReleaseHead | null): void;
}

export interface Submitted {
  outcome: 'created' | 'replaced' | 'unchanged';
  head: ReleaseHead;
}

/** Some submissions of a chunk cannot be written; nothing was. The others may be tried again without them. */
export class Refused extends Error {
  constructor(
    /** By place in the chunk. */
    readonly problems: ReadonlyMap<number, Problem>,
  ) {
    super('some submissions were refused');
  }
}

interface Plan {
  submission: Submission;
  before: ReleaseHead | null;
  after: ReleaseHead;
  versions: readonly ReleaseRevision[];
  hash: Buffer;
}

/**
 * Writes a chunk of documents, no two for the same release: each as a new release, as a new version of a known one, or not at
 * all where it equals the last write. A single POST or PUT is a chunk of one.
 * @throws {Refused} naming every submission that cannot be written.
 */
export async function submitChunk(tx: Transaction, submissions: readonly Submission[]): Promise<Submitted[]> {
  const named = submissions.flatMap(({ id }) => id ?? []);
  if (named.length > 0) await lockReleases(tx, named);
  const { now, heads } = await readHeads(tx, named);
  const versions = await readRevisions(tx, [...heads.values()].flatMap(versionsOf));
  const planned = await planChunk(tx, submissions, heads, versions, now);
  const plans = planned.filter((plan): plan is Plan => 'after' in plan);
  if (plans.length > 0) await write(tx, plans, submissions, now);
  return planned.map((plan) =>
    'after' in plan ? { outcome: plan.before ? 'replaced' : 'created', head: plan.after } : plan,
  );
}

async function planChunk(
  tx: Transaction,
  submissions: readonly Submission[],
  heads: ReadonlyMap<string, ReleaseHead>,
  versions: readonly ReleaseRevision[],
  now: Date,
) {
  const problems = new Map<number, Problem>();
  const planned: (Plan | Submitted)[] = [];
  for (const [index, submission] of submissions.entries()) {
    try {
      const head = submission.id ? (heads.get(submission.id) ?? null) : null;
      planned.push(
        await plan(
          tx,
          submission,
          head,
          versions.filter(({ releaseId }) => releaseId === head?.id),
          now,
        ),
      );
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // A document that does not hold is told before a precondition or a state.
      const isLater = error.status === 412 || error.status === 409;
      problems.set(index, (isLater && (await unknownReferences(tx, submission, now))) || error);
    }
  }
  if (problems.size > 0) throw new Refused(problems);
  return planned;
}

async function plan(
  tx: Transaction,
  submission: Submission,
  head: ReleaseHead | null,
  versions: readonly ReleaseRevision[],
  now: Date,
): Promise<Plan | Submitted> {
  const { release, principal } = submission;
  if (head && !actsFor(principal, head.desk))
    throw new Problem('forbidden', { detail: 'this release belongs to another desk' });
  submission.check?.(head);
  if (head && submission.keepExisting) return { outcome: 'unchanged', head };
  if (head?.state === 'withdrawn') demandTransition(head, 'writeLive');
  const hash = documentHash(release.document, release.draft);
  const submitted = versions.find(({ version }) => version === head?.submittedVersion);
  if (head && submitted && (await equalsLastWrite(tx, release, hash, submitted, head)))
    return { outcome: 'unchanged', head };
  const address = { id: submission.id ?? uuidV4(), desk: head?.desk ?? deskOf(principal) };
  const after = nextHead(head, address, release, submission.discardPending ?? false, now);
  return { submission, before: head, after, versions, hash };
}

/**
 * Whether a document is what was written last: the same words, or the answer to them sent back. A draft that was published is
 * the same without its mark.
 */
async function equalsLastWrite(
  tx: Transaction,
  release: ValidRelease,
  hash: Buffer,
  submitted: ReleaseRevision,
  head: ReleaseHead,
): Promise<boolean> {
  if (submitted.documentHash.equals(hash)) return true;
  const publishedDraft = submitted.draft && !release.draft && head.liveVersion !== null;
  if (publishedDraft && submitted.documentHash.equals(documentHash(release.document, true))) return true;
  return saysTheSame(tx, release, submitted, head);
}

async function write(
  tx: Transaction,
  plans: readonly Plan[],
  submissions: readonly Submission[],
  now: Date,
): Promise<void> {
  await demandKnownReferences(tx, plans, submissions, now);
  const published = await decide(
    tx,
    plans.filter(({ after }) => after.liveVersion === after.version),
    submissions,
    now,
  );
  const conflicts = await claimAddresses(
    tx,
    plans.map((plan) => ({
      id: plan.after.id,
      desk: plan.after.desk,
      documents: occupied(plan),
      existing: plan.before !== null,
    })),
  );
  if (conflicts.length > 0) {
    const places = new Map(plans.map(({ after, submission }) => [after.id, submissions.indexOf(submission)]));
    throw new Refused(
      new Map(
        conflicts.map((conflict) => [places.get(conflict.claimant) ?? 0, takenProblem(conflict.kind, conflict.holder)]),
      ),
    );
  }
  const newVersions = plans.map((plan): NewVersion => {
    const projectable = published.get(plan.after.id);
    return {
      head: plan.after,
      document: plan.submission.release.document,
      documentHash: plan.hash,
      draft: plan.submission.release.draft,
      changeKind: plan.submission.changeKind,
      changeNote: plan.submission.changeNote,
      writtenBy: plan.submission.principal.keyId,
      writtenByName: plan.submission.principal.name,
      publicity: projectable
        ? {
            revision: projectable.revision,
            at: now,
            resolution: projectable.resolution.record(),
            event: plan.before?.liveVersion ? 'release.updated' : 'release.published',
          }
        : null,
    };
  });
  await appendVersions(tx, newVersions, now);
  if (published.size > 0) await project(tx, [...published.values()], now);
}

/** What waits is resolved when it becomes public; but ids that are unknown now are told now. */
async function demandKnownReferences(
  tx: Transaction,
  plans: readonly Plan[],
  submissions: readonly Submission[],
  now: Date,
): Promise<void> {
  const refused = new Map<number, Problem>();
  for (const { submission } of plans.filter(({ after }) => after.pendingVersion === after.version)) {
    const problem = await unknownReferences(tx, submission, now);
    if (problem) refused.set(submissions.indexOf(submission), problem);
  }
  if (refused.size > 0) throw new Refused(refused);
}

async function unknownReferences(tx: Transaction, { release }: Submission, now: Date): Promise<Problem | null> {
  if (release.draft) return null;
  const [resolution] = await resolveOnly(tx, [{ releaseId: noRelease, document: release.document }], now);
  const faults = resolution?.faults ?? [];
  return faults.length > 0 ? invalidDocument(faults) : null;
}

const noRelease = '00000000-0000-0000-0000-000000000000';

/** Decides the references of the versions that become public now. */
async function decide(
  tx: Transaction,
  plans: readonly Plan[],
  submissions: readonly Submission[],
  now: Date,
): Promise<Map<string, Projectable>> {
  if (plans.length === 0) return new Map();
  const { resolutions } = await resolveChunk(
    tx,
    plans.map(({ after, submission }) => ({ releaseId: after.id, document: submission.release.document })),
    now,
  );
  const refused = new Map<number, Problem>();
  const published = plans.map((plan, index): [string, Projectable] => {
    const { after, submission, versions } = plan;
    const { document, evidence } = submission.release;
    const resolution = resolutions[index];
    if (!resolution) throw new Error('a document came back without its resolution');
    if (resolution.faults.length > 0) refused.set(submissions.indexOf(submission), invalidDocument(resolution.faults));
    const live = versions.find(({ version }) => version === plan.before?.liveVersion);
    identify(document, resolution, live?.resolution ? { document: live.document, resolution: live.resolution } : null);
    const firstPublicAt = after.firstPublicAt ?? now;
    return [
      after.id,
      {
        id: after.id,
        version: after.version,
        revision: after.revision,
        document,
        evidence,
        resolution,
        firstPublicAt,
        publicAt: now,
        knownFrom: after.revision === 1 ? knownFrom(document, firstPublicAt) : now,
        publication: after.publications,
        replaces: live !== undefined,
      },
    ];
  });
  if (refused.size > 0) throw new Refused(refused);
  return new Map(published);
}

const versionsOf = (head: ReleaseHead) =>
  [...new Set([head.liveVersion, head.pendingVersion, head.submittedVersion])].flatMap((version) =>
    version === null ? [] : [{ releaseId: head.id, version }],
  );

/** The head that a write leads to; a transition that is not allowed is a conflict. */
function nextHead(
  head: ReleaseHead | null,
  { id, desk }: { id: string; desk: string },
  { document, draft }: ValidRelease,
  discardPending: boolean,
  now: Date,
): ReleaseHead {
  const embargo = document.embargoedUntil ? instantOf(document.embargoedUntil) : null;
  const isEmbargoed = !draft && embargo !== null && embargo > now;
  if (head) demandTransition(head, draft ? 'writeDraft' : isEmbargoed ? 'writeEmbargoed' : 'writeLive');
  const version = (head?.version ?? 0) + 1;
  const base = {
    id,
    desk,
    version,
    submittedVersion: version,
    updatedAt: now,
    createdAt: head?.createdAt ?? now,
    erasedAt: null,
  };
  if (draft || isEmbargoed) return headWithWaiting(base, head, draft ? null : embargo);
  if (head?.state === 'published' && head.pendingVersion !== null && !discardPending) throw pendingConflict();
  return headWithLive(base, head, version, now);
}

/** The first revision counts as known from the time it was published, unless an embargo kept it until it became public here. */
export const knownFrom = (document: ReleaseDocument, firstPublicAt: Date): Date =>
  (document.publishedAt && !document.embargoedUntil ? instantOf(document.publishedAt) : null) ?? firstPublicAt;

/** The documents whose addresses a release occupies after a write. */
function occupied({ after, submission, versions }: Plan): ReleaseDocument[] {
  return [after.liveVersion, after.pendingVersion].flatMap((version) => {
    if (version === null) return [];
    if (version === after.version) return [submission.release.document];
    return versions.filter((known) => known.version === version).map((known) => known.document);
  });
}
