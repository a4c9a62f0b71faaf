import { setTimeout as sleep } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { type Prisma, PrismaClient } from '../generated/prisma/client.js';
import { failureOf } from './failures.js';
import { createReader, type Reader } from './reader.js';
import { provideReaderRole } from './reader-role.js';
import { type Sql, statementName } from './sql.js';

/** A transaction of the owner. */
export interface Transaction {
  prisma: Prisma.TransactionClient;
  /** Runs one prepared statement in the transaction and gives its rows. */
  rows<Row extends object>(statement: Sql): Promise<Row[]>;
}

/** The one PostgreSQL: the owner's pool for desks and writers, and another role's for readers. */
export interface Database {
  reader: Reader;
  /** Reads with the owner's rights, for requests that carry a desk's key. */
  desk: Reader;
  prisma: PrismaClient;
  /** The owner's pool itself: for COPY, migrations and health. */
  pool: pg.Pool;
  /** Whether readers are served by a role that cannot see the ledger. */
  separateReader: boolean;
  /** Runs `work` in one transaction; a deadlock or serialisation failure starts it again. */
  transaction<Result>(work: (tx: Transaction) => Promise<Result>, options?: TransactionOptions): Promise<Result>;
  close(): Promise<void>;
}

interface TransactionOptions {
  /** Milliseconds; more is a 503. */
  timeout?: number;
}

export interface DatabaseOptions {
  /** The owner's connection. */
  owner: pg.PoolConfig;
  /** Login of the readers' role; derived where it is left out. */
  readerUrl?: string | undefined;
  poolSize: number;
  /** Until the database answers; what can be done before is done meanwhile. */
  ready?: Promise<unknown>;
  /** Runs on the owner's pool before anything else: migrations. */
  prepare?(pool: pg.Pool): Promise<unknown>;
}

// Connections are asked for by clients who wait: after this time they get their 503.
const connectTimeout = 1500;
const transactionTimeout = 15_000;
const mostAttempts = 5;

export async function openDatabase({ owner, readerUrl, poolSize, ready, prepare }: DatabaseOptions): Promise<Database> {
  const shared = { max: poolSize, connectionTimeoutMillis: connectTimeout, keepAlive: true };
  const pool = new pg.Pool({ ...owner, ...shared, application_name: 'dateline' });
  pool.on('error', () => undefined);
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: ({ sql }) => statementName(sql) }),
  });
  await Promise.all([prisma.$connect(), ready]);
  await prepare?.(pool);
  const readerLogin = readerUrl ? { connectionString: readerUrl } : await provideReaderRole(pool, owner);
  const readerPool = readerLogin
    ? new pg.Pool({ ...readerLogin, ...shared, application_name: 'dateline reader' })
    : pool;
  readerPool.on('error', () => undefined);

  return {
    reader: createReader(readerPool),
    desk: createReader(pool),
    prisma,
    pool,
    separateReader: readerPool !== pool,
    async transaction(work, { timeout = transactionTimeout } = {}) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await prisma.$transaction(
            (tx) => work({ prisma: tx, rows: (statement) => tx.$queryRawUnsafe(statement.text, ...statement.values) }),
            {
              maxWait: connectTimeout,
              timeout,
            },
          );
        } catch (error) {
          if (failureOf(error) !== 'retry' || attempt === mostAttempts) throw error;
          await sleep(Math.random() * 20 * attempt);
        }
      }
    },
    async close() {
      await prisma.$disconnect();
      if (readerPool !== pool) await readerPool.end();
      await pool.end();
    },
  };
}
