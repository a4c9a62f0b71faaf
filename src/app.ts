import { availableParallelism } from 'node:os';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import type { Logger } from 'pino';
import { KeyRing } from './access/keys.js';
import { keptSecret } from './access/secrets.js';
import { Feed } from './changes/feed.js';
import type { Config } from './config.js';
import { ExtractionPool } from './extraction/pool.js';
import { Facets } from './facets/facets-of.js';
import { FacetFollower } from './facets/follow.js';
import { CursorSigner } from './http/cursor.js';
import { HotAnswers } from './http/hot-answers.js';
import { createMetrics } from './http/metrics.js';
import { buildServer } from './http/server.js';
import { Background } from './ledger/background.js';
import { GroupCommit } from './ledger/group-commit.js';
import { addGauges } from './operations/gauges.js';
import { extractionWorker } from './package-root.js';
import { prepareDatabase } from './prepare-database.js';
import { routes } from './routes.js';
import type { Services } from './services.js';

export interface App {
  server: FastifyInstance;
  services: Services;
  close(): Promise<void>;
}

interface AppOptions {
  config: Config;
  /** The owner's connection to a migrated or empty database. */
  owner: pg.PoolConfig;
  /** Until the database answers. */
  ready?: Promise<unknown>;
  adminKey: string | undefined;
  logger: Logger;
}

/** Puts the parts together: database, background tasks, operations, HTTP. Listens nowhere yet. */
export async function createApp({ config, owner, ready, adminKey, logger }: AppOptions): Promise<App> {
  const database = await prepareDatabase(config, owner, ready);
  const metrics = createMetrics();
  const background = new Background(database, logger, {
    changesRetentionDays: config.CHANGES_RETENTION_DAYS,
    onEmbargoFailure: () => metrics.embargoFailures.inc(),
  });
  const hot = new HotAnswers();
  background.onChange(() => hot.empty());
  const feed = new Feed(database, background);
  const follower = new FacetFollower(database, feed);
  const facets = new Facets(follower, database.reader);
  background.onChange(() => facets.empty());
  follower.onApplied = () => {
    facets.empty();
    hot.empty();
  };
  const services: Services = {
    config,
    database,
    background,
    creations: new GroupCommit(database, background.committed),
    feed,
    facets,
    hot,
    keys: new KeyRing(database, adminKey),
    cursors: new CursorSigner(await keptSecret(database.desk, 'cursors')),
    metrics,
    extraction: new ExtractionPool({
      worker: extractionWorker,
      workers: Math.max(1, Math.min(4, availableParallelism() - 1)),
    }),
  };
  addGauges(services);
  const server = await buildServer(routes, services, logger);
  background.start();
  void follower.start((error) =>
    logger.warn({ reason: error.message.slice(0, 200) }, 'the facets could not be loaded; they will be again'),
  );
  return {
    server,
    services,
    async close() {
      services.feed.close();
      await server.close();
      await services.extraction.close();
      follower.stop();
      await background.stop();
      await database.close();
    },
  };
}
