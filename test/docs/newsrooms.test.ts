import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { difference, runSteps, stepsOf } from '../helpers/guide.js';
import { ADMIN_KEY, startServer, type TestServer } from '../helpers/server.js';

describe('the guide for newsrooms', () => {
  const steps = stepsOf('docs/newsrooms.md');
  const folder = mkdtempSync(join(tmpdir(), 'dateline-guide-'));
  let server: TestServer;
  let printed: string[];
  beforeAll(async () => {
    server = await startServer();
    mkdirSync(join(folder, '.dateline'));
    writeFileSync(join(folder, '.dateline', 'admin-key'), `${ADMIN_KEY}\n`);
    const here = (command: string) => command.replaceAll('http://localhost:3000', server.url);
    printed = await runSteps(
      steps.map(({ command }) => here(command)),
      { folder },
    );
  }, 60_000);
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('shows an answer for nearly every command', () => {
    expect(steps.length).toBeGreaterThan(20);
    expect(steps.filter(({ shown }) => shown === null).length).toBeLessThan(4);
  });

  it.each(steps.map(({ line }, index) => [line, index]))('shows at line %i what the server answers', (_line, index) => {
    const { command, shown } = steps[index] ?? { command: '', shown: null };
    const answer = printed[index] ?? '';
    if (shown === null) expect(answer).toBe('');
    else
      expect({ command, answer, difference: difference(shown, answer) }).toEqual({ command, answer, difference: null });
  });
});

describe('the comparison of a shown answer with a real one', () => {
  const real =
    '{"id":"7c9e6679-7425-40de-944b-e07fc1f90ae7","revision":2,"title":"Harbour","at":"2026-11-25T15:22:33.237Z"}';
  it.each([
    '{ "id": "00000000-0000-4000-8000-000000000000", "revision": 2, "title": "Harbour", "at": "2000-01-01T00:00:00Z" }',
    '{ … "revision": 2, … }',
    '…',
  ])('takes %s', (shown) => expect(difference(shown, real)).toBeNull());
  it.each([
    '{ … "revision": 3, … }',
    '{ "revision": 2, … }',
    '{ … "revision": 2 }',
    '{ … "title": "Harbour", … "revision": 2, … }',
  ])('refuses %s', (shown) => expect(difference(shown, real)).not.toBeNull());
});
