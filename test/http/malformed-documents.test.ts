import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Contents } from '../helpers/contents.js';
import { eventually } from '../helpers/eventually.js';
import { type ExpectedError, errorsOf, flawsOf } from '../helpers/problems.js';
import { startServer, type TestServer } from '../helpers/server.js';
import { type FaultyDocument, lists, moments, sound, texts } from './malformed/documents.js';
import { facts, figures, shapes, sizes } from './malformed/facts.js';
import { json, jsonOf, send } from './malformed/send.js';

const groups: [string, FaultyDocument[]][] = [
  ['texts', texts],
  ['lists', lists],
  ['moments', moments],
  ['figures', figures],
  ['facts', facts],
  ['shapes', shapes],
  ['sizes', sizes],
];

const sorted = (errors: readonly ExpectedError[]) => [...errors].map((error) => error.join(' ')).sort();

describe('a document that does not hold', () => {
  let server: TestServer;
  let contents: Contents;
  let before: Record<string, string>;
  let known: string;
  beforeAll(async () => {
    server = await startServer();
    const posted = await server.admin.post('/v1/releases').send(sound);
    expect([posted.status, posted.body.errors]).toEqual([201, undefined]);
    known = posted.body.id;
    contents = await Contents.of(server.connection);
    await eventually(() => contents.isQuiet(), Boolean);
    before = await contents.digest();
  });
  afterAll(async () => {
    await contents.close();
    await server.close();
  });

  /** Every way in which a whole document comes in; a large one takes the shortest alone. */
  const roads = (text: string) => {
    const post = { method: 'POST', path: '/v1/releases', body: text };
    if (text.length > 100_000) return [post];
    return [
      post,
      { method: 'POST', path: '/v1/releases/preview', body: text },
      { method: 'PUT', path: `/v1/releases/${randomUUID()}`, body: text },
      { method: 'PUT', path: `/v1/releases/${known}`, body: text },
    ];
  };

  describe.each(groups)('in its %s', (_group, documents) => {
    it.each(documents)(
      'is refused everywhere alike, and leaves nothing behind: %s',
      async (_what, fields, ...errors) => {
        const text = jsonOf({ ...sound, ...fields });
        for (const request of roads(text)) {
          const answer = await send(server, { ...request, headers: json });
          expect({
            request: `${request.method} ${request.path}`,
            status: answer.status,
            code: answer.body?.code,
            flaws: flawsOf(answer),
            errors: sorted(errorsOf(answer.body)),
          }).toEqual({
            request: `${request.method} ${request.path}`,
            status: 422,
            code: 'validation',
            flaws: [],
            errors: sorted(errors),
          });
        }
        const line = await send(server, {
          method: 'POST',
          path: '/v1/releases/batch',
          headers: { 'content-type': 'application/x-ndjson' },
          body: `${text}\n`,
        });
        const { index, status, code, ...result } = JSON.parse(line.text);
        expect([line.status, index, status, code, sorted(errorsOf(result))]).toEqual([
          200,
          0,
          422,
          'validation',
          sorted(errors),
        ]);
        expect(await contents.digest()).toEqual(before);
      },
    );
  });

  it('has a table of more than a hundred ways to be wrong', () => {
    expect(groups.flatMap(([, documents]) => documents).length).toBeGreaterThan(100);
  });
});
