// Bundles a further measurement, and runs it with the arguments given: node scripts/bench-one.mjs search …
import { build } from 'esbuild';

const [name] = process.argv.splice(2, 1);
await build({
  entryPoints: { [name]: `bench/${name}/main.ts` },
  outdir: 'bench/dist',
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: true,
  logLevel: 'warning',
});
await import(`../bench/dist/${name}.js`);
