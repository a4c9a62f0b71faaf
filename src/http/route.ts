import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Principal, Scope } from '../access/principal.js';
import type { ProblemCode } from '../problems/catalogue.js';
import type { Services } from '../services.js';

/** What an operation answers: a finished text and what HTTP must know of it. */
export interface Answer {
  /** 200 unless given. */
  status?: number;
  /** The body; none for 204 and 308. Bytes where it is encoded already; `headers` then say how. */
  text?: string | Buffer;
  /** A body that comes bit by bit, instead of `text`. */
  stream?: Readable;
  /** `application/json` unless given. */
  type?: string;
  /** Opaque tag without quotes; where it is left out, one is made from the text. `null` for none. */
  etag?: string | null;
  modifiedAt?: Date | null;
  /** Win over what follows from the rest of the answer. */
  headers?: Record<string, string>;
  /** Only for the desk that asks: no cache keeps it. */
  confidential?: boolean;
}

/** A request header that some operations read. */
export type RequestHeader = 'If-Match' | 'If-None-Match' | 'Last-Event-ID';

/** A response of an operation, for its description. */
export interface ResponseDescription {
  description: string;
  /** The schema of the JSON. */
  schema?: z.ZodType;
  /** Other representations, by media type. */
  content?: Record<string, { schema?: z.ZodType; example?: unknown }>;
  /** Headers beside those that follow from the shape of the route, with what they say. */
  headers?: Record<string, string>;
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** What a handler gets: everything validated. */
export interface Exchange<Params, Query> {
  params: Parsed<Params>;
  query: Parsed<Query>;
  /** The parsed JSON body, not validated. */
  body: unknown;
  principal: Principal | null;
  services: Services;
  request: FastifyRequest;
}

/** One operation of the API: how it is called, what it takes and gives, and what it does. */
export interface Route<
  Params extends z.ZodType | undefined = z.ZodType | undefined,
  Query extends z.ZodType | undefined = z.ZodType | undefined,
> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Fastify's form, with `:name` for a part. */
  url: string;
  operationId: string;
  summary: string;
  description?: string;
  tags: [string];
  /** The scopes of which the key must have one; without, no key is needed. */
  scopes?: [Scope, ...Scope[]];
  /** The scopes of which callers need one, unless they run on the same machine as the server. */
  remoteScopes?: [Scope, ...Scope[]];
  params?: Params;
  query?: Query;
  /** Request headers that the operation reads, beside those that follow from its shape. */
  requestHeaders?: readonly RequestHeader[];
  /** A `POST` that stores nothing, so that an `Idempotency-Key` has nothing to protect. */
  storesNothing?: boolean;
  body?: {
    schema: z.ZodType;
    /** `application/json` unless given. */
    types?: readonly string[];
    /** Of any length; NDJSON comes as a stream. */
    streamed?: boolean;
  };
  responses: Record<number, ResponseDescription>;
  /** Problems beside those that follow from the shape of the route. */
  problems?: readonly ProblemCode[];
  /**
   * Runs before the body is read, after the scopes: whether this key may touch this record at all, so that rights are told
   * before anything else.
   */
  guard?(request: FastifyRequest, services: Services): Promise<void>;
  /** Its answers depend on more than address and content of the database. */
  uncached?: boolean;
  /** For whoever runs the server: no rate limit, and no key is looked up, so that it answers without the database. */
  operational?: boolean;
  /** No answer is like another, so there is no ETag to compare them by. */
  untagged?: boolean;
  /** Left out of the description of the API: parts of a page. */
  undocumented?: boolean;
  handler(exchange: Exchange<Params, Query>): Promise<Answer> | Answer;
}

/** Declares an operation; the types of `params` and `query` reach its handler. */
export const route = <
  Params extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
>(
  definition: Route<Params, Query>,
): Route => definition as unknown as Route;
