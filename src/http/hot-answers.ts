import type { OutgoingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import type { Services } from '../services.js';
import { isKnown } from './conditional.js';

const mostEntries = 5000;
const mostBytes = 64 * 1024 * 1024;
const longestEntry = 512 * 1024;

interface HotAnswer {
  /** The bytes as a text of Latin 1, which Node writes together with the head, in one piece, without encoding it anew. */
  body: string;
  tag: string;
  modified: Date | null;
  headers: OutgoingHttpHeaders;
  /** The same as Node takes them fastest: names and values in turn. */
  lines: string[];
  /** The body in the codings that were asked for. */
  encoded: Partial<Record<Coding, Promise<string>>>;
}

type Coding = 'br' | 'gzip';

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

const leastToCompress = 1024;
const compressors: Record<Coding, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: promisify(gzip),
};

// Belong to one exchange, not to the answer.
const ofTheExchange = /^(?:x-request-id|date|connection|keep-alive|ratelimit-|x-ratelimit-|retry-after|content-length)/;

/**
 * Finished answers of what is asked again and again, in this process: found before any work, also for 304. Whatever becomes
 * public, here or on another server, empties it; an answer that was begun before that is not kept. Several requests for the same
 * answer at once make it once.
 */
export class HotAnswers {
  private readonly kept = new LRUCache<string, HotAnswer>({
    max: mostEntries,
    maxSize: mostBytes,
    // Its compressed forms take less than half as much again.
    sizeCalculation: ({ body }) => Math.ceil(body.length * 1.5) + 1000,
  });
  private readonly pending = new Map<string, Promise<HotAnswer | null>>();
  private readonly askedBefore = new Doorkeeper();
  private emptied = 0;

  empty(): void {
    this.emptied++;
    this.kept.clear();
    this.pending.clear();
  }

  /** The kept answer, or one that is being made; null where the caller has to make it, having been entered as the one who does. */
  find(request: FastifyRequest, key: string): HotAnswer | Promise<HotAnswer | null> | null {
    const known = this.kept.get(key) ?? this.pending.get(key);
    if (known) return known;
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
    if (isFresh && answer.body.length <= longestEntry && this.askedBefore.note(filling.key))
      this.kept.set(filling.key, answer);
    this.done(filling, isFresh ? answer : null);
  }

  /** Ends the wait of those who asked for the same, also where the answer is not to be kept. */
  done(filling: Filling, answer: HotAnswer | null = null): void {
    if (filling.emptied === this.emptied) this.pending.delete(filling.key);
    filling.settle(answer);
  }
}

// A power of two, and some three times as many as are kept, so that those which are asked for in turn are known again.
const doorkeeperPlaces = 16_384;

/**
 * Knows most of the keys that were seen lately, by a hash each. Answers that are asked for once would only push out those that are
 * asked for again and again (Einziger, Friedman and Manes, "TinyLFU", 2017).
 */
class Doorkeeper {
  private readonly places = new Int32Array(doorkeeperPlaces);

  /** @returns whether the key was seen before. */
  note(key: string): boolean {
    // FNV-1a.
    let hash = 0x811c9dc5 | 0;
    for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
    const place = hash & (doorkeeperPlaces - 1);
    const isKnown = this.places[place] === hash;
    this.places[place] = hash;
    return isKnown;
  }
}

/**
 * Serves readers without a key from the kept answers, straight to the connection: what Fastify and its plugins would do for them was
 * done when the answer was made.
 */
export function serveHotAnswers(app: FastifyInstance, { config, hot }: Services): void {
  app.decorateRequest('filling', null);
  if (config.READ_ACCESS === 'key') return;
  const variesByOrigin = config.CORS_ORIGINS !== '*';
  app.addHook('onRequest', (request, reply, done) => {
    const { accept, authorization, origin } = request.headers;
    if (!request.routeOptions.config.hot || authorization !== undefined) return done();
    const found = hot.find(request, `${request.url} ${accept ?? ''}${variesByOrigin ? ` ${origin ?? ''}` : ''}`);
    if (found === null) return done();
    if (!(found instanceof Promise)) send(request, reply, found);
    else
      found.then((answer) => {
        // Who waited for an answer that may not be kept makes their own.
        if (answer) send(request, reply, answer);
        else done();
      }, done);
  });
  app.addHook('onResponse', (request, _reply, done) => {
    if (request.filling) hot.done(request.filling);
    done();
  });
}

function send(request: FastifyRequest, reply: FastifyReply, answer: HotAnswer): void {
  if (isKnown(request, answer.tag, answer.modified)) {
    const { 'content-type': _type, ...headers } = answer.headers;
    reply.hijack();
    reply.raw.writeHead(304, { ...reply.getHeaders(), ...headers } as OutgoingHttpHeaders).end();
    return;
  }
  const encoding = answer.body.length < leastToCompress ? null : codingFor(request.headers['accept-encoding']);
  if (encoding === null) write(request, reply, answer, answer.body, []);
  else
    encodedBody(answer, encoding).then(
      (body) => write(request, reply, answer, body, ['content-encoding', encoding]),
      () => write(request, reply, answer, answer.body, []),
    );
}

function write(
  request: FastifyRequest,
  reply: FastifyReply,
  { lines }: HotAnswer,
  body: string,
  more: readonly string[],
): void {
  const head = [...lines, ...more, 'content-length', String(body.length)];
  // What is of this exchange alone: the id of the request, how much of the rate limit is left.
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (ofTheExchange.test(name)) head.push(name, String(value));
  reply.hijack();
  reply.raw.writeHead(200, head);
  if (request.method === 'HEAD') reply.raw.end();
  else reply.raw.end(body, 'latin1');
}

/** The content coding that a client likes best; null for none. */
function codingFor(accepted: string | undefined): Coding | null {
  if (accepted === undefined) return null;
  const [best] = new Negotiator({ headers: { 'accept-encoding': accepted } }).encodings(['br', 'gzip', 'identity']);
  return best === 'br' || best === 'gzip' ? best : null;
}

/** Compressed once, however often it is asked for. */
function encodedBody(answer: HotAnswer, coding: Coding): Promise<string> {
  answer.encoded[coding] ??= compressors[coding](Buffer.from(answer.body, 'latin1')).then((bytes) =>
    bytes.toString('latin1'),
  );
  return answer.encoded[coding];
}

/**
 * Sends an answer that others may get, too, the way they will get it, and keeps it for them.
 * @returns whether the request allows that; otherwise nothing is done.
 */
export function sendAndKeep(
  { hot }: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  text: string | Buffer,
  tag: string,
): boolean {
  const { filling } = request;
  if (!filling) return false;
  request.filling = null;
  const headers: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries(reply.getHeaders())) if (!ofTheExchange.test(name)) headers[name] = value;
  if (text.length >= leastToCompress)
    headers.vary = headers.vary ? `${headers.vary}, accept-encoding` : 'accept-encoding';
  const modified = reply.getHeader('last-modified');
  const answer: HotAnswer = {
    body: Buffer.from(text).toString('latin1'),
    tag,
    modified: modified ? new Date(String(modified)) : null,
    headers,
    lines: Object.entries(headers).flatMap(([name, value]) => [name, String(value)]),
    encoded: {},
  };
  hot.keep(filling, answer);
  send(request, reply, answer);
  return true;
}

/** Lets those who asked for the same make it themselves: this answer is a stream, and takes as long as its reader. */
export function keepNothing({ hot }: Services, request: FastifyRequest): void {
  if (request.filling) hot.done(request.filling);
  request.filling = null;
}
