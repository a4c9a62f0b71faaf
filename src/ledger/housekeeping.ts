import type { Database } from '../database/database.js';
import { sql } from '../database/sql.js';

const mostAtOnce = 5000;

/** Forgets idempotency records older than a day, and changes older than the feed is kept. */
export async function clean(database: Database, changesRetentionDays: number): Promise<void> {
  const { rows } = database.desk;
  await rows(sql`
    delete from ledger.idempotency_record where ctid = any(array(
      select ctid from ledger.idempotency_record where created_at < now() - interval '24 hours' limit ${mostAtOnce}))
  `);
  // The newest entry stays, whatever its age: positions go on from it.
  await rows(sql`
    delete from reader.change where position in (
      select position from reader.change
      where at < now() - interval '1 day' * ${changesRetentionDays}::integer and position < (select max(position) from reader.change)
      order by position limit ${mostAtOnce})
  `);
}
