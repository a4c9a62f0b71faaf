import { once } from 'node:events';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Line } from './documents.js';

const schema = `
  create table document (
    document jsonb not null,
    search   tsvector generated always as (to_tsvector('english', (document->>'title') || ' ' || (document->>'body'))) stored
  );
  create index on document using gin (search)`;

/**
 * Seconds that a bare COPY takes for the documents, dealt out to so many connections, into one table that holds them as JSON with
 * a searchable vector: what there is to do at least.
 */
export async function timeCopy(cluster: pg.ClientConfig, lines: readonly Line[], connections: number): Promise<number> {
  const admin = new pg.Client(cluster);
  await admin.connect();
  await admin.query('drop database if exists bare_copy');
  await admin.query('create database bare_copy');
  const database = { ...cluster, database: 'bare_copy' };
  const clients = Array.from({ length: connections }, () => new pg.Client(database));
  await Promise.all(clients.map((client) => client.connect()));
  await clients[0]?.query(schema);
  await admin.query('checkpoint');
  // The text format of COPY; JSON on one line has no other character that it would take amiss.
  const rows = lines.map((line) => `${line.replaceAll('\\', '\\\\')}\n`);

  const started = performance.now();
  await Promise.all(
    clients.map(async (client, part) => {
      const stream = client.query(copyFrom('copy document (document) from stdin'));
      for (let i = part; i < rows.length; i += connections) if (!stream.write(rows[i])) await once(stream, 'drain');
      stream.end();
      await once(stream, 'finish');
    }),
  );
  const seconds = (performance.now() - started) / 1000;

  const { rows: counted } = (await clients[0]?.query('select count(*)::integer as count from document')) ?? {
    rows: [],
  };
  if (counted[0]?.count !== lines.length)
    throw new Error(`COPY wrote ${counted[0]?.count} of ${lines.length} documents`);
  await Promise.all(clients.map((client) => client.end()));
  await admin.query('drop database bare_copy');
  await admin.end();
  return seconds;
}
