import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { embeddedConnection } from '../../src/database/embedded.js';
import { startDateline } from '../contestants/dateline.js';
import { settled } from '../corpus-data.js';
import { median } from '../goals.js';
import { machineLine } from '../report.js';
import { timeCopy } from './copy.js';
import { documentsOfFile, factualDocuments, type Line } from './documents.js';
import { profileBatch } from './profile.js';
import { timeUpload } from './upload.js';

const wholeNumber = (text: string): number => {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('expected a whole number');
  return Number(text);
};

const options = new Command('npm run bench:batch --')
  .description(
    'Measures POST /v1/releases/batch beside a bare COPY of the same documents over as many connections, into a table with JSON and a searchable vector, in one embedded PostgreSQL.',
  )
  .option('--file <ndjson>', 'plain documents, or collected texts, one a line; gzip where the name ends so')
  .option(
    '--generated <number>',
    'documents with organisations, a meeting and two statistics each, where there is no file',
    wholeNumber,
    5000,
  )
  .option('--connections <number>', 'uploads, and COPYs, at the same time', wholeNumber, 2)
  .option('--rounds <number>', 'rounds, each on a new database', wholeNumber, 3)
  .option('--profile', 'measure Dateline alone, with a CPU profile and the costliest statements', false)
  .parse(process.argv.slice(3), { from: 'user' })
  .opts<{ file?: string; generated: number; connections: number; rounds: number; profile: boolean }>();

interface Workload {
  name: string;
  goal: number;
  lines: Line[];
}

const texts = options.file ? await documentsOfFile(options.file) : [];
const workloads: Workload[] = [
  ...(options.file ? [{ name: 'plain documents', goal: 0.6, lines: texts }] : []),
  {
    name: 'with a meeting and two statistics',
    goal: 0.4,
    lines: factualDocuments(texts.length || options.generated, texts),
  },
];

const dataDir = resolve('bench', '.data', 'batch');

/** Releases a second of both, on a database that has nothing yet. */
async function round({ lines }: Workload, copyFirst: boolean): Promise<{ dateline: number; copy: number }> {
  rmSync(dataDir, { recursive: true, force: true });
  const server = await startDateline(dataDir);
  try {
    const connection = embeddedConnection(dataDir);
    const copy = () => timeCopy(connection, lines, options.connections);
    const before = copyFirst ? await copy() : null;
    const dateline = await timeUpload(server, lines, options.connections);
    await settled(connection);
    return { dateline: lines.length / dateline, copy: lines.length / (before ?? (await copy())) };
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

if (options.profile)
  for (const { name, lines } of workloads) console.log(await profileBatch(name, dataDir, lines, options.connections));
else await compare();

async function compare(): Promise<void> {
  console.log(`${machineLine()}; ${options.connections} connections, ${options.rounds} rounds.\n`);
  console.log('| documents | number | bytes each | COPY/s | Dateline/s | ratio | goal |');
  console.log('|---|---:|---:|---:|---:|---:|---:|');
  for (const workload of workloads) {
    const rounds = [];
    for (let i = 0; i < options.rounds; i++) {
      const rates = await round(workload, i % 2 === 0);
      console.error(`${workload.name}: COPY ${Math.round(rates.copy)}/s, Dateline ${Math.round(rates.dateline)}/s`);
      rounds.push(rates);
    }
    const bytes = workload.lines.reduce((sum, line) => sum + line.length, 0) / workload.lines.length;
    const cells = [
      workload.name,
      workload.lines.length,
      Math.round(bytes),
      Math.round(median(rounds.map(({ copy }) => copy))),
      Math.round(median(rounds.map(({ dateline }) => dateline))),
      median(rounds.map(({ dateline, copy }) => dateline / copy)).toFixed(2),
      workload.goal,
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}
