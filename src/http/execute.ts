import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { demand, type Principal } from '../access/principal.js';
import { Problem, type ProblemError } from '../problems/problem.js';
import type { Services } from '../services.js';
import { type Fault, faultsOf } from '../values/faults.js';
import { demandJson } from './negotiation.js';
import { parseQueryString } from './query-string.js';
import type { Route } from './route.js';
import { sendAnswer } from './send.js';

const NoParameters = z.strictObject({});

/** The principal that the authentication hook found for a request. */
declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | null;
  }
}

/** What is decided before the body is read: rights, then the representation. */
export function gatekeeper(route: Route, services: Services): (request: FastifyRequest) => Promise<void> {
  const readsPublicFacts = route.scopes === undefined && !route.operational;
  return async (request) => {
    if (route.scopes) demand(request.principal, ...route.scopes);
    else if (readsPublicFacts && services.config.READ_ACCESS === 'key')
      demand(request.principal, 'releases:read', 'releases:write');
    await route.guard?.(request, services);
    demandJson(request, route);
  };
}

/** Makes Fastify's handler of an operation: parameters, then the operation itself. */
export function executor(
  route: Route,
  services: Services,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  return async (request, reply) => {
    const params = validate(route.params ?? NoParameters, request.params, 'path');
    const query = validate(route.query ?? NoParameters, parseQueryString(request.url.split('?')[1] ?? ''), 'query');
    const answer = await route.handler({
      params: params as never,
      query: query as never,
      body: request.body,
      principal: request.principal,
      services,
      request,
    });
    return sendAnswer(request, reply, answer, services);
  };
}

/** @throws {Problem} 400 naming each parameter; a path whose shape fits nothing is a 404. */
function validate(schema: z.ZodType, input: unknown, where: 'path' | 'query'): unknown {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  const faults = faultsOf(parsed.error, schema);
  throw new Problem('invalid-query', {
    detail: where === 'query' ? describe(faults.length) : 'the path has a part that is not valid',
    errors: faults.map(parameterError),
  });
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
