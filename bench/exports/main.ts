import { resolve } from 'node:path';
import { Command } from 'commander';
import pg from 'pg';
import { embeddedConnection } from '../../src/database/embedded.js';
import { startDateline } from '../contestants/dateline.js';
import { table } from '../report.js';
import { memoryOf } from '../system/processes.js';

const options = new Command('npm run bench:exports --')
  .description(
    'Measures whole exports beside a bare COPY of the same texts, and pages far into the list beside the first, on a loaded corpus (npm run bench).',
  )
  .option('--releases <number>', 'size of the corpus that was loaded', '100000')
  .parse(process.argv)
  .opts<{ releases: string }>();

const depths = [0, 5000, 50_000];
const pageLengths = Array.from({ length: 40 }, (_, place) => 10 + place);

const dataDir = resolve('bench', '.data', options.releases, 'dateline');
const server = await startDateline(dataDir);
const client = new pg.Client(embeddedConnection(dataDir));
try {
  await client.connect();
  console.log(await exportsBesideCopy());
  console.log(
    `\nMemory of the server: ${inMegabytes(memoryOf(server.pid).now)}, at most ${inMegabytes(memoryOf(server.pid).most)}.\n`,
  );
  console.log(await pagesByDepth());
} finally {
  await client.end();
  await server.stop();
}

function inMegabytes(number: number): string {
  return `${Math.round(number)} MB`;
}

/** The rate of each export, and of COPY with the same texts. */
async function exportsBesideCopy(): Promise<string> {
  const rows: string[][] = [];
  for (const [list, format] of [
    ['releases', 'ndjson'],
    ['releases', 'csv'],
    ['statistics', 'ndjson'],
    ['statistics', 'csv'],
  ] as const) {
    // A CSV is made of a few members of the texts, which COPY alone does not do.
    const copied = format === 'csv' ? null : await copySeconds(list);
    let [lines, bytes] = [0, 0];
    const exported = await seconds(async () => {
      const answer = await fetch(`${server.url}/v1/${list}?format=${format}`);
      if (!answer.ok || !answer.body) throw new Error(`the export answered ${answer.status}`);
      for await (const chunk of answer.body) {
        bytes += chunk.length;
        for (const byte of chunk) if (byte === 10) lines++;
      }
    });
    rows.push([
      `${list} as ${format}`,
      String(lines),
      inMegabytes(bytes / 1024 / 1024),
      `${Math.round(lines / exported)}`,
      copied === null ? '–' : `${Math.round(lines / copied)}`,
      copied === null ? '–' : `${(copied / exported).toFixed(2)} ×`,
      inMegabytes(memoryOf(server.pid).now),
    ]);
  }
  return table(['export', 'lines', 'size', 'Dateline, lines/s', 'COPY alone, lines/s', 'ratio', 'memory after'], rows);
}

function copySeconds(list: string): Promise<number> {
  const table = `reader.${list.slice(0, -1)}`;
  return seconds(async () => {
    await client.query(`copy (select rendition from ${table} order by sort_at desc, id desc) to '/dev/null'`);
  });
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

interface ReleasePage {
  page: { next: string | null };
}

/** The median time of a page, by how far from the newest it begins; each page once, so that none is hot. */
async function pagesByDepth(): Promise<string> {
  const rows: string[][] = [];
  let cursor = '';
  let position = 0;
  for (const depth of depths) {
    for (; position < depth; position += 200) cursor = await nextCursor(cursor);
    const times: number[] = [];
    for (const limit of pageLengths) {
      const address = `${server.url}/v1/releases?limit=${limit}${cursor}`;
      times.push(await seconds(async () => void (await (await fetch(address)).arrayBuffer())));
    }
    times.sort((a, b) => a - b);
    rows.push([String(depth), `${((times[times.length / 2] ?? 0) * 1000).toFixed(1)} ms`]);
  }
  return table(['position of the page', 'median'], rows);
}

async function nextCursor(cursor: string): Promise<string> {
  const answer = await fetch(`${server.url}/v1/releases?limit=200${cursor}`);
  const { page } = (await answer.json()) as ReleasePage;
  if (page.next === null) throw new Error('the corpus is too small for that page');
  return `&cursor=${page.next}`;
}
