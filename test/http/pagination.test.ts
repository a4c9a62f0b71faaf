import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { routes } from '../../src/routes.js';
import { patience, trying } from '../helpers/runs.js';
import { startServer, type TestServer } from '../helpers/server.js';
import { type Item, walk, wholeList, withQuery } from '../helpers/walk.js';

const letters = 'ÄbçDéFgHıjKL';
const days = ['2021-01-01', '2021-01-02', '2021-01-03'];

/** A document that adds to every list, at places that repeat: equal times, dates, values and names with equal beginnings. */
const factsOf = (n: number) => ({
  title: `Common words number ${n}`,
  body: `The same text for ${n % 4}.`,
  ...(n % 5 === 0 ? {} : { publishedAt: `${days[n % 3]}T00:00:00Z` }),
  organisations: [
    { name: 'Everywhere', role: 'issuer' },
    { name: `Org ${letters[n % 12]} ${n % 30}`, role: 'mentioned' },
  ],
  meetings: [
    {
      framework: { name: 'Everyone meets' },
      number: 1 + (n % 25),
      date: days[n % 3],
      organisations: [{ name: 'Everywhere', role: 'host' }],
    },
    { framework: { name: `Framework ${letters[n % 12]} ${n % 20}` }, number: 1 },
  ],
  statistics: [
    {
      measure: `Measure ${letters[n % 12]} ${n % 20}`,
      value: n % 3,
      unit: 'things',
      ...(n % 2 === 0 ? { period: days[n % 3] } : {}),
      organisations: ['Everywhere'],
    },
  ],
  quotes: [{ text: `Said number ${n}.`, speaker: `${letters[n % 12]} Speaker ${n % 25}`, organisation: 'Everywhere' }],
});

/** Every list that takes a cursor, as its route declares it, in every order. */
const lists = routes.flatMap((route) => {
  const shape = route.query instanceof z.ZodObject ? route.query.shape : {};
  if (!('cursor' in shape) || !('sort' in shape)) return [];
  const sorts = (shape.sort as z.ZodOptional<z.ZodEnum>).unwrap().options as string[];
  return sorts.map((sort) => ({ url: route.url, sort }));
});

