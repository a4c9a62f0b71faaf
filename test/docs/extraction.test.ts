import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { difference, runSteps, stepsOf } from '../helpers/guide.js';
import { ADMIN_KEY, startServer, type TestServer } from '../helpers/server.js';

describe('the page on extraction', () => {
  const steps = stepsOf('docs/extraction.md');
  const folder = mkdtempSync(join(tmpdir(), 'dateline-extraction-'));
  let server: TestServer;
  let printed: string[];
  beforeAll(async () => {
    server = await startServer();
    mkdirSync(join(folder, '.dateline'));
    writeFileSync(join(folder, '.dateline', 'admin-key'), `${ADMIN_KEY}\n`);
    const command = join(folder, 'dateline');
    writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${join(process.cwd(), 'dist/main.js')}' "$@"\n`);
    chmodSync(command, 0o755);
    printed = await runSteps(
      steps.map((step) => step.command.replaceAll('http://localhost:3000', server.url)),
      { folder, environment: { PATH: `${folder}:${process.env.PATH}` } },
    );
  }, 60_000);
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('goes from a release to a meeting', () => {
    expect(steps.filter(({ shown }) => shown !== null)).toHaveLength(5);
  });

  it.each(steps.map(({ line }, index) => [line, index]))('shows at line %i what is printed', (_line, index) => {
    const { command, shown } = steps[index] ?? { command: '', shown: null };
    const answer = printed[index] ?? '';
    if (shown === null) expect(answer).toBe('');
    else
      expect({ command, answer, difference: difference(shown, answer) }).toEqual({ command, answer, difference: null });
  });
});
