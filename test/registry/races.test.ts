import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeetingReport, aRelease } from '../helpers/documents.js';
import { startServer, type TestServer } from '../helpers/server.js';

describe('writers at the same moment', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const postAll = async (documents: object[]) => {
    const answers = await Promise.all(documents.map((document) => server.admin.post('/v1/releases').send(document)));
    expect(answers.filter(({ status }) => status !== 201).map(({ status, body }) => [status, body])).toEqual([]);
    return answers.map(({ body }) => body);
  };

  it('leave one organisation where fifty name a new one, however it is written', async () => {
    const spellings = ['Agency for Races', 'the agency for races', 'AGENCY  FOR RACES', 'Ａgency for Races'];
    const records = await postAll(
      Array.from({ length: 50 }, (_, i) =>
        aRelease({ organisations: [{ name: spellings[i % 4] ?? '', role: 'issuer' }] }),
      ),
    );
    expect(new Set(records.map(({ organisations }) => organisations[0].id)).size).toBe(1);
    expect(new Set(records.map(({ organisations }) => organisations[0].slug))).toEqual(
      new Set([records[0].organisations[0].slug]),
    );
  });

  it('leave one meeting with fifty sources where fifty report it', async () => {
    await postAll(Array.from({ length: 50 }, () => aMeetingReport('Racing Framework', 3)));
    const { body } = await server.reader.get('/v1/frameworks/racing-framework/meetings/3').expect(200);
    expect(body.sourceCount).toBe(50);
    expect(new Set(body.sources.map(({ releaseId }: { releaseId: string }) => releaseId)).size).toBe(50);
  });

  it('never deadlock, in whatever order they name things', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `Knot ${i}`);
    const shuffled = () => [...names].sort(() => Math.random() - 0.5);
    await postAll(
      Array.from({ length: 60 }, () =>
        aRelease({
          organisations: shuffled().map((name, i) => ({
            name,
            role: 'partner' as const,
            ...(i % 3 === 0 ? { parent: `Parent of ${name}` } : {}),
          })),
          meetings: shuffled()
            .slice(0, 4)
            .map((name, i) => ({ framework: { name: `Framework ${name}` }, number: i + 1 })),
          statistics: shuffled()
            .slice(0, 3)
            .map((name) => ({ measure: `measure ${name}`, value: 1, unit: 'people' })),
        }),
      ),
    );
  });

  it('give different slugs to different names that would have the same', async () => {
    const records = await postAll(
      ['C&D', 'C D', 'c-d!', 'C. D.'].map((name) => aRelease({ organisations: [{ name, role: 'issuer' }] })),
    );
    const slugs = records.map(({ organisations }) => organisations[0].slug).sort();
    expect(slugs).toEqual(['c-d', 'c-d-2', 'c-d-3', 'c-d-4']);
  });
});
