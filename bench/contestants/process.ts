import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A server that runs as a process of its own. */
export interface Contestant {
  name: ContestantName;
  url: string;
  pid: number;
  stop(): Promise<void>;
}

export const contestantNames = ['empty', 'handWritten', 'dateline'] as const;
export type ContestantName = (typeof contestantNames)[number];

/** One of the bundled programs, started with a channel to its parent. */
export const startProgram = (program: string, args: readonly string[] = []): ChildProcess =>
  fork(join('bench', 'dist', `${program}.js`), args);

/** Waits for the port that a program tells its parent. */
export async function contestantOf(name: ContestantName, child: ChildProcess): Promise<Contestant> {
  const [port] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error(`the process of "${name}" ended before it listened`);
    }),
  ])) as [number];
  return { name, url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop: stopperOf(name, child) };
}

/** What ends a process; one that ends before it is told to ends the benchmark, too. */
export function stopperOf(name: ContestantName, child: ChildProcess): () => Promise<void> {
  let told = false;
  child.once('exit', (code, signal) => {
    if (!told) throw new Error(`the process of "${name}" ended by itself: ${signal ?? `status ${code}`}`);
  });
  return async () => {
    told = true;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await exited;
  };
}

export async function startEmptyRoute(text: string): Promise<Contestant> {
  const child = startProgram('empty-route');
  child.send(text);
  return contestantOf('empty', child);
}

export const startHandWritten = (connection: object): Promise<Contestant> =>
  contestantOf('handWritten', startProgram('hand-written', [JSON.stringify(connection)]));
