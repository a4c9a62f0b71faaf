// Starts a server on an empty database, asks it everything that the documentation shows, and writes src/generated/examples.ts.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { startServer } from '../src/cli/serve.js';
import { readConfig } from '../src/config.js';
import { recordExamples } from './examples/scenario.js';

const adminKey = 'key-of-the-server-that-records-the-examples';
const dataDir = mkdtempSync(join(tmpdir(), 'dateline-examples-'));
const server = await startServer(
  readConfig({ DATA_DIR: dataDir, PORT: '0', SAMPLE_DATA: 'false', ADMIN_API_KEY: adminKey, RATE_LIMIT: '0' }),
  pino({ level: 'error' }),
);
try {
  const examples = await recordExamples(server.url, adminKey);
  writeFileSync(
    'src/generated/examples.ts',
    `import type { RecordedExample } from '../http/openapi/examples.js';\n\n/** Written by npm run examples. */\nexport const examples: readonly RecordedExample[] = ${JSON.stringify(examples, null, 2)};\n`,
  );
  console.log(`Recorded ${examples.length} examples.`);
} finally {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
}
