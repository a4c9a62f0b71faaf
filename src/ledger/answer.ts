import type { Transaction } from '../database/database.js';
import { replayChunk, resolveOnly } from '../projection/resolve-chunk.js';
import { canonicalRelease, equalsAnswer } from '../releases/canonical.js';
import { locateEvidence } from '../releases/evidence.js';
import { presentRelease, type ShownRelease } from '../releases/present.js';
import type { ValidRelease } from '../releases/validate.js';
import { ExactJson } from '../values/exact-json.js';
import { timestampOf } from '../values/schemas.js';
import type { ReleaseHead, ReleaseRevision } from './head.js';

type Rows = Pick<Transaction, 'rows'>;

/** A version as its desk is shown it: of a public one as readers see it, of another as it would look. */
export async function showVersion(
  tx: Rows,
  head: ReleaseHead,
  revision: ReleaseRevision,
): Promise<{ shown: ShownRelease; json: ExactJson }> {
  const [one] = await showVersions(tx, [{ head, revision }]);
  if (!one) throw new Error(`the version ${revision.version} of ${head.id} could not be shown`);
  return { shown: one.release, json: one.json };
}

/** Several versions at once, with as few statements as one. */
export async function showVersions(
  tx: Rows,
  versions: readonly { head: ReleaseHead; revision: ReleaseRevision }[],
): Promise<{ release: ShownRelease; json: ExactJson }[]> {
  const decided = versions.filter(({ revision }) => revision.resolution !== null);
  const open = versions.filter(({ revision }) => revision.resolution === null);
  const replayed = await replayChunk(
    tx,
    decided.map(({ revision }) => revision.resolution ?? {}),
  );
  const preliminary = await resolveOnly(
    tx,
    open.map(({ head, revision }) => ({ releaseId: head.id, document: revision.document })),
    new Date(),
  );
  const resolutions = new Map([
    ...decided.map(({ revision }, i) => [revision, replayed[i]] as const),
    ...open.map(({ revision }, i) => [revision, preliminary[i]] as const),
  ]);
  return Promise.all(
    versions.map(async ({ head, revision }) => {
      const resolution = resolutions.get(revision);
      if (!resolution) throw new Error('a document came back without its resolution');
      const json = new ExactJson();
      const facts = {
        id: head.id,
        revision: revision.revision,
        state: stateOf(head, revision),
        firstPublicAt: revision.revision !== null && head.firstPublicAt ? timestampOf(head.firstPublicAt) : null,
        updatedAt: revision.publicAt ? timestampOf(revision.publicAt) : null,
      };
      return {
        release: presentRelease(revision.document, await locateEvidence(revision.document), resolution, facts, json),
        json,
      };
    }),
  );
}

function stateOf(head: ReleaseHead, revision: ReleaseRevision): ReleaseHead['state'] {
  if (head.state === 'withdrawn') return 'withdrawn';
  if (revision.revision !== null) return 'published';
  return revision.draft ? 'draft' : 'embargoed';
}

/** Whether a submitted document is the answer to the last write, sent back. */
export async function saysTheSame(
  tx: Rows,
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
