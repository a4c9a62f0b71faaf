import { z } from 'zod';
import { Moved } from '../../http/absence.js';
import { route } from '../../http/route.js';
import { problemsPage } from '../../problems/documentation.js';
import { Problem } from '../../problems/problem.js';
import { Asset, assetHandler } from '../asset.js';
import { assetNames, assets } from './assets.js';
import { explorerPage } from './texts.js';

// Everything comes from this server and goes to it. Scalar writes its styles into the page, so styles may stand there.
const explorerPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
const textPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const common = { method: 'GET', tags: ['Operations'] as [string], operational: true } as const;
const page = {
  ...common,
  // Links to pages come with all sorts of parameters.
  query: z.looseObject({}),
  responses: { 200: { description: 'A page for browsers.', content: { 'text/html': { schema: z.string() } } } },
};
const html = 'text/html; charset=utf-8';

/** `GET /docs`: the explorer. Its parts have relative addresses, so that it also works below a path of a proxy. */
export const getExplorer = route({
  ...page,
  url: '/docs',
  operationId: 'getExplorer',
  summary: 'The explorer',
  description: 'Every operation on one page, with a form to try it. All its parts come from this server.',
  handler: assetHandler(
    () =>
      new Asset(html, () => explorerPage('docs/assets/', assetNames), { 'content-security-policy': explorerPolicy }),
  ),
});

/** `GET /docs/problems`: what each kind of problem means; the `type` of a problem leads here. */
export const getProblems = route({
  ...page,
  url: '/docs/problems',
  operationId: 'getProblems',
  summary: 'All problems explained',
  description: 'What each `code` of a problem means and what can be done about it, with an example.',
  handler: assetHandler(
    () =>
      new Asset(
        html,
        () => problemsPage({ style: `assets/${assetNames.textStyle}`, icon: `assets/${assetNames.icon}` }),
        { 'content-security-policy': textPolicy },
      ),
  ),
});

/** `GET /docs/assets/{name}`: a part of a page. */
export const getPageAsset = route({
  ...common,
  url: '/docs/assets/:name',
  operationId: 'getPageAsset',
  summary: 'A part of a page',
  undocumented: true,
  params: z.strictObject({ name: z.string() }),
  responses: {
    200: { description: 'The file.', content: { 'text/javascript': {}, 'text/css': {}, 'image/svg+xml': {} } },
  },
  handler({ params, request }) {
    const asset = assets.get(params.name);
    if (!asset) throw new Problem('not-found', { detail: 'no page has a part of this name' });
    return asset.answer(request);
  },
});

/** `GET /docs/`: the address with a slash too many. */
export const getExplorerWithSlash = route({
  ...common,
  url: '/docs/',
  operationId: 'getExplorerWithSlash',
  summary: 'The explorer',
  undocumented: true,
  responses: { 308: { description: 'It is at /docs.' } },
  handler({ services: { config } }) {
    throw new Moved(`${config.PUBLIC_URL ?? ''}/docs`);
  },
});
