import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../src/database/sql.js';
import { aRelease } from '../helpers/documents.js';
import { startServer, type TestServer } from '../helpers/server.js';
import { asOwner } from '../helpers/tables.js';

describe('new releases that are posted at the same time', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const post = (release: object, key?: string) => {
    const request = server.admin.post('/v1/releases');
    return (key ? request.set('idempotency-key', key) : request).send(release);
  };
  const crowd = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ ...aRelease(), title: `Of a crowd ${i}` }));

  it('share transactions, and each gets its own answer', async () => {
    const answers = await Promise.all(crowd(40).map((release) => post(release)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(answers.map(({ body }) => body.title)).toEqual(crowd(40).map(({ title }) => title));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(40);
    const ids = answers.map(({ body }) => body.id);
    const { rows } = await asOwner(
      server.connection,
      `select count(distinct xmin::text)::integer as transactions from ledger.release_revision where release_id = any('{${ids.join(',')}}'::uuid[])`,
    );
    expect(rows[0]?.transactions).toBeLessThan(20);
  });

  it('fail alone: by an address that is taken, an id that nobody knows, or a key that was used', async () => {
    await post({ ...aRelease(), url: 'https://example.org/taken' }).expect(201);
    await post({ ...aRelease(), title: 'Before' }, 'used-before').expect(201);
    const unknown = [{ id: '3f1c5a62-8a0e-4a4e-9a52-0c5a3d2f9b11', role: 'issuer' }];
    const good = crowd(12);
    const [taken, nobody, reused, ...others] = await Promise.all([
      post({ ...aRelease(), url: 'https://example.org/taken' }),
      post({ ...aRelease(), organisations: unknown }),
      post({ ...aRelease(), title: 'Another' }, 'used-before'),
      ...good.map((release) => post(release)),
    ]);
    expect([taken?.status, nobody?.status, reused?.status]).toEqual([409, 422, 422]);
    expect(nobody?.body.errors[0].pointer).toBe('/organisations/0');
    expect(reused?.body.errors[0].code).toBe('reused');
    expect(others.map(({ status, body }) => [status, body.title])).toEqual(good.map(({ title }) => [201, title]));
  });

  it('that mean the same come one after another: one address, one request', async () => {
    const url = 'https://example.org/at-once';
    const answers = await Promise.all(crowd(8).map((release) => post({ ...release, url })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(409)]);
    const release = { ...aRelease(), title: 'Sent again and again' };
    const repeated = await Promise.all(Array.from({ length: 8 }, () => post(release, 'again-and-again')));
    const kept = await server.app.services.database.desk.rows<{ id: string }>(
      sql`select resource_id::text as id from ledger.idempotency_record where idempotency_key = 'again-and-again'`,
    );
    expect(kept).toHaveLength(1);
    for (const { status, body } of repeated) {
      expect([201, 409]).toContain(status);
      if (status === 201) expect(body.id).toBe(kept[0]?.id);
    }
  });
});
