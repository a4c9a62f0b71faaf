// The product and large packages are loaded once a worker, by Node itself, and shared by the worker's test files: loading them anew
// for each file takes longer than most files run. A test file imports a stand-in that has the same exports.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { builtFolder, packages } from './shared-packages.mjs';

const compiled = `${builtFolder}/src`;
const standIns = `${builtFolder}/stand-ins`;

export async function prepareProduct() {
  const { metafile } = await build({
    entryPoints: ['src/**/*.ts'],
    outbase: 'src',
    outdir: compiled,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: 'inline',
    metafile: true,
    logLevel: 'warning',
  });
  for (const [file, { exports }] of Object.entries(metafile.outputs))
    writeStandIn(join('src', relative(compiled, file)), pathToFileURL(resolve(file)).href, exports);
  for (const name of packages) writeStandIn(join('packages', `${name}.js`), name, Object.keys(await import(name)));
}

function writeStandIn(file, specifier, exports) {
  const path = join(standIns, `${file.slice(0, -3)}.mjs`);
  const names = exports.filter((name) => /^[\w$]+$/.test(name));
  const text = [
    `const all = await globalThis[Symbol.for('dateline.load')](${JSON.stringify(specifier)});`,
    ...names.map((name, at) => `const e${at} = all.${name};`),
    `export { ${names.map((name, at) => `e${at} as ${name}`).join(', ')} };`,
  ];
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${text.join('\n')}\n`);
}

export const removeProduct = () => rmSync(builtFolder, { recursive: true, force: true });
