import { afterEach, describe, expect, it } from '@jest/globals';
import {
  ExtractionBusy,
  ExtractionClosed,
  ExtractionPool,
  type ExtractionPoolOptions,
  ExtractionTimedOut,
} from '../../src/extraction/pool.js';
import { extractionWorker } from '../../src/package-root.js';
import { releaseWith } from './read.js';

/** A worker that obeys: "hang" loops for ever, "die" ends the thread, everything else is answered. */
const obedient = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ bytes }) => {
      const text = new TextDecoder().decode(bytes);
      if (text === 'hang') for (;;);
      if (text === 'die') process.exit(3);
      if (text === 'fail') parentPort.postMessage({ error: 'it failed' });
      else setTimeout(() => parentPort.postMessage({ extraction: { document: { title: text } } }), 20);
    });
  `)}`,
);

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const pools: ExtractionPool[] = [];
const poolOf = (options: ExtractionPoolOptions): ExtractionPool => {
  const pool = new ExtractionPool(options);
  pools.push(pool);
  return pool;
};

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

describe('a pool of extraction workers', () => {
  it('reads a release off the event loop', async () => {
    const { document } = await poolOf({ worker: extractionWorker, timeLimit: 20_000 }).extract(
      bytesOf(releaseWith('The town trained 240 nurses.')),
    );
    expect(document.statistics).toMatchObject([{ value: 240, unit: 'nurses' }]);
  });

  it('refuses what it has no room for, and says when to come back', async () => {
    const pool = poolOf({ worker: obedient, workers: 1, queue: 1 });
    const [first, second, third] = [pool.extract(bytesOf('a')), pool.extract(bytesOf('b')), pool.extract(bytesOf('c'))];
    await expect(third).rejects.toBeInstanceOf(ExtractionBusy);
    await expect(third).rejects.toMatchObject({ retryAfter: expect.any(Number) });
    expect((await first).document.title).toBe('a');
    expect((await second).document.title).toBe('b');
  });

  it('stops a text that takes too long and goes on with a new worker', async () => {
    const pool = poolOf({ worker: obedient, timeLimit: 2000 });
    const [slow, next] = [pool.extract(bytesOf('hang')), pool.extract(bytesOf('b'))];
    await expect(slow).rejects.toBeInstanceOf(ExtractionTimedOut);
    expect((await next).document.title).toBe('b');
  });

  it('survives a worker that dies', async () => {
    const pool = poolOf({ worker: obedient });
    await expect(pool.extract(bytesOf('die'))).rejects.toThrow('code 3');
    expect((await pool.extract(bytesOf('b'))).document.title).toBe('b');
  });

  it('passes an error of the worker on', async () => {
    await expect(poolOf({ worker: obedient }).extract(bytesOf('fail'))).rejects.toThrow('it failed');
  });

  it('never reads more texts at once than it may', async () => {
    const pool = poolOf({ worker: obedient, workers: 2, queue: 10 });
    const all = ['a', 'b', 'c', 'd'].map((text) => pool.extract(bytesOf(text)));
    expect(pool.load).toEqual({ running: 2, waiting: 2 });
    await Promise.all(all);
    expect(pool.load).toEqual({ running: 0, waiting: 0 });
  });

  it('closes: what runs is finished, what waits and what comes is refused', async () => {
    const pool = poolOf({ worker: obedient, workers: 1 });
    const [running, waiting] = [pool.extract(bytesOf('a')), pool.extract(bytesOf('b'))];
    const refused = expect(waiting).rejects.toBeInstanceOf(ExtractionClosed);
    await pool.close();
    expect((await running).document.title).toBe('a');
    await refused;
    await expect(pool.extract(bytesOf('c'))).rejects.toBeInstanceOf(ExtractionClosed);
  });
});
