import { once } from 'node:events';
import { startProgram } from '../contestants/process.js';
import type { LoadOrder, LoadResult } from './protocol.js';

/** Puts load on a server from a new process. */
export async function load(order: LoadOrder): Promise<LoadResult> {
  const child = startProgram('load-generator');
  child.send(order);
  const [result] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error('the load generator ended without a result');
    }),
  ])) as [LoadResult];
  // JSON has no NaN: nothing was answered.
  const { p50, p95, p99 } = result;
  return { ...result, p50: p50 ?? Number.NaN, p95: p95 ?? Number.NaN, p99: p99 ?? Number.NaN };
}
