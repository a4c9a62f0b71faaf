import type pg from 'pg';
import type { Config } from './config.js';
import { type Database, openDatabase } from './database/database.js';
import { migrate } from './database/migrations.js';
import { migrationsFolder } from './package-root.js';

/** Opens the database and brings it to this version's schema. */
export async function prepareDatabase(
  config: Config,
  owner: pg.PoolConfig,
  ready?: Promise<unknown>,
): Promise<Database> {
  return openDatabase({
    owner,
    readerUrl: config.DATABASE_READER_URL,
    poolSize: config.DATABASE_POOL,
    ...(ready ? { ready } : {}),
    prepare: (pool) => migrate(pool, migrationsFolder),
  });
}
