import {
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const patience = 10_000;
const pause = 20;

/**
 * Takes away the lock file of a PostgreSQL that was killed. It names a process that may be dead and not yet buried by its parent,
 * or by now be something else altogether, as after the restart of a container: PostgreSQL would take it for another server and
 * refuse to start. The file stays while any process still works in the folder, and where the system does not tell (no /proc).
 *
 * @param socketLock the other lock file of the same server, beside its socket.
 */
export async function clearStaleLock(cluster: string, socketLock: string): Promise<void> {
  const lock = join(cluster, 'postmaster.pid');
  const pid = existsSync('/proc/self/stat') ? pidIn(lock) : null;
  if (pid === null) return;
  const folder = realpathSync(cluster);
  // What the dead server left behind ends by itself, but not at once.
  for (const deadline = Date.now() + patience; worksIn(folder); await sleep(pause)) {
    if (folderOf(pid) === folder || Date.now() > deadline) return;
  }
  if (folderOf(pid) === 'hidden') return;
  const aside = `${lock}.${process.pid}.stale`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  // Another process may have started PostgreSQL meanwhile: then this was its lock file.
  if (pidIn(aside) !== pid) linkSync(aside, lock);
  else if (pidIn(socketLock) === pid) rmSync(socketLock);
  rmSync(aside);
}

function pidIn(lock: string): number | null {
  try {
    return Number.parseInt(readFileSync(lock, 'utf8'), 10) || null;
  } catch {
    return null;
  }
}

/** Whether any process works in the folder, as PostgreSQL and all its parts do. */
const worksIn = (folder: string): boolean =>
  readdirSync('/proc').some((name) => /^\d+$/.test(name) && folderOf(Number(name)) === folder);

/** Where a process works; null for a dead one, and "hidden" for another user's. */
function folderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch (error) {
    return ['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '') ? 'hidden' : null;
  }
}
