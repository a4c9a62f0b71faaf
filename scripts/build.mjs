// Bundles the server into dist/. Dependencies stay in node_modules; types are checked elsewhere (npm run check).
// With --if-needed nothing happens where dist/ is newer than every source.
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const sources = ['src', 'package.json', 'scripts/build.mjs'].map((name) => join(root, name));

const changedAt = (path) =>
  statSync(path).isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => changedAt(join(path, name))))
    : statSync(path).mtimeMs;

const isFresh = () => {
  const built = join(dist, 'main.js');
  return existsSync(built) && statSync(built).mtimeMs > Math.max(...sources.map(changedAt));
};

async function bundle() {
  const { build } = await import('esbuild');
  // Others may be building, too: whoever ends first leaves its folder, whole.
  const draft = join(root, `.dist-${process.pid}`);
  await build({
    absWorkingDir: root,
    entryPoints: { main: 'src/main.ts', 'extraction-worker': 'src/extraction/worker.ts' },
    outdir: draft,
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
  return draft;
}

export async function buildIfNeeded() {
  if (isFresh()) return;
  const draft = await bundle();
  if (isFresh()) return rmSync(draft, { recursive: true, force: true });
  rmSync(dist, { recursive: true, force: true });
  renameSync(draft, dist);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  if (!argv.includes('--if-needed')) rmSync(dist, { recursive: true, force: true });
  await buildIfNeeded();
}
