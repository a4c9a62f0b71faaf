import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A page of a browser that remembers nothing, and everything that must not happen on it. */
export interface WatchedPage {
  page: Page;
  /** Requests that left the origin, console errors and uncaught exceptions, in words. */
  complaints: string[];
  close(): Promise<void>;
}

export async function openPage(
  origin: string,
  options: Parameters<typeof chromium.launchPersistentContext>[1] = {},
): Promise<WatchedPage> {
  const profile = mkdtempSync(join(tmpdir(), 'dateline-browser-'));
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: flags,
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const complaints: string[] = [];
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(?:data|blob|about):/.test(url)) complaints.push(`request to ${url}`);
  });
  page.on('websocket', (socket) => complaints.push(`websocket to ${socket.url()}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  return {
    page,
    complaints,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
