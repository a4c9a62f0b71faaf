import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { foldCounters } from '../../src/ledger/counters.js';
import { ADMIN_KEY, startServer, type TestServer } from '../helpers/server.js';
import { readerTables } from '../helpers/tables.js';
import { anItem, linesOf, postLines } from './client.js';

const incidental = ['at', 'first_public_at', 'updated_at', 'known_from', 'known_until', 'firstPublicAt', 'updatedAt'];

/** The reader tables with ids and times of writing left out. */
async function shapeOf({ connection, app }: TestServer): Promise<Record<string, string[]>> {
  await foldCounters(app.services.database);
  const tables = await readerTables(connection);
  const times = new RegExp(`(\\\\?"(?:${incidental.join('|')})\\\\?":)(?:null|\\\\?"[^"]*")`, 'g');
  const bare = (row: string) => row.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'id').replaceAll(times, '$1');
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.map(bare).sort()]));
}

describe('the items of a batch that mean the same things', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const titleOf = async (id: string) => (await server.reader.get(`/v1/releases/${id}`).expect(200)).body.title;

  /** Name new organisations, frameworks, meetings, measures and people again and again; every fifth replaces an earlier one. */
  const documents = Array.from({ length: 40 }, (_, i) =>
    anItem(`Same ${i}`, {
      externalId: `same:${i % 5 === 4 ? i - 4 : i}`,
      publishedAt: `2021-01-01T00:${String(i).padStart(2, '0')}:00Z`,
      organisations: [
        { name: i % 2 ? 'The Same Agency' : 'same agency', acronym: 'SA', role: 'issuer' },
        { name: 'Ministry of Sameness', parent: i % 3 ? 'Ruritania' : 'Graustark', role: 'partner' },
      ],
      meetings: [{ framework: { name: 'Same Framework' }, number: 1 + (i % 4) }],
      statistics: [{ measure: 'same things', value: i, unit: 'things', period: '2020' }],
      quotes: [{ text: `It is ${i}.`, speaker: i % 2 ? 'Sam Same' : 'SAM SAME' }],
    }),
  );

  it('leave what they leave when they are sent one by one', async () => {
    const [alone, together] = [await startServer(), await startServer()];
    const ids = new Map<string, string>();
    for (const document of documents) {
      const { externalId } = document as unknown as { externalId: string };
      const known = ids.get(externalId);
      const answer = known
        ? await alone.admin.put(`/v1/releases/${known}`).send(document)
        : await alone.admin.post('/v1/releases').send(document);
      expect([answer.status, answer.body.errors]).toEqual([known ? 200 : 201, undefined]);
      ids.set(externalId, answer.body.id);
    }
    const results = await postLines(together.url, ADMIN_KEY, linesOf(...documents));
    expect(results.map(({ status }) => status)).toEqual(documents.map((_, i) => (i % 5 === 4 ? 200 : 201)));
    expect(await shapeOf(together)).toEqual(await shapeOf(alone));
    await alone.close();
    await together.close();
  });

  it('meet the addresses of those before them', async () => {
    const url = 'https://example.org/same-address';
    const results = await postLines(
      server.url,
      ADMIN_KEY,
      linesOf(
        anItem('Holder', { url, externalId: 'address:1' }),
        anItem('Refused', { url, externalId: 'address:2' }),
        anItem('Moved', { url: `${url}/moved`, externalId: 'address:1' }),
        anItem('Successor', { url, externalId: 'address:2' }),
        anItem('Between two', { url, externalId: 'address:1' }),
      ),
    );
    expect(results.map(({ status }) => status)).toEqual([201, 409, 200, 201, 409]);
    expect(results[1]?.errors).toMatchObject([{ pointer: '/url', detail: `taken by /v1/releases/${results[0]?.id}` }]);
    expect(results[4]?.errors).toMatchObject([{ pointer: '/url', detail: `taken by /v1/releases/${results[3]?.id}` }]);
  });

  it('are written as often as they come, under an unknown id too, or left where that is asked', async () => {
    const id = randomUUID();
    const versions = [1, 2, 3].map((i) => anItem(`Version ${i}`, { id }));
    const results = await postLines(server.url, ADMIN_KEY, linesOf(...versions));
    expect(results.map((result) => [result.status, result.id])).toEqual([
      [201, id],
      [200, id],
      [200, id],
    ]);
    const { body } = await server.reader.get(`/v1/releases/${id}`);
    expect([body.title, body.revision]).toEqual(['Version 3', 3]);
    const skipped = await server.admin
      .post('/v1/releases/batch?onExisting=skip')
      .send([anItem('Version 4', { id })])
      .buffer(true);
    expect(skipped.text).toBe(`{"index":0,"status":200,"id":"${id}"}\n`);
    expect(await titleOf(id)).toBe('Version 3');
  });
});
