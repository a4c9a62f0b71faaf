import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Contestant, stopperOf } from './process.js';

export interface RunningDateline extends Contestant {
  /** The key with every scope. */
  key: string;
}

/** Dateline with its defaults, as its users have it, but for the rate limit. */
const environment = (dataDir: string, settings: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(['PATH', 'HOME', 'TMPDIR'].map((name) => [name, process.env[name]])),
  DATA_DIR: resolve(dataDir),
  RATE_LIMIT: '0',
  SAMPLE_DATA: 'false',
  ...settings,
});

/** Starts `dateline` (which is `dateline serve`) and waits until it is ready. */
export async function startDateline(dataDir: string, nodeOptions: readonly string[] = []): Promise<RunningDateline> {
  const port = await freePort();
  // Its log goes nowhere: a parent that reads it would take part in the measurement.
  const child = spawn(process.execPath, [...nodeOptions, 'dist/main.js'], {
    env: environment(dataDir, { PORT: String(port) }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await ready(child, url);
  const key = readFileSync(join(dataDir, 'admin-key'), 'utf8').trim();
  return { name: 'dateline', url, pid: child.pid ?? 0, key, stop: stopperOf('dateline', child) };
}

async function ready(child: ChildProcess, url: string): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(`${url}/v1/releases?limit=1`).catch(() => null);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error('Dateline ended before it was ready');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Loads documents through `dateline import`. */
export async function importIntoDateline(dataDir: string, documents: Iterable<object>): Promise<void> {
  const child = spawn(process.execPath, ['dist/main.js', 'import', '-'], {
    env: environment(dataDir),
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const exited = once(child, 'exit');
  await pipeline(Readable.from(linesOf(documents)), child.stdin as NodeJS.WritableStream);
  const [code] = (await exited) as [number | null];
  if (code !== 0) throw new Error(`dateline import ended with status ${code}`);
}

function* linesOf(documents: Iterable<object>): Generator<string> {
  for (const document of documents) yield `${JSON.stringify(document)}\n`;
}
