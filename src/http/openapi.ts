import { createDocument, type oas31, type ZodOpenApiPathsObject } from 'zod-openapi';
import { ExampleShelf, type RecordedExample } from './openapi/examples.js';
import { headerParameters, responseHeaders } from './openapi/headers.js';
import { describeOperation } from './openapi/operation.js';
import { ProblemResponses, problemExampleComponents } from './openapi/problem-responses.js';
import { nameTypesOfUnions, pruneComponents, simplified, tidyParameters, tidySchema } from './openapi/tidy.js';
import type { Route } from './route.js';

export interface ApiDescription {
  routes: readonly Route[];
  /** Title, version, introduction and the meaning of the tags. */
  about: {
    title: string;
    version: string;
    summary: string;
    description: string;
    tags: Readonly<Record<string, string>>;
  };
  examples: readonly RecordedExample[];
  /** Where the API is reached; where this is left out, it is the server that gives the description. */
  publicUrl?: string | undefined;
}

/** The OpenAPI 3.1 description of the API, made from its routes. */
export function describeApi({ routes, about, examples, publicUrl }: ApiDescription): oas31.OpenAPIObject {
  const described = routes.filter(({ undocumented }) => !undocumented);
  const problemResponses = new ProblemResponses();
  const shelf = new ExampleShelf(examples);
  for (const { operationId, responses } of described)
    for (const [status, { schema }] of Object.entries(responses))
      shelf.offer(operationId, Number(status), schema?.meta()?.id);
  const paths: ZodOpenApiPathsObject = {};
  for (const route of described) {
    const path = route.url.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: describeOperation(route, problemResponses, shelf) };
  }
  const { tags, ...info } = about;
  const document = simplified(
    createDocument(
      {
        openapi: '3.1.0',
        info: { ...info, license: { name: 'MIT', identifier: 'MIT' } },
        servers: [{ url: publicUrl ?? '/', description: 'The server that gave you this description.' }],
        tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
        paths,
        components: {
          parameters: headerParameters as never,
          headers: responseHeaders,
          responses: problemResponses.components,
          examples: { ...shelf.components, ...problemExampleComponents() },
          securitySchemes: {
            bearer: {
              type: 'http',
              scheme: 'bearer',
              description:
                'A key, sent as `Authorization: Bearer <key>`. The first start writes one with every scope to the file `admin-key` in the data folder (`.dateline`); `dateline keys create` and `POST /v1/keys` make others.',
            },
          },
        },
      },
      { override: tidySchema },
    ) as oas31.OpenAPIObject,
  );
  nameTypesOfUnions(document);
  tidyParameters(document);
  pruneComponents(document);
  return document;
}
