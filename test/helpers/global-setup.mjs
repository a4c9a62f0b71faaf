// Jest loads this file without transforming what it imports, so the TypeScript behind it is bundled here.
import { execFileSync } from 'node:child_process';
import { build } from 'esbuild';
import { prepareProduct } from './product.mjs';
import { builtFolder } from './shared-packages.mjs';

const outfile = `${builtFolder}/shared-database.mjs`;

export default async function setup() {
  // What runs as a process or thread of its own is the built product.
  execFileSync(process.execPath, ['scripts/build.mjs', '--if-needed'], { stdio: 'inherit' });
  await prepareProduct();
  await build({
    entryPoints: ['test/helpers/shared-database.ts'],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  const { startSharedDatabase } = await import(`../../${outfile}`);
  const database = await startSharedDatabase();
  process.env.DATELINE_TEST_DATABASE = JSON.stringify(database.connection);
  globalThis.stopSharedDatabase = () => database.stop();
}
