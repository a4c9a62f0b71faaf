import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changesFrom, type EventStream, endOfFeed, openStream } from '../helpers/changes.js';
import { aRelease } from '../helpers/documents.js';
import { eventually } from '../helpers/eventually.js';
import { startServer, type TestServer } from '../helpers/server.js';
import { asOwner } from '../helpers/tables.js';

// A change is to be told within a second; a loaded machine is given more.
const soon = 3000;

describe('whoever waits at the end of the change feed', () => {
  let one: TestServer;
  let other: TestServer;
  beforeAll(async () => {
    one = await startServer();
    other = await startServer({}, one.connection);
    await one.admin.post('/v1/releases').send(aRelease()).expect(201);
  });
  afterAll(async () => {
    await other.close();
    await one.close();
  });

  const writeTo = async (server: TestServer) => (await server.admin.post('/v1/releases').send(aRelease())).body.id;
  const streamOf = (server: TestServer, options = {}) => openStream(server.url, options);
  const arrival = (stream: EventStream, count = 1) =>
    eventually(
      async () => stream.changes,
      (changes) => changes.length >= count,
    );

  it.each(['the same server', 'another server'])(
    'with a long poll is answered soon after a write to %s',
    async (where) => {
      const cursor = await endOfFeed(one);
      const poll = one.reader.get(`/v1/changes?wait=20&after=${cursor}`).then((answer) => ({ answer, at: Date.now() }));
      const id = await writeTo(where === 'the same server' ? one : other);
      const written = Date.now();
      const { answer, at } = await poll;
      expect(answer.body.data).toMatchObject([{ type: 'release.published', releaseId: id, revision: 1 }]);
      expect(answer.body.page.next).toBe(answer.body.data[0].cursor);
      expect(at - written).toBeLessThan(soon);
    },
  );

  it('with a long poll is answered with nothing when the time is over, and goes on from the same place', async () => {
    const cursor = await endOfFeed(one);
    const asked = Date.now();
    const { body } = await one.reader.get(`/v1/changes?wait=1&after=${cursor}`).expect(200);
    expect(body).toEqual({ data: [], page: { limit: 100, next: cursor } });
    expect(Date.now() - asked).toBeGreaterThanOrEqual(950);
  });

  it('with a long poll does not wait where something has happened already', async () => {
    const { body } = await one.reader.get('/v1/changes?wait=60&limit=1').expect(200);
    expect(body.data).toHaveLength(1);
  });

  it('with the event stream is told soon, on either server, as in the list', async () => {
    const cursor = await endOfFeed(one);
    const streams = await Promise.all([streamOf(one), streamOf(other)]);
    for (const { status, headers } of streams) {
      expect(status).toBe(200);
      expect(headers).toMatchObject({ 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
      expect(headers['cache-control']).toMatch(/no-cache|no-store/);
    }
    await eventually(
      async () => [one, other].map(({ app }) => app.services.feed.size),
      (sizes) => sizes.every((size) => size > 1),
    );
    const id = await writeTo(one);
    const written = Date.now();
    await Promise.all(streams.map((stream) => arrival(stream)));
    expect(Date.now() - written).toBeLessThan(soon);
    const { changes } = await changesFrom(one, cursor);
    for (const stream of streams) {
      expect(stream.changes).toEqual(changes);
      expect(stream.changes[0]?.releaseId).toBe(id);
      stream.close();
    }
  });

  it('with the event stream goes on behind Last-Event-ID, which counts before `after`', async () => {
    const cursor = await endOfFeed(one);
    const ids = [await writeTo(one), await writeTo(one), await writeTo(one)];
    const first = await streamOf(one, { after: cursor });
    const [seen] = await arrival(first, 3);
    first.close();
    const second = await openStream(`${other.url}`, { after: seen?.cursor ?? '' });
    const rest = await arrival(second, 2);
    second.close();
    expect([seen, ...rest].map((change) => change?.releaseId)).toEqual(ids);
    const { body } = await one.reader.get(`/v1/changes?after=${rest.at(-1)?.cursor}`).expect(200);
    expect(body.data).toEqual([]);
  });

  it('with the event stream is told as soon where the client takes gzip', async () => {
    const stream = await streamOf(one, { headers: { 'accept-encoding': 'gzip' } });
    const id = await writeTo(one);
    expect((await arrival(stream))[0]?.releaseId).toBe(id);
    stream.close();
  });

  it('is not waited for by a server that ends: polls are answered, streams end', async () => {
    const third = await startServer({}, one.connection);
    const cursor = await endOfFeed(third);
    const poll = third.reader.get(`/v1/changes?wait=60&after=${cursor}`).then(({ status }) => status);
    const stream = await streamOf(third);
    await eventually(
      async () => third.app.services.feed.size,
      (size) => size >= 3,
    );
    const asked = Date.now();
    await third.close();
    expect(Date.now() - asked).toBeLessThan(10_000);
    expect(await poll).toBe(200);
    await stream.ended;
  });

  it('leaves nothing behind when it goes, or asks for the headers only', async () => {
    const { feed } = one.app.services;
    const before = await eventually(
      async () => feed.size,
      (size) => size === 1,
    );
    const stream = await streamOf(one);
    const poll = one.reader.get(`/v1/changes?wait=60&after=${await endOfFeed(one)}`);
    poll.then(
      () => undefined,
      () => undefined,
    );
    await eventually(
      async () => feed.size,
      (size) => size === before + 2,
    );
    stream.close();
    poll.abort();
    await one.reader.head('/v1/changes/stream').expect(200);
    await eventually(
      async () => feed.size,
      (size) => size === before,
    );
  });

  it('by hundreds holds no connection to the database', async () => {
    const connections = async () =>
      (
        await asOwner(
          one.connection,
          'select count(*)::integer as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
        )
      ).rows[0].n as number;
    const cursor = await endOfFeed(one);
    const before = await connections();
    const streams = await Promise.all(Array.from({ length: 200 }, () => streamOf(one)));
    const polls = Array.from({ length: 200 }, () =>
      one.reader.get(`/v1/changes?wait=60&after=${cursor}`).then((answer) => answer),
    );
    await eventually(
      async () => one.app.services.feed.size,
      (size) => size > 400,
    );
    const busy = async () =>
      (
        await asOwner(
          one.connection,
          "select count(*)::integer as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'",
        )
      ).rows[0].n as number;
    // What the pools have opened meanwhile for the requests' first look is theirs to keep; they hold eight connections each.
    expect((await connections()) - before).toBeLessThanOrEqual(8);
    expect(await eventually(busy, (count) => count === 0)).toBe(0);
    const others = await Promise.all(Array.from({ length: 20 }, () => one.reader.get('/v1/releases')));
    expect(others.map(({ status }) => status)).toEqual(others.map(() => 200));

    const id = await writeTo(one);
    const answers = await Promise.all(polls);
    await Promise.all(streams.map((stream) => arrival(stream)));
    const first = [...answers.map(({ body }) => body.data[0]), ...streams.map(({ changes }) => changes[0])];
    expect(new Set(first.map((change) => change?.releaseId))).toEqual(new Set([id]));
    for (const stream of streams) stream.close();
  });
});
