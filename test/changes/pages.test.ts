import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clean } from '../../src/ledger/housekeeping.js';
import { changesFrom, endOfFeed, openStream, toldEverything } from '../helpers/changes.js';
import { aMeetingReport, aRelease } from '../helpers/documents.js';
import { eventually } from '../helpers/eventually.js';
import { startServer, type TestServer } from '../helpers/server.js';
import { asOwner } from '../helpers/tables.js';

describe('the change feed', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  /** What the feed tells behind a cursor, once it has told all. */
  const toldSince = async (cursor: string) => {
    await toldEverything(server);
    return (await changesFrom(server, cursor)).changes;
  };
  const typesSince = async (cursor: string) => (await toldSince(cursor)).map(({ type }) => type);
  const publish = async (document: object) =>
    (await server.admin.post('/v1/releases').send(document).expect(201)).body.id as string;

  describe('tells', () => {
    it('what happened to a release, and to all that came and went with it', async () => {
      const cursor = await endOfFeed(server);
      const id = await publish(
        aMeetingReport('Framework of the Feed', 3, {
          statistics: [{ measure: 'feeds', value: 3, unit: 'feeds', statement: 'Something happened' }],
        }),
      );
      expect((await typesSince(cursor)).sort()).toEqual([
        'framework.created',
        'measure.created',
        'meeting.created',
        'organisation.created',
        'release.published',
      ]);
      const then = await endOfFeed(server);
      await server.admin.post(`/v1/releases/${id}/withdraw`).send({ reason: 'Wrong.' }).expect(200);
      expect((await typesSince(then)).sort()).toEqual([
        'framework.withdrawn',
        'measure.withdrawn',
        'meeting.withdrawn',
        'organisation.withdrawn',
        'release.withdrawn',
      ]);
      const last = await endOfFeed(server);
      await server.admin.post(`/v1/releases/${id}/publish`).expect(200);
      expect((await typesSince(last)).sort()).toEqual([
        'framework.created',
        'measure.created',
        'meeting.created',
        'organisation.created',
        'release.published',
      ]);
    });

    it('that an organisation was merged, into which, and nothing about the releases that name it', async () => {
      const [one, other] = await Promise.all(
        ['Feed Agency', 'The Agency for Feeds'].map(async (name) => {
          const document = aRelease({ organisations: [{ name, role: 'issuer' }] });
          const { body } = await server.admin.post('/v1/releases').send(document).expect(201);
          return body.organisations[0].id as string;
        }),
      );
      const cursor = await endOfFeed(server);
      await server.admin.post(`/v1/organisations/${one}/merge`).send({ into: other }).expect(200);
      const changes = await toldSince(cursor);
      expect(changes.map(({ type, organisationId, into }) => [type, organisationId, into])).toEqual([
        ['organisation.merged', one, other],
        ['organisation.updated', other, undefined],
      ]);
    });

    it('nothing where nothing changed', async () => {
      const document = aRelease();
      const id = await publish(document);
      const cursor = await endOfFeed(server);
      await server.admin.put(`/v1/releases/${id}`).send(document).expect(200);
      await server.admin.post(`/v1/releases/${id}/publish`).expect(200);
      await server.admin.post('/v1/releases/preview').send(aRelease()).expect(200);
      expect(await toldSince(cursor)).toEqual([]);
    });
  });

  describe('tells nobody', () => {
    it('of drafts, embargoes and pending revisions, until they are public', async () => {
      const live = await publish(aRelease());
      const cursor = await endOfFeed(server);
      const secret = { organisations: [{ name: 'Secret Agency', role: 'issuer' as const }] };
      const ends = new Date(Date.now() + 2500).toISOString();
      const embargoed = await publish(aRelease({ ...secret, embargoedUntil: ends }));
      const draft = await publish({ ...aRelease(secret), state: 'draft' });
      await server.admin
        .put(`/v1/releases/${live}`)
        .send(aRelease({ ...secret, embargoedUntil: '2100-01-01T00:00:00Z' }))
        .expect(200);
      await server.admin.delete(`/v1/releases/${draft}`).expect(204);
      const hidden = await publish({ ...aRelease(secret), state: 'draft' });
      await server.admin.post(`/v1/releases/${hidden}/erase`).send({ reason: 'By law.' }).expect(200);
      expect(await toldSince(cursor)).toEqual([]);
      const changes = await eventually(
        () => toldSince(cursor),
        ({ length }) => length === 2,
      );
      expect(changes.map(({ type, releaseId }) => [type, releaseId]).sort()).toEqual([
        ['organisation.created', undefined],
        ['release.published', embargoed],
      ]);
      for (const { at } of changes) expect(Date.parse(at)).toBeGreaterThanOrEqual(Date.parse(ends));
    });

    it('what a withdrawn or erased release said', async () => {
      const cursor = await endOfFeed(server);
      for (const way of ['withdraw', 'erase']) {
        const id = await publish(aRelease({ title: 'Unspeakable', externalId: `unspeakable-${way}` }));
        await server.admin.post(`/v1/releases/${id}/${way}`).send({ reason: 'Unmentionable' }).expect(200);
      }
      const { text } = await server.reader.get(`/v1/changes?after=${cursor}`).expect(200);
      const changes = await toldSince(cursor);
      expect(changes.map(({ type }) => type)).toEqual([
        'release.published',
        'release.withdrawn',
        'release.published',
        'release.withdrawn',
      ]);
      for (const change of changes)
        expect(Object.keys(change).sort()).toEqual(['at', 'cursor', 'releaseId', 'revision', 'type']);
      expect(text).not.toMatch(/un(speakable|mentionable)/i);
    });
  });

  describe('refuses', () => {
    it.each([
      ['limit=0', 'limit'],
      ['limit=1001', 'limit'],
      ['limit=ten', 'limit'],
      ['wait=61', 'wait'],
      ['wait=-1', 'wait'],
      ['wait=1.5', 'wait'],
      ['before=x', 'before'],
    ])('%s', async (query, parameter) => {
      const { body } = await server.reader.get(`/v1/changes?${query}`).expect(400);
      expect(body).toMatchObject({ code: 'invalid-query', errors: [{ parameter }] });
    });

    it('cursors that were altered, or are those of a list', async () => {
      const own = await endOfFeed(server);
      await publish(aRelease());
      await publish(aRelease());
      const { body: list } = await server.reader.get('/v1/releases?limit=1').expect(200);
      const altered = `${own.slice(0, 4)}${own[4] === 'A' ? 'B' : 'A'}${own.slice(5)}`;
      for (const cursor of [altered, list.page.next, 'x', '1', '%20', `${own}A`]) {
        const { body } = await server.reader.get(`/v1/changes?after=${cursor}`).expect(400);
        expect(body).toMatchObject({ code: 'invalid-cursor', errors: [{ parameter: 'after' }] });
        const stream = await server.reader.get('/v1/changes/stream').set('last-event-id', cursor).expect(400);
        expect(stream.body).toMatchObject({ code: 'invalid-cursor', errors: [{ header: 'Last-Event-ID' }] });
      }
    });

    it('to leave out what it no longer keeps: 410, with the way to begin again', async () => {
      const old = await endOfFeed(server);
      await publish(aRelease());
      await publish(aRelease());
      await toldSince(old);
      const edge = await endOfFeed(server);
      await asOwner(server.connection, "update reader.change set at = at - interval '31 days'");
      await publish(aRelease());
      await toldSince(edge);
      await clean(server.app.services.database, 30);

      const { body } = await server.reader.get(`/v1/changes?after=${old}`).expect(410);
      expect(body).toMatchObject({ code: 'gone', startAgain: '/v1/changes' });
      await server.reader.get('/v1/changes/stream').set('last-event-id', old).expect(410);
      expect((await server.reader.get(`/v1/changes?after=${edge}`).expect(200)).body.data).toHaveLength(1);
      expect((await server.reader.get(body.startAgain).expect(200)).body.data).toHaveLength(1);
      const stream = await openStream(server.url, { after: edge });
      await eventually(
        async () => stream.changes.length,
        (count) => count === 1,
      );
      stream.close();
    });

    it('to forget its newest entry, from which positions go on', async () => {
      await asOwner(server.connection, "update reader.change set at = at - interval '31 days'");
      const end = await endOfFeed(server);
      await clean(server.app.services.database, 30);
      expect(await endOfFeed(server)).toBe(end);
      await publish(aRelease());
      expect(await typesSince(end)).toEqual(['release.published']);
    });
  });
});
