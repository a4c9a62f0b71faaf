import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Database, Transaction } from '../../src/database/database.js';
import { sql } from '../../src/database/sql.js';
import { TransactionEnded } from '../../src/database/transaction.js';
import { startServer, type TestServer } from '../helpers/server.js';

describe('a transaction', () => {
  let server: TestServer;
  let database: Database;
  beforeAll(async () => {
    server = await startServer();
    database = server.app.services.database;
  });
  afterAll(() => server.close());

  const write = (tx: Pick<Transaction, 'rows'>, name: string) =>
    tx.rows(sql`insert into ledger.secret (name, value) values (${name}, 'written')`);
  const isWritten = async (name: string) => (await database.prisma.secret.findUnique({ where: { name } })) !== null;
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  it('leaves nothing where its work fails', async () => {
    const refused = database.transaction(async (tx) => {
      await write(tx, 'together');
      expect(await tx.rows(sql`select name from ledger.secret where name = 'together'`)).toHaveLength(1);
      throw new Error('not after all');
    });
    await expect(refused).rejects.toThrow('not after all');
    expect(await isWritten('together')).toBe(false);
  });

  it('is not taken for committed where one of its statements failed and nobody minded', async () => {
    const broken = database.transaction(async (tx) => {
      await write(tx, 'half');
      await tx.rows(sql`select 1 / 0`).catch(() => undefined);
    });
    await expect(broken).rejects.toThrow('failed before it was committed');
    expect(await isWritten('half')).toBe(false);
  });

  it('is its own where many run at the same time', async () => {
    const numbers = Array.from({ length: 40 }, (_, i) => i);
    const pid = (tx: Transaction) => tx.rows<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    await Promise.all(
      numbers.map((i) =>
        database
          .transaction(async (tx) => {
            const first = await pid(tx);
            await pause(i % 7);
            expect(await pid(tx)).toEqual(first);
            await write(tx, `many ${i}`);
            if (i % 2 === 1) throw new Error('odd');
          })
          .catch((error) => expect(error.message).toBe('odd')),
      ),
    );
    const written = await Promise.all(numbers.map((i) => isWritten(`many ${i}`)));
    expect(written).toEqual(numbers.map((i) => i % 2 === 0));
  });

  it('takes no statement any more once it has ended', async () => {
    let kept: Transaction | undefined;
    await database.transaction(async (tx) => {
      kept = tx;
      await write(tx, 'in time');
    });
    await expect(write(kept as Transaction, 'too late')).rejects.toBeInstanceOf(TransactionEnded);
    expect([await isWritten('in time'), await isWritten('too late')]).toEqual([true, false]);
  });

  it('takes none either once it was given up because it took too long', async () => {
    const outcomes: string[] = [];
    const given = database.transaction(
      async (tx) => {
        await write(tx, 'before');
        for (let i = 0; i < 60; i++) {
          await pause(10);
          await write(tx, `slow ${i}`).catch((error) => outcomes.push(error.message));
        }
      },
      { timeout: 150 },
    );
    await expect(given).rejects.toBeInstanceOf(TransactionEnded);
    await pause(700);
    expect(new Set(outcomes)).toEqual(new Set(['the transaction has ended already']));
    expect(await database.prisma.secret.count({ where: { name: { startsWith: 'slow' } } })).toBe(0);
    expect(await isWritten('before')).toBe(false);
  });

  it('says so, too, to the statement that was under way', async () => {
    let told: Promise<unknown> = Promise.resolve();
    const given = database.transaction(
      (tx) => {
        told = tx.rows(sql`select pg_sleep(1)`);
        return told;
      },
      { timeout: 100 },
    );
    await expect(given).rejects.toBeInstanceOf(TransactionEnded);
    await expect(told).rejects.toBeInstanceOf(TransactionEnded);
  });

  it('fails where its connection is lost, and the process goes on', async () => {
    const owner = new pg.Client(server.connection);
    await owner.connect();
    const lost = database.transaction(async (tx) => {
      const [{ pid } = { pid: 0 }] = await tx.rows<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      await owner.query('select pg_terminate_backend($1)', [pid]);
      await pause(100);
      await write(tx, 'lost');
    });
    await expect(lost).rejects.toThrow();
    await owner.end();
    expect(await isWritten('lost')).toBe(false);
  });
});
