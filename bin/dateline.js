#!/usr/bin/env node
// The command line. In a clone of the repository dist/ is built first where it is missing or older than the sources; a
// published package or an image brings it along.
import { existsSync } from 'node:fs';

if (existsSync(new URL('../src/main.ts', import.meta.url))) {
  const { buildIfNeeded } = await import('../scripts/build.mjs');
  await buildIfNeeded();
}
await import('../dist/main.js');
