import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlQuery, Transaction } from '@prisma/driver-adapter-utils';
import type pg from 'pg';
import { type Sql, statementName } from './sql.js';

const current = new AsyncLocalStorage<OpenTransaction>();

/** What Prisma says, too, of a transaction that has ended. */
class TransactionEnded extends Error {
  readonly code = 'P2028';
  constructor() {
    super('the transaction has ended already');
  }
}

/**
 * The connection of a transaction that Prisma opened, for our own statements: Prisma would write all their values into a JSON text
 * and read that again, which costs more than the statements. From the moment at which Prisma ends the transaction, also because it
 * took too long, no statement passes any more: the connection may be another's then.
 */
export class OpenTransaction {
  private client: pg.PoolClient | null = null;

  /** Runs work that opens one transaction, in whatever way Prisma does. */
  run<Result>(work: () => Promise<Result>): Promise<Result> {
    return current.run(this, work);
  }

  /** Runs one prepared statement in the transaction and gives its rows. */
  async rows<Row extends object>({ text, values }: Sql): Promise<Row[]> {
    if (!this.client) throw new TransactionEnded();
    const { rows } = await this.client.query({ name: statementName(text), text, values });
    return rows;
  }

  /** Uses the connection of a transaction that has begun, until it ends. */
  follow(transaction: Transaction): void {
    const { client } = transaction as Transaction & { client?: pg.PoolClient };
    if (!client) throw new Error('a transaction of Prisma has no connection that is known');
    this.client = client;
    const ends = { commit: transaction.commit, rollback: transaction.rollback };
    const execute = transaction.executeRaw;
    const end = () => {
      this.client = null;
    };
    Object.assign(transaction, {
      executeRaw(query: SqlQuery) {
        if (/^\s*(?:commit|rollback)\s*$/i.test(query.sql)) end();
        return execute.call(transaction, query);
      },
      commit() {
        end();
        return ends.commit.call(transaction);
      },
      rollback() {
        end();
        return ends.rollback.call(transaction);
      },
    });
  }
}

/** Prisma's way to PostgreSQL, which tells of the transactions that it begins. */
export class TransactionTellingAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => {
      const transaction = await start(level);
      current.getStore()?.follow(transaction);
      return transaction;
    };
    return adapter;
  }
}
