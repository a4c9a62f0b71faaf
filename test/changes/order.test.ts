import { describe, expect, it } from '@jest/globals';
import { eventually } from '../helpers/eventually.js';
import { startServer } from '../helpers/server.js';
import { variedReleases } from '../helpers/varied-releases.js';

describe('the change feed', () => {
  it('tells each of several hundred changes once, whatever the size of the pages, and begins where an export says', async () => {
    const server = await startServer();
    try {
      const page = async (query: string) => {
        const answer = await server.reader.get(`/v1/changes?${query}`);
        expect([answer.status, answer.body.detail]).toEqual([200, undefined]);
        return answer.body as { data: { cursor: string; type: string; releaseId?: string }[]; page: { next: string } };
      };
      await server.admin.post('/v1/releases/batch').send(variedReleases(120)).expect(200);
      const all = await eventually(
        async () => (await page('limit=1000')).data,
        (changes) => changes.filter(({ type }) => type === 'release.published').length === 120,
      );
      for (const limit of [7, 64]) {
        const seen: string[] = [];
        let after = '';
        for (;;) {
          const { data, page: at } = await page(`limit=${limit}${after && `&after=${after}`}`);
          if (at.next === after) break;
          seen.push(...data.map(({ cursor }) => cursor));
          after = at.next;
        }
        const expected = all.map(({ cursor }) => cursor);
        expect(seen).toEqual(expected);
        expect(seen.length).toBeGreaterThan(130);
      }
      const exported = await server.reader.get('/v1/releases?format=ndjson&fields=id').expect(200);
      const cursor = exported.headers['dateline-changes-cursor'];
      expect((await page(`after=${cursor}`)).data).toEqual([]);
      const late = await server.admin.post('/v1/releases').send({ title: 'Late', body: 'Late.' }).expect(201);
      const { data } = await page(`after=${cursor}&wait=10`);
      expect(data.map(({ releaseId }) => releaseId)).toEqual([late.body.id]);
    } finally {
      await server.close();
    }
  });
});
