import type { Transaction } from '../database/database.js';
import { invalidDocument } from '../problems/problem.js';
import { resolveChunk } from '../projection/resolve-chunk.js';
import { identify, project } from '../projection/road.js';
import { documentHash, type ReleaseDocument } from '../releases/canonical.js';
import { locateEvidence } from '../releases/evidence.js';
import { checkPublishable } from '../releases/validate.js';
import { instantOf, timestampOf } from '../values/schemas.js';
import { appendVersions, markPublic, type Publicity } from './append.js';
import { claimAddresses } from './claims.js';
import { type ReleaseHead, readRevisions } from './head.js';
import { headWithLive } from './states.js';
import { knownFrom } from './submit.js';

/** Who publishes, where it is not the clock. */
export interface Publisher {
  keyId: string;
  name: string;
}

/**
 * Makes the waiting versions of releases public, whose locks are held: at the end of their embargo, or earlier by a publisher.
 * An embargo that is lifted early leaves the document: then a new version is appended that says so.
 * @throws {Problem} 422 where a draft is unfinished; then nothing is written.
 */
export async function goLive(
  tx: Transaction,
  heads: readonly ReleaseHead[],
  now: Date,
  publisher: Publisher | null,
): Promise<ReleaseHead[]> {
  const revisions = await readRevisions(
    tx,
    heads.flatMap(({ id, pendingVersion, liveVersion }) =>
      [pendingVersion, liveVersion].flatMap((version) => (version === null ? [] : [{ releaseId: id, version }])),
    ),
  );
  const find = (id: string, version: number | null) =>
    revisions.find((revision) => revision.releaseId === id && revision.version === version);
  const going = await Promise.all(
    heads.map(async (head) => {
      const pending = find(head.id, head.pendingVersion);
      if (!pending) throw new Error(`the release ${head.id} has no version that waits`);
      const document = publisher ? withoutEmbargo(pending.document, now) : pending.document;
      return {
        head,
        pending,
        document,
        live: find(head.id, head.liveVersion) ?? null,
        evidence: await locateEvidence(document),
      };
    }),
  );
  for (const { document, evidence } of going) {
    const faults = checkPublishable(document, evidence, now);
    if (faults.length > 0) throw invalidDocument(faults);
  }
  const { resolutions } = await resolveChunk(
    tx,
    going.map(({ head, document }) => ({ releaseId: head.id, document })),
    now,
  );
  const published = going.map((item, index) => {
    const resolution = resolutions[index];
    if (!resolution) throw new Error('a document came back without its resolution');
    if (resolution.faults.length > 0) throw invalidDocument(resolution.faults);
    identify(
      item.document,
      resolution,
      item.live?.resolution ? { document: item.live.document, resolution: item.live.resolution } : null,
    );
    const altered = item.document !== item.pending.document;
    const version = altered ? item.head.version + 1 : item.pending.version;
    const base = { ...item.head, version: Math.max(item.head.version, version), updatedAt: now };
    const after = headWithLive(base, item.head, version, now);
    const publicity: Publicity = {
      revision: after.revision,
      at: now,
      resolution: resolution.record(),
      event: item.live ? 'release.updated' : 'release.published',
    };
    return { ...item, resolution, altered, after, publicity };
  });
  const appended = published.filter(({ altered }) => altered);
  if (appended.length > 0) {
    await appendVersions(
      tx,
      appended.map(({ after, document, pending, publicity }) => ({
        head: after,
        document,
        documentHash: documentHash(document, false),
        draft: false,
        changeKind: pending.changeKind,
        changeNote: pending.changeNote,
        writtenBy: publisher?.keyId ?? '',
        writtenByName: publisher?.name ?? '',
        publicity,
      })),
      now,
    );
  }
  const unaltered = published.filter(({ altered }) => !altered);
  if (unaltered.length > 0)
    await markPublic(
      tx,
      unaltered.map(({ after, publicity }) => ({ head: after, publicity })),
    );
  // The addresses that only the replaced version had are free again.
  const replacing = published.filter(({ live }) => live !== null);
  await claimAddresses(
    tx,
    replacing.map(({ after, document }) => ({ id: after.id, desk: after.desk, documents: [document], existing: true })),
  );
  await project(
    tx,
    published.map(({ after, document, evidence, resolution, live }) => ({
      id: after.id,
      version: after.liveVersion ?? after.version,
      revision: after.revision,
      document,
      evidence,
      resolution,
      firstPublicAt: after.firstPublicAt ?? now,
      publicAt: now,
      knownFrom: after.publications === 1 ? knownFrom(document, after.firstPublicAt ?? now) : now,
      publication: after.publications,
      replaces: live !== null,
    })),
    now,
  );
  return published.map(({ after }) => after);
}

/** What is published early has no embargo any more, and was not published later than now. */
function withoutEmbargo(document: ReleaseDocument, now: Date): ReleaseDocument {
  const { embargoedUntil, publishedAt, ...rest } = document;
  const isAhead = publishedAt !== undefined && (instantOf(publishedAt)?.getTime() ?? 0) > now.getTime();
  const wasFuture = embargoedUntil !== undefined && (instantOf(embargoedUntil)?.getTime() ?? 0) > now.getTime();
  if (!isAhead && !wasFuture) return document;
  return {
    ...rest,
    ...(publishedAt === undefined ? {} : { publishedAt: isAhead ? timestampOf(now) : publishedAt }),
    ...(embargoedUntil === undefined || wasFuture ? {} : { embargoedUntil }),
  };
}
