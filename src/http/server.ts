import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Logger } from 'pino';
import { failureOf, loggable } from '../database/failures.js';
import type { ProblemCode } from '../problems/catalogue.js';
import { Problem } from '../problems/problem.js';
import type { Services } from '../services.js';
import { Moved } from './absence.js';
import { authenticate } from './authentication.js';
import { bearer } from './bearer.js';
import { limitBodyTime } from './body-time.js';
import { executor, gatekeeper } from './execute.js';
import { serveHotAnswers } from './hot-answers.js';
import { parseJson } from './json-body.js';
import { observe } from './metrics.js';
import type { Route } from './route.js';
import { answerWhatNodeWould, refuseUnparsed } from './unparsed.js';
import { problemDocument } from './write-problem.js';

const longestUrl = 8000;
const mostHeaderBytes = 32 * 1024;
// Longer than a long poll waits, and than the pauses of an event stream.
const idleConnection = 120_000;
const clientAddress = (ip: string): string =>
  ip.includes(':') && !ip.startsWith('::ffff:') ? ip.split(':').slice(0, 4).join(':') : ip;

/** The HTTP side of the server: what holds for every operation, and the operations. */
export async function buildServer(
  routes: readonly Route[],
  services: Services,
  logger: Logger,
): Promise<FastifyInstance> {
  const { config, metrics } = services;
  const app = fastify({
    loggerInstance: logger as FastifyBaseLogger,

    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    trustProxy: config.TRUST_PROXY,
    bodyLimit: config.BODY_LIMIT,
    genReqId: (request) => requestId(request.headers['x-request-id']),
    return503OnClosing: true,
    connectionTimeout: idleConnection,
    forceCloseConnections: 'idle',
    http: {
      maxHeaderSize: mostHeaderBytes,
      headersTimeout: 15_000,
      requestTimeout: 0,
      keepAliveTimeout: 72_000,
      requireHostHeader: false,
    },
    routerOptions: { maxParamLength: 1000, querystringParser: () => ({}) },
    frameworkErrors: (error, request, reply) => void writeProblem(toProblem(error), request, reply as FastifyReply),
    clientErrorHandler: refuseUnparsed,
  });
  const writeProblem = (problem: Problem, request: FastifyRequest, reply: FastifyReply) => {
    metrics.problems.inc({ code: problem.code });
    const document = problemDocument(problem, {
      instance: request.url.split('?')[0] ?? '/',
      requestId: request.id,
      publicUrl: config.PUBLIC_URL,
    });
    return reply
      .code(problem.status)
      .headers({ 'x-request-id': request.id, 'cache-control': 'no-store', ...problem.headers })
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(document));
  };

  app.decorateRequest('principal', null);
  app.decorateRequest('parts', null);
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    if (request.url.length <= longestUrl) return done();
    done(new Problem('uri-too-long', { detail: `the address has more than ${longestUrl} characters` }));
  });
  answerWhatNodeWould(app);
  observe(app, metrics);
  await app.register(cors, {
    origin: config.CORS_ORIGINS,
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    exposedHeaders,
    maxAge: 600,
    strictPreflight: false,
  });
  if (config.RATE_LIMIT > 0) {
    await app.register(rateLimit, limits(config.RATE_LIMIT, services));
    // Before everything else, also where there is nothing; the plugin's own hooks would come after those of the routes.
    app.addHook('onRequest', app.rateLimit());
  }
  serveHotAnswers(app, services);
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    // Browsers hold on to this for a year, so only an operator who publishes over https says it.
    strictTransportSecurity: config.PUBLIC_URL?.startsWith('https:') ?? false,
    // What the content security policy says already, and what concerns pages or plugins that there are none of.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xFrameOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
  await app.register(compress, {
    global: true,
    threshold: 1024,
    encodings: ['br', 'gzip', 'deflate'],
    customTypes: /^(?:text\/(?!event-stream)|application\/(?:[\w.-]+\+)?(?:json|xml|x-ndjson|yaml)(?:;|$))/,
    requestEncodings: ['gzip', 'deflate'],
    onUnsupportedRequestEncoding: unsupportedEncoding,
    onInvalidRequestPayload: damagedEncoding,
    zlibOptions: { flush: constants.Z_SYNC_FLUSH },
    brotliOptions: {
      flush: constants.BROTLI_OPERATION_FLUSH,
      params: { [constants.BROTLI_PARAM_QUALITY]: 4 },
    } as never,
  });
  app.addHook('onRequest', authenticate(services));

  limitBodyTime(app);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    ['application/json', 'application/merge-patch+json'],
    { parseAs: 'buffer' },
    (_request, body, done) => {
      try {
        done(null, parseJson(body as Buffer));
      } catch (error) {
        done(error as Error, undefined);
      }
    },
  );
  app.addContentTypeParser('application/x-ndjson', (_request, payload, done) => done(null, payload));
  app.addContentTypeParser(['text/plain', 'text/html'], { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof Moved)
      return reply.code(308).header('location', error.location).header('cache-control', 'no-cache').send();
    const problem = toProblem(error);
    if (problem.status >= 500) {
      const { stack, ...told } = loggable(error);
      request.log.error({ ...told, stack: problem.code === 'internal' ? stack : undefined }, 'request failed');
    }
    return writeProblem(problem, request, reply);
  });
  app.setNotFoundHandler((request) => {
    const url = patternOf(routes, request.url.split('?')[0] ?? '');
    if (url) throw methodNotAllowed(allowedAt(routes, url));
    throw new Problem('not-found', { detail: 'there is nothing at this address' });
  });
  for (const route of routes) {
    const streamedBody = route.body?.streamed ?? false;
    app.route({
      method: route.method,
      url: route.url,
      // Fastify compares the limit with Content-Length; what is streamed is bounded line by line.
      ...(streamedBody ? { bodyLimit: Number.MAX_SAFE_INTEGER } : {}),
      onRequest: gatekeeper(route, services),
      handler: executor(route, services),
      config: {
        ...(route.operational ? { rateLimit: false, operational: true } : {}),
        streamedBody,
        hot: isHot(route),
      },
    });
  }
  for (const url of new Set(routes.map((route) => route.url))) {
    const allowed = allowedAt(routes, url);
    app.options(url, (_request, reply) => reply.code(204).header('allow', allowed.join(', ')).send());
    // Known here, or `/v1/releases/batch` would be taken for a release by methods that it lacks.
    const others = methods.filter((method) => !allowed.includes(method));
    const refuse = async () => {
      throw methodNotAllowed(allowed);
    };
    app.route({ method: others, url, onRequest: refuse, handler: refuse });
  }
  return app;
}

