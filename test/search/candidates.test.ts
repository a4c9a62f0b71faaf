import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { analyzeSearch } from '../../src/search/frequencies.js';
import { mostRanked } from '../../src/search/ranked.js';
import { endOfFeed } from '../helpers/changes.js';
import { startServer, type TestServer } from '../helpers/server.js';

const day = (number: number): string => new Date(Date.UTC(2020, 0, 1 + number)).toISOString();

describe('a search for words that more releases have than are ranked', () => {
  let server: TestServer;
  const many = mostRanked + 100;
  const passing = Array.from({ length: many }, (_, number) => ({
    title: `Notice ${number}`,
    body: `The harbour is open today. ${'Ships come and go. '.repeat(3)} A treaty is far away from it.`,
    publishedAt: day(1000 + number),
  }));
  const about = {
    title: 'An old notice',
    body: 'A harbour treaty. The harbour has a treaty. The treaty of the harbour. Harbour and treaty go together.',
    publishedAt: day(1),
  };
  const titled = { title: 'The harbour treaty', body: 'It is signed.', publishedAt: day(2) };

  beforeAll(async () => {
    server = await startServer();
    await server.admin
      .post('/v1/releases/batch')
      .send([about, titled, ...passing])
      .expect(200);
    await endOfFeed(server);
    // What the planner knows of how frequent words are, as a server counts it anew from time to time.
    await analyzeSearch(server.app.services.database);
  });
  afterAll(() => server.close());

  const best = async (q: string) => {
    const { body } = await server.reader.get(`/v1/releases?${new URLSearchParams({ q, limit: '5' })}`).expect(200);
    return { ranked: body.ranked, titles: body.data.map(({ title }: { title: string }) => title) };
  };

  it('ranks those with the words in their title, and those that are about them, however old', async () => {
    const { ranked, titles } = await best('harbour treaty');
    expect(ranked).toBe('candidates');
    expect(titles.slice(0, 2)).toEqual([titled.title, about.title]);
    expect(titles[2]).toMatch(/^Notice/);
  });

  it('leaves out those with a word that must be missing', async () => {
    const { titles } = await best('harbour treaty -signed');
    expect(titles[0]).toBe(about.title);
  });

  it('says that all were ranked where the words are fewer', async () => {
    expect(await best('signed')).toEqual({ ranked: 'all', titles: [titled.title] });
  });
});
