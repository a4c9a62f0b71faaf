import { z } from 'zod';
import { isMigrated, MigrationError } from '../database/migrations.js';
import { type Answer, route } from '../http/route.js';
import { migrationsFolder } from '../package-root.js';
import { Problem } from '../problems/problem.js';
import type { Services } from '../services.js';

// Whoever asks must hear within two seconds, also where the database accepts connections and says nothing.
const patience = 1500;

const Health = z
  .object({ status: z.enum(['live', 'ready']).meta({ description: 'What it is able to do.', example: 'ready' }) })
  .meta({ id: 'Health', description: 'How the server is.' });

const common = { method: 'GET', tags: ['Operations'] as [string], operational: true, untagged: true } as const;
const healthy = (status: 'live' | 'ready'): Answer => ({
  text: JSON.stringify({ status }),
  etag: null,
  headers: { 'cache-control': 'no-store' },
});

/** `GET /health/live`: whether the process answers at all. */
export const getLiveness = route({
  ...common,
  url: '/health/live',
  operationId: 'getLiveness',
  summary: 'Is the process alive?',
  description: 'Asks nothing of the database: where this does not answer, start the process again.',
  responses: { 200: { description: 'It is.', schema: Health } },
  handler: () => healthy('live'),
});

/** `GET /health/ready`: whether it can serve requests. */
export const getReadiness = route({
  ...common,
  url: '/health/ready',
  operationId: 'getReadiness',
  summary: 'Can it serve requests?',
  description:
    'The database answers and has the schema of this version. `503` means: send requests elsewhere for a moment. Answers within two seconds, whatever the database does.',
  responses: { 200: { description: 'It can.', schema: Health } },
  problems: ['unavailable'],
  async handler({ services }) {
    const obstacle = await obstacleOf(services);
    if (obstacle === null) return healthy('ready');
    throw new Problem('unavailable', { detail: obstacle, headers: { 'retry-after': '2' } });
  },
});

/** Why requests cannot be served, or null. */
async function obstacleOf({ database }: Services): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('the database does not answer in time'), patience);
  });
  const answer = database
    .guard(() => isMigrated(database.pool, migrationsFolder))
    .then(
      (migrated) => (migrated ? null : 'the database does not have the schema of this version yet'),
      (error: Error) => (error instanceof MigrationError ? error.message : 'the database is away'),
    );
  try {
    return await Promise.race([answer, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
