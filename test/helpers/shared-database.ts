import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../../src/database/embedded.js';
import { migrate } from '../../src/database/migrations.js';

/** Starts one PostgreSQL for all test files, with a migrated template that each file clones. */
export async function startSharedDatabase(): Promise<{ connection: pg.ClientConfig; stop(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-test-'));
  const embedded = await startEmbedded(dataDir, {
    exclusive: true,
    extraSettings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '300',
      shared_buffers: '128MB',
    },
  });
  const admin = new pg.Client(embedded.connection);
  await admin.connect();
  await admin.query('create database dateline_template');
  await admin.end();
  const pool = new pg.Pool({ ...embedded.connection, database: 'dateline_template' });
  await migrate(pool, 'prisma/migrations');
  await pool.end();
  return {
    connection: embedded.connection,
    async stop() {
      await embedded.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
