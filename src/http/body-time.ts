import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The body is of any length and may take any time, as long as it goes on. */
    streamedBody?: boolean;
  }
}

const longest = 60_000;

/** Ends requests whose body does not arrive within a minute, so that nobody holds connections with a byte now and then. */
export function limitBodyTime(app: FastifyInstance): void {
  app.addHook('preParsing', async (request, reply, payload) => {
    if (request.routeOptions.config.streamedBody || request.raw.complete) return payload;
    const timer = setTimeout(() => request.raw.destroy(), longest);
    // A request that was answered before it arrived whole never ends.
    request.raw.once('end', () => clearTimeout(timer));
    reply.raw.once('close', () => clearTimeout(timer));
    return payload;
  });
}
