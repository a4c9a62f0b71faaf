import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Contents } from '../helpers/contents.js';
import { eventually } from '../helpers/eventually.js';
import { type ExactAnswer, type ExactRequest, sendOverSocket } from '../helpers/exact-request.js';
import { errorsOf, flawsOf } from '../helpers/problems.js';
import { startServer, type TestServer } from '../helpers/server.js';
import { commands } from './malformed/commands.js';
import { curations } from './malformed/curations.js';
import { brokenEscapes, queries } from './malformed/queries.js';
import { addresses, bodies, headers, types } from './malformed/requests.js';
import { send } from './malformed/send.js';
import { packets } from './malformed/sockets.js';

/** A release of everything that addresses speak of. */
const everything = {
  title: 'A release with facts',
  body: 'They ran 650 projects together.',
  url: 'https://example.org/taken',
  externalId: 'taken',
  organisations: [{ name: 'An Agency', role: 'issuer' }],
  meetings: [{ framework: { name: 'The Framework' }, number: 8 }, { name: 'A meeting of its own' }],
  statistics: [{ measure: 'projects', value: 650, unit: 'projects', statement: 'They ran 650 projects together.' }],
  quotes: [{ text: 'Together.', speaker: 'Ada' }],
};

describe('a malformed request', () => {
  let server: TestServer;
  let contents: Contents;
  let before: Record<string, string>;
  let known: Record<string, string>;
  beforeAll(async () => {
    server = await startServer();
    const [posted, draft] = await Promise.all([
      server.admin.post('/v1/releases').send(everything),
      server.admin.post('/v1/releases').send({ title: 'Unfinished', state: 'draft' }),
    ]);
    expect([posted.status, posted.body.errors, draft.status]).toEqual([201, undefined, 201]);
    const [{ id: meeting, framework }, loner] = posted.body.meetings;
    known = {
      release: posted.body.id,
      draft: draft.body.id,
      organisation: posted.body.organisations[0].slug,
      framework: framework.slug,
      meeting,
      loner: loner.id,
      measure: posted.body.statistics[0].measureSlug,
      statistic: posted.body.statistics[0].id,
    };
    contents = await Contents.of(server.connection);
    await eventually(() => contents.isQuiet(), Boolean);
    before = await contents.digest();
  });
  afterAll(async () => {
    await contents.close();
    await server.close();
  });

  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name) => known[name] ?? whole);
  const ask = ({ path, body, ...request }: ExactRequest) =>
    send(server, {
      ...request,
      path: filled(path),
      ...(body === undefined ? {} : { body: typeof body === 'string' && body.length < 1000 ? filled(body) : body }),
    });
  const summary = (answer: ExactAnswer) => ({
    status: answer.status,
    code: answer.body?.code,
    errors: errorsOf(answer.body).sort(),
    flaws: flawsOf(answer),
  });
  const expectUntouched = async () => expect(await contents.digest()).toEqual(before);

  describe.each([
    ['body', bodies],
    ['type', types],
    ['header', headers],
    ['address', addresses],
    ['command', commands],
    ['curation', curations],
  ])('for its %s', (_part, table) => {
    it.each(table)(
      'is refused with its reason, and leaves nothing behind: %s',
      async (_what, request, status, code, ...errors) => {
        expect(summary(await ask(request))).toEqual({ status, code, errors: errors.sort(), flaws: [] });
        await expectUntouched();
      },
    );
  });

  describe('for its query', () => {
    it.each(queries)('is refused and names the parameters: %s', async (path, ...errors) => {
      const code = errors.some(([, fault]) => fault === 'invalid_cursor') ? 'invalid-cursor' : 'invalid-query';
      expect(summary(await ask({ method: 'GET', path }))).toEqual({
        status: 400,
        code,
        errors: errors.sort(),
        flaws: [],
      });
    });

    it.each(brokenEscapes)('is refused for a percent-escape that is no UTF-8: %s', async (path) => {
      expect(summary(await ask({ method: 'GET', path }))).toMatchObject({
        status: 400,
        code: 'malformed-url',
        flaws: [],
      });
    });
  });

  describe('for its bytes', () => {
    it.each(packets)('is refused with a problem document all the same: %s', async (_what, pieces, status, code) => {
      expect(summary(await sendOverSocket(server.url, pieces))).toMatchObject({ status, code, flaws: [] });
      await expectUntouched();
    });
  });

  it('is one of more than two hundred', () => {
    const tables = [bodies, types, headers, addresses, commands, curations, queries, brokenEscapes, packets];
    expect(tables.flat(1).length).toBeGreaterThan(200);
  });
});
