// Makes every generated file again and ends with status 1 where one is not what the repository holds.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const generated = ['src/generated', 'openapi.yaml', 'docs/problems.md'];
const filesOf = (path) =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesOf(join(path, name))) : [path];
const contents = () => new Map(generated.flatMap(filesOf).map((file) => [file, readFileSync(file, 'utf8')]));

const before = contents();
for (const script of ['generate', 'examples']) execFileSync('npm', ['run', '--silent', script], { stdio: 'inherit' });
const after = contents();
const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
  (file) => before.get(file) !== after.get(file),
);
if (changed.length > 0) {
  console.error(
    `These files were out of date. They are made anew now; look at them and commit:\n${changed.join('\n')}`,
  );
  process.exitCode = 1;
}
