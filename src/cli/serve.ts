import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Logger } from 'pino';
import type { App } from '../app.js';
import type { Config } from '../config.js';
import { type FirstKey, firstKey, ownerOf, type StartedDatabase, startDatabase } from './start.js';

export interface RunningServer {
  url: string;
  database: StartedDatabase;
  adminKey: FirstKey | null;
  /** How many sample releases were loaded; 0 where the database had content. */
  samples: number;
  milliseconds: number;
  close(): Promise<void>;
}

/** Starts everything: the database where it is ours, the schema, the first key, the sample data, and the server. */
export async function startServer(config: Config, logger: Logger): Promise<RunningServer> {
  // The slowest part of a first start; everything else is loaded and compiled meanwhile.
  const starting = startDatabase(config, { exclusive: true });
  const [{ createApp }, { loadSamples, readSamples }] = await Promise.all([
    import('../app.js'),
    import('./samples.js'),
  ]);
  const wantsSamples = config.SAMPLE_DATA ?? config.DATABASE_URL === undefined;
  const firstStart = !existsSync(join(config.DATA_DIR, 'postgres'));
  const samplesAhead = wantsSamples && firstStart ? readSamples() : null;
  let app: App | undefined;
  try {
    const embedded = config.DATABASE_URL === undefined;
    const adminKey = embedded && !config.ADMIN_API_KEY ? firstKey(config.DATA_DIR) : null;
    app = await createApp({
      config,
      owner: ownerOf(config),
      ready: starting,
      adminKey: config.ADMIN_API_KEY ?? adminKey?.key,
      logger,
    });
    const database = await starting;
    const samples = wantsSamples ? await loadSamples(app.services, samplesAhead) : 0;
    await app.server.listen({ host: config.HOST, port: config.PORT, listenTextResolver: () => 'listening' });
    const running = app;
    return {
      url: addressOf(app),
      database,
      adminKey,
      samples,
      milliseconds: Math.round(performance.now()),
      async close() {
        await running.close();
        await database.stop();
      },
    };
  } catch (error) {
    await app?.close().catch(() => undefined);
    await starting.then((database) => database.stop()).catch(() => undefined);
    throw error;
  }
}

function addressOf(app: App): string {
  const { address, port, family } = app.server.server.address() as AddressInfo;
  const host = address === '0.0.0.0' || address === '::' ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
  return `http://${host}:${port}`;
}
