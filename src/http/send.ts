import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../services.js';
import { isKnown } from './conditional.js';
import { textTag } from './entity-tag.js';
import { keepNothing, sendAndKeep } from './hot-answers.js';
import type { Answer } from './route.js';

const json = 'application/json; charset=utf-8';

/** Writes an answer: its validators, how long caches may keep it, and 304 where the client has it already. */
export function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answer,
  services: Services,
): FastifyReply {
  const { config } = services;
  const { status = 200, text, etag, modifiedAt, headers, confidential = false } = answer;
  reply.header(
    'cache-control',
    confidential ? 'private, no-store' : freshness(config.CACHE_MAX_AGE, config.READ_ACCESS === 'key'),
  );
  if (headers) reply.headers(headers);
  if (answer.stream) {
    keepNothing(services, request);
    reply.code(status).type(answer.type ?? json);
    if (request.method !== 'HEAD') return reply.send(answer.stream);
    // Left to itself, Fastify would read it to its end to throw it away.
    answer.stream.destroy();
    return reply.send();
  }
  if (text === undefined) return reply.code(status).send();
  const tag = etag === null ? null : (etag ?? textTag(text));
  if (tag !== null) reply.header('etag', `"${tag}"`);
  const modified = modifiedAt && !confidential ? lastModified(modifiedAt, new Date()) : null;
  if (modified) reply.header('last-modified', modified.toUTCString());
  reply.type(answer.type ?? json);
  if (status === 200 && tag !== null && !confidential && sendAndKeep(services, request, reply, text, tag)) return reply;
  if (status === 200 && isRead(request) && isKnown(request, tag, modified)) return reply.code(304).send();
  return reply.code(status).send(text);
}

const freshness = (maxAge: number, needsKey: boolean): string => {
  const scope = needsKey ? 'private' : 'public';
  return maxAge > 0 ? `${scope}, max-age=${maxAge}` : `${scope}, no-cache`;
};

const isRead = (request: FastifyRequest): boolean => request.method === 'GET' || request.method === 'HEAD';

/**
 * HTTP dates have no fraction. A change in the second that is still running may be followed by another that would look the
 * same, so until the second is over the answer claims to be one second older.
 */
function lastModified(changedAt: Date, now: Date): Date {
  const second = Math.floor(changedAt.getTime() / 1000) * 1000;
  return new Date(now.getTime() - second < 1000 ? second - 1000 : second);
}
