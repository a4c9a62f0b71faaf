import { Problem } from '../problems/problem.js';
import type { ReleaseHead, ReleaseState } from './head.js';

/**
 * The states of a release and what leads from one to the other. The ledger's head has one live and at most one pending version.
 *
 *                 write draft   write embargoed   write live      publish         withdraw      delete       delete pending   erase
 *   (none)        draft         embargoed         published       –               –             –            –                –
 *   draft         draft         embargoed         published       published ¹     409           gone         409              erased
 *   embargoed     draft         embargoed         published       published       409           gone         409              erased
 *   published     409           published ²       published ³     published ⁴     withdrawn ⁵   409          published ⁶      erased
 *   withdrawn     409           409               409             published ⁷     withdrawn     409          409              erased
 *   erased        409           409               409             409             409           409          409              erased
 *
 *   ¹ 422 where it is unfinished  ² the version waits as the pending one, replacing one that waited  ³ 409 while one is pending,
 *   unless it is discarded or was itself the base of the write  ⁴ the pending version becomes live; without one nothing happens
 *   ⁵ the pending version is dropped  ⁶ 404 without one  ⁷ the last live version is public again, under its old revision
 *
 * A draft, embargoed or pending version that is due becomes live by itself (`embargo.ts`).
 * What is so already is no error: publishing the published and withdrawing the withdrawn change nothing.
 */
export type ReleaseAction =
  | 'writeDraft'
  | 'writeEmbargoed'
  | 'writeLive'
  | 'publish'
  | 'withdraw'
  | 'delete'
  | 'deletePending'
  | 'erase';

type Stage = ReleaseState | 'erased';

const allowed: Record<Stage, readonly ReleaseAction[]> = {
  draft: ['writeDraft', 'writeEmbargoed', 'writeLive', 'publish', 'delete', 'erase'],
  embargoed: ['writeDraft', 'writeEmbargoed', 'writeLive', 'publish', 'delete', 'erase'],
  published: ['writeEmbargoed', 'writeLive', 'publish', 'withdraw', 'deletePending', 'erase'],
  withdrawn: ['publish', 'withdraw', 'erase'],
  erased: ['erase'],
};

const verbs: Record<ReleaseAction, string> = {
  writeDraft: 'write a draft',
  writeEmbargoed: 'write under an embargo',
  writeLive: 'write',
  publish: 'publish',
  withdraw: 'withdraw',
  delete: 'delete',
  deletePending: 'delete the pending revision',
  erase: 'erase',
};

export const stageOf = (head: ReleaseHead): Stage => (head.erasedAt ? 'erased' : head.state);

/** @throws {Problem} 409 naming what the state allows. */
export function demandTransition(head: ReleaseHead, action: ReleaseAction): void {
  const stage = stageOf(head);
  if (allowed[stage].includes(action)) return;
  throw new Problem('state-conflict', {
    detail: `the release is ${stage}; one can ${allowed[stage].map((possible) => verbs[possible]).join(', ')}, but not ${verbs[action]}`,
    members: { state: stage, allowed: allowed[stage] },
  });
}

/** A write that goes live while a version waits. */
export const pendingConflict = (): Problem =>
  new Problem('state-conflict', {
    detail:
      'a revision is pending; publish it, delete it with DELETE …?view=pending, or repeat this with ?pending=discard',
    members: { state: 'published', allowed: ['publish', 'deletePending', 'writeEmbargoed'] },
  });

/** The head after a version was written that waits: a draft, or one under an embargo. */
export function headWithWaiting(base: NewHead, before: ReleaseHead | null, dueAt: Date | null): ReleaseHead {
  return {
    ...base,
    state: before?.liveVersion != null ? 'published' : dueAt ? 'embargoed' : 'draft',
    liveVersion: before?.liveVersion ?? null,
    pendingVersion: base.version,
    revision: before?.revision ?? 0,
    publications: before?.publications ?? 0,
    dueAt,
    firstPublicAt: before?.firstPublicAt ?? null,
  };
}

/** The head after a version became public as a new revision. */
export function headWithLive(base: NewHead, before: ReleaseHead | null, liveVersion: number, now: Date): ReleaseHead {
  return {
    ...base,
    state: 'published',
    liveVersion,
    pendingVersion: null,
    revision: (before?.revision ?? 0) + 1,
    publications: (before?.publications ?? 0) + 1,
    dueAt: null,
    firstPublicAt: before?.firstPublicAt ?? now,
  };
}

type NewHead = Pick<
  ReleaseHead,
  'id' | 'desk' | 'version' | 'submittedVersion' | 'updatedAt' | 'createdAt' | 'erasedAt'
>;
