import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { type DestinationStream, pino } from 'pino';
import supertest from 'supertest';
import { createKey } from '../../src/access/keys.js';
import type { Scope } from '../../src/access/principal.js';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';

export const ADMIN_KEY = 'admin-key-of-the-tests-0123456789';

export interface TestServer {
  app: App;
  url: string;
  /** A reader without a key. */
  reader: ReturnType<typeof supertest.agent>;
  /** The key with every scope, for all desks. */
  admin: ReturnType<typeof supertest.agent>;
  /** The owner's connection to this file's database. */
  connection: pg.ClientConfig;
  /** The token of a new key of a desk. */
  newKey(desk: string, scopes?: Scope[]): Promise<string>;
  /** A client with a new key of a desk. */
  desk(desk: string, scopes?: Scope[]): Promise<ReturnType<typeof supertest.agent>>;
  close(): Promise<void>;
}

const cluster = (): pg.ClientConfig => JSON.parse(process.env.DATELINE_TEST_DATABASE ?? '{}');

/** A new database, cloned from the migrated template. */
export const cloneDatabase = () => createDatabase('dateline_template');

/** A new database without anything in it. */
export const emptyDatabase = () => createDatabase('template0');

async function createDatabase(template: string): Promise<pg.ClientConfig & { database: string }> {
  const database = `test_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client(cluster());
  await admin.connect();
  try {
    for (;;) {
      try {
        await admin.query(`create database ${database} template ${template} strategy file_copy`);
        break;
      } catch (error) {
        // Only one clone at a time may read the template.
        if ((error as { code?: string }).code !== '55006') throw error;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  } finally {
    await admin.end();
  }
  return { ...cluster(), database };
}

/** A server on a database of its own, listening on a free port. */
export async function startServer(
  settings: Record<string, string> = {},
  on?: pg.ClientConfig,
  log?: DestinationStream,
): Promise<TestServer> {
  const connection = on ?? (await cloneDatabase());
  const config = readConfig({ RATE_LIMIT: '0', PORT: '0', LOG_LEVEL: 'silent', DATABASE_POOL: '8', ...settings });
  const app = await createApp({
    config,
    owner: connection as pg.PoolConfig,
    adminKey: ADMIN_KEY,
    logger: log ? pino({ level: config.LOG_LEVEL }, log) : pino({ level: config.LOG_LEVEL }),
  });
  await app.server.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${(app.server.server.address() as AddressInfo).port}`;
  const client = (token?: string) => {
    const agent = supertest.agent(url);
    if (token) agent.set('authorization', `Bearer ${token}`);
    return agent;
  };
  const newKey = async (desk: string, scopes: Scope[] = ['releases:write']) => {
    const key = { name: `${desk} key`, desk, scopes, expiresAt: null, createdBy: null };
    return (await createKey(app.services.database.desk, key)).token;
  };
  return {
    app,
    url,
    reader: client(),
    admin: client(ADMIN_KEY),
    connection,
    newKey,
    desk: async (desk, scopes) => client(await newKey(desk, scopes)),
    close: () => app.close(),
  };
}
