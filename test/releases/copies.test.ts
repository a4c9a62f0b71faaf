import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../helpers/server.js';

describe('releases with the same text', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const post = async (fields: object) => {
    const answer = await server.admin.post('/v1/releases').send({ title: 'A copy', body: 'The same text.', ...fields });
    expect([answer.status, answer.body.errors]).toEqual([201, undefined]);
    return answer.body;
  };
  const copiesOf = async (id: string) => (await server.reader.get(`/v1/releases/${id}`).expect(200)).body.copies;
  const entryOf = ({ id, title, url, publishedAt }: Record<string, unknown>) => ({ id, title, url, publishedAt });

  it('name one another, with title, address and time as the other has them, until one changes or goes', async () => {
    const first = await post({ url: 'https://example.org/1', publishedAt: '2021-09-28T13:00:00.123Z' });
    const second = await post({
      body: ' THE  same\n text. ',
      publishedAt: '0987-01-02T00:00:00Z',
    });
    const third = await post({ title: 'Without a time' });
    expect(await copiesOf(first.id)).toEqual([second, third].map(entryOf));
    expect(await copiesOf(second.id)).toEqual([first, third].map(entryOf));
    expect(await copiesOf(third.id)).toEqual([second, first].map(entryOf));

    await server.admin.patch(`/v1/releases/${third.id}`).send({ body: 'Another text.' }).expect(200);
    expect(await copiesOf(third.id)).toEqual([]);
    expect(await copiesOf(first.id)).toEqual([second].map(entryOf));
    await server.admin.post(`/v1/releases/${second.id}/withdraw`).send({ reason: 'Gone.' }).expect(200);
    expect(await copiesOf(first.id)).toEqual([]);
  });

  it('are no copies of what nobody may see', async () => {
    const text = 'A text of its own.';
    const shown = await post({ body: text });
    await post({ body: text, embargoedUntil: '2100-01-01T00:00:00Z' });
    await post({ body: text, state: 'draft' });
    expect(await copiesOf(shown.id)).toEqual([]);
  });
});
