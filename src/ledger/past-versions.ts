import type { Transaction } from '../database/database.js';
import { sql } from '../database/sql.js';
import type { PastVersion } from '../projection/history.js';
import { replayChunk } from '../projection/resolve-chunk.js';
import { locateEvidence } from '../releases/evidence.js';
import { type ReleaseHead, readRevisions } from './head.js';
import { knownFrom } from './submit.js';

interface PublicationRow {
  release_id: string;
  ordinal: number;
  version: number;
  public_from: Date;
  public_until: Date | null;
}

/** Every stretch of time in which a version of these releases was public, with what it stated. */
export async function pastVersions(tx: Transaction, heads: readonly ReleaseHead[]): Promise<PastVersion[]> {
  const publications = await tx.rows<PublicationRow>(sql`
    select release_id::text, ordinal, version, public_from, public_until
    from ledger.publication where release_id = any(${heads.map(({ id }) => id)}::uuid[]) order by release_id, ordinal
  `);
  const wanted = [
    ...new Map(
      publications.map(({ release_id, version }) => [`${release_id} ${version}`, { releaseId: release_id, version }]),
    ).values(),
  ];
  const revisions = await readRevisions(tx, wanted);
  const resolutions = await replayChunk(
    tx,
    revisions.map(({ resolution }) => resolution ?? {}),
  );
  const byVersion = new Map(
    await Promise.all(
      revisions.map(
        async (revision, index) =>
          [
            `${revision.releaseId} ${revision.version}`,
            { revision, resolution: resolutions[index], evidence: await locateEvidence(revision.document) },
          ] as const,
      ),
    ),
  );
  const byId = new Map(heads.map((head) => [head.id, head]));
  return publications.flatMap(({ release_id, ordinal, version, public_from, public_until }): PastVersion[] => {
    const head = byId.get(release_id);
    const known = byVersion.get(`${release_id} ${version}`);
    if (!head || !known?.resolution || known.revision.revision === null) return [];
    const { revision, resolution, evidence } = known;
    const firstPublicAt = head.firstPublicAt ?? public_from;
    return [
      {
        id: release_id,
        version,
        revision: known.revision.revision,
        document: revision.document,
        evidence,
        resolution,
        firstPublicAt,
        publicAt: revision.publicAt ?? public_from,
        knownFrom: ordinal === 1 ? knownFrom(revision.document, firstPublicAt) : public_from,
        knownUntil: public_until,
        publication: ordinal,
        changeKind: revision.changeKind,
        changeNote: revision.changeNote,
        live: head.state === 'published' && version === head.liveVersion && public_until === null,
      },
    ];
  });
}
