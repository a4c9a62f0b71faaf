import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database, Transaction } from '../../src/database/database.js';
import { sql } from '../../src/database/sql.js';
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

  it('is one for our statements and those of Prisma', async () => {
    const refused = database.transaction(async (tx) => {
      await write(tx, 'together');
      await tx.prisma.secret.create({ data: { name: 'beside', value: 'written' } });
      expect(await tx.rows(sql`select name from ledger.secret where name in ('together', 'beside')`)).toHaveLength(2);
      expect(await tx.prisma.secret.count({ where: { value: 'written' } })).toBe(2);
      throw new Error('not after all');
    });
    await expect(refused).rejects.toThrow('not after all');
    expect([await isWritten('together'), await isWritten('beside')]).toEqual([false, false]);
  });

  it('is its own where many run at the same time', async () => {
    const numbers = Array.from({ length: 40 }, (_, i) => i);
    await Promise.all(
      numbers.map((i) =>
        database.transaction(async (tx) => {
          const [ours] = await tx.rows<{ pid: number }>(sql`select pg_backend_pid() as pid`);
          await pause(i % 7);
          const [theirs] = await tx.prisma.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
          expect(theirs?.pid).toBe(ours?.pid);
          if (i % 2 === 0) await write(tx, `many ${i}`);
        }),
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
    await expect(write(kept as Transaction, 'too late')).rejects.toMatchObject({ code: 'P2028' });
    expect([await isWritten('in time'), await isWritten('too late')]).toEqual([true, false]);
  });

  it('takes none either once it was given up because it took too long', async () => {
    const outcomes: string[] = [];
    const given = database.transaction(
      async (tx) => {
        await write(tx, 'before');
        for (let i = 0; i < 60; i++) {
          await pause(10);
          await write(tx, `slow ${i}`).catch((error) => outcomes.push(error.code));
        }
      },
      { timeout: 150 },
    );
    await expect(given).rejects.toMatchObject({ code: 'P2028' });
    await pause(700);
    expect(new Set(outcomes)).toEqual(new Set(['P2028']));
    expect(await database.prisma.secret.count({ where: { name: { startsWith: 'slow' } } })).toBe(0);
    expect(await isWritten('before')).toBe(false);
  });
});
