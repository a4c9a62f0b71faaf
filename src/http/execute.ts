import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { demand, type Principal } from '../access/principal.js';
import { Problem, type ProblemError } from '../problems/problem.js';
import type { Services } from '../services.js';
import { type Fault, faultsOf } from '../values/faults.js';
import { principalOf } from './authentication.js';
import { isOnThisMachine } from './local.js';
import { demandBodyType, demandJson, offeredBy } from './negotiation.js';
import { parseQueryString } from './query-string.js';
import type { Route } from './route.js';
import { sendAnswer } from './send.js';

const NoParameters = z.strictObject({});

declare module 'fastify' {
  interface FastifyRequest {
    /** Whom the authentication hook found behind the request. */
    principal: Principal | null;
    /** The parts of the path, checked. */
    parts: unknown;
  }
}

/** What is decided before the body is read: rights, whether the thing is there, then the representation. */
export function gatekeeper(route: Route, services: Services): (request: FastifyRequest) => Promise<void> {
  const readsPublicFacts = route.scopes === undefined && !route.operational;
  return async (request) => {
    if (route.scopes) demand(request.principal, ...route.scopes);
    else if (readsPublicFacts && services.config.READ_ACCESS === 'key')
      demand(request.principal, 'releases:read', 'releases:write');
    if (route.remoteScopes && !isOnThisMachine(request))
      demand(await principalOf(request, services), ...route.remoteScopes);
    request.parts = validate(route.params ?? NoParameters, request.params, 'path');
    await route.guard?.(request, services);
    await absenceFirst(route, services, request, () => {
      demandJson(request, route);
      demandBodyType(request, route);
    });
  };
}

/** Makes Fastify's handler of an operation: the query, then the operation itself. */
export function executor(
  route: Route,
  services: Services,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  const varies = route.method === 'GET' && offeredBy(route).length > 1;
  return async (request, reply) => {
    if (varies) reply.header('vary', 'accept');
    const query = await absenceFirst(route, services, request, () =>
      validate(route.query ?? NoParameters, parseQueryString(request.url.split('?')[1] ?? ''), 'query'),
    );
    const answer = await route.handler(exchangeOf(request, services, query));
    return sendAnswer(request, reply, answer, services);
  };
}

const exchangeOf = (request: FastifyRequest, services: Services, query: unknown) => ({
  params: request.parts as never,
  query: query as never,
  body: request.body,
  principal: request.principal,
  services,
  request,
});

/** That a record is not there is told before what is wrong with the question about it: then the plain question is asked first. */
async function absenceFirst<Result>(
  route: Route,
  services: Services,
  request: FastifyRequest,
  check: () => Result,
): Promise<Result> {
  try {
    return check();
  } catch (problem) {
    if (route.method === 'GET' && route.params)
      await route.handler(exchangeOf(request, services, (route.query ?? NoParameters).parse({})));
    throw problem;
  }
}

/** @throws {Problem} naming each parameter: 400 for the query; 404 for a path, since nothing can be at such an address. */
function validate(schema: z.ZodType, input: unknown, where: 'path' | 'query'): unknown {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  const faults = faultsOf(parsed.error, schema);
  const errors = faults.map(parameterError);
  if (where === 'path') throw new Problem('not-found', { detail: 'nothing can be at this address', errors });
  throw new Problem('invalid-query', { detail: describe(faults.length), errors });
}

const describe = (count: number): string => (count === 1 ? '1 problem' : `${count} problems`);

function parameterError({ path, ...fault }: Fault): ProblemError {
  const name = String(path[0] ?? '');
  return {
    parameter: name,
    ...fault,
    ...(fault.code === 'unknown_field'
      ? { code: 'unknown_parameter', detail: fault.detail.replace('field', 'parameter') }
      : {}),
  };
}
