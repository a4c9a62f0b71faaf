import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { embeddedConnection } from '../../src/database/embedded.js';
import { startDateline } from '../contestants/dateline.js';
import { settled } from '../corpus-data.js';
import { busiest } from '../profile.js';
import { beginCounting, costliest, countStatements } from '../statements.js';
import { cpuOf, cpuOfPostgres } from '../system/processes.js';
import type { Line } from './documents.js';
import { timeUpload } from './upload.js';

const results = join('bench', 'results');

/** Where Dateline's time goes in a batch: CPU of Node and of PostgreSQL a document, the functions and statements that use most. */
export async function profileBatch(
  name: string,
  dataDir: string,
  lines: readonly Line[],
  connections: number,
): Promise<string> {
  mkdirSync(results, { recursive: true });
  rmSync(dataDir, { recursive: true, force: true });
  const file = `batch-${new Date().toISOString().replace(/[:.]/g, '-')}.cpuprofile`;
  // A first start makes the folder, whose settings the next one reads.
  await (await startDateline(dataDir)).stop();
  countStatements(dataDir);
  const server = await startDateline(dataDir, ['--cpu-prof', `--cpu-prof-dir=${results}`, `--cpu-prof-name=${file}`]);
  try {
    const connection = embeddedConnection(dataDir);
    const beside = await databaseBeside(connection);
    await beginCounting(beside);
    const began = performance.now();
    const before = { node: cpuOf(server.pid), postgres: cpuOfPostgres(dataDir) };
    const seconds = await timeUpload(server, lines, connections);
    const node = cpuOf(server.pid) - before.node;
    const postgres = cpuOfPostgres(dataDir) - before.postgres;
    const statements = await costliest(beside, lines.length);
    await settled(connection);
    await server.stop();
    const milliseconds = (cpu: number) => ((cpu * 1000) / lines.length).toFixed(3);
    return [
      `${name}: ${Math.round(lines.length / seconds)}/s over ${connections} connections`,
      `CPU a document: Node ${milliseconds(node)} ms (with the profiler), PostgreSQL ${milliseconds(postgres)} ms`,
      '',
      busiest(join(results, file), performance.now() - began),
      '',
      'Calls and milliseconds a document, waiting for locks and disks included:',
      '',
      statements,
      '',
    ].join('\n');
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function databaseBeside(connection: pg.ClientConfig): Promise<pg.ClientConfig> {
  const client = new pg.Client(connection);
  await client.connect();
  await client.query('create database statements');
  await client.end();
  return { ...connection, database: 'statements' };
}
