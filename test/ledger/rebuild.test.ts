import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { foldCounters } from '../../src/ledger/counters.js';
import { rebuild } from '../../src/ledger/rebuild.js';
import { startServer, type TestServer } from '../helpers/server.js';
import { asOwner, readerTables } from '../helpers/tables.js';

describe('a rebuild', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
    for (const file of readdirSync('samples')) {
      await server.admin
        .post('/v1/releases')
        .send(JSON.parse(readFileSync(`samples/${file}`, 'utf8')))
        .expect(201);
    }
    const { body } = await server.reader.get('/v1/releases?limit=3');
    for (const { id } of body.data) {
      const { body: release } = await server.reader.get(`/v1/releases/${id}`);
      await server.admin
        .put(`/v1/releases/${id}`)
        .send({
          ...release,
          title: `${release.title}, corrected`,
          changeNote: 'A better headline.',
          statistics: release.statistics.slice(1),
        })
        .expect(200);
    }
    await foldCounters(server.app.services.database);
  });
  afterAll(() => server.close());

  it('leaves every reader table byte for byte as the writes made it', async () => {
    const before = await readerTables(server.connection);
    await rebuild(server.app.services.database);
    await foldCounters(server.app.services.database);
    expect(await readerTables(server.connection)).toEqual(before);
    expect(Object.values(before).flat().length).toBeGreaterThan(500);
  });

  it('makes empty reader tables whole again', async () => {
    const before = await readerTables(server.connection);
    const kept = ['search_language', 'change', 'tombstone', 'counter_delta', 'moved'];
    const tables = Object.keys(before).filter((table) => !kept.includes(table));
    await asOwner(server.connection, `truncate ${tables.map((table) => `reader.${table}`).join(', ')}`);
    await rebuild(server.app.services.database);
    await foldCounters(server.app.services.database);
    expect(await readerTables(server.connection)).toEqual(before);
  });

  it('makes no event', async () => {
    const position = async () =>
      (
        await asOwner(
          server.connection,
          'select (select count(*) from ledger.outbox) + (select coalesce(max(position), 0) from reader.change) as n',
        )
      ).rows[0].n;
    const before = await position();
    await rebuild(server.app.services.database);
    expect(await position()).toBe(before);
  });
});
