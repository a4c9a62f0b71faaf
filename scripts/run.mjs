// Bundles a TypeScript script with what it imports from src/, and runs it: node scripts/run.mjs scripts/name.ts
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [script = ''] = process.argv.slice(2);
const outfile = resolve('dist/scripts', basename(script).replace(/\.ts$/, '.mjs'));
await build({
  entryPoints: [script],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: true,
  logLevel: 'warning',
});
await import(pathToFileURL(outfile).href);
