import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aRelease } from '../helpers/documents.js';
import { startServer, type TestServer } from '../helpers/server.js';

/** Keeps this process, and with it the server, from doing anything else. */
function blockFor(milliseconds: number): void {
  for (const end = Date.now() + milliseconds; Date.now() < end; );
}

describe('a server that is busy itself', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  it('does not take its own pause for an absence of the database', async () => {
    for (let i = 0; i < 2; i++) {
      const answers = Promise.all([
        server.admin.post('/v1/releases').send(aRelease()),
        server.reader.get('/v1/releases'),
      ]);
      blockFor(1700);
      expect((await answers).map(({ status, text }) => (status < 300 ? 'fine' : `${status} ${text}`))).toEqual([
        'fine',
        'fine',
      ]);
    }
  });
});
