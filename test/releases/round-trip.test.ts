import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isLosslessNumber, parse, stringify } from 'lossless-json';
import type supertest from 'supertest';
import { decimal, legalRelease, withOwnAddresses } from '../helpers/legal-release.js';
import { patience, trying } from '../helpers/runs.js';
import { startServer, type TestServer } from '../helpers/server.js';
import { asOwner } from '../helpers/tables.js';

type Json = Record<string, unknown>;

const serverMade = new Set([
  'id',
  'slug',
  'revision',
  'state',
  'firstPublicAt',
  'updatedAt',
  'createdAt',
  'version',
  'desk',
  'copies',
  'evidence',
  'measureSlug',
]);

/** A JSON value without what the server makes. */
function withoutServerFields(value: unknown): unknown {
  if (isLosslessNumber(value)) return value;
  if (Array.isArray(value)) return value.map(withoutServerFields);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !serverMade.has(name))
      .map(([name, member]) => [name, withoutServerFields(member)]),
  );
}

/** Where an answer does not show what a document gave; what is empty or null need not be shown. */
function unshown(given: unknown, shown: unknown, path = ''): string[] {
  const unless = (same: boolean) => (same ? [] : [`${path}: ${stringify(given)} became ${stringify(shown)}`]);
  if (given === null || given === undefined || given === '') return [];
  if (/\/(?:value|upperValue)$/.test(path)) return unless(String(shown) === String(given));
  if (/(?:publishedAt|embargoedUntil)$/.test(path))
    return unless(Date.parse(String(shown)) === Date.parse(String(given)));
  if (typeof given === 'string' && typeof shown === 'object' && shown !== null)
    return unless((shown as Json).name === given);
  if (Array.isArray(given)) {
    const items = path === '/topics' ? [...new Set(given)] : given;
    return items.flatMap((item, index) => unshown(item, (shown as unknown[] | undefined)?.[index], `${path}/${index}`));
  }
  if (typeof given === 'object') {
    return Object.entries(given).flatMap(([name, member]) => {
      // Statistics and quotes show an organisation by its name alone.
      if (name === 'acronym' && /statistics|quotes/.test(path)) return [];
      return unshown(member, (shown as Json | null)?.[name], `${path}/${name}`);
    });
  }
  return unless(String(shown) === String(given));
}

describe('a legal document', () => {
  let server: TestServer;
  let other: TestServer;
  beforeAll(async () => {
    [server, other] = await Promise.all([startServer(), startServer()]);
  });
  afterAll(() => Promise.all([server.close(), other.close()]));

  const send = async (request: supertest.Test, text: string) => {
    const answer = await request.set('content-type', 'application/json').send(text).buffer();
    return { status: answer.status, text: answer.text, etag: answer.get('etag'), location: answer.get('location') };
  };
  const textOf = (value: unknown) => stringify(value) ?? '';
  const events = async () =>
    (
      await asOwner(
        server.connection,
        'select (select count(*) from ledger.outbox) + (select coalesce(max(position), 0) from reader.change) as n',
      )
    ).rows[0].n;

  /** Sends a document again in every form in which its answer can come back: nothing may change. */
  const expectNoChange = async (posted: Awaited<ReturnType<typeof send>>, forms: Record<string, string>) => {
    const before = await events();
    for (const [form, text] of Object.entries(forms)) {
      const again = await send(server.admin.put(String(posted.location)), text);
      expect({ form, status: again.status, text: again.text, etag: again.etag }).toEqual({
        form,
        status: 200,
        text: posted.text,
        etag: posted.etag,
      });
    }
    expect(await events()).toBe(before);
  };

  it(
    'comes back as it was sent, and equals the last write when it is sent again in any form',
    async () => {
      await fc.assert(
        fc.asyncProperty(legalRelease, async (given) => {
          const document = withOwnAddresses(given);
          const posted = await send(server.admin.post('/v1/releases'), textOf(document));
          expect([posted.status, posted.status === 201 ? '' : posted.text]).toEqual([201, '']);
          const answer = parse(posted.text) as Json;
          expect(unshown(document, answer)).toEqual([]);

          const read = await server.reader.get(String(posted.location)).buffer();
          const { createdAt: _c, version: _v, desk: _d, ...forReaders } = answer;
          expect(parse(read.text)).toEqual(forReaders);
          await expectNoChange(posted, {
            'the document': textOf(document),
            'the answer to the desk': posted.text,
            'the answer to readers': read.text,
            'the answer without what the server made': textOf(withoutServerFields(answer)),
          });
        }),
        trying(8),
      );
    },
    patience,
  );

  it(
    'comes back to its desk as it was sent while nobody else may see it',
    async () => {
      const secrets = fc.constantFrom({ state: 'draft' }, { embargoedUntil: '2100-01-01T00:00:00Z' });
      await fc.assert(
        fc.asyncProperty(legalRelease, secrets, async (given, secret) => {
          const document = { ...withOwnAddresses(given), ...secret };
          const posted = await send(server.admin.post('/v1/releases'), textOf(document));
          expect([posted.status, posted.status === 201 ? '' : posted.text]).toEqual([201, '']);
          const answer = parse(posted.text) as Json;
          expect(unshown(document, answer)).toEqual([]);
          await expectNoChange(posted, {
            'the document': textOf(document),
            'the answer to the desk': posted.text,
            'the answer without what the server made': textOf({ ...(withoutServerFields(answer) as Json), ...secret }),
          });
          expect((await server.reader.get(String(posted.location))).status).toBe(404);
        }),
        trying(6),
      );
    },
    patience,
  );

  it(
    'becomes the same document on another server, as does the answer to it',
    async () => {
      await fc.assert(
        fc.asyncProperty(legalRelease, async (given) => {
          const document = withOwnAddresses(given);
          const here = await send(server.admin.post('/v1/releases'), textOf(document));
          const there = await send(other.admin.post('/v1/releases'), here.text);
          expect([there.status, there.status === 201 ? '' : there.text]).toEqual([201, '']);
          expect(withoutServerFields(parse(there.text))).toEqual(withoutServerFields(parse(here.text)));
        }),
        trying(6),
      );
    },
    patience,
  );

  it(
    'keeps every digit of its figures, in records, lists and exports',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(decimal, { minLength: 1, maxLength: 20 }), async (values) => {
          const statistics = values.map((value) => `{"measure":"digits","unit":"things","value":${value}}`);
          const posted = await send(
            server.admin.post('/v1/releases'),
            `{"title":"Digits","body":"Many.","statistics":[${statistics.join(',')}]}`,
          );
          const { id } = parse(posted.text) as { id: string };
          const literals = (text: string) => [...text.matchAll(/"value":([^,]+),/g)].map(([, literal]) => literal);
          expect(literals(posted.text)).toEqual(values);
          expect(literals((await server.reader.get(`/v1/releases/${id}`).buffer()).text)).toEqual(values);
          const list = await server.reader.get(`/v1/statistics?release=${id}&limit=200`).buffer();
          expect(literals(list.text).sort()).toEqual([...values].sort());
          const csv = await server.reader.get(`/v1/statistics?release=${id}&format=csv&fields=value`).buffer();
          const cells = csv.text
            .trim()
            .split('\r\n')
            .slice(1)
            .map((line) => line.split(',')[1]?.replace(/^'/, ''));
          expect(cells.sort()).toEqual([...values].sort());
        }),
        trying(5),
      );
    },
    patience,
  );
});
