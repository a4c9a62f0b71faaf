import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { foldCounters } from '../../src/ledger/counters.js';
import { rebuild } from '../../src/ledger/rebuild.js';
import { aRelease } from '../helpers/documents.js';
import { eventually } from '../helpers/eventually.js';
import { startServer, type TestServer } from '../helpers/server.js';
import { asOwner, readerTables } from '../helpers/tables.js';

describe('merging', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const post = async (fields: object) => {
    const answer = await server.admin.post('/v1/releases').send(aRelease(fields));
    expect([answer.status, answer.body.errors]).toEqual([201, undefined]);
    return answer.body;
  };
  const get = async (address: string) => (await server.reader.get(address).redirects(0)).body;
  const nothingIsStale = () =>
    eventually(
      async () => (await asOwner(server.connection, 'select count(*)::int as n from ledger.stale_release')).rows[0].n,
      (n) => n === 0,
    );

  describe('organisations', () => {
    it('counts both as one from the moment of the answer, in every list and filter', async () => {
      await post({ organisations: [{ name: 'Border Agency', role: 'issuer' }], topics: ['merge'] });
      await post({
        organisations: [{ name: 'Agency for Borders', acronym: 'AfB', role: 'partner' }],
        topics: ['merge'],
      });
      const both = await post({
        organisations: [
          { name: 'Border Agency', role: 'issuer' },
          { name: 'Agency for Borders', role: 'issuer' },
        ],
        statistics: [{ measure: 'borders', value: 3, unit: 'borders', organisations: ['Agency for Borders'] }],
        quotes: [{ text: 'Hello.', speaker: 'Ann', organisation: 'Agency for Borders' }],
        meetings: [
          {
            framework: { name: 'Border Talks' },
            number: 1,
            organisations: [{ name: 'Agency for Borders', role: 'host' }],
          },
        ],
      });
      const merged = await server.admin
        .post('/v1/organisations/agency-for-borders/merge')
        .send({ into: 'border-agency' });
      expect([merged.status, merged.body]).toMatchObject([
        200,
        {
          slug: 'border-agency',
          acronym: 'AfB',
          aliases: expect.arrayContaining(['Agency for Borders']),
          releaseCount: 3,
        },
      ]);

      const moved = await server.reader.get('/v1/organisations/agency-for-borders/releases?limit=2').redirects(0);
      expect([moved.status, moved.headers.location]).toEqual([308, '/v1/organisations/border-agency/releases?limit=2']);
      const titles = async (query: string) => (await get(`/v1/${query}`)).data.length;
      expect(await titles('organisations/border-agency/releases')).toBe(3);
      expect(await titles('releases?organisation=border-agency&topic=merge')).toBe(2);
      expect(await titles('releases?organisation=agency-for-borders&role=partner')).toBe(1);
      expect(await titles('organisations/border-agency/statistics')).toBe(1);
      expect(await titles('organisations/border-agency/quotes')).toBe(1);
      expect(await titles('meetings?organisation=border-agency&role=host')).toBe(1);
      expect(await titles('organisations?q=agency%20for%20borders')).toBe(1);

      await nothingIsStale();
      const shown = await get(`/v1/releases/${both.id}`);
      expect(new Set(shown.organisations.map(({ slug }: { slug: string }) => slug))).toEqual(
        new Set(['border-agency']),
      );
      const [{ organisations }] = (await get('/v1/meetings?framework=border-talks')).data;
      expect(organisations).toMatchObject([{ slug: 'border-agency', name: 'Border Agency' }]);
    });

    it('resolves later references to the old name, acronym and slug to the survivor', async () => {
      const later = await post({
        organisations: [
          { name: 'agency for borders', role: 'issuer' },
          { slug: 'agency-for-borders', role: 'partner' },
          { acronym: 'AfB', role: 'funder' },
        ],
      });
      expect(later.organisations.map(({ slug }: { slug: string }) => slug)).toEqual([
        'border-agency',
        'border-agency',
        'border-agency',
      ]);
    });

    it('is the same again, and refuses itself, circles and unknown survivors', async () => {
      const merge = (slug: string, into: string) =>
        server.admin.post(`/v1/organisations/${slug}/merge`).send({ into }).redirects(0);
      expect((await merge('agency-for-borders', 'border-agency')).status).toBe(200);
      expect((await merge('border-agency', 'border-agency')).status).toBe(409);
      expect((await merge('border-agency', 'agency-for-borders')).status).toBe(409);
      const unknown = await merge('border-agency', 'nobody');
      expect([unknown.status, unknown.body.errors[0].pointer]).toEqual([422, '/into']);
      expect((await merge('nobody', 'border-agency')).status).toBe(404);
    });

    it('leads from every old address to the last survivor in one step', async () => {
      await post({
        organisations: ['One of Three', 'Two of Three', 'Three of Three'].map((name) => ({
          name,
          role: 'issuer' as const,
        })),
      });
      await server.admin.post('/v1/organisations/one-of-three/merge').send({ into: 'two-of-three' }).expect(200);
      await server.admin.post('/v1/organisations/two-of-three/merge').send({ into: 'three-of-three' }).expect(200);
      const { headers } = await server.reader.get('/v1/organisations/one-of-three').redirects(0).expect(308);
      expect(headers.location).toBe('/v1/organisations/three-of-three');
    });
  });

  describe('frameworks', () => {
    it('joins meetings of one number, and the older id stays', async () => {
      await post({
        meetings: [
          { framework: { name: 'Harbour Forum' }, number: 1 },
          { framework: { name: 'Harbour Forum' }, number: 2 },
        ],
      });
      await post({
        meetings: [
          { framework: { name: 'Forum of Harbours' }, number: 2 },
          { framework: { name: 'Forum of Harbours' }, number: 3 },
        ],
      });
      const older = (await get('/v1/frameworks/harbour-forum/meetings/2')).id;
      const younger = (await get('/v1/frameworks/forum-of-harbours/meetings/2')).id;
      const merged = await server.admin.post('/v1/frameworks/forum-of-harbours/merge').send({ into: 'harbour-forum' });
      expect([merged.status, merged.body]).toMatchObject([
        200,
        { slug: 'harbour-forum', meetingCount: 3, highestNumber: 3, missing: [] },
      ]);
      expect(await get('/v1/frameworks/harbour-forum/meetings/2')).toMatchObject({ id: older, sourceCount: 2 });
      const moved = await server.reader.get(`/v1/meetings/${younger}`).redirects(0);
      expect([moved.status, moved.headers.location]).toEqual([308, `/v1/meetings/${older}`]);
      expect((await get('/v1/releases?framework=harbour-forum')).data).toHaveLength(2);
      expect((await get(`/v1/releases?meeting=${younger}`)).data).toHaveLength(2);
    });
  });

  describe('a meeting known by its day', () => {
    it('gets its number from an editor and becomes one with the meeting of that number', async () => {
      await post({ meetings: [{ framework: { name: 'Lake Council' }, date: '2020-05-04', place: 'Geneva' }] });
      await post({ meetings: [{ framework: { name: 'Lake Council' }, number: 7 }] });
      const [byDay] = (await get('/v1/frameworks/lake-council/meetings?dateFrom=2020&dateTo=2020')).data;
      const { status, body } = await server.admin.patch(`/v1/meetings/${byDay.id}`).send({ number: 7 });
      expect([status, body]).toMatchObject([200, { id: byDay.id, number: 7, place: 'Geneva', sourceCount: 2 }]);
      expect((await get('/v1/frameworks/lake-council')).meetingCount).toBe(1);
    });
  });

  describe('measures', () => {
    it('compares their statistics under one measure', async () => {
      await post({ statistics: [{ measure: 'ships seen', value: 10, unit: 'ships' }] });
      await post({ statistics: [{ measure: 'ships sighted', value: 12, unit: 'ships' }] });
      const merged = await server.admin.post('/v1/measures/ships-sighted/merge').send({ into: 'ships-seen' });
      expect([merged.status, merged.body]).toMatchObject([
        200,
        { slug: 'ships-seen', statisticCount: 2, aliases: ['ships sighted'] },
      ]);
      expect((await get('/v1/statistics?measure=ships-seen')).data).toHaveLength(2);
      await nothingIsStale();
      expect(
        (await get('/v1/statistics?measure=ships-sighted')).data.map(
          ({ measureSlug }: { measureSlug: string }) => measureSlug,
        ),
      ).toEqual(['ships-seen', 'ships-seen']);
    });
  });

  it('leaves tables that a rebuild does not change', async () => {
    await nothingIsStale();
    await foldCounters(server.app.services.database);
    const before = await readerTables(server.connection);
    await rebuild(server.app.services.database);
    await foldCounters(server.app.services.database);
    expect(await readerTables(server.connection)).toEqual(before);
  });
});
