import type { Reader } from '../database/reader.js';
import { sql } from '../database/sql.js';
import { Problem } from '../problems/problem.js';
import { timestampOf } from '../values/schemas.js';

export interface StoredRelease {
  rendition: string;
  copies: string | null;
  revision: number;
  version: number;
  updated_at: Date;
}

// A release that a hundred sites copied names the earliest hundred.
const mostCopies = 100;

/** JSON of the public releases with the same text, or null where there is none. */
export const copiesOf = sql`(
  select json_agg(json_build_object('id', copy.id, 'title', copy.title, 'url', copy.url, 'publishedAt', replace(to_char(copy.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '.000Z', 'Z')))::text
  from (
    select id, title, url, published_at from reader.release as other
    where other.copy_key = release.copy_key and other.id <> release.id
    order by other.sort_at, other.id
    limit ${mostCopies}
  ) as copy
)`;

/** One public release, finished but for its copies; one look-up by its id. */
export const releaseById = (reader: Reader, id: string): Promise<StoredRelease | null> =>
  reader.row<StoredRelease>(sql`
    select rendition, ${copiesOf} as copies, revision, version, updated_at
    from reader.release
    where id = ${id}::uuid
  `);

/** Why a release is no longer public, or null where it never was. */
const releaseNotice = (reader: Reader, id: string): Promise<{ at: Date; reason: string | null } | null> =>
  reader.row(sql`select at, reason from reader.tombstone where id = ${id}::uuid and kind = 'release'`);

/**
 * Ends a request for a release that readers cannot see.
 * @throws {Problem} 410 with the notice where it was withdrawn, else 404.
 */
export async function refuseAbsentRelease(reader: Reader, id: string): Promise<never> {
  const notice = await releaseNotice(reader, id);
  if (notice)
    throw new Problem('gone', {
      detail: 'this release was withdrawn',
      members: { notice: { at: timestampOf(notice.at), reason: notice.reason } },
    });
  throw new Problem('release-not-found', { detail: 'there is no public release with this id' });
}
