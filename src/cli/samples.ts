import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BatchItem, ingest } from '../batch/ingest.js';
import { sql } from '../database/sql.js';
import { packageRoot } from '../package-root.js';
import { validateRelease } from '../releases/validate.js';
import type { Services } from '../services.js';

const folder = join(packageRoot, 'samples');
const principal = {
  keyId: '00000000-0000-0000-0000-000000000000',
  name: 'sample data',
  desk: 'samples',
  scopes: ['releases:write'] as const,
};

/** The sample releases, read and validated once: a first start does so while its database is still coming up. */
export async function readSamples(): Promise<BatchItem[]> {
  const items = readdirSync(folder)
    .sort()
    .map((file, index) => ({ index, value: JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown }));
  for (const { value } of items) await validateRelease(value, new Date());
  return items;
}

/** Loads the sample releases into a database that has no release yet. */
export async function loadSamples(
  { database, background }: Pick<Services, 'database' | 'background'>,
  ahead: Promise<BatchItem[]> | null,
): Promise<number> {
  const empty = await database.desk.row<{ empty: boolean }>(
    sql`select not exists (select from ledger.release_head) as empty`,
  );
  if (!empty?.empty) return 0;
  let loaded = 0;
  const items = (async function* () {
    yield* await (ahead ?? readSamples());
  })();
  for await (const { status } of ingest(database, items, {
    principal,
    onExisting: 'skip',
    afterCommit: background.committed,
  }))
    if (status < 300) loaded++;
  return loaded;
}
