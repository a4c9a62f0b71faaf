import type { AddressInfo } from 'node:net';
import fastify from 'fastify';

/**
 * As little as a Fastify server can do: send a ready string. What a server reaches of its rate is what the framework and the
 * connection leave to it. Run as a process: `node empty-route.js`; its parent sends the string and is told the port.
 */
process.once('message', async (text: string) => {
  const app = fastify({ bodyLimit: 8 * 1024 * 1024 });
  app.get('/', (_request, reply) => reply.type('application/json; charset=utf-8').send(text));
  app.post('/', (_request, reply) => reply.code(201).type('application/json; charset=utf-8').send(text));
  await app.listen({ host: '127.0.0.1', port: 0 });
  process.send?.((app.server.address() as AddressInfo).port);
});
for (const event of ['SIGTERM', 'disconnect']) process.once(event, () => process.exit());
