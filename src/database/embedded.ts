import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { EmbeddedDatabaseError, findBinaries, type PostgresBinaries } from './postgres-process.js';
import { clearStaleLock } from './stale-lock.js';

/** A running PostgreSQL of our own, reached through a socket in a private folder. */
export interface EmbeddedDatabase {
  /** Connection of the owner, a superuser. */
  connection: { host: string; port: number; user: string; database: string };
  /** How it came up. */
  came: 'created' | 'started' | 'taken over' | 'joined';
  version: string;
  /** Stops PostgreSQL cleanly; what was joined goes on. */
  stop(): Promise<void>;
}

const owner = 'dateline';
const port = 5432;
// A Unix socket's path may have 107 bytes; PostgreSQL adds "/.s.PGSQL.5432.lock".
const longestSocketFolder = 85;
const startTimeout = 30_000;
// The advisory lock by which a server holds its data folder (the digits are arbitrary).
const serverLock = 28_257_118_374;

/** Megabytes: an eighth of the memory that this process may use, between 128 and 1,024. */
function sharedBuffers(): number {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  return Math.max(128, Math.min(1024, Math.floor(memory / 8 / 1024 / 1024)));
}

const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: `${sharedBuffers()}MB`,
  max_wal_size: '2GB',
  jit: 'off',
  random_page_cost: '1.1',
  max_parallel_workers_per_gather: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_destination: 'stderr',
};

/** How to reach the PostgreSQL of a data folder, whether it runs yet or not. */
export const embeddedConnection = (dataDir: string): EmbeddedDatabase['connection'] => ({
  host: socketFolder(dataDir),
  port,
  user: owner,
  database: 'postgres',
});

/**
 * Brings up the PostgreSQL of a data folder: creates it, starts it, or takes over one that a killed server left running.
 * @param exclusive a server wants the folder for itself; a command of the command line may join a running server.
 * @throws {EmbeddedDatabaseError} where another server has the folder, or the data belong to another major version.
 */
export async function startEmbedded(
  dataDir: string,
  { exclusive, extraSettings = {} }: { exclusive: boolean; extraSettings?: Record<string, string> },
): Promise<EmbeddedDatabase> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const binaries = await findBinaries(dataDir);
  const cluster = join(dataDir, 'postgres');
  const created = !existsSync(join(cluster, 'PG_VERSION'));
  if (created) await initialise(binaries, cluster);
  // The new files reach the disk while the server is already starting.
  if (created) execFile('sync', ['-f', cluster], () => undefined);
  refuseOtherMajor(binaries, cluster, dataDir);

  const connection = embeddedConnection(dataDir);
  mkdirSync(connection.host, { recursive: true, mode: 0o700 });
  const running = postmasterPid(cluster) !== null && (await reachable(connection));
  if (!running) await clearStaleLock(cluster, join(connection.host, `.s.PGSQL.${port}.lock`));
  if (!running) await start(binaries, cluster, connection, join(dataDir, 'postgres.log'), extraSettings);

  const lock = await clientOf({ ...connection, application_name: 'dateline server lock' });
  await lock.connect();
  const held = (await lock.query('select pg_try_advisory_lock($1) as held', [serverLock])).rows[0].held as boolean;
  if (!held && exclusive) {
    await lock.end();
    throw new EmbeddedDatabaseError(
      `Another Dateline is running on ${dataDir}. Stop it, set DATA_DIR to another folder, or let both use one PostgreSQL with DATABASE_URL.`,
    );
  }
  return {
    connection,
    came: created ? 'created' : !running ? 'started' : held ? 'taken over' : 'joined',
    version: binaries.version,
    async stop() {
      await lock.end().catch(() => undefined);
      if (held) await stop(cluster);
    },
  };
}

const draftOf = (cluster: string, pid: number): string => `${cluster}.${pid}.new`;

/** A start that was killed half-way leaves its draft; those of living processes are being made. */
function removeDeadDrafts(cluster: string): void {
  for (const name of readdirSync(dirname(cluster))) {
    const pid = Number(/^postgres\.(\d+)\.new$/.exec(name)?.[1]);
    if (pid > 0 && !isAlive(pid)) rmSync(draftOf(cluster, pid), { recursive: true, force: true });
  }
}

