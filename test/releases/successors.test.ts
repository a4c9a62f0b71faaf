import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rebuild } from '../../src/ledger/rebuild.js';
import { startServer, type TestServer } from '../helpers/server.js';

describe('a statistic or quote that is gone', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const count = (value: number, period: string, fields: object = {}) => ({
    measure: 'boats counted',
    value,
    unit: 'boats',
    period,
    ...fields,
  });
  const said = (text: string, speaker = 'Ann Sea') => ({ text, speaker });
  const base = { title: 'Boats', body: 'Boats were counted.' };
  const post = async (fields: object) =>
    (
      await server.admin
        .post('/v1/releases')
        .send({ ...base, ...fields })
        .expect(201)
    ).body;
  const put = async (id: string, fields: object) =>
    (
      await server.admin
        .put(`/v1/releases/${id}`)
        .send({ ...base, ...fields })
        .expect(200)
    ).body;
  const get = async (what: string, id: string) => {
    const { status, body } = await server.reader.get(`/v1/${what}/${id}`);
    return status === 200 ? 200 : [status, body.successor ?? null];
  };
  const idsOf = (items: { id: string }[]): string[] => items.map(({ id }) => id);

  it('keeps its id where measure, unit, period and place (speaker and first words) single it out', async () => {
    const first = await post({
      statistics: [count(1, '2019'), count(2, '2020')],
      quotes: [said('We count boats here.')],
    });
    const next = await put(first.id, {
      statistics: [count(2, '2020'), count(3, '2019')],
      quotes: [said('We count boats here. All of them, every day, in fact.')],
    });
    expect(idsOf(next.statistics)).toEqual(idsOf(first.statistics).reverse());
    expect(await get('quotes', first.quotes[0].id)).toEqual([410, `/v1/quotes/${next.quotes[0].id}`]);
  });

  it('answers 410 with its successor: the only new one of the same measure or speaker, where one was dropped', async () => {
    const first = await post({
      statistics: [count(1, '2019'), count(2, '2020')],
      quotes: [said('Boats, boats.'), said('No boats.', 'Ben Land')],
    });
    const second = await put(first.id, {
      statistics: [count(1, '2019'), count(2, '2021')],
      quotes: [said('Ships, rather.'), said('No boats.', 'Ben Land')],
    });
    expect(await get('statistics', first.statistics[0].id)).toBe(200);
    expect(await get('statistics', first.statistics[1].id)).toEqual([410, `/v1/statistics/${second.statistics[1].id}`]);
    expect(await get('quotes', first.quotes[0].id)).toEqual([410, `/v1/quotes/${second.quotes[0].id}`]);

    // The successor of a successor is named at once.
    const third = await put(first.id, { statistics: [count(1, '2019'), count(9, '2022', { unit: 'ships' })] });
    const last = `/v1/statistics/${third.statistics[1].id}`;
    expect(await get('statistics', first.statistics[1].id)).toEqual([410, last]);
    expect(await get('statistics', second.statistics[1].id)).toEqual([410, last]);
    expect(await get('quotes', second.quotes[0].id)).toEqual([410, null]);
  });

  it('has no successor where several could be it, or none', async () => {
    const first = await post({
      statistics: [count(1, '2019'), count(2, '2020'), { measure: 'piers', value: 3, unit: 'piers' }],
    });
    await put(first.id, { statistics: [count(5, '2023'), count(6, '2024')] });
    for (const id of idsOf(first.statistics)) expect(await get('statistics', id)).toEqual([410, null]);
  });

  it('answers 410 while its release is withdrawn, and is there again with it; a rebuild changes nothing of that', async () => {
    const first = await post({ statistics: [count(7, '2025')], quotes: [said('Withdrawn boats.')] });
    const second = await put(first.id, { statistics: [count(8, '2026')], quotes: [said('Withdrawn boats.')] });
    await server.admin.post(`/v1/releases/${first.id}/withdraw`).send({ reason: 'Wrong.' }).expect(200);
    const old = first.statistics[0].id;
    const live = second.statistics[0].id;
    const look = async () => [
      await get('statistics', old),
      await get('statistics', live),
      await get('quotes', first.quotes[0].id),
    ];
    const withdrawn = [
      [410, `/v1/statistics/${live}`],
      [410, null],
      [410, null],
    ];
    expect(await look()).toEqual(withdrawn);
    await rebuild(server.app.services.database);
    expect(await look()).toEqual(withdrawn);
    await server.admin.post(`/v1/releases/${first.id}/publish`).expect(200);
    const restored = [[410, `/v1/statistics/${live}`], 200, 200];
    expect(await look()).toEqual(restored);
    await rebuild(server.app.services.database);
    expect(await look()).toEqual(restored);
  });

  it('is told nothing of where it never was public', async () => {
    const { body } = await server.admin
      .post('/v1/releases')
      .send({ ...base, statistics: [count(1, '1999')], embargoedUntil: '2100-01-01T00:00:00Z' });
    expect(body.statistics[0].id ?? null).toBeNull();
  });
});
