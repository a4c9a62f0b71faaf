import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { eventually } from '../helpers/eventually.js';
import { cloneDatabase, startServer, type TestServer } from '../helpers/server.js';
import { asOwner } from '../helpers/tables.js';

/**
 * By how many seconds after their embargo 200 releases are public: one is promised, on a machine that does nothing else.
 * LIMIT=1 npm test -- test/desk/embargo holds it to that and tells the figure.
 */
const limit = Number(process.env.LIMIT ?? 10);

describe('the end of an embargo', () => {
  const servers: TestServer[] = [];
  const start = async (on?: pg.ClientConfig) => {
    const server = await startServer({}, on);
    servers.push(server);
    return server;
  };
  const stop = async (server: TestServer) => {
    servers.splice(servers.indexOf(server), 1);
    await server.close();
  };
  afterEach(async () => {
    jest.useRealTimers();
    for (const server of servers.splice(0)) await server.close();
  });

  const dueIn = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();
  const batchOf = (count: number, embargoedUntil: string) =>
    Array.from({ length: count }, (_, i) => ({
      id: randomUUID(),
      title: `Embargoed ${i}`,
      body: `What becomes known in time, number ${i}.`,
      embargoedUntil,
      organisations: [{ name: 'Punctual Agency', role: 'issuer' }],
      statistics: [{ measure: 'minutes', value: i, unit: 'minutes' }],
    }));
  const post = async (server: TestServer, documents: object[]) => {
    const { text } = await server.admin.post('/v1/releases/batch').send(documents).buffer(true).expect(200);
    expect(text.match(/"status":201/g)).toHaveLength(documents.length);
  };
  const farAhead = '2100-01-01T00:00:00Z';
  /** Makes releases due some milliseconds from now, by the clock of the database; posting them may take longer than that. */
  const makeDue = (connection: pg.ClientConfig, documents: { id: string }[], milliseconds: number) =>
    asOwner(
      connection,
      `update ledger.release_head set due_at = clock_timestamp() + interval '${milliseconds} ms' where id in (${documents.map(({ id }) => `'${id}'`)})`,
    );
  const countPublic = async (connection: pg.ClientConfig) =>
    Number((await asOwner(connection, 'select count(*) from reader.release')).rows[0].count);

  /** Milliseconds, by the database's clock, from the end of the embargo until as many are public; asks nothing of the server. */
  async function untilPublic(connection: pg.ClientConfig, count: number, end: string): Promise<number> {
    const client = new pg.Client(connection);
    await client.connect();
    try {
      const look = async () =>
        (
          await client.query(
            'select count(*)::integer as count, extract(epoch from clock_timestamp() - $1::timestamptz) * 1000 as late from reader.release',
            [end],
          )
        ).rows[0];
      const { late } = await eventually(look, (row) => row.count >= count, 10_000 + Date.parse(end) - Date.now());
      return Number(late);
    } finally {
      await client.end();
    }
  }

  const publishedEvents = async (server: TestServer, count: number) => {
    const look = async () => {
      const { body } = await server.reader.get('/v1/changes?limit=1000').expect(200);
      return body.data.filter(({ type }: { type: string }) => type === 'release.published');
    };
    return (await eventually(look, (events) => events.length >= count)).map(
      ({ releaseId }: { releaseId: string }) => releaseId,
    );
  };

  it('makes 200 public that are due together, and nobody has to ask', async () => {
    const server = await start();
    const end = dueIn(3000);
    await post(server, batchOf(200, end));
    const late = await untilPublic(server.connection, 200, end);
    if (process.env.LIMIT)
      process.stderr.write(`200 releases were public ${Math.round(late)} ms after their embargo\n`);
    expect(late).toBeLessThan(limit * 1000);
    expect(new Set(await publishedEvents(server, 200)).size).toBe(200);
  });

  it('makes public what became due while no server ran', async () => {
    const server = await start();
    const documents = batchOf(20, farAhead);
    await post(server, documents);
    await stop(server);
    await makeDue(server.connection, documents, 0);
    expect(await countPublic(server.connection)).toBe(0);
    const next = await start(server.connection);
    await eventually(
      () => countPublic(next.connection),
      (count) => count === 20,
    );
  });

  it('comes once where two servers share a database', async () => {
    const connection = await cloneDatabase();
    const [one, other] = [await start(connection), await start(connection)];
    const end = dueIn(2000);
    const documents = batchOf(120, end);
    await post(one, documents);
    await untilPublic(connection, 120, end);
    const ids = documents.map(({ id }) => id).sort();
    for (const server of [one, other]) expect((await publishedEvents(server, 120)).sort()).toEqual(ids);
    const { rows } = await asOwner(
      connection,
      'select max(revision) as revision, max(publications) as publications, (select count(*)::integer from ledger.publication) as stretches from ledger.release_head',
    );
    expect(rows).toEqual([{ revision: 1, publications: 1, stretches: 120 }]);
  });

  it.each([
    ['an hour ahead', 3_600_000],
    ['an hour behind', -3_600_000],
  ])('is told by the clock of the database where that of the server is %s', async (_, skew) => {
    const server = await start();
    const [soon, later] = [batchOf(3, farAhead), batchOf(2, farAhead)];
    await post(server, [...soon, ...later]);
    await makeDue(server.connection, later, 600_000);
    jest.useFakeTimers({
      now: Date.now() + skew,
      doNotFake: [
        'hrtime',
        'nextTick',
        'performance',
        'queueMicrotask',
        'setImmediate',
        'clearImmediate',
        'setInterval',
        'clearInterval',
        'setTimeout',
        'clearTimeout',
      ],
    });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await countPublic(server.connection)).toBe(0);
    await makeDue(server.connection, soon, 300);
    await eventually(
      () => countPublic(server.connection),
      (count) => count === 3,
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await countPublic(server.connection)).toBe(3);
  });

  it('comes for all others where one cannot be published, which the metrics show', async () => {
    const server = await start();
    const documents = batchOf(60, farAhead);
    await post(server, documents);
    const broken = documents[7]?.id;
    await asOwner(
      server.connection,
      `update ledger.release_revision set document = document || '{"statistics": [{"measure": "minutes", "value": "no number", "unit": "minutes"}]}' where release_id = '${broken}'`,
    );
    await makeDue(server.connection, documents, 100);
    await eventually(
      () => countPublic(server.connection),
      (count) => count === 59,
    );
    await eventually(
      async () => (await server.reader.get('/metrics').expect(200)).text,
      (text) => Number(/^dateline_embargo_failures_total (\d+)$/m.exec(text)?.[1]) >= 1,
    );
    await server.reader.get(`/v1/releases/${broken}`).expect(404);
    // It is tried again, so once mended it follows by itself.
    await asOwner(
      server.connection,
      `update ledger.release_revision set document = document - 'statistics' where release_id = '${broken}'`,
    );
    await eventually(
      () => countPublic(server.connection),
      (count) => count === 60,
      20_000,
    );
  });
});
