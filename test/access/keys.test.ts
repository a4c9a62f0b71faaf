import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { eventually } from '../helpers/eventually.js';
import { startServer, type TestServer } from '../helpers/server.js';
import { asOwner } from '../helpers/tables.js';

type Agent = TestServer['admin'];

describe('keys', () => {
  let server: TestServer;
  let other: TestServer;
  let manager: Agent;
  const logged: string[] = [];
  beforeAll(async () => {
    server = await startServer({ LOG_LEVEL: 'trace' }, undefined, { write: (line: string) => void logged.push(line) });
    other = await startServer({}, server.connection);
    manager = await server.desk('north', ['keys:write', 'releases:write']);
  });
  afterAll(async () => {
    await other.close();
    await server.close();
  });

  const create = async (fields: object, by = manager) =>
    by.post('/v1/keys').send({ name: 'A key', scopes: ['releases:write'], ...fields });
  const withKey = (secret: string, at = server) => supertest.agent(at.url).set('authorization', `Bearer ${secret}`);
  const draft = { title: 'A draft', state: 'draft' };

  it('are made with a secret that is shown once, and never again', async () => {
    const { status, headers, body } = await create({ name: 'Newsroom CMS', expiresAt: '2100-01-01T00:00:00Z' });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: 'Newsroom CMS',
      desk: 'north',
      scopes: ['releases:write'],
      createdAt: expect.any(String),
      expiresAt: '2100-01-01T00:00:00Z',
      lastUsedAt: null,
      revokedAt: null,
      secret: expect.stringMatching(/^dl_[\w-]{22}_[\w-]{43}$/),
    });
    expect(headers).toMatchObject({ location: `/v1/keys/${body.id}`, 'cache-control': 'private, no-store' });
    const { secret, ...rest } = body;
    await withKey(secret).post('/v1/releases').send(draft).expect(201);
    const list = await manager.get('/v1/keys').expect(200).expect('cache-control', 'private, no-store');
    expect(list.body.data).toContainEqual({
      ...rest,
      lastUsedAt: list.body.data.find(({ id }: { id: string }) => id === rest.id).lastUsedAt,
    });
    const stored = await asOwner(server.connection, 'select * from ledger.api_key');
    for (const told of [list.text, JSON.stringify(stored.rows), logged.join('')])
      expect(told).not.toContain(secret.slice(-43));
  });

  it('made again with one Idempotency-Key are one, whose secret is not repeated', async () => {
    const send = () =>
      manager
        .post('/v1/keys')
        .set('idempotency-key', 'once')
        .send({ name: 'Once', scopes: ['releases:write'] });
    const first = await send().expect(201);
    const again = await send().expect(201).expect('idempotency-replayed', 'true');
    const { secret: _, ...rest } = first.body;
    expect(again.body).toEqual(rest);
  });

  it('grant no scope and no desk that their maker has not', async () => {
    const refused = async (fields: object) => {
      const { status, body } = await create(fields);
      return [status, body.scope ?? body.detail];
    };
    expect(await refused({ scopes: ['releases:write', 'organisations:write'] })).toEqual([
      403,
      ['organisations:write'],
    ]);
    expect(await refused({ scopes: ['*'] })).toEqual([403, ['*']]);
    expect(await refused({ desk: 'south' })).toEqual([403, 'the key acts for the desk north only']);
    const { body } = await create({ desk: 'south', scopes: ['organisations:write'] }, server.admin);
    expect(body).toMatchObject({ desk: 'south', scopes: ['organisations:write'] });
    expect((await create({ scopes: ['*'] }, server.admin)).body).toMatchObject({ desk: null, scopes: ['*'] });
  });

  it('do what their scopes say, and are told which scope is missing', async () => {
    const can = async (scopes: string[], method: 'get' | 'post', path: string, body?: object) => {
      const made = await create({ desk: 'scoped', scopes }, server.admin);
      const answer = await withKey(made.body.secret)[method](path).send(body);
      return answer.status === 403 ? answer.body.scope : answer.status;
    };
    expect(await can(['releases:write'], 'post', '/v1/releases', draft)).toBe(201);
    expect(await can(['releases:read'], 'post', '/v1/releases', draft)).toEqual(['releases:write']);
    expect(await can(['releases:read'], 'get', '/v1/releases')).toBe(200);
    expect(await can(['releases:read'], 'get', '/v1/releases?state=draft')).toEqual(['releases:write']);
    expect(await can(['organisations:write'], 'post', '/v1/organisations', { name: 'Made by a key' })).toBe(201);
    expect(await can(['releases:write'], 'post', '/v1/organisations', { name: 'Not made' })).toEqual([
      'organisations:write',
    ]);
    expect(await can(['releases:write'], 'get', '/v1/keys')).toEqual(['keys:write']);
    expect(await can(['*'], 'get', '/v1/keys')).toBe(200);
    const id = (await server.admin.post('/v1/releases').send(draft)).body.id;
    expect(await can(['releases:write'], 'post', `/v1/releases/${id}/erase`, { reason: 'r' })).toEqual([
      'releases:erase',
    ]);
  });

  it('are seen and revoked by their own desk only, and by those who act for all', async () => {
    const south = await server.desk('south', ['keys:write']);
    const { body: made } = await create({ name: 'Of the north' });
    const listed = async (by: Agent) => {
      const { body } = await by.get('/v1/keys?limit=200').expect(200);
      return body.data.some(({ id }: { id: string }) => id === made.id);
    };
    expect([await listed(manager), await listed(server.admin), await listed(south)]).toEqual([true, true, false]);
    expect((await south.delete(`/v1/keys/${made.id}`).expect(404)).body.code).toBe('key-not-found');
    await withKey(made.secret).post('/v1/releases').send(draft).expect(201);
    await server.admin.delete(`/v1/keys/${made.id}`).expect(204);
  });

  it('stop working on every server within a second once they are revoked, and stay revoked', async () => {
    const { body: made } = await create({ name: 'To be revoked' });
    const uses = [server, other].map((at) => withKey(made.secret, at));
    for (const use of uses) await use.get('/v1/releases?state=draft').expect(200);
    await manager.delete(`/v1/keys/${made.id}`).expect(204);
    const revoked = performance.now();
    await uses[0]?.get('/v1/releases?state=draft').expect(401);
    const look = async () => (await uses[1]?.get('/v1/releases?state=draft'))?.status;
    // The key was looked up before; as long as that is remembered, and no longer, it works elsewhere.
    await eventually(look, (status) => status === 401, 5000);
    expect(performance.now() - revoked).toBeLessThan(2000);
    const find = async () => {
      const { body } = await manager.get('/v1/keys?limit=200');
      return body.data.find(({ id }: { id: string }) => id === made.id);
    };
    const { revokedAt } = await find();
    expect(revokedAt).not.toBeNull();
    await manager.delete(`/v1/keys/${made.id}`).expect(204);
    expect((await find()).revokedAt).toBe(revokedAt);
  });

  it('end when they expire, also where they are known already', async () => {
    const { body: made } = await create({ expiresAt: new Date(Date.now() + 1200).toISOString() });
    const use = withKey(made.secret);
    await use.get('/v1/releases?state=draft').expect(200);
    const look = async () => (await use.get('/v1/releases?state=draft')).status;
    await eventually(look, (status) => status === 401, 5000);
    const { body: ended } = await create({ expiresAt: '2020-01-01T00:00:00Z' });
    await withKey(ended.secret).get('/v1/releases').expect(401);
  });

  it('tell when they were last used', async () => {
    const { body: made } = await create({ name: 'Used' });
    const lastUse = async () => {
      const { body } = await manager.get('/v1/keys?limit=200');
      return body.data.find(({ id }: { id: string }) => id === made.id).lastUsedAt;
    };
    expect(await lastUse()).toBeNull();
    await withKey(made.secret).get('/v1/releases').expect(200);
    const at = await eventually(lastUse, (time) => time !== null);
    expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(60_000);
  });

  it('stand by their name in the revisions that a desk sees, and in no others', async () => {
    const { body: made } = await create({ name: 'Night shift' });
    const { body: release } = await withKey(made.secret)
      .post('/v1/releases')
      .send({ title: 'One', body: 'Two.' })
      .expect(201);
    await manager
      .patch(`/v1/releases/${release.id}`)
      .send({ body: 'Three.', changeKind: 'correction', changeNote: 'Two was wrong.' })
      .expect(200);
    const revisions = async (by: Agent) =>
      (await by.get(`/v1/releases/${release.id}/revisions?sort=revision`).expect(200)).body.data;
    expect(await revisions(manager)).toMatchObject([
      { revision: 1, version: 1, by: 'Night shift' },
      { revision: 2, version: 2, by: 'north key', changeKind: 'correction', changeNote: 'Two was wrong.' },
    ]);
    const south = await server.desk('south');
    for (const reader of [server.reader, south]) {
      const seen = await revisions(reader);
      expect(seen).toMatchObject([{ revision: 1 }, { revision: 2, changeNote: 'Two was wrong.' }]);
      expect(seen.flatMap(Object.keys)).not.toContain('by');
      expect(JSON.stringify(seen)).not.toMatch(/Night shift|north key|version/);
    }
  });

  it('that nobody has are refused, also those that come close', async () => {
    const { body: made } = await create({});
    const wrong = [
      `${made.secret}x`,
      made.secret.slice(0, -1),
      made.secret.replace('dl_', 'dm_'),
      `${made.secret.slice(0, -1)}_`,
      'dl_',
      made.id,
    ];
    for (const secret of wrong)
      await withKey(secret)
        .get('/v1/releases')
        .expect(401)
        .expect('www-authenticate', /invalid_token/);
    await server.reader.get('/v1/releases').set('authorization', `Basic ${made.secret}`).expect(401);
  });
});
