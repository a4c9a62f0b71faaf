import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../helpers/server.js';

describe('a posted release', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  it('answers which was the eighth meeting, who hosted it, and which release says so', async () => {
    const document = JSON.parse(readFileSync('samples/2021-eu-iom-eighth-meeting.json', 'utf8'));
    const posted = await server.admin.post('/v1/releases').send(document);
    expect([posted.status, posted.body.errors]).toEqual([201, undefined]);
    const { body } = await server.reader
      .get('/v1/frameworks/eu-iom-strategic-cooperation-framework/meetings/8')
      .expect(200);
    expect(body.organisations[0]).toMatchObject({ role: 'host', acronym: 'DG INTPA' });
    expect(body.sources).toMatchObject([{ releaseId: posted.body.id, statement: document.meetings[0].statement }]);
  });
});