/** Lists and records that everybody sees alike. */
const isHot = (route: Route): boolean =>
  route.method === 'GET' && !route.scopes && !route.operational && !route.uncached;

const exposedHeaders = [
  'ETag',
  'Link',
  'Location',
  'Allow',
  'Retry-After',
  'X-Request-Id',
  'Idempotency-Replayed',
  'Dateline-Changes-Cursor',
  'RateLimit-Limit',
  'RateLimit-Remaining',
  'RateLimit-Reset',
];

const requestId = (given: string | string[] | undefined): string =>
  typeof given === 'string' && /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID();

/** Ten times as much for a key as for an address. */
function limits(perMinute: number, services: Services) {
  return {
    global: false,
    allowList: (request: FastifyRequest) => request.routeOptions.config?.rateLimit === false,
    timeWindow: 60_000,
    cache: 50_000,
    enableDraftSpec: true,
    keyGenerator: async (request: FastifyRequest) => {
      const token = bearer(request);
      const principal = token ? await services.keys.principal(token) : null;
      return principal ? `key ${principal.keyId}` : `address ${clientAddress(request.ip)}`;
    },
    max: (_request: FastifyRequest, key: string) => (key.startsWith('key ') ? perMinute * 10 : perMinute),
    errorResponseBuilder: (_request: FastifyRequest, { after }: { after: string }) =>
      new Problem('too-many-requests', { detail: `the limit is reached; try again in ${after}` }),
  };
}

const unsupportedEncoding = (encoding: string) =>
  new Problem('unsupported-media-type', {
    detail: `the content encoding "${encoding.slice(0, 40)}" is not read here; gzip and deflate are`,
    headers: { 'accept-encoding': 'gzip, deflate' },
  });
const damagedEncoding = () => new Problem('malformed-request', { detail: 'the compressed body is damaged' });

const fastifyProblems: Record<string, [ProblemCode, string?]> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported-media-type'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['content-too-large'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['malformed-json', 'the body is empty'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['malformed-request', 'the body is not as long as Content-Length says'],
  FST_ERR_BAD_URL: ['malformed-url', 'the path has a malformed percent-escape'],
  FST_ERR_MAX_PARAM_LENGTH: ['uri-too-long'],
};

/** What an error means for the client. What nobody expected is a 500 without details. */
export function toProblem(error: Error): Problem {
  if (error instanceof Problem) return error;
  const known = fastifyProblems[(error as FastifyError).code ?? ''];
  if (known) return new Problem(known[0], known[1] ? { detail: known[1] } : {});
  const failure = failureOf(error);
  if (failure === 'away')
    return new Problem('unavailable', { detail: 'the database is away', headers: { 'retry-after': '2' } });
  if (failure === 'busy' || failure === 'retry')
    return new Problem('unavailable', { detail: 'the database took too long', headers: { 'retry-after': '5' } });
  const status = (error as FastifyError).statusCode;
  if (status !== undefined && status >= 400 && status < 500)
    return new Problem('malformed-request', { detail: error.message.slice(0, 200) });
  return new Problem('internal');
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

const methodNotAllowed = (allowed: readonly string[]): Problem =>
  new Problem('method-not-allowed', {
    detail: `this address knows ${allowed.join(', ')}`,
    headers: { allow: allowed.join(', ') },
  });

const allowedAt = (routes: readonly Route[], url: string): string[] => [
  ...routes
    .filter((route) => route.url === url)
    .flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])),
  'OPTIONS',
];

/** The pattern that a path has, for methods that no route knows; the one with the fewest parameters. */
const patternOf = (routes: readonly Route[], path: string): string | undefined =>
  routes
    .map(({ url }) => url)
    .sort((a, b) => a.split(':').length - b.split(':').length)
    .find((url) => new RegExp(`^${url.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`).test(path));
