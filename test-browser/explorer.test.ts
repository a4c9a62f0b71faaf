import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { loadSamples } from '../src/cli/samples.js';
import { routes } from '../src/routes.js';
import { eventually } from '../test/helpers/eventually.js';
import { ADMIN_KEY, startServer, type TestServer } from '../test/helpers/server.js';
import { openPage, type WatchedPage } from './browser.js';

let server: TestServer;
let watched: WatchedPage;

beforeAll(async () => {
  server = await startServer();
  await loadSamples(server.app.services, null);
});
afterAll(() => server.close());
afterEach(() => watched.close());

const escaped = (text: string) => text.replace(/[/{}.]/g, '\\$&');

/** Opens the form of an operation. */
async function tryIt(page: Page, tag: string, method: string, path: string): Promise<void> {
  await page.goto(`${server.url}/docs#tag/${tag}/${method.toUpperCase()}${path}`);
  const button = page.locator('button', { hasText: new RegExp(`Test Request\\s*\\(${method} ${escaped(path)}\\)`) });
  await button.click();
}

/** Sends what the form holds; gives the answer as the server sent it once the page shows its status. */
async function send(page: Page, path: string, status: string): Promise<{ url: string; body: unknown }> {
  const answered = page.waitForResponse((response) => new URL(response.url()).pathname === path);
  await page
    .getByRole('dialog')
    .locator('button:visible', { hasText: /^\s*Send/ })
    .first()
    .click();
  const response = await answered;
  await page.getByRole('dialog').getByText(status).first().waitFor();
  return { url: response.url(), body: await response.json() };
}

describe('the explorer', () => {
  beforeEach(async () => {
    watched = await openPage(server.url);
  });

  it('shows what the API is, and every group of its operations', async () => {
    const { page, complaints } = watched;
    await page.goto(`${server.url}/docs`);
    await page.getByRole('heading', { name: 'Three requests to begin with' }).first().waitFor();
    expect(await page.title()).toBe('Dateline API explorer');
    const navigation = page.getByRole('navigation').first();
    const tags = [...new Set(routes.flatMap((route) => (route.undocumented ? [] : route.tags)))];
    for (const tag of tags) await navigation.getByText(tag, { exact: true }).first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('lists the operations of a group', async () => {
    const { page, complaints } = watched;
    await page.goto(`${server.url}/docs#tag/releases`);
    const navigation = page.getByRole('navigation').first();
    const summaries = routes.filter(({ tags: [tag] }) => tag === 'Releases').map(({ summary }) => summary);
    for (const summary of summaries) await navigation.getByText(summary, { exact: true }).first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('answers which was the eighth meeting, with no more than three clicks', async () => {
    const { page, complaints } = watched;
    const path = '/v1/frameworks/{framework}/meetings/{number}';
    await tryIt(page, 'meetings', 'get', path);
    const address = '/v1/frameworks/eu-iom-strategic-cooperation-framework/meetings/8';
    const { body } = await send(page, address, '200 OK');
    expect(body).toMatchObject({ number: 8 });
    await page.getByRole('dialog').getByText('Directorate-General for International Partnerships').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('sends a filter that is ticked as the API takes it', async () => {
    const { page, complaints } = watched;
    await tryIt(page, 'releases', 'get', '/v1/releases');
    const row = page.getByRole('dialog').locator('tr#language');
    await row.locator('input[type=checkbox]').click();
    // The form takes over what was ticked a little later.
    await eventually(
      () => send(page, '/v1/releases', '200 OK'),
      ({ url }) => new URL(url).search === '?language=en',
      30_000,
    );
    expect(complaints).toEqual([]);
  });

  it('posts a release with a key', async () => {
    const { page, complaints } = watched;
    await tryIt(page, 'releases', 'post', '/v1/releases');
    await page.getByRole('dialog').getByPlaceholder('Token').first().fill(ADMIN_KEY);
    const { body } = await send(page, '/v1/releases', '201 Created');
    expect(body).toMatchObject({ state: 'published' });
    await server.reader.get(`/v1/releases/${(body as { id: string }).id}`).expect(200);
    expect(complaints).toEqual([]);
  });
});

describe('the explorer on a phone', () => {
  beforeEach(async () => {
    watched = await openPage(server.url, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  });

  it('fits the screen and can be tried', async () => {
    const { page, complaints } = watched;
    await tryIt(page, 'statistics', 'get', '/v1/statistics');
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBe(390);
    const answered = page.waitForResponse((response) => response.url().endsWith('/v1/statistics'));
    await page.getByRole('dialog').locator('button:visible', { hasText: /Send/ }).first().click();
    expect((await answered).status()).toBe(200);
    expect(complaints).toEqual([]);
  });
});

describe('a browser without scripts', () => {
  beforeEach(async () => {
    watched = await openPage(server.url, { javaScriptEnabled: false });
  });

  it('is led to the description and to the problems', async () => {
    const { page } = watched;
    await page.goto(`${server.url}/docs`);
    await page.getByRole('heading', { name: 'Dateline API' }).waitFor();
    await page.getByRole('link', { name: 'problems' }).click();
    await page.getByRole('heading', { name: 'validation' }).waitFor();
  });
});
