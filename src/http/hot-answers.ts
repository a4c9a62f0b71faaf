import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Services } from '../services.js';
import { isKnown } from './conditional.js';

const mostEntries = 5000;
const mostBytes = 64 * 1024 * 1024;
const longestEntry = 512 * 1024;

interface HotAnswer {
  /** Bytes rather than text: encoding 5 kB of text anew takes a fifth of the time of a hot answer. */
  body: Buffer;
  tag: string;
  modified: Date | null;
  headers: Record<string, string | number | string[] | undefined>;
}

/** A request whose answer may be kept, and whoever waits for it. */
interface Filling {
  key: string;
  /** How often the cache was emptied before this answer was begun. */
  emptied: number;
  settle(answer: HotAnswer | null): void;
}

declare module 'fastify' {
  interface FastifyRequest {
    filling: Filling | null;
  }
  interface FastifyContextConfig {
    /** Answers to readers without a key may be kept in this process. */
    hot?: boolean;
  }
}

// Belong to one exchange, not to the answer.
const ofTheExchange =
  /^(?:x-request-id|date|connection|keep-alive|ratelimit-|x-ratelimit-|retry-after|content-length|access-control-)/;

/**
 * Finished answers of what is asked again and again, in this process: found before any work, also for 304. Whatever becomes
 * public, here or on another server, empties it; an answer that was begun before that is not kept. Several requests for the same
 * answer at once make it once.
 */
export class HotAnswers {
  private readonly kept = new LRUCache<string, HotAnswer>({
    max: mostEntries,
    maxSize: mostBytes,
    sizeCalculation: ({ body }) => body.length + 1000,
  });
  private readonly pending = new Map<string, Promise<HotAnswer | null>>();
  private emptied = 0;

  empty(): void {
    this.emptied++;
    this.kept.clear();
    this.pending.clear();
  }

  /** The kept answer, or one that is being made; null where the caller has to make it, having been entered as the one who does. */
  async find(request: FastifyRequest, key: string): Promise<HotAnswer | null> {
    const kept = this.kept.get(key) ?? (await this.pending.get(key));
    if (kept) return kept;
    const { emptied } = this;
    const promise = new Promise<HotAnswer | null>((resolve) => {
      request.filling = { key, emptied, settle: resolve };
    });
    this.pending.set(key, promise);
    return null;
  }

  /** Keeps an answer, unless something became public since it was begun. */
  keep(filling: Filling, answer: HotAnswer): void {
    const isFresh = filling.emptied === this.emptied;
    if (isFresh && answer.body.length <= longestEntry) this.kept.set(filling.key, answer);
    this.done(filling, isFresh ? answer : null);
  }

  /** Ends the wait of those who asked for the same, also where the answer is not to be kept. */
  done(filling: Filling, answer: HotAnswer | null = null): void {
    if (filling.emptied === this.emptied) this.pending.delete(filling.key);
    filling.settle(answer);
  }
}

/** Serves readers without a key from the kept answers. */
export function serveHotAnswers(app: FastifyInstance, { config, hot }: Services): void {
  app.decorateRequest('filling', null);
  if (config.READ_ACCESS === 'key') return;
  app.addHook('onRequest', async (request, reply) => {
    if (!request.routeOptions.config.hot || request.headers.authorization !== undefined) return;
    const answer = await hot.find(request, `${request.url} ${request.headers.accept ?? ''}`);
    if (!answer) return;
    reply.headers(answer.headers);
    if (isKnown(request, answer.tag, answer.modified)) return reply.code(304).send();
    return reply.send(answer.body);
  });
  app.addHook('onResponse', async (request) => {
    if (request.filling) hot.done(request.filling);
  });
}

/** Keeps an answer that is about to be sent, where the request allows it. */
export function keepAnswer(
  { hot }: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  text: string | Buffer,
  tag: string,
): void {
  const { filling } = request;
  if (!filling) return;
  request.filling = null;
  const headers = Object.fromEntries(Object.entries(reply.getHeaders()).filter(([name]) => !ofTheExchange.test(name)));
  const modified = reply.getHeader('last-modified');
  hot.keep(filling, { body: Buffer.from(text), tag, modified: modified ? new Date(String(modified)) : null, headers });
}

/** Lets those who asked for the same make it themselves: this answer is a stream, and takes as long as its reader. */
export function keepNothing({ hot }: Services, request: FastifyRequest): void {
  if (request.filling) hot.done(request.filling);
  request.filling = null;
}
