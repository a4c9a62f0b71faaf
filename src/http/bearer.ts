import type { FastifyRequest } from 'fastify';

/** The token of an `Authorization: Bearer` header (RFC 6750), or null. */
export const bearer = (request: FastifyRequest): string | null =>
  /^Bearer +([\x21-\x7e]{1,300})$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
