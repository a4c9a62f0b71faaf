import type { Transaction } from '../database/database.js';
import { replayChunk, resolveOnly } from '../projection/resolve-chunk.js';
import { canonicalRelease, equalsAnswer } from '../releases/canonical.js';
import { locateEvidence } from '../releases/evidence.js';
import { presentRelease, type ShownRelease } from '../releases/present.js';
import type { ValidRelease } from '../releases/validate.js';
import { ExactJson } from '../values/exact-json.js';
import { timestampOf } from '../values/schemas.js';
import type { ReleaseHead, ReleaseRevision } from './head.js';

/** What the desk is shown of a version: of a public one as readers see it, of another as it would look. */
export async function showVersion(
  tx: Pick<Transaction, 'rows'>,
  head: ReleaseHead,
  revision: ReleaseRevision,
): Promise<{ shown: ShownRelease; json: ExactJson }> {
  const [replayed] = revision.resolution ? await replayChunk(tx, [revision.resolution]) : [];
  const resolution = replayed ?? (await resolveOnly(tx, head.id, revision.document, head.updatedAt));
  const evidence = await locateEvidence(revision.document);
  const json = new ExactJson();
  const state = revision.version === head.liveVersion ? head.state : revision.draft ? 'draft' : 'embargoed';
  const facts = {
    id: head.id,
    revision: revision.revision,
    state,
    firstPublicAt: head.firstPublicAt ? timestampOf(head.firstPublicAt) : null,
    updatedAt: revision.publicAt ? timestampOf(revision.publicAt) : null,
  };
  return { shown: presentRelease(revision.document, evidence, resolution, facts, json), json };
}

/** Whether a submitted document is the answer to the last write, sent back. */
export async function saysTheSame(
  tx: Pick<Transaction, 'rows'>,
  { document, draft }: ValidRelease,
  submitted: ReleaseRevision,
  head: ReleaseHead,
): Promise<boolean> {
  if (
    draft !== submitted.draft ||
    document.title !== submitted.document.title ||
    document.body !== submitted.document.body
  )
    return false;
  const { shown } = await showVersion(tx, head, submitted);
  return equalsAnswer(document, canonicalRelease({ ...shown, state: null } as Parameters<typeof canonicalRelease>[0]));
}
