import type {
  oas31,
  ZodOpenApiOperationObject,
  ZodOpenApiRequestBodyObject,
  ZodOpenApiResponseObject,
} from 'zod-openapi';
import type { ResponseDescription, Route } from '../route.js';
import { problemsOf } from '../route-problems.js';
import type { ExampleShelf } from './examples.js';
import {
  headerParametersOf,
  headerReferences,
  isValidated,
  type ResponseHeader,
  responseHeaders,
  successHeaders,
} from './headers.js';
import type { ProblemResponses } from './problem-responses.js';

const json = 'application/json';

/** Describes one operation from its route. */
export function describeOperation(
  route: Route,
  problemResponses: ProblemResponses,
  examples: ExampleShelf,
): ZodOpenApiOperationObject {
  const { operationId, summary, tags, params, query } = route;
  return {
    operationId,
    summary,
    description: descriptionOf(route),
    tags: [...tags],
    security: securityOf(route),
    requestParams: { ...(params ? { path: params as never } : {}), ...(query ? { query: query as never } : {}) },
    parameters: headerParametersOf(route) as never,
    ...(route.body ? { requestBody: describeBody(route, examples) } : {}),
    responses: { ...describeSuccesses(route, examples), ...problemResponses.of(problemsOf(route)) },
  };
}

const descriptionOf = ({ description = '', scopes }: Route): string =>
  scopes
    ? `${description}\n\nNeeds a key with the scope ${scopes.map((scope) => `\`${scope}\``).join(' or ')}.`
    : description;

/** One requirement for each scope that suffices. Reading needs no key, unless the server was set up so. */
function securityOf({ scopes, remoteScopes, operational }: Route): oas31.SecurityRequirementObject[] {
  if (scopes) return scopes.map((scope) => ({ bearer: [scope] }));
  if (remoteScopes) return [{}, ...remoteScopes.map((scope) => ({ bearer: [scope] }))];
  return operational ? [] : [{}, { bearer: [] }];
}

function describeBody({ operationId, body }: Route, examples: ExampleShelf): ZodOpenApiRequestBodyObject {
  const media = (type: string) => {
    const recorded = examples.requestsOf(operationId, type);
    return {
      schema: type.endsWith('json') && !type.endsWith('ndjson') ? body?.schema : { type: 'string' as const },
      ...(recorded ? { examples: recorded } : {}),
    };
  };
  const types = body?.types ?? [json];
  return { required: true, content: Object.fromEntries(types.map((type) => [type, media(type)])) as never };
}

function describeSuccesses(route: Route, examples: ExampleShelf): Record<string, ZodOpenApiResponseObject> {
  const described: Record<string, ZodOpenApiResponseObject> = {};
  for (const [status, response] of Object.entries(route.responses))
    described[status] = describeSuccess(route, Number(status), response, examples);
  if (isValidated(route))
    described['304'] = {
      description: 'Nothing has changed since the answer whose ETag was sent.',
      headers: headerReferences(['X-Request-Id', 'ETag']),
    };
  return described;
}

function describeSuccess(
  route: Route,
  status: number,
  { description, schema, content = {}, headers = {} }: ResponseDescription,
  examples: ExampleShelf,
): ZodOpenApiResponseObject {
  const media = Object.entries({ ...(schema ? { [json]: { schema } } : {}), ...content }).map(([type, body]) => {
    const recorded = examples.answers(route.operationId, status, type, body.schema);
    return [type, { ...(body.schema ? { schema: body.schema } : {}), ...(recorded ? { examples: recorded } : {}) }];
  });
  return {
    description,
    headers: { ...headerReferences(successHeaders(route, status)), ...ownHeaders(headers) },
    ...(media.length > 0 ? { content: Object.fromEntries(media) } : {}),
  };
}

/** Headers that a route describes itself: in its own words, or by reference where they are those of the shared one. */
const ownHeaders = (headers: Record<string, string>): oas31.HeadersObject =>
  Object.fromEntries(
    Object.entries(headers).map(([name, description]) => {
      const shared = responseHeaders[name as ResponseHeader] ?? { schema: { type: 'string' } };
      const isShared = 'description' in shared && shared.description === description;
      return [name, isShared ? { $ref: `#/components/headers/${name}` } : { ...shared, description }];
    }),
  );
