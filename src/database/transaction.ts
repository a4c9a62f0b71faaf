import type pg from 'pg';
import { type Sql, statementName } from './sql.js';

/** A transaction of the owner. */
export interface Transaction {
  /** Runs one prepared statement in the transaction and gives its rows. */
  rows<Row extends object>(statement: Sql): Promise<Row[]>;
}

/** The transaction is over: it ended, or was given up because it took too long. */
export class TransactionEnded extends Error {
  constructor() {
    super('the transaction has ended already');
  }
}

/**
 * Runs work in one transaction, which is committed where the work succeeds. After `timeout` milliseconds it is given up: its
 * connection is closed, which rolls it back, and no statement of the work passes any more.
 * @throws {TransactionEnded} where it took too long.
 */
export async function inTransaction<Result>(
  pool: pg.Pool,
  timeout: number,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let isOpen = true;
  const close = (destroy: boolean) => {
    if (isOpen) client.release(destroy);
    isOpen = false;
  };
  const rows = async <Row extends object>({ text, values }: Sql): Promise<Row[]> => {
    if (!isOpen) throw new TransactionEnded();
    try {
      return (await client.query({ name: statementName(text), text, values })).rows;
    } catch (error) {
      // The connection was closed under it.
      throw isOpen ? error : new TransactionEnded();
    }
  };
  const run = async (): Promise<Result> => {
    // The first statement waits in the connection's queue, not here.
    const begun = client.query('begin');
    begun.catch(() => undefined);
    const result = await work({ rows });
    await begun;
    if (!isOpen) throw new TransactionEnded();
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new Error('the transaction had failed before it was committed');
    return result;
  };
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      close(true);
      reject(new TransactionEnded());
    }, timeout);
  });
  try {
    const result = await Promise.race([run(), tooLong]);
    close(false);
    return result;
  } catch (error) {
    if (isOpen)
      await client.query('rollback').then(
        () => close(false),
        () => close(true),
      );
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
