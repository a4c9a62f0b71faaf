import { randomBytes } from 'node:crypto';
import type { Reader } from '../database/reader.js';
import { sql } from '../database/sql.js';

/** A secret of 256 random bits that is one for a database: whichever server asks first makes it. */
export async function keptSecret(database: Reader, name: string): Promise<string> {
  await database.rows(
    sql`insert into ledger.secret (name, value) values (${name}, ${randomBytes(32).toString('base64url')}) on conflict do nothing`,
  );
  const known = await database.row<{ value: string }>(sql`select value from ledger.secret where name = ${name}`);
  if (!known) throw new Error(`the secret "${name}" is gone`);
  return known.value;
}
