import type { ProblemCode } from '../problems/catalogue.js';
import type { Route } from './route.js';

/** Whether the operation keeps its answer for a request that is repeated under the same `Idempotency-Key`. */
export const takesIdempotencyKey = ({ method, body, storesNothing }: Route): boolean =>
  method === 'POST' && !body?.streamed && !storesNothing;

/** The problems that an operation may answer: those that follow from its shape, then its own. */
export function problemsOf(route: Route): ProblemCode[] {
  const { body, params, operational, remoteScopes, problems = [] } = route;
  const repeatable = takesIdempotencyKey(route);
  const codes: (ProblemCode | false)[] = [
    'invalid-query',
    'malformed-url',
    ...(body ? (['malformed-json', 'malformed-request'] as const) : []),
    repeatable && 'invalid-header',
    ...(operational && !remoteScopes ? [] : (['unauthorized', 'forbidden'] as const)),
    params !== undefined && 'not-found',
    'not-acceptable',
    repeatable && 'state-conflict',
    ...(body ? (['content-too-large', 'unsupported-media-type'] as const) : []),
    (body !== undefined || repeatable) && 'validation',
    ...(operational ? [] : (['too-many-requests', 'unavailable'] as const)),
    ...problems,
  ];
  return [...new Set(codes.filter((code): code is ProblemCode => code !== false))];
}
