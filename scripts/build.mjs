// Bundles the server into dist/. Dependencies stay in node_modules; types are checked elsewhere (npm run check).
// With --if-needed nothing happens where dist/ is newer than every source.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const changedAt = (path) =>
  statSync(path).isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => changedAt(join(path, name))))
    : statSync(path).mtimeMs;
const isFresh = () =>
  existsSync('dist/main.js') &&
  statSync('dist/main.js').mtimeMs >
    Math.max(changedAt('src'), changedAt('package.json'), changedAt('scripts/build.mjs'));

if (!process.argv.includes('--if-needed') || !isFresh()) {
  const { build } = await import('esbuild');
  rmSync('dist', { recursive: true, force: true });
  await build({
    entryPoints: { main: 'src/main.ts', 'extraction-worker': 'src/extraction/worker.ts' },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    logLevel: 'warning',
  });
}
