import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import type { Config } from '../config.js';
import type { Database } from '../database/database.js';
import { type EmbeddedDatabase, embeddedConnection, startEmbedded } from '../database/embedded.js';

/** A running PostgreSQL: the embedded one of DATA_DIR, or that of DATABASE_URL. */
export interface StartedDatabase {
  embedded: EmbeddedDatabase | null;
  stop(): Promise<void>;
}

/** The owner's connection, whether the database runs yet or not. */
export const ownerOf = (config: Config): pg.PoolConfig =>
  config.DATABASE_URL ? { connectionString: config.DATABASE_URL } : embeddedConnection(config.DATA_DIR);

export async function startDatabase(config: Config, { exclusive }: { exclusive: boolean }): Promise<StartedDatabase> {
  if (config.DATABASE_URL) return { embedded: null, stop: async () => undefined };
  const embedded = await startEmbedded(config.DATA_DIR, { exclusive });
  return { embedded, stop: () => embedded.stop() };
}

/** Runs a command on the migrated database, beside a running server where there is one. */
export async function withDatabase<Result>(
  config: Config,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const started = await startDatabase(config, { exclusive: false });
  const { prepareDatabase } = await import('../prepare-database.js');
  try {
    const database = await prepareDatabase(config, ownerOf(config));
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  } finally {
    await started.stop();
  }
}

export interface FirstKey {
  file: string;
  key: string;
  fresh: boolean;
}

/** The key with every scope that the first start makes; only its owner can read the file. */
export function firstKey(dataDir: string): FirstKey {
  const file = join(dataDir, 'admin-key');
  if (existsSync(file)) return { file, key: readFileSync(file, 'utf8').trim(), fresh: false };
  const key = `dl_admin_${randomBytes(32).toString('base64url')}`;
  writeFileSync(file, `${key}\n`, { mode: 0o600, flag: 'wx' });
  return { file, key, fresh: true };
}
