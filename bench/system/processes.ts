import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What Linux tells of processes under /proc; elsewhere nothing is told, and the columns that need it stay empty. */

// USER_HZ, which the kernel promises to user space on every architecture that Node runs on.
const ticksPerSecond = 100;

interface Stat {
  parent: number;
  /** Seconds of CPU, user and system. */
  own: number;
  /** The same of children that have ended. */
  children: number;
}

function stat(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in parentheses, which may contain anything.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = (first: number) => (Number(fields[first]) + Number(fields[first + 1])) / ticksPerSecond;
    return { parent: Number(fields[1]), own: ticks(11), children: ticks(13) };
  } catch {
    return null;
  }
}

/** Seconds of CPU that a process has used. */
export const cpuOf = (pid: number): number => stat(pid)?.own ?? Number.NaN;

/** The process that started the PostgreSQL of a data folder, and all it started. */
export function postgresProcesses(dataDir: string): number[] {
  const postmaster = postmasterOf(dataDir);
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
  return [postmaster, ...all.filter((pid) => stat(pid)?.parent === postmaster)];
}

/** Seconds of CPU of a whole PostgreSQL, with the backends that have ended. */
export function cpuOfPostgres(dataDir: string): number {
  const [postmaster = 0, ...children] = postgresProcesses(dataDir);
  return children.reduce(
    (sum, pid) => sum + (stat(pid)?.own ?? 0),
    cpuOf(postmaster) + (stat(postmaster)?.children ?? 0),
  );
}

/** Seconds of CPU that all processes of the machine have used, other machines on the same hardware included. */
export function cpuOfMachine(): number {
  const [, user, nice, system, , , interrupts, softInterrupts, stolen] = readFileSync('/proc/stat', 'utf8')
    .split(/\s+/)
    .map(Number);
  return (
    [user, nice, system, interrupts, softInterrupts, stolen].reduce<number>((sum, ticks) => sum + (ticks ?? 0), 0) /
    ticksPerSecond
  );
}

const postmasterOf = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

/** Megabytes that a process holds in memory now, and held at most. */
export function memoryOf(pid: number): { now: number; most: number } {
  const text = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]) / 1024;
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
}

/** Megabytes that processes hold together; what they share counts once (Pss). */
export const sharedMemoryOf = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => {
    try {
      const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      return sum + Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) / 1024;
    } catch {
      return sum;
    }
  }, 0);
