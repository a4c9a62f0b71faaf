import { z } from 'zod';
import { type Route, route } from '../http/route.js';
import { packageVersion } from '../package-root.js';

const links = z.record(z.string(), z.string());

const Index = z
  .object({
    name: z.string().meta({ description: 'What this is.', example: 'Dateline' }),
    version: z.string().meta({ description: 'Of the server.', example: '0.1.0' }),
    documentation: links.meta({
      description: 'Where to read on.',
      example: { explorer: '/docs', problems: '/docs/problems', openapi: '/openapi.json' },
    }),
    lists: links.meta({ description: 'The lists of records.', example: { releases: '/v1/releases' } }),
    operations: links.meta({ description: 'For whoever runs the server.', example: { ready: '/health/ready' } }),
  })
  .meta({ id: 'Index', description: 'The way in.' });

/**
 * `GET /`: where everything is.
 * @param routes all operations; a function, since this is one of them.
 */
export const indexRoute = (routes: () => readonly Route[]): Route =>
  route({
    method: 'GET',
    url: '/',
    operationId: 'getIndex',
    summary: 'Where everything is',
    description: 'The way in for people and programs that know only the address of the server.',
    tags: ['Operations'],
    operational: true,
    responses: { 200: { description: 'Links.', schema: Index } },
    handler({ services: { config } }) {
      const to = (path: string) => `${config.PUBLIC_URL ?? ''}${path}`;
      const lists = routes().filter(
        ({ method, url, scopes }) => method === 'GET' && /^\/v1\/\w+$/.test(url) && !scopes,
      );
      const index = {
        name: 'Dateline',
        version: packageVersion(),
        documentation: {
          explorer: to('/docs'),
          problems: to('/docs/problems'),
          openapi: to('/openapi.json'),
        },
        lists: Object.fromEntries(lists.map(({ url }) => [url.slice('/v1/'.length), to(url)])),
        operations: { live: to('/health/live'), ready: to('/health/ready'), metrics: to('/metrics') },
      };
      return { text: JSON.stringify(index) };
    },
  });
