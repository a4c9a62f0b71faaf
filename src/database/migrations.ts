import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

type Queryable = Pick<pg.Pool | pg.PoolClient, 'query'>;

/** The database's history and the files of this version do not fit together; the message says how. */
export class MigrationError extends Error {}

// One server migrates at a time; the others wait here and then find the work done.
const migrationLock = 28_257_118_375;

/**
 * Applies the SQL files under `folder` that the database has not seen, each in a transaction of its own, recorded as
 * `prisma migrate deploy` records them, so that either can follow the other.
 * @returns the names of the migrations applied now.
 * @throws {MigrationError} where a file was edited after it was applied, or the database is newer than these files.
 */
export async function migrate(pool: pg.Pool, folder: string): Promise<string[]> {
  const migrations = readMigrations(folder);
  const client = await pool.connect();
  const applied: string[] = [];
  try {
    if (await isCurrent(client, migrations)) return [];
    for (const migration of migrations) {
      await client.query('begin');
      await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
      await client.query(historyTable);
      const known = await history(client);
      refuseStrangers(known, migrations);
      if (!known.has(migration.name)) {
        await client.query(migration.sql);
        await client.query(
          'insert into public._prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count) values ($1, $2, $3, now(), clock_timestamp(), 1)',
          [randomUUID(), migration.checksum, migration.name],
        );
        applied.push(migration.name);
      }
      await client.query('commit');
    }
    return applied;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** Whether every migration of this version is applied; for the readiness check. */
export const isMigrated = (pool: pg.Pool, folder: string): Promise<boolean> => isCurrent(pool, readMigrations(folder));

export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

async function isCurrent(client: Queryable, migrations: Migration[]): Promise<boolean> {
  const exists = await client.query("select to_regclass('public._prisma_migrations') is not null as exists");
  if (!exists.rows[0].exists) return false;
  const known = await history(client);
  refuseStrangers(known, migrations);
  return migrations.every((migration) => known.has(migration.name));
}

async function history(client: Queryable): Promise<Map<string, string>> {
  const { rows } = await client.query(
    'select migration_name, checksum from public._prisma_migrations where finished_at is not null and rolled_back_at is null',
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

function refuseStrangers(known: Map<string, string>, migrations: Migration[]): void {
  const ours = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const [name, checksum] of known) {
    if (!ours.has(name))
      throw new MigrationError(
        `The database has the migration ${name}, which this version does not know: it belongs to a newer Dateline. Start that one.`,
      );
    if (ours.get(name) !== checksum)
      throw new MigrationError(`The migration ${name} was changed after it was applied to this database.`);
  }
}

const historyTable = `
  create table if not exists public._prisma_migrations (
    id                  varchar(36) primary key,
    checksum            varchar(64) not null,
    finished_at         timestamptz,
    migration_name      varchar(255) not null,
    logs                text,
    rolled_back_at      timestamptz,
    started_at          timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;
