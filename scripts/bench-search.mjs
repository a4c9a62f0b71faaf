// Bundles the evaluation of the search, and runs it with the arguments given.
import { build } from 'esbuild';

await build({
  entryPoints: { search: 'bench/search/main.ts' },
  outdir: 'bench/dist',
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: true,
  logLevel: 'warning',
});
await import('../bench/dist/search.js');
