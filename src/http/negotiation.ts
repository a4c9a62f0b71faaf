import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { Problem } from '../problems/problem.js';
import type { Route } from './route.js';

const json = 'application/json';

/** @throws {Problem} 406 where a client takes nothing that the operation offers. */
export function demandJson(request: FastifyRequest, route: Route): void {
  const { accept } = request.headers;
  if (accept === undefined || accept === '*/*' || accept === json) return;
  const offered = offeredBy(route);
  if (new Negotiator({ headers: { accept } }).mediaTypes(offered).length > 0) return;
  throw new Problem('not-acceptable', { detail: `this is offered as ${offered.join(', ')}`, members: { offered } });
}

/** @throws {Problem} 415 where the body is of a type that the operation does not read. */
export function demandBodyType({ headers }: FastifyRequest, { body }: Route): void {
  const given = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  const read = bodyTypesOf(body);
  if (given === undefined || read.length === 0 || read.includes(given)) return;
  throw new Problem('unsupported-media-type', { detail: `the body is read as ${read.join(', ')}` });
}

const bodyTypesOf = (body: Route['body']): readonly string[] => (body ? (body.types ?? [json]) : []);

/** The media types of a successful answer. */
export function offeredBy(route: Route): string[] {
  const success = Object.entries(route.responses).filter(([status]) => status.startsWith('2'));
  const types = success.flatMap(([, response]) => Object.keys(response.content ?? {}));
  return types.length > 0
    ? [...new Set([...(success.some(([, { schema }]) => schema) ? [json] : []), ...types])]
    : [json];
}

/** Which of the offered types a client likes best; the first where it has no preference. */
export function preferredType(request: FastifyRequest, offered: string[]): string | undefined {
  const { accept } = request.headers;
  if (accept === undefined || accept === '*/*') return offered[0];
  return new Negotiator({ headers: { accept } }).mediaTypes(offered)[0];
}
