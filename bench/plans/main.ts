import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import pg from 'pg';
import { pino } from 'pino';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { embeddedConnection } from '../../src/database/embedded.js';
import { startDateline } from '../contestants/dateline.js';
import { questionsAbout } from './questions.js';
import { explain, readWhole, recordStatements } from './statements.js';

const options = new Command('npm run bench:plans --')
  .description(
    'Writes how PostgreSQL runs the statements of readers’ questions on a loaded corpus (npm run bench) to bench/plans.',
  )
  .option('--releases <number>', 'size of the corpus that was loaded', '100000')
  .parse(process.argv)
  .opts<{ releases: string }>();

const dataDir = resolve('bench', '.data', options.releases, 'dateline');
const folder = join('bench', 'plans', options.releases);
const server = await startDateline(dataDir);
const connection = embeddedConnection(dataDir);
const client = new pg.Client(connection);
const config = readConfig({ RATE_LIMIT: '0', PORT: '0', LOG_LEVEL: 'silent' });
const app = await createApp({ config, owner: connection, adminKey: undefined, logger: pino({ level: 'silent' }) });
const recorded = recordStatements(app.services.database);
try {
  await client.connect();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // What facets count is loaded first, or its statements would be taken for those of the questions.
  await answered('/v1/releases?q=a&facets=language&limit=1');
  for (const { name, path } of await questionsAbout(client)) {
    const answer = await answered(path);
    if (answer.statusCode !== 200)
      throw new Error(`${path} answered ${answer.statusCode}: ${answer.body.slice(0, 300)}`);
    const parts: string[] = [];
    for (const statement of recorded.take()) {
      const plan = await explain(client, statement, true);
      for (const table of readWhole(plan)) console.error(`${name} reads ${table} whole`);
      parts.push(`${statement.text.trim()}\n\n${plan}\n`);
    }
    writeFileSync(join(folder, `${name}.txt`), `GET ${path}\n\n${parts.join('\n')}`);
    console.log(`${name}: ${parts.length} statements`);
  }
} finally {
  await client.end();
  await app.close();
  await server.stop();
}

/** The answer, and its statements alone recorded; a server that has just started is still loading what facets count. */
async function answered(path: string) {
  for (const deadline = performance.now() + 60_000; ; ) {
    recorded.take();
    const answer = await app.server.inject(path);
    if (answer.statusCode !== 503 || performance.now() > deadline) return answer;
    await sleep(1000);
  }
}
