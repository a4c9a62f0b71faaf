import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';
import type { Services } from '../services.js';
import { bearer } from './bearer.js';

/**
 * Finds out who asks. A request without an Authorization header is a reader; one with a key that is not valid is refused, so
 * that nobody mistakes an expired key for a missing right.
 */
export function authenticate({ keys }: Services) {
  return async (request: FastifyRequest): Promise<void> => {
    if (request.headers.authorization === undefined) return;
    const token = bearer(request);
    const principal = token ? await keys.principal(token) : null;
    if (!principal)
      throw new Problem('unauthorized', {
        detail: 'the key is unknown, expired or revoked',
        headers: { 'www-authenticate': 'Bearer realm="dateline", error="invalid_token"' },
      });
    request.principal = principal;
  };
}
