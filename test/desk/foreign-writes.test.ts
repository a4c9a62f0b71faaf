import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { oas31 } from 'zod-openapi';
import { SCOPES } from '../../src/access/principal.js';
import { type Operation, operationsOf } from '../helpers/openapi.js';
import { startServer, type TestServer } from '../helpers/server.js';
import { betrayal, known, publicRelease, type SecretKind, secretRelease, secretWord } from './secrets.js';

type Agent = TestServer['admin'];
type Method = 'post' | 'put' | 'patch' | 'delete';

const farAhead = '2100-01-01T00:00:00Z';
const secret: Record<'embargoed' | 'draft', string> = { embargoed: randomUUID(), draft: randomUUID() };
const published = randomUUID();

/** Bodies that would do something if the release were one's own. */
const bodies: Record<string, object | undefined> = {
  putRelease: publicRelease(3),
  patchRelease: { title: 'Another title' },
  deleteRelease: undefined,
  publishRelease: undefined,
  withdrawRelease: { reason: 'Not mine.' },
  eraseRelease: { reason: 'Not mine.' },
};

describe('a key of another desk', () => {
  let server: TestServer;
  let rival: Agent;
  let description: oas31.OpenAPIObject;
  let operations: Operation[];

  beforeAll(async () => {
    server = await startServer();
    rival = await server.desk(
      'rival',
      SCOPES.filter((scope) => scope !== '*'),
    );
    description = (await server.reader.get('/openapi.json')).body;
    operations = operationsOf(description).filter(({ method }) => method !== 'get');
    await server.admin.put(`/v1/releases/${published}`).send(publicRelease(1)).expect(201);
    const embargoed = { ...secretRelease('embargoed'), embargoedUntil: farAhead };
    await server.admin.put(`/v1/releases/${secret.embargoed}`).send(embargoed).expect(201);
    const draft = { ...secretRelease('draft'), state: 'draft' };
    await server.admin.put(`/v1/releases/${secret.draft}`).send(draft).expect(201);
  });
  afterAll(() => server.close());

  /** An answer as it would be for any id. */
  const answerTo = async (agent: Agent, method: string, path: string, id: string, body?: object) => {
    const answer = await agent[method as Method](path.replace('{id}', id)).send(body);
    const headers = Object.fromEntries(
      Object.entries(answer.headers).filter(([name]) => !['date', 'x-request-id', 'content-length'].includes(name)),
    );
    return {
      status: answer.status,
      headers,
      text: answer.text.replaceAll(id, 'the id').replace(/"requestId":"[^"]*"/, ''),
    };
  };

  it('meets a plan for every operation that writes to a release', () => {
    const onReleases = operations.filter(({ path }) => path.startsWith('/v1/releases/{id}'));
    expect(onReleases.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(bodies).sort());
  });

  describe.each(Object.keys(secret) as (keyof typeof secret)[])('on a release that is %s', (kind) => {
    it.each(Object.keys(bodies).filter((operationId) => operationId !== 'putRelease'))(
      'gets the answer of an id that nobody has from %s',
      async (operationId) => {
        const operation = operations.find((one) => one.operationId === operationId);
        if (!operation) throw new Error(`${operationId} is not described`);
        for (const query of [
          '',
          ...(operationId === 'deleteRelease' || operationId === 'patchRelease' ? ['?view=pending'] : []),
        ]) {
          const path = operation.path + query;
          const about = (id: string) => answerTo(rival, operation.method, path, id, bodies[operationId]);
          const nobodys = await about(randomUUID());
          expect(nobodys.status).toBe(404);
          expect(await about(secret[kind])).toEqual(nobodys);
        }
      },
    );

    it('gets the answer of a public release of another desk where it chooses the id itself', async () => {
      const put = (id: string) => answerTo(rival, 'put', '/v1/releases/{id}', id, publicRelease(3));
      const refused = await put(published);
      expect(refused.status).toBe(403);
      expect(await put(secret[kind])).toEqual(refused);
      const inBatch = async (id: string) =>
        (await rival.post('/v1/releases/batch').send([{ title: 'Mine', body: 'Mine.', id }])).text.replaceAll(id, '');
      expect(await inBatch(secret[kind])).toBe(await inBatch(published));
    });

    it('still leaves it as it was', async () => {
      const { body } = await server.admin.get(`/v1/releases/${secret[kind]}`).expect(200);
      expect([body.title, body.state, body.version]).toEqual([`Title ${secretWord(kind, 'title')}`, kind, 1]);
    });
  });

  describe.each(['embargoed', 'draft'] as const)('that says what is %s elsewhere', (kind) => {
    const same = () => secretRelease(kind);

    it('learns nothing from a preview', async () => {
      const { status, body } = await rival.post('/v1/releases/preview').send(same());
      expect(status).toBe(200);
      expect(body.copies).toEqual([]);
      const [agency, authority] = body.organisations;
      expect([agency.id, agency.slug]).toEqual([null, null]);
      expect(authority).toMatchObject({ name: known.organisation, id: expect.any(String), slug: 'harbour-authority' });
    });

    it('meets no conflict and no copy, and gets ids and slugs as the first', async () => {
      const { status, body } = await rival.post('/v1/releases').send(same());
      expect([status, body.errors]).toEqual([201, undefined]);
      expect(body.copies).toEqual([]);
      expect(body.organisations[0].slug).toBe(`${secretWord(kind, 'agency')}-agency`);
      expect(body.meetings[0].framework.slug).toBe(`${secretWord(kind, 'framework')}-talks`);
      expect(body.statistics[0].measureSlug).toBe(`${secretWord(kind, 'measure')}-seen`);
      const { text } = await rival
        .post('/v1/releases/batch')
        .send([{ ...same(), url: `https://rival.example.org/${kind}`, externalId: null }]);
      expect(text).toMatch(/"status":201/);
      expect((await rival.get(`/v1/releases/${body.id}`)).body.copies).toHaveLength(1);
    });

    it('has no conflict within its own desk but its own', async () => {
      const { status, body } = await rival.post('/v1/releases').send({ ...same(), title: 'Again' });
      expect(status).toBe(409);
      expect(body.conflictsWith).not.toContain(secret[kind]);
    });
  });

  it('creates and merges what only an embargoed release names as if nobody had named it', async () => {
    const name = (kind: SecretKind, what: string) => `${secretWord(kind, 'parent')} ${what}`;
    for (const [list, fields] of [
      ['organisations', {}],
      ['frameworks', {}],
    ] as const) {
      const create = async (called: string) => {
        const { status, body } = await rival.post(`/v1/${list}`).send({ name: called, ...fields });
        return { status, slug: body.slug, aliases: body.aliases };
      };
      expect(await create(name('embargoed', list === 'organisations' ? 'group' : 'talks'))).toMatchObject({
        status: 201,
        aliases: [],
      });
    }
    const into = async (slug: string) => {
      const { status, body } = await rival.post('/v1/organisations/harbour-authority/merge').send({ into: slug });
      return { status, errors: JSON.stringify(body.errors).replaceAll(slug, '') };
    };
    expect(await into(`${secretWord('draft', 'parent')}-group-x`)).toEqual(await into('nobody-at-all'));
  });

  it('is told nothing of the kind in what the server says of itself', async () => {
    const { text } = await server.reader.get('/metrics').expect(200);
    expect(text.match(betrayal)).toBeNull();
  });
});
