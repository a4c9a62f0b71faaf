import { z } from 'zod';
import type { oas31 } from 'zod-openapi';
import type { RequestHeader, Route } from '../route.js';
import { takesIdempotencyKey } from '../route-problems.js';

type Header = oas31.HeaderObject;

const text = (description: string, example: string): Header => ({
  description,
  schema: { type: 'string' },
  example,
});
const count = (description: string, example: number): Header => ({
  description,
  schema: { type: 'integer' },
  example,
});

/** Every header that answers carry, by name. */
export const responseHeaders = {
  'X-Request-Id': text(
    'Id of this request: yours, if you sent one, else a new one. It stands in the log.',
    '5f0c1e0e-8d7e-4a53-9c0a-3a1d6b2f7c44',
  ),
  ETag: text(
    'Names this version of the answer; send it as `If-None-Match` to be told that nothing changed.',
    '"r1-Zk3x"',
  ),
  'Last-Modified': text('When it changed last, to the second, where that is known.', 'Tue, 28 Sep 2021 13:00:00 GMT'),
  Link: text(
    'Addresses of the next, previous and first page (RFC 8288).',
    '</v1/releases?limit=20&cursor=eyJrIjoi>; rel="next", </v1/releases?limit=20>; rel="first"',
  ),
  Location: text('Address of the record.', '/v1/releases/5b0f6c1e-3c1d-4b61-9c53-0d0c7ad1b0c4'),
  Allow: text('The methods that this address knows.', 'GET, HEAD, OPTIONS'),
  'Retry-After': count('Seconds to wait before the request is sent again.', 2),
  'WWW-Authenticate': text('How to authenticate, with the scope that is missing.', 'Bearer realm="dateline"'),
  'RateLimit-Limit': count('Requests a minute.', 600),
  'RateLimit-Remaining': count('Requests that are left.', 597),
  'RateLimit-Reset': count('Seconds until all are there again.', 41),
  'Idempotency-Replayed': {
    description: 'The request was answered before; this is the first answer once more.',
    schema: { type: 'string', enum: ['true'] },
  },
  'Dateline-Changes-Cursor': text('Of an export: from where to follow `/v1/changes` afterwards.', 'uTn1kq0Y2mUxMjM0'),
} as const satisfies Record<string, Header>;

export type ResponseHeader = keyof typeof responseHeaders;

export const rateLimitHeaders: readonly ResponseHeader[] = [
  'RateLimit-Limit',
  'RateLimit-Remaining',
  'RateLimit-Reset',
];

/** References to shared headers, as an answer lists them. */
export const headerReferences = (names: readonly ResponseHeader[]): oas31.HeadersObject =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

/** The headers of a success that follow from the shape of a route. */
export function successHeaders(route: Route, status: number): ResponseHeader[] {
  const kept = isValidated(route) && status === 200;
  return [
    'X-Request-Id',
    ...(kept ? (['ETag', 'Last-Modified'] as const) : []),
    ...(route.operational ? [] : rateLimitHeaders),
    ...(takesIdempotencyKey(route) ? (['Idempotency-Replayed'] as const) : []),
    ...(isPaged(route) && status === 200 ? (['Link'] as const) : []),
    ...(status === 201 || status === 308 ? (['Location'] as const) : []),
  ];
}

const isPaged = ({ query }: Route): boolean => query instanceof z.ZodObject && 'cursor' in query.shape;

/** Whether answers carry an ETag by which a client can ask again. */
export const isValidated = ({ method, responses, untagged }: Route): boolean =>
  method === 'GET' && !untagged && !responses[200]?.content?.['text/event-stream'];

const requestHeaders: Record<RequestHeader | 'Idempotency-Key' | 'If-None-Match (GET)', oas31.ParameterObject> = {
  'Idempotency-Key': {
    in: 'header',
    name: 'Idempotency-Key',
    description:
      'A string of your choice, such as a UUID. For 24 hours a request with the same key and body is answered as the first was, without being carried out again; with another body it is `422`.',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
    example: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  },
  'If-Match': {
    in: 'header',
    name: 'If-Match',
    description: 'The ETag of the version you read: `412` where somebody was faster.',
    schema: { type: 'string' },
    example: '"v3-Zk3xq0Y2mUxMjM0a"',
  },
  'If-None-Match': {
    in: 'header',
    name: 'If-None-Match',
    description: '`*` only creates: `412` where there is a record already.',
    schema: { type: 'string', enum: ['*'] },
  },
  'If-None-Match (GET)': {
    in: 'header',
    name: 'If-None-Match',
    description: 'The ETag of an earlier answer: `304` where it is still good.',
    schema: { type: 'string' },
    example: '"r1-Zk3xq0Y2mUxMjM0a"',
  },
  'Last-Event-ID': {
    in: 'header',
    name: 'Last-Event-ID',
    description: 'The `id` of the last event you saw; browsers send it by themselves. Wins over `after`.',
    schema: { type: 'string' },
  },
};

/** The names under which the parameters stand among the components. */
const parameterNames: Record<keyof typeof requestHeaders, string> = {
  'Idempotency-Key': 'IdempotencyKey',
  'If-Match': 'IfMatch',
  'If-None-Match': 'CreateOnly',
  'If-None-Match (GET)': 'IfNoneMatch',
  'Last-Event-ID': 'LastEventId',
};

export const headerParameters: Record<string, oas31.ParameterObject> = Object.fromEntries(
  Object.entries(requestHeaders).map(([name, parameter]) => [
    parameterNames[name as keyof typeof requestHeaders],
    parameter,
  ]),
);

/** References to the request headers that an operation reads. */
export function headerParametersOf(route: Route): oas31.ReferenceObject[] {
  const names: (keyof typeof requestHeaders)[] = [
    ...(takesIdempotencyKey(route) ? (['Idempotency-Key'] as const) : []),
    ...(isValidated(route) ? (['If-None-Match (GET)'] as const) : []),
    ...(route.requestHeaders ?? []),
  ];
  return names.map((name) => ({ $ref: `#/components/parameters/${parameterNames[name]}` }));
}