describe('a list that is read page by page', () => {
  let server: TestServer;
  const known: Record<string, string> = {};
  const ids: string[] = [];
  let counter = 0;
  const post = async () => {
    const answer = await server.admin.post('/v1/releases').send(factsOf(counter++));
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body;
  };
  beforeAll(async () => {
    server = await startServer();
    for (let i = 0; i < 26; i++) {
      const { id, organisations, meetings } = await post();
      ids.push(id);
      Object.assign(known, { id, organisation: organisations[0].slug, framework: meetings[0].framework.slug });
    }
    for (let i = 1; i < 12; i++)
      await server.admin
        .patch(`/v1/releases/${known.id}`)
        .send({ subtitle: `Change ${i}` })
        .expect(200);
    for (let i = 0; i < 12; i++)
      await server.admin
        .post('/v1/keys')
        .send({ name: `Key ${i}`, scopes: ['releases:read'] })
        .expect(201);
  });
  afterAll(() => server.close());

  const addressOf = (url: string, sort: string) =>
    withQuery(
      url.replace(/:(\w+)/g, (_, name) => known[name] ?? name),
      { sort, q: sort === 'relevance' ? 'common' : null },
    );

  /** Things that happen beside a reader: releases arrive, change what lists do not sort by, and go. */
  const disturbances = () => {
    const arrived: string[] = [];
    const happen = async (kind: number) => {
      if (kind === 0) arrived.push((await post()).id);
      if (kind === 1) {
        const id = ids[counter++ % ids.length];
        await server.admin
          .patch(`/v1/releases/${id}`)
          .send({ notes: `Note ${counter}` })
          .expect(200);
      }
      const gone = kind === 2 ? arrived.pop() : undefined;
      if (gone) await server.admin.post(`/v1/releases/${gone}/withdraw`).send({ reason: 'For a walk.' }).expect(200);
    };
    const end = async () => {
      while (arrived.length > 0) await happen(2);
    };
    return { happen, end };
  };

  /** What an item sorts by; where that is null, all of it. */
  const keyOf = (item: Item, sort: string) => JSON.stringify(item[sort.replace('-', '')] ?? item);

  it.each(lists)(
    'repeats and misses nothing while others write: $url by $sort',
    async ({ url, sort }) => {
      const address = addressOf(url, sort);
      const quiet = sort === 'relevance' || url === '/v1/releases/:id/revisions' || url === '/v1/keys';
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }),
          fc.array(fc.nat(3), { minLength: 1, maxLength: 8 }),
          async (limits, kinds) => {
            const { happen, end } = disturbances();
            const before = await wholeList(server, address);
            const stayed = new Map(before.map((item) => [idOf(item), keyOf(item, sort)]));
            const look = async () => {
              const now = new Map((await wholeList(server, address)).map((item) => [idOf(item), keyOf(item, sort)]));
              for (const [id, key] of stayed) if (now.get(id) !== key) stayed.delete(id);
            };
            const { there, back } = await walk(server, address, limits, async (page) => {
              const kind = kinds[page - 1];
              if (quiet || kind === undefined) return;
              await happen(kind);
              await look();
            });
            // What happened may have moved something later: counts follow in their own time.
            if (!quiet) await look();
            await end();
            const stable = before.map(idOf).filter((id) => stayed.has(id));
            expect(stable.length).toBeGreaterThan(5);
            // Those whose key changed may be met again at their new place; all others once, in the list's order.
            for (const seen of [there.map(idOf), back.map(idOf)]) {
              expect(seen.filter((id) => stable.includes(id))).toEqual(stable);
            }
          },
        ),
        trying(1),
      );
    },
    patience,
  );

  /** Revisions have a number instead of an id. */
  const idOf = (item: Item): string => item.id ?? String(item.version ?? item.revision);

  it('is one of more than thirty, in all their orders', () => {
    expect(lists.length).toBeGreaterThan(30);
  });

  it('answers with the same page whatever the fields, and counts all', async () => {
    for (const { url, sort } of lists) {
      const address = addressOf(url, sort);
      const whole = await wholeList(server, address);
      const { body } = await server.admin.get(withQuery(address, { count: 'true', limit: 3 })).expect(200);
      expect({ address, ...body.page, next: null }).toMatchObject({
        address,
        limit: 3,
        total: whole.length,
        totalIs: 'exact',
      });
      const field = Object.keys(whole[0] ?? {})[0] ?? '';
      const slim = await server.admin.get(withQuery(address, { fields: field, limit: 200 })).expect(200);
      expect(slim.body.data).toEqual(whole.map((item) => ({ [field]: item[field] })));
    }
  });

  it('takes a cursor with another limit and other fields, and with nothing else changed', async () => {
    const { body } = await server.reader.get('/v1/statistics?limit=2&sort=value&unit=things').expect(200);
    const go = (query: string) => server.reader.get(`/v1/statistics?cursor=${body.page.next}&${query}`);
    expect((await go('sort=value&unit=things&limit=5&fields=id&count=true')).status).toBe(200);
    for (const query of [
      'sort=value',
      'sort=-value&unit=things',
      'sort=value&unit=other',
      'sort=value&unit=things&q=x',
    ])
      expect((await go(query)).body).toMatchObject({ status: 400, code: 'invalid-cursor' });
    const elsewhere = await server.reader.get(
      `/v1/organisations/everywhere/statistics?cursor=${body.page.next}&sort=value&unit=things`,
    );
    expect(elsewhere.body).toMatchObject({ status: 400, code: 'invalid-cursor' });
  });

  it('refuses a cursor of which any letter was changed, and any part of one', async () => {
    const { body } = await server.reader.get('/v1/releases?limit=2').expect(200);
    const cursor = body.page.next as string;
    const altered = [...cursor].map(
      (letter, index) => cursor.slice(0, index) + (letter === 'A' ? 'B' : 'A') + cursor.slice(index + 1),
    );
    const parts = [...cursor].map((_, index) => cursor.slice(0, index)).slice(1);
    const others = [
      `${cursor}A`,
      `${cursor}=`,
      `${cursor} `,
      cursor.toUpperCase(),
      cursor.split('').reverse().join(''),
    ];
    const answers = await Promise.all(
      [...altered, ...parts, ...others].map((text) =>
        server.reader.get(withQuery('/v1/releases?limit=2', { cursor: text })),
      ),
    );
    expect([...new Set(answers.map(({ status, body: problem }) => `${status} ${problem.code}`))]).toEqual([
      '400 invalid-cursor',
    ]);
    expect((await server.reader.get(`/v1/releases?limit=2&cursor=${cursor}`)).status).toBe(200);
  });

  it('has no page behind the last or before the first', async () => {
    const first = await server.reader.get('/v1/people?limit=200').expect(200);
    expect(first.body.page).toMatchObject({ next: null, previous: null });
    const empty = await server.reader.get('/v1/people?q=zzzzzzzzzz').expect(200);
    expect(empty.body).toEqual({ data: [], page: { limit: 20, next: null, previous: null } });
  });
});
