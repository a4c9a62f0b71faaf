import { stringify } from 'yaml';
import { z } from 'zod';
import { examples } from '../generated/examples.js';
import { describeApi } from '../http/openapi.js';
import { type Route, route } from '../http/route.js';
import type { Services } from '../services.js';
import { about } from './about.js';
import { Asset, assetHandler } from './asset.js';

/** The text of `openapi.yaml`: what the server serves and what lies at the top of the repository. */
export const openapiYaml = (document: object): string =>
  stringify(document, { lineWidth: 0, aliasDuplicateObjects: false });

const common = { method: 'GET', tags: ['Operations'] as [string], operational: true } as const;
const AnyDocument = z.looseObject({ openapi: z.string().meta({ example: '3.1.0' }) });

/**
 * `GET /openapi.json` and `GET /openapi.yaml`: the description of the API, made once, when somebody first asks.
 * @param routes all operations; a function, since these two are among them.
 */
export function openapiRoutes(routes: () => readonly Route[]): Route[] {
  const describe = ({ config }: Services) =>
    describeApi({ routes: routes(), about: about(), examples, publicUrl: config.PUBLIC_URL });
  return [
    route({
      ...common,
      url: '/openapi.json',
      operationId: 'getOpenapiJson',
      summary: 'This description, as JSON',
      description: 'The OpenAPI 3.1 document that you are reading, for generators of clients and for tests.',
      responses: { 200: { description: 'The OpenAPI document.', schema: AnyDocument } },
      handler: assetHandler(
        (services) => new Asset('application/json; charset=utf-8', () => JSON.stringify(describe(services))),
      ),
    }),
    route({
      ...common,
      url: '/openapi.yaml',
      operationId: 'getOpenapiYaml',
      summary: 'This description, as YAML',
      description: 'The same as `/openapi.json`, easier to read for people.',
      responses: {
        200: { description: 'The OpenAPI document.', content: { 'application/yaml': { schema: z.string() } } },
      },
      handler: assetHandler(
        (services) => new Asset('application/yaml; charset=utf-8', () => openapiYaml(describe(services))),
      ),
    }),
  ];
}
