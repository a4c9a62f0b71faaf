import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { startDateline } from '../contestants/dateline.js';

interface Options {
  file: string;
  most: string;
}

const { file, most } = new Command('npm run bench:round-trip --')
  .description('Extracts every release of a file, and asks the server whether it would accept what was extracted.')
  .requiredOption('--file <file>', 'releases with title and body, a JSON document a line')
  .option('--most <number>', 'only so many of them', 'Infinity')
  .parse(process.argv)
  .opts<Options>();

const atOnce = 4;
const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(0, Number(most));
const dataDir = mkdtempSync(join(tmpdir(), 'dateline-round-trip-'));
const dateline = await startDateline(dataDir);
const refused: string[] = [];
let next = 0;
try {
  const begun = performance.now();
  await Promise.all(Array.from({ length: atOnce }, work));
  const seconds = (performance.now() - begun) / 1000;
  console.log(`${lines.length} releases in ${seconds.toFixed(0)} s, ${refused.length} refused`);
} finally {
  await dateline.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
process.exitCode = refused.length > 0 ? 1 : 0;

async function work(): Promise<void> {
  for (let line = next++; line < lines.length; line = next++) {
    const { title, body } = JSON.parse(lines[line] ?? '{}') as { title: string; body: string };
    const extraction = await post('/v1/extractions', 'text/plain; charset=utf-8', `${title}\n\n${body}`);
    const preview =
      extraction.status === 200
        ? await post('/v1/releases/preview', 'application/json', JSON.stringify(JSON.parse(extraction.text).document))
        : extraction;
    if (preview.status === 200) continue;
    refused.push(title);
    console.error(`line ${line + 1}: ${preview.status} ${preview.text.slice(0, 500)}`);
  }
}

async function post(path: string, type: string, body: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(dateline.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${dateline.key}`, 'content-type': type },
    body,
  });
  return { status: answer.status, text: await answer.text() };
}
