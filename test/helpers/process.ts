import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ADMIN_KEY } from './server.js';

export interface ServerProcess {
  url: string;
  child: ChildProcess;
  /** Kills it at once, as the system does when memory is short. */
  kill(): Promise<void>;
  /** Ends it as an operator does. */
  stop(): Promise<void>;
}

/** Starts the built server as a process of its own, with an embedded database in a folder unless the settings name another. */
export function startProcess(settings: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['dist/main.js', 'serve'], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      RATE_LIMIT: '0',
      SAMPLE_DATA: 'false',
      ADMIN_API_KEY: ADMIN_KEY,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal);
    return ended;
  };
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  return new Promise((resolve, reject) => {
    ended.then(() => reject(new Error(`the server ended with status ${child.exitCode}: ${said}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      said += `${line}\n`;
      const { msg, url } = line.startsWith('{') ? JSON.parse(line) : {};
      if (msg === 'ready') resolve({ url, child, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') });
    });
  });
}
