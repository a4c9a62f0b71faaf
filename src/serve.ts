import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type pg from 'pg';
import { type DestinationStream, type Logger, pino } from 'pino';
import { type App, createApp } from './app.js';
import type { Config } from './config.js';
import { type EmbeddedDatabase, startEmbedded } from './database/embedded.js';

export interface RunningServer {
  url: string;
  app: App;
  embedded: EmbeddedDatabase | null;
  adminKey: { file: string; key: string; fresh: boolean } | null;
  close(): Promise<void>;
}

export const createLogger = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['req.headers.authorization', 'headers.authorization'],
    },
    ...(destination ? [destination] : []),
  );

/** Starts everything: the database where it is ours, the schema, the first key, and the server. */
export async function serve(config: Config, logger: Logger): Promise<RunningServer> {
  const embedded = config.DATABASE_URL ? null : await startEmbedded(config.DATA_DIR, { exclusive: true });
  try {
    const owner: pg.PoolConfig = embedded ? embedded.connection : { connectionString: config.DATABASE_URL };
    const adminKey = embedded && !config.ADMIN_API_KEY ? firstKey(config.DATA_DIR) : null;
    const app = await createApp({ config, owner, adminKey: config.ADMIN_API_KEY ?? adminKey?.key, logger });
    await app.server.listen({ host: config.HOST, port: config.PORT });
    const { address, port, family } = app.server.server.address() as AddressInfo;
    const host = family === 'IPv6' ? `[${address}]` : address;
    const close = async () => {
      await app.close();
      await embedded?.stop();
    };
    return { url: `http://${host}:${port}`, app, embedded, adminKey, close };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** The key with every scope that the first start makes; only its owner can read the file. */
function firstKey(dataDir: string): { file: string; key: string; fresh: boolean } {
  const file = join(dataDir, 'admin-key');
  if (existsSync(file)) return { file, key: readFileSync(file, 'utf8').trim(), fresh: false };
  const key = `dl_admin_${randomBytes(32).toString('base64url')}`;
  writeFileSync(file, `${key}\n`, { mode: 0o600, flag: 'wx' });
  return { file, key, fresh: true };
}
