import { setTimeout as sleep } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../generated/prisma/client.js';
import { Availability } from './availability.js';
import { failureOf } from './failures.js';
import { Pipeline } from './pipeline.js';
import { createReader, type Reader } from './reader.js';
import { provideReaderRole } from './reader-role.js';
import { statementName } from './sql.js';
import { inTransaction, type Transaction } from './transaction.js';

export type { Transaction } from './transaction.js';

/** The one PostgreSQL: the owner's pool for desks and writers, and another role's for readers. */
export interface Database {
  reader: Reader;
  /**
   * Reads as `reader` does, on a few connections where statements follow one another without waiting: only for what is one look-up
   * or one range of an index, since whatever takes long holds up the others.
   */
  lookups: Reader;
  /** Reads with the owner's rights, for requests that carry a desk's key. */
  desk: Reader;
  prisma: PrismaClient;
  /** The owner's pool itself: for COPY, migrations and health. */
  pool: pg.Pool;
  /** The readers' pool; the owner's where there is no separate role. */
  readerPool: pg.Pool;
  /** Whether readers are served by a role that cannot see the ledger. */
  separateReader: boolean;
  /** Runs other work on the database, and gives up when the database is found to be away. */
  guard<Result>(work: () => Promise<Result>): Promise<Result>;
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

// How long a request waits for one of the pool's connections while all are busy; a database that is away is noticed earlier.
const connectTimeout = 10_000;
const transactionTimeout = 15_000;
const mostAttempts = 5;

// More make each wait for its own wake-up again; one would let a page of 200 delay everybody.
const lookupLanes = 3;

/**
 * Planning a search anew takes several times as long as running it, and its shape, not its values, decides the plan. No table that
 * readers ask is worth reading whole, nor an index, to merge it: the planner does not count that a row’s words lie elsewhere and are
 * fetched one by one.
 */
async function prepareConnection(client: pg.ClientBase): Promise<void> {
  // A pool listens to idle connections only: one that is lost while it is used would end the process. Its statements fail anyway.
  client.on('error', () => undefined);
  await client.query('set plan_cache_mode = force_generic_plan; set enable_seqscan = off; set enable_mergejoin = off');
}

export async function openDatabase({ owner, readerUrl, poolSize, ready, prepare }: DatabaseOptions): Promise<Database> {
  const shared = { max: poolSize, connectionTimeoutMillis: connectTimeout, keepAlive: true };
  const pool = new pg.Pool({ ...owner, ...shared, application_name: 'dateline', onConnect: prepareConnection });
  pool.on('error', () => undefined);
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: ({ sql }) => statementName(sql) }),
  });
  // Prisma connects at its first query: loading its compiler takes longer than all else that a start waits for.
  await ready;
  await prepare?.(pool);
  const readerLogin = readerUrl ? { connectionString: readerUrl } : await provideReaderRole(pool, owner);
  const readerPool = readerLogin
    ? new pg.Pool({ ...readerLogin, ...shared, application_name: 'dateline reader', onConnect: prepareConnection })
    : pool;
  readerPool.on('error', () => undefined);
  const lookups = new Pipeline({
    connection: {
      ...(readerLogin ?? owner),
      connectionTimeoutMillis: connectTimeout,
      keepAlive: true,
      application_name: 'dateline lookups',
    },
    lanes: lookupLanes,
    onConnect: prepareConnection,
  });

  const availability = new Availability(owner);
  availability.start();

  return {
    reader: createReader(readerPool, availability),
    lookups: createReader(lookups, availability),
    desk: createReader(pool, availability),
    prisma,
    pool,
    readerPool,
    separateReader: readerPool !== pool,
    guard: (work) => availability.guard(work),
    async transaction(work, { timeout = transactionTimeout } = {}) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await availability.guard(() => inTransaction(pool, timeout, work));
        } catch (error) {
          if (failureOf(error) !== 'retry' || attempt === mostAttempts) throw error;
          await sleep(Math.random() * 20 * attempt);
        }
      }
    },
    async close() {
      await availability.stop();
      await prisma.$disconnect();
      await lookups.end();
      if (readerPool !== pool) await readerPool.end();
      await pool.end();
    },
  };
}
