import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { table } from './report.js';

/** Which statements PostgreSQL spends its time on, told by its extension pg_stat_statements. */

/** Makes a stopped PostgreSQL count its statements from its next start on. @returns what undoes it. */
export function countStatements(dataDir: string): () => void {
  const file = join(dataDir, 'postgres', 'postgresql.auto.conf');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const settings = "shared_preload_libraries = 'pg_stat_statements'\npg_stat_statements.track_planning = on\n";
  writeFileSync(file, before + settings);
  return () => writeFileSync(file, before);
}

/** Begins to count, in a database that is not the one measured: the extension sees all of them. */
export async function beginCounting(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  await client.query('create extension if not exists pg_stat_statements');
  await client.query('select pg_stat_statements_reset()');
  await client.end();
}

interface StatementRow {
  calls: string;
  planning: number;
  running: number;
  query: string;
}

/** The statements with the most time, a request. */
export async function costliest(connection: pg.ClientConfig, requests: number): Promise<string> {
  const client = new pg.Client(connection);
  await client.connect();
  const { rows } = await client.query<StatementRow>(`
    select calls, total_plan_time as planning, total_exec_time as running, regexp_replace(query, '\\s+', ' ', 'g') as query
    from pg_stat_statements order by total_plan_time + total_exec_time desc limit 25`);
  await client.end();
  return table(
    ['statement', 'calls', 'planning ms', 'running ms'],
    rows.map(({ query, calls, planning, running }) => [
      query.trim().slice(0, 110),
      (Number(calls) / requests).toFixed(2),
      (planning / requests).toFixed(3),
      (running / requests).toFixed(3),
    ]),
  );
}
