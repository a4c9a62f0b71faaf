import { spawn } from 'node:child_process';
import type pg from 'pg';

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** The address by which a process of its own reaches a database of the tests. */
export const addressOf = ({ host, port, user, database }: pg.ClientConfig): string =>
  `postgresql://${user}@localhost:${port}/${database}?host=${encodeURIComponent(String(host))}`;

/** Runs the built command line on a database, and waits for its end. */
export function dateline(
  args: readonly string[],
  {
    on,
    input,
    environment = {},
  }: { on?: pg.ClientConfig; input?: string | Buffer; environment?: Record<string, string> } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, ['dist/main.js', ...args], {
    env: { PATH: process.env.PATH, ...(on ? { DATABASE_URL: addressOf(on) } : {}), ...environment },
    stdio: 'pipe',
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input ?? '');
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (status) => resolve({ status, stdout, stderr }));
  });
}
