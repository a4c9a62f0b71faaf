import type { AddressInfo } from 'node:net';
import fastify, { type FastifyReply } from 'fastify';
import pg from 'pg';
import type { GeneratedRelease } from '../../corpus/releases.js';
import { createRelease } from './create.js';
import * as questions from './questions.js';

/**
 * The server that an engineer would write by hand for these questions: Fastify and pg, one prepared statement a request, and what
 * PostgreSQL answers passed on as it is. Run as a process: `node hand-written.js <connection as JSON>`; tells its parent the port.
 */
const pool = new pg.Pool({ ...(JSON.parse(process.argv[2] ?? '{}') as pg.PoolConfig), max: 10 });
const app = fastify({ bodyLimit: 8 * 1024 * 1024 });

async function answer(
  reply: FastifyReply,
  { name, text }: questions.Question,
  values: unknown[],
): Promise<FastifyReply> {
  const { rows } = await pool.query<{ text: string }>({ name, text, values });
  const found = rows[0];
  if (!found) return reply.code(404).send({ error: 'not found' });
  return reply.type('application/json; charset=utf-8').send(found.text);
}

type Query = Record<string, string>;
const limitOf = ({ limit = '20' }: Query): number => Math.min(Number(limit), 200);

app.get<{ Params: { id: string } }>('/releases/:id', ({ params }, reply) =>
  answer(reply, questions.releaseById, [params.id]),
);
app.get<{ Params: { slug: string }; Querystring: Query }>('/organisations/:slug/releases', ({ params, query }, reply) =>
  answer(reply, questions.releasesOfOrganisation, [params.slug, limitOf(query)]),
);
app.get<{ Params: { slug: string; number: string } }>('/frameworks/:slug/meetings/:number', ({ params }, reply) =>
  answer(reply, questions.meetingByNumber, [params.slug, Number.parseInt(params.number, 10)]),
);
app.get<{ Querystring: Query }>('/releases', ({ query }, reply) =>
  query.q
    ? answer(reply, questions.search, [query.q, limitOf(query)])
    : answer(reply, questions.releasesBefore, [query.before, query.beforeId, limitOf(query)]),
);
app.get<{ Querystring: Query }>('/statistics', ({ query }, reply) =>
  answer(reply, questions.statisticsOfMeasure, [query.measure, query.periodFrom, query.periodTo, limitOf(query)]),
);
app.post<{ Body: GeneratedRelease }>('/releases', async ({ body }, reply) => {
  const id = await createRelease(pool, body);
  return reply.code(201).header('location', `/releases/${id}`).send({ id });
});

await app.listen({ host: '127.0.0.1', port: 0 });
process.send?.((app.server.address() as AddressInfo).port);
for (const event of ['SIGTERM', 'disconnect']) process.once(event, () => process.exit());
