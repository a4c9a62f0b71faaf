import type { FastifyRequest } from 'fastify';
import type { Principal } from '../access/principal.js';
import { Problem } from '../problems/problem.js';
import type { Services } from '../services.js';
import { bearer } from './bearer.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** For whoever runs the server: answers without looking up a key. */
    operational?: boolean;
  }
}

/**
 * Finds out who asks. A request without an Authorization header is a reader; one with a key that is not valid is refused, so
 * that nobody mistakes an expired key for a missing right.
 */
export const authenticate = (services: Services) => async (request: FastifyRequest) => {
  if (!request.routeOptions.config.operational) request.principal = await principalOf(request, services);
};

/** @throws {Problem} 401 where the request has an Authorization header without a valid key. */
export async function principalOf(request: FastifyRequest, { keys }: Services): Promise<Principal | null> {
  if (request.headers.authorization === undefined) return null;
  const token = bearer(request);
  const principal = token ? await keys.principal(token) : null;
  if (principal) return principal;
  throw new Problem('unauthorized', {
    detail: 'the key is unknown, expired or revoked',
    headers: { 'www-authenticate': 'Bearer realm="dateline", error="invalid_token"' },
  });
}
