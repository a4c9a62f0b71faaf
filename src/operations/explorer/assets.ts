import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { textTag } from '../../http/entity-tag.js';
import { Asset } from '../asset.js';
import { explorerScript, explorerStyle, icon, textStyle } from './texts.js';

/** The folder of the package that brings the browser bundle of the explorer. */
const scalar = new URL('../', import.meta.resolve('@scalar/fastify-api-reference'));
const { version } = JSON.parse(readFileSync(new URL('package.json', scalar), 'utf8')) as { version: string };

const named = (name: string, extension: string, content: string) => `${name}-${textTag(content)}.${extension}`;

/** The names of the parts of pages. They change with the content, so browsers need not ask again. */
export const assetNames = {
  bundle: `scalar-${version}.js`,
  script: named('explorer', 'js', explorerScript),
  style: named('explorer', 'css', explorerStyle),
  textStyle: named('text', 'css', textStyle),
  icon: named('icon', 'svg', icon),
};

const forever = { 'cache-control': 'public, max-age=31536000, immutable' };
const javascript = 'text/javascript; charset=utf-8';
const css = 'text/css; charset=utf-8';
const readBundle = () => readFile(fileURLToPath(new URL('dist/js/standalone.js', scalar)));

/** What stands below `/docs/assets`, by name. */
export const assets: ReadonlyMap<string, Asset> = new Map([
  [assetNames.bundle, new Asset(javascript, readBundle, forever)],
  [assetNames.script, new Asset(javascript, () => explorerScript, forever)],
  [assetNames.style, new Asset(css, () => explorerStyle, forever)],
  [assetNames.textStyle, new Asset(css, () => textStyle, forever)],
  [assetNames.icon, new Asset('image/svg+xml', () => icon, forever)],
]);
