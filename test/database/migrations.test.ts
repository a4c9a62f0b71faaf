import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { readConfig } from '../../src/config.js';
import { isMigrated, migrate, readMigrations } from '../../src/database/migrations.js';
import { sql } from '../../src/database/sql.js';
import { prepareDatabase } from '../../src/prepare-database.js';
import { emptyDatabase } from '../helpers/server.js';
import { asOwner } from '../helpers/tables.js';

const shipped = 'prisma/migrations';
const names = readMigrations(shipped).map(({ name }) => name);

describe('the migrations', () => {
  let connection: pg.ClientConfig;
  const pools: pg.Pool[] = [];
  const poolOf = (to = connection) => {
    const pool = new pg.Pool({ ...to, max: 1 });
    pools.push(pool);
    return pool;
  };
  beforeEach(async () => {
    connection = await emptyDatabase();
  });
  afterEach(async () => {
    await Promise.all(pools.splice(0).map((pool) => pool.end()));
  });

  it('are applied once each, however many start at once', async () => {
    const applied = await Promise.all(Array.from({ length: 10 }, () => migrate(poolOf(), shipped)));
    expect(applied.flat().sort()).toEqual(names);
    const { rows } = await asOwner(
      connection,
      `select migration_name, checksum, finished_at is not null as finished, rolled_back_at, applied_steps_count
       from public._prisma_migrations order by 1`,
    );
    expect(rows).toEqual(
      readMigrations(shipped).map(({ name, checksum }) => ({
        migration_name: name,
        checksum,
        finished: true,
        rolled_back_at: null,
        applied_steps_count: 1,
      })),
    );
  });

  it('can run in several databases of one PostgreSQL at once, which share its roles', async () => {
    const others = await Promise.all([emptyDatabase(), emptyDatabase(), emptyDatabase()]);
    const applied = await Promise.all([connection, ...others].map((to) => migrate(poolOf(to), shipped)));
    expect(applied).toEqual([names, names, names, names]);
  });

  it('and the role of readers are made once when ten servers start at once on an empty database', async () => {
    const config = readConfig({ DATABASE_POOL: '2' });
    const databases = await Promise.all(
      Array.from({ length: 10 }, () => prepareDatabase(config, connection as pg.PoolConfig)),
    );
    try {
      expect(databases.map(({ separateReader }) => separateReader)).not.toContain(false);
      const seen = await Promise.all(databases.map(({ reader }) => reader.row(sql`select id from reader.release`)));
      expect(seen).toEqual(databases.map(() => null));
      await expect(databases[0]?.reader.row(sql`select id from ledger.release_head`)).rejects.toThrow(
        /permission denied/,
      );
    } finally {
      await Promise.all(databases.map((database) => database.close()));
    }
  });

  describe('of another version', () => {
    let folder: string;
    const add = (name: string, sql: string) => {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'migration.sql'), sql);
    };
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'dateline-migrations-'));
      cpSync(shipped, folder, { recursive: true });
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    it('are added to what is there', async () => {
      const pool = poolOf();
      await migrate(pool, shipped);
      add('20990101000000_more', 'create table public.more (id integer)');
      expect(await isMigrated(pool, folder)).toBe(false);
      expect(await migrate(pool, folder)).toEqual(['20990101000000_more']);
      expect(await isMigrated(pool, folder)).toBe(true);
    });

    it('leave nothing of themselves where they fail', async () => {
      const pool = poolOf();
      add('20990101000000_broken', 'create table public.half (id integer); select 1 / 0');
      await expect(migrate(pool, folder)).rejects.toThrow('division by zero');
      const { rows } = await pool.query(
        "select to_regclass('public.half') as half, (select array_agg(migration_name::text order by 1) from public._prisma_migrations) as applied",
      );
      expect(rows).toEqual([{ half: null, applied: names }]);
    });

    it('are refused when they are older than the database', async () => {
      const pool = poolOf();
      add('20990101000000_more', 'create table public.more (id integer)');
      await migrate(pool, folder);
      await expect(migrate(pool, shipped)).rejects.toThrow(
        'The database has the migration 20990101000000_more, which this version does not know: it belongs to a newer Dateline. Start that one.',
      );
    });

    it('are refused when one was edited after it was applied', async () => {
      const pool = poolOf();
      await migrate(pool, folder);
      writeFileSync(join(folder, names[0] ?? '', 'migration.sql'), 'select 1');
      await expect(migrate(pool, folder)).rejects.toThrow(
        `The migration ${names[0]} was changed after it was applied to this database.`,
      );
    });
  });
});
