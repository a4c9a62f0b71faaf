import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type pg from 'pg';

export interface DatabaseProxy {
  /** How to reach the database through the proxy. */
  connection: pg.ClientConfig;
  /** The database accepts connections and says nothing. */
  hang(): void;
  /** The database is gone. */
  cut(): void;
  /** As if nothing had been. */
  restore(): void;
  close(): Promise<void>;
}

/** Stands between a server and its database, which can so be made to hang or to vanish. */
export async function databaseProxy(to: pg.ClientConfig): Promise<DatabaseProxy> {
  let state: 'open' | 'hanging' | 'cut' = 'open';
  const pairs = new Set<readonly [Socket, Socket]>();
  const destroyAll = () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
  };
  const proxy = createServer((client) => {
    client.on('error', () => undefined);
    if (state === 'cut') return void client.destroy();
    const database = connect(`${to.host}/.s.PGSQL.${to.port}`);
    database.on('error', () => client.destroy());
    const pair = [client, database] as const;
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      client.destroy();
      database.destroy();
    };
    client.on('close', end).on('data', (bytes) => state === 'open' && database.write(bytes));
    database.on('close', end).on('data', (bytes) => state === 'open' && client.write(bytes));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    connection: { ...to, host: '127.0.0.1', port: (proxy.address() as AddressInfo).port },
    hang() {
      state = 'hanging';
    },
    cut() {
      state = 'cut';
      destroyAll();
    },
    restore() {
      // What was said while it hung is lost, so old conversations cannot go on.
      destroyAll();
      state = 'open';
    },
    async close() {
      destroyAll();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
