import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ExactRequest, sendExactly } from '../helpers/exact-request.js';
import { flawsOf } from '../helpers/problems.js';
import { ADMIN_KEY, startServer, type TestServer } from '../helpers/server.js';
import { cases, image, type Who, xml } from './malformed/precedence.js';

describe('of several errors', () => {
  let server: TestServer;
  const tokens: Partial<Record<Who, string>> = { stranger: 'dl_unknown', admin: ADMIN_KEY };
  const known: Record<string, string> = {};
  beforeAll(async () => {
    server = await startServer();
    const grant = async (who: Who, desk: string, scope: string) => {
      const key = await server.admin.post('/v1/keys').send({ name: who, desk, scopes: [scope] });
      expect([key.status, key.body.errors]).toEqual([201, undefined]);
      tokens[who] = key.body.secret;
    };
    await grant('desk', 'desk', 'releases:write');
    await grant('other desk', 'other', 'releases:write');
    await grant('reader', 'desk', 'releases:read');
    const post = async (name: string, document: object) => {
      const answer = await server.reader
        .post('/v1/releases')
        .set('authorization', `Bearer ${tokens.desk}`)
        .send(document);
      expect([answer.status, answer.body.errors]).toEqual([201, undefined]);
      known[name] = answer.body.id;
    };
    await post('public', { title: 'Public', body: 'A', organisations: [{ name: 'Agency', role: 'issuer' }] });
    await post('other', { title: 'Other', body: 'B', url: 'https://example.org/taken' });
    await post('draft', { title: 'Draft', state: 'draft' });
    await post('withdrawn', { title: 'Withdrawn', body: 'C' });
    await server.admin.post(`/v1/releases/${known.withdrawn}/withdraw`).send({ reason: 'Wrong.' }).expect(200);
  });
  afterAll(() => server.close());

  it.each(cases)('the first is told: %s', async (_what, who, { path, headers, ...request }, status) => {
    const token = tokens[who];
    const answer = await sendExactly(server.url, {
      ...request,
      path: path.replace(/\{(\w+)\}/, (_, name) => known[name] ?? ''),
      headers: { ...headers, ...(token ? { authorization: `Bearer ${token}` } : {}) },
    });
    expect({
      status: answer.status,
      flaws: flawsOf(answer),
      text: answer.status === status ? '' : answer.text,
    }).toEqual({
      status,
      flaws: [],
      text: '',
    });
  });

  it('that the limit is reached comes before all others', async () => {
    const limited = await startServer({ RATE_LIMIT: '2' }, server.connection);
    try {
      const ask = (request: ExactRequest) => sendExactly(limited.url, request);
      for (let i = 0; i < 2; i++) await ask({ method: 'GET', path: '/v1/releases' });
      const requests: ExactRequest[] = [
        { method: 'GET', path: '/v1/releases' },
        { method: 'GET', path: '/v1/measures?limit=0' },
        { method: 'GET', path: '/v1/measures', headers: image },
        { method: 'GET', path: '/v1/measures', headers: { authorization: 'Bearer dl_unknown' } },
        { method: 'POST', path: '/v1/releases', headers: xml, body: 'x' },
        { method: 'DELETE', path: '/v1/releases' },
        { method: 'GET', path: '/v1/nothing' },
      ];
      const answers = await Promise.all(requests.map(ask));
      expect(answers.map((answer) => [answer.status, ...flawsOf(answer)])).toEqual(requests.map(() => [429]));
    } finally {
      await limited.close();
    }
  });
});
