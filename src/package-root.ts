import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of this package, from wherever the code runs: the sources or the bundle. */
export const packageRoot: string = (() => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
})();

export const migrationsFolder: string = join(packageRoot, 'prisma', 'migrations');

/** The built entry of the threads that read press releases. */
export const extractionWorker: URL = pathToFileURL(join(packageRoot, 'dist', 'extraction-worker.js'));

/** The version of this package. */
export const packageVersion = (): string =>
  (JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }).version;
