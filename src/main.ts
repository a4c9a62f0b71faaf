import { readConfig } from './config.js';
import { createLogger, serve } from './serve.js';

const config = readConfig(process.env);
const logger = createLogger(config.LOG_LEVEL);
const server = await serve(config, logger);
logger.info({ url: server.url }, 'ready');
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void server.close().then(() => process.exit(0)));
