import { type Sql, sql } from '../database/sql.js';

export interface NoticeRow {
  at: Date;
  reason: string | null;
  erased: boolean;
}

/** When and why a release ceased to be public, as its desk may know it. */
export const noticeOf = (id: string): Sql => sql`
  select coalesce(publication.public_until, head.erased_at) as at, publication.reason, head.erased_at is not null as erased
  from ledger.release_head as head
  left join lateral (
    select public_until, reason from ledger.publication where release_id = head.id order by ordinal desc limit 1
  ) as publication on true
  where head.id = ${id}::uuid
`;
