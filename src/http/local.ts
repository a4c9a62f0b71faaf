import type { FastifyRequest } from 'fastify';

/** Headers of requests that somebody else's request led to: by a proxy, or by a page in a browser. */
const forwarding = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'origin'];

/** Whether the caller itself runs on the machine of the server. */
export function isOnThisMachine({ raw, headers }: FastifyRequest): boolean {
  const address = (raw.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  return (address === '::1' || address.startsWith('127.')) && !forwarding.some((name) => headers[name] !== undefined);
}
