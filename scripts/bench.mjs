// Bundles the benchmark and its programs into bench/dist/, and runs it with the arguments given.
import { build } from 'esbuild';

await build({
  entryPoints: {
    bench: 'bench/main.ts',
    'load-generator': 'bench/load/generator.ts',
    'empty-route': 'bench/contestants/empty-route.ts',
    'hand-written': 'bench/contestants/hand-written/server.ts',
  },
  outdir: 'bench/dist',
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: true,
  logLevel: 'warning',
});
await import('../bench/dist/bench.js');