async function initialise(binaries: PostgresBinaries, cluster: string): Promise<void> {
  removeDeadDrafts(cluster);
  const draft = draftOf(cluster, process.pid);
  let output = '';
  for (const locale of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    rmSync(draft, { recursive: true, force: true });
    const child = binaries.run(binaries.initdb, [
      '-D',
      draft,
      '-U',
      owner,
      '--auth=trust',
      '--encoding=UTF8',
      `--locale=${locale}`,
      '--no-instructions',
      '--no-sync',
    ]);
    output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
    if (code !== 0) continue;
    try {
      renameSync(draft, cluster);
    } catch (error) {
      // Another process was quicker; its folder is as good as ours.
      if (!existsSync(join(cluster, 'PG_VERSION'))) throw error;
      rmSync(draft, { recursive: true, force: true });
    }
    return;
  }
  rmSync(draft, { recursive: true, force: true });
  throw new EmbeddedDatabaseError(`PostgreSQL could not create its data folder ${cluster}:\n${output.trim()}`);
}

function refuseOtherMajor(binaries: PostgresBinaries, cluster: string, dataDir: string): void {
  const major = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (major === binaries.major) return;
  throw new EmbeddedDatabaseError(
    `The data in ${dataDir} belong to PostgreSQL ${major}, and this Dateline brings PostgreSQL ${binaries.major}. Nothing was touched. ` +
      `Export with the Dateline that wrote them (dateline export) and import into an empty DATA_DIR, or run pg_upgrade, or point DATABASE_URL at a PostgreSQL ${major}.`,
  );
}

function socketFolder(dataDir: string): string {
  const near = join(dataDir, 'socket');
  if (Buffer.byteLength(near) <= longestSocketFolder) return near;
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  return join(tmpdir(), `dateline-${process.getuid?.() ?? 0}-${name}`);
}

async function start(
  binaries: PostgresBinaries,
  cluster: string,
  connection: EmbeddedDatabase['connection'],
  logFile: string,
  extraSettings: Record<string, string>,
): Promise<void> {
  const all = { ...settings, ...extraSettings, unix_socket_directories: connection.host, port: String(port) };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = binaries.run(binaries.postgres, ['-D', cluster, ...args], logFile);
  let exited: number | null = null;
  child.once('exit', (code) => (exited = code ?? 1));
  child.once('error', () => (exited = 1));
  child.unref();
  for (const deadline = Date.now() + startTimeout; Date.now() < deadline; ) {
    if (saysReady(cluster) && (await reachable(connection))) return;
    if (exited !== null) break;
    await sleep(5);
  }
  // Another process may have started it in the same moment: then ours ended, and theirs answers.
  if (exited !== null && postmasterPid(cluster) !== null) {
    for (let i = 0; i < 100; i++) {
      if (await reachable(connection)) return;
      await sleep(50);
    }
  }
  throw new EmbeddedDatabaseError(`PostgreSQL did not start. Its last words in ${logFile}:\n${lastLines(logFile)}`);
}

const lastLines = (file: string): string =>
  existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n') : '(no log)';

/** The client library is loaded while the first start makes its files. */
async function clientOf(connection: pg.ClientConfig): Promise<pg.Client> {
  const { default: library } = await import('pg');
  const client = new library.Client(connection);
  client.on('error', () => undefined);
  return client;
}

async function reachable(connection: EmbeddedDatabase['connection']): Promise<boolean> {
  const client = await clientOf({ ...connection, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether the folder's lock file says that connections are taken (its eighth line): a connection tried earlier only takes time. */
function saysReady(cluster: string): boolean {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

/** The process id in the folder's lock file, or null where no such process lives. */
function postmasterPid(cluster: string): number | null {
  try {
    const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return isAlive(pid) ? pid : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function stop(cluster: string): Promise<void> {
  const pid = postmasterPid(cluster);
  if (pid === null) return;
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // Another user's: not ours to stop.
    return;
  }
  while (postmasterPid(cluster) === pid) await sleep(10);
}
