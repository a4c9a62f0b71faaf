import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import {
  ExtractionBusy,
  ExtractionClosed,
  ExtractionPool,
  type ExtractionPoolOptions,
  ExtractionTimedOut,
} from '../../src/extraction/pool.js';
import { releaseWith } from './read.js';

// Inside the project, so that the built worker finds the packages.
const folder = join(process.cwd(), 'dist', 'test');
const worker = pathToFileURL(join(folder, 'extraction-worker.js'));

/** A worker that obeys: "hang" loops for ever, "die" ends the thread, everything else is answered. */
const obedient = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ text }) => {
      if (text === 'hang') for (;;);
      if (text === 'die') process.exit(3);
      if (text === 'fail') parentPort.postMessage({ error: 'it failed' });
      else setTimeout(() => parentPort.postMessage({ extraction: { document: { title: text } } }), 20);
    });
  `)}`,
);

const pools: ExtractionPool[] = [];
const poolOf = (options: ExtractionPoolOptions): ExtractionPool => {
  const pool = new ExtractionPool(options);
  pools.push(pool);
  return pool;
};

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: ['src/extraction/worker.ts'],
    outfile: join(folder, 'extraction-worker.js'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
});

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

describe('a pool of extraction workers', () => {
  it('reads a release off the event loop', async () => {
    const { document } = await poolOf({ worker, timeLimit: 20_000 }).extract(
      releaseWith('The town trained 240 nurses.'),
    );
    expect(document.statistics).toMatchObject([{ value: 240, unit: 'nurses' }]);
  });

  it('refuses what it has no room for, and says when to come back', async () => {
    const pool = poolOf({ worker: obedient, workers: 1, queue: 1 });
    const [first, second, third] = [pool.extract('a'), pool.extract('b'), pool.extract('c')];
    await expect(third).rejects.toBeInstanceOf(ExtractionBusy);
    await expect(third).rejects.toMatchObject({ retryAfter: expect.any(Number) });
    expect((await first).document.title).toBe('a');
    expect((await second).document.title).toBe('b');
  });

  it('stops a text that takes too long and goes on with a new worker', async () => {
    const pool = poolOf({ worker: obedient, timeLimit: 2000 });
    const [slow, next] = [pool.extract('hang'), pool.extract('b')];
    await expect(slow).rejects.toBeInstanceOf(ExtractionTimedOut);
    expect((await next).document.title).toBe('b');
  });

  it('survives a worker that dies', async () => {
    const pool = poolOf({ worker: obedient });
    await expect(pool.extract('die')).rejects.toThrow('code 3');
    expect((await pool.extract('b')).document.title).toBe('b');
  });

  it('passes an error of the worker on', async () => {
    await expect(poolOf({ worker: obedient }).extract('fail')).rejects.toThrow('it failed');
  });

  it('never reads more texts at once than it may', async () => {
    const pool = poolOf({ worker: obedient, workers: 2, queue: 10 });
    const all = ['a', 'b', 'c', 'd'].map((text) => pool.extract(text));
    expect(pool.load).toEqual({ running: 2, waiting: 2 });
    await Promise.all(all);
    expect(pool.load).toEqual({ running: 0, waiting: 0 });
  });

  it('closes: what runs is finished, what waits and what comes is refused', async () => {
    const pool = poolOf({ worker: obedient, workers: 1 });
    const [running, waiting] = [pool.extract('a'), pool.extract('b')];
    const refused = expect(waiting).rejects.toBeInstanceOf(ExtractionClosed);
    await pool.close();
    expect((await running).document.title).toBe('a');
    await refused;
    await expect(pool.extract('c')).rejects.toBeInstanceOf(ExtractionClosed);
  });
});
