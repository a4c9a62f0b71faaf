import type { FastifyRequest } from 'fastify';
import { listsTag } from './entity-tag.js';

/** Whether a client has the representation already. RFC 9110, 13.2.2: If-None-Match decides alone where it is there. */
export function isKnown(request: FastifyRequest, tag: string | null, modified: Date | null): boolean {
  const match = request.headers['if-none-match'];
  if (match !== undefined) return tag !== null && listsTag(match, tag);
  const since = request.headers['if-modified-since'];
  if (since === undefined || !modified) return false;
  const time = Date.parse(since);
  return !Number.isNaN(time) && modified.getTime() <= time;
}
