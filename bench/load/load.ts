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
  return result;
}
