import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../helpers/eventually.js';
import { startServer, type TestServer } from '../helpers/server.js';
import { asOwner } from '../helpers/tables.js';

describe('a request that is repeated', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const document = (title: string, fields: object = {}) => ({ title, body: `The body of ${title}.`, ...fields });
  const countOf = async (title: string) =>
    Number(
      (
        await asOwner(
          server.connection,
          `select count(*) from ledger.release_revision where document->>'title' = '${title}'`,
        )
      ).rows[0].count,
    );
  const eventsOf = async (id: string) => {
    const events = async () =>
      (await server.reader.get('/v1/changes?limit=1000')).body.data.filter(
        (change: { releaseId?: string }) => change.releaseId === id,
      );
    const waiting = async () =>
      Number((await asOwner(server.connection, 'select count(*) from ledger.outbox')).rows[0].count);
    await eventually(waiting, (count) => count === 0);
    return (await events()).length;
  };

  describe('with an Idempotency-Key', () => {
    const post = (key: string, body: object, path = '/v1/releases') =>
      server.admin.post(path).set('idempotency-key', key).send(body);

    it('leaves one record where twenty equal ones come at once, and every answer is right', async () => {
      const body = document('Twenty at once', { organisations: [{ name: 'Agency of Twenty', role: 'issuer' }] });
      const answers = await Promise.all(
        Array.from({ length: 20 }, async () => {
          for (;;) {
            const answer = await post('twenty', body);
            // While the first is under way, the others are told to come again.
            if (answer.status !== 409) return answer;
            expect([answer.headers['retry-after'], answer.body.detail]).toEqual([
              '1',
              expect.stringMatching(/still under way/),
            ]);
            await new Promise((resolve) => setTimeout(resolve, 30));
          }
        }),
      );
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(new Set(answers.map(({ headers }) => `${headers.location} ${headers.etag}`)).size).toBe(1);
      expect(answers.filter(({ headers }) => !headers['idempotency-replayed'])).toHaveLength(1);
      expect(await countOf('Twenty at once')).toBe(1);
      expect(await eventsOf(answers[0]?.body.id)).toBe(1);
    });

    it('is given the first answer again, whatever became of the record meanwhile', async () => {
      const first = await post('again', document('Again')).expect(201);
      await server.admin.patch(`/v1/releases/${first.body.id}`).send({ title: 'Changed' }).expect(200);
      const second = await post('again', document('Again')).expect(201).expect('idempotency-replayed', 'true');
      expect(second.body).toMatchObject({ id: first.body.id, title: 'Again', revision: 1, version: 1 });
    });

    it('is refused where the key comes with another body, and tells rights first', async () => {
      await post('reused', document('Reused')).expect(201);
      const { status, body } = await post('reused', document('Something else'));
      expect([status, body.errors]).toMatchObject([422, [{ header: 'Idempotency-Key', code: 'reused' }]]);
      await server.reader.post('/v1/releases').set('idempotency-key', 'reused').send(document('Reused')).expect(401);
      expect(await countOf('Something else')).toBe(0);
    });

    it('belongs to its key, method and path', async () => {
      const desk = await server.desk('idempotent');
      const theirs = await desk
        .post('/v1/releases')
        .set('idempotency-key', 'shared')
        .send(document('Shared'))
        .expect(201);
      const ours = await post('shared', document('Shared')).expect(201);
      expect(ours.body.id).not.toBe(theirs.body.id);
      const withdraw = (id: string) => post('shared', { reason: 'Wrong.' }, `/v1/releases/${id}/withdraw`);
      await withdraw(ours.body.id).expect(200);
      await withdraw(ours.body.id).expect(200).expect('idempotency-replayed', 'true');
      expect(await eventsOf(ours.body.id)).toBe(2);
    });

    it('keeps nothing of what was refused, so that it can be sent again when mended', async () => {
      await post('mended', { title: 'No body' }).expect(422);
      await post('mended', document('Mended')).expect(201);
    });

    it('is new again after a day', async () => {
      const first = await post('old', document('Old')).expect(201);
      await asOwner(
        server.connection,
        "update ledger.idempotency_record set created_at = now() - interval '25 hours' where idempotency_key = 'old'",
      );
      const second = await post('old', document('Old')).expect(201);
      expect(second.headers['idempotency-replayed']).toBeUndefined();
      expect(second.body.id).not.toBe(first.body.id);
    });

    it('stands or falls with its write: a record is there exactly where the write is', async () => {
      await asOwner(
        server.connection,
        `create function public.fail_late() returns trigger language plpgsql as $$ begin
           if new.idempotency_key = 'late' then raise exception 'no'; end if; return new; end $$`,
        'create trigger fail_late before insert on ledger.idempotency_record for each row execute function public.fail_late()',
      );
      await post('late', document('Too late')).expect(500);
      expect(await countOf('Too late')).toBe(0);
      await asOwner(server.connection, 'drop trigger fail_late on ledger.idempotency_record');
      await post('late', document('Too late')).expect(201);
      expect(await countOf('Too late')).toBe(1);
    });
  });

  describe('as a PUT', () => {
    const put = (id: string, body: object) => server.admin.put(`/v1/releases/${id}`).send(body);

    it('leaves one revision where twenty equal ones come at once', async () => {
      const id = randomUUID();
      const answers = await Promise.all(Array.from({ length: 20 }, () => put(id, document('Twenty puts'))));
      expect(answers.map(({ status }) => status).sort()).toEqual([...Array(19).fill(200), 201]);
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(await countOf('Twenty puts')).toBe(1);
      expect(await eventsOf(id)).toBe(1);
    });

    it('changes nothing after its embargo has ended, by itself or early', async () => {
      const soon = document('Soon', { embargoedUntil: new Date(Date.now() + 1200).toISOString() });
      const later = document('Later', { embargoedUntil: '2100-01-01T00:00:00Z', publishedAt: '2100-01-01T00:00:00Z' });
      const ids = [randomUUID(), randomUUID()] as const;
      await put(ids[0], soon).expect(201);
      await put(ids[1], later).expect(201);
      await server.admin.post(`/v1/releases/${ids[1]}/publish`).expect(200);
      await eventually(
        async () => (await server.reader.get(`/v1/releases/${ids[0]}`)).status,
        (status) => status === 200,
      );
      for (const [id, sent] of [
        [ids[0], soon],
        [ids[1], later],
      ] as const) {
        const before = await server.admin.get(`/v1/releases/${id}`);
        const events = await eventsOf(id);
        const again = await put(id, sent).expect(200);
        expect([again.body, again.headers.etag]).toEqual([before.body, before.headers.etag]);
        expect((await server.reader.get(`/v1/releases/${id}`)).body).toMatchObject({ state: 'published', revision: 1 });
        expect(await eventsOf(id)).toBe(events);
      }
    });

    it('publishes a draft that comes without its mark, once', async () => {
      const id = randomUUID();
      await put(id, document('Drafted', { state: 'draft' })).expect(201);
      expect((await put(id, document('Drafted', { state: 'draft' })).expect(200)).body).toMatchObject({
        state: 'draft',
        version: 1,
      });
      expect((await put(id, document('Drafted')).expect(200)).body).toMatchObject({ state: 'published', revision: 1 });
      expect((await put(id, document('Drafted')).expect(200)).body).toMatchObject({ state: 'published', revision: 1 });
    });

    it('writes again what a discarded revision had said', async () => {
      const id = randomUUID();
      await put(id, document('Public')).expect(201);
      const waiting = document('Waiting', { embargoedUntil: '2100-01-01T00:00:00Z' });
      await put(id, waiting).expect(200);
      await server.admin.delete(`/v1/releases/${id}?view=pending`).expect(204);
      expect((await put(id, document('Public')).expect(200)).body).toMatchObject({ version: 1 });
      await put(id, waiting).expect(200);
      expect((await server.admin.get(`/v1/releases/${id}?view=pending`).expect(200)).body).toMatchObject({
        version: 3,
      });
    });
  });

  describe('under a precondition', () => {
    it('writes only where nobody was faster, and twenty edits of one version leave one', async () => {
      const { body, headers } = await server.admin.post('/v1/releases').send(document('Guarded')).expect(201);
      const address = `/v1/releases/${body.id}`;
      const edit = (i: number, tag: string) =>
        server.admin
          .patch(address)
          .set('if-match', tag)
          .send({ title: `Edit ${i}` });
      const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => edit(i, headers.etag ?? '')));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(412)]);
      const reader = await server.reader.get(address);
      await server.admin
        .put(address)
        .set('if-match', reader.headers.etag ?? '')
        .send(document('By the tag of a reader'))
        .expect(200);
      await server.admin
        .put(address)
        .set('if-match', reader.headers.etag ?? '')
        .send(document('Too late'))
        .expect(412);
      await server.admin.put(address).set('if-match', '*').send(document('Whatever it is')).expect(200);
      await server.admin
        .put(`/v1/releases/${randomUUID()}`)
        .set('if-match', '*')
        .send(document('Nothing there'))
        .expect(412);
    });

    it('is failed by no copy that arrives meanwhile', async () => {
      const { body, headers } = await server.admin
        .post('/v1/releases')
        .send(document('Original', { body: 'Copied words.' }));
      await server.admin
        .post('/v1/releases')
        .send(document('Copy', { body: 'Copied  words.' }))
        .expect(201);
      const { body: now } = await server.admin.get(`/v1/releases/${body.id}`);
      expect(now.copies).toHaveLength(1);
      await server.admin
        .patch(`/v1/releases/${body.id}`)
        .set('if-match', headers.etag ?? '')
        .send({ title: 'Edited' })
        .expect(200);
    });

    it('guards drafts and pending revisions, too', async () => {
      const { body } = await server.admin.post('/v1/releases').send(document('Base')).expect(201);
      const pending = `/v1/releases/${body.id}?view=pending`;
      const waiting = document('Waiting', { embargoedUntil: '2100-01-01T00:00:00Z' });
      await server.admin.put(`/v1/releases/${body.id}`).send(waiting).expect(200);
      const { headers } = await server.admin.get(pending).expect(200);
      await server.admin
        .patch(pending)
        .set('if-match', headers.etag ?? '')
        .send({ title: 'Waiting longer' })
        .expect(200);
      await server.admin
        .patch(pending)
        .set('if-match', headers.etag ?? '')
        .send({ title: 'Too late' })
        .expect(412);
    });

    it('only creates with If-None-Match: *, and twenty at once create one', async () => {
      const id = randomUUID();
      const create = (i: number) =>
        server.admin
          .put(`/v1/releases/${id}`)
          .set('if-none-match', '*')
          .send(document(`Created ${i}`));
      const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => create(i)));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(19).fill(412)]);
      expect((await server.admin.get(`/v1/releases/${id}`)).body.version).toBe(1);
    });
  });
});
