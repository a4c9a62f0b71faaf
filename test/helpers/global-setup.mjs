// Jest loads this file without transforming what it imports, so the TypeScript behind it is bundled here.
import { build } from 'esbuild';

const outfile = 'dist/test/shared-database.mjs';

export default async function setup() {
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
