import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../helpers/server.js';

interface Point {
  id: string;
  releaseId: string;
  title: string | null;
  statement: string | null;
  publishedAt: string | null;
  period: string | null;
  value: number;
  unit: string;
  contradicts: string[];
}
type Claim = Record<string, unknown>;

describe('a series', () => {
  let server: TestServer;
  let counter = 0;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const aMeasure = () => `things counted ${++counter}`;
  const series = async (query: Record<string, string | string[]>) => {
    const params = new URLSearchParams();
    for (const [name, values] of Object.entries(query)) for (const value of [values].flat()) params.append(name, value);
    const answer = await server.reader.get(`/v1/statistics/series?${params}`);
    expect([answer.status, answer.body.errors]).toEqual([200, undefined]);
    return answer.body as { measure: { name: string } | null; asOf: string | null; points: Point[]; complete: boolean };
  };
  const slugOf = (measure: string) => measure.replaceAll(' ', '-');
  const points = async (measure: string, more: Record<string, string | string[]> = {}) =>
    (await series({ measure: slugOf(measure), ...more })).points;

  /** Posts a release that makes the claims, each with the sentence that says so. */
  async function release(
    measure: string,
    claims: Claim[],
    fields: object = {},
  ): Promise<{ id: string; firstPublicAt: string }> {
    const n = ++counter;
    const answer = await server.admin.post('/v1/releases').send({
      title: `Release ${n}`,
      body: `Text ${n}.`,
      statistics: claims.map((claim) => ({ measure, value: 100, unit: 'things', period: '2020', ...claim })),
      ...fields,
    });
    expect([answer.status, answer.body.errors]).toEqual([201, undefined]);
    return answer.body;
  }
  /** Which of two claims of different releases contradict, as the series says; the two always agree on it. */
  async function contradict(one: Claim, other: Claim, fields: [object?, object?] = []): Promise<boolean> {
    const measure = aMeasure();
    await release(measure, [one], fields[0]);
    await release(measure, [other], fields[1]);
    const found = await points(measure);
    expect(found).toHaveLength(2);
    const [a, b] = found;
    expect(a?.contradicts).toEqual(b?.contradicts.length ? [b.id] : []);
    expect(b?.contradicts).toEqual(a?.contradicts.length ? [a.id] : []);
    return (a?.contradicts.length ?? 0) > 0;
  }

  it('has a point a claim in the order of periods, those without one last, each with its release and sentence', async () => {
    const measure = aMeasure();
    const statement = 'There were 7 in May 2019.';
    const { id } = await release(measure, [{ value: 7, period: '2019-05', statement }], {
      title: 'Seven',
      body: `News. ${statement}`,
      publishedAt: '2019-06-01T08:00:00Z',
    });
    await release(measure, [
      { value: 1, period: null },
      { value: 2, period: '2019' },
      { value: 3, period: '2018-12/2024' },
    ]);
    await release(measure, [{ value: 9, period: '2019-05-02' }]);
    const found = await points(measure);
    expect(found.map(({ value, period }) => [value, period])).toEqual([
      [3, '2018-12/2024'],
      [2, '2019'],
      [7, '2019-05'],
      [9, '2019-05-02'],
      [1, null],
    ]);
    expect(found[2]).toMatchObject({ releaseId: id, title: 'Seven', statement, publishedAt: '2019-06-01T08:00:00Z' });
  });

  it('is empty where the measure is unknown', async () => {
    expect(await series({ measure: 'nobody-counted-this' })).toMatchObject({ measure: null, points: [] });
  });

  it.each<[Claim, Claim, boolean]>([
    [{ value: 100 }, { value: 100 }, false],
    [{ value: 100 }, { value: 101 }, true],
    [{ value: '100.0000000001' }, { value: 100 }, true],
    [{ value: '123456789012345678901' }, { value: '123456789012345678902' }, true],
    [{ value: 100 }, { value: 100, qualifier: 'over' }, true],
    [{ value: 101 }, { value: 100, qualifier: 'over' }, false],
    [{ value: 100 }, { value: 100, qualifier: 'at_least' }, false],
    [{ value: 99 }, { value: 100, qualifier: 'at_least' }, true],
    [{ value: 100 }, { value: 100, qualifier: 'under' }, true],
    [{ value: 100 }, { value: 100, qualifier: 'up_to' }, false],
    [{ value: 101 }, { value: 100, qualifier: 'up_to' }, true],
    [{ value: 110 }, { value: 100, qualifier: 'about' }, false],
    [{ value: '110.1' }, { value: 100, qualifier: 'about' }, true],
    [{ value: 90 }, { value: 100, qualifier: 'about' }, false],
    [{ value: '89.9' }, { value: 100, qualifier: 'about' }, true],
    [{ value: -110 }, { value: -100, qualifier: 'about' }, false],
    [{ value: 90 }, { value: 100, qualifier: 'nearly' }, false],
    [{ value: 100 }, { value: 100, qualifier: 'nearly' }, false],
    [{ value: 101 }, { value: 100, qualifier: 'nearly' }, true],
    [{ value: 89 }, { value: 100, qualifier: 'nearly' }, true],
    [{ value: 20 }, { value: 10, upperValue: 20, qualifier: 'between' }, false],
    [{ value: 21 }, { value: 10, upperValue: 20, qualifier: 'between' }, true],
    [{ value: 100, qualifier: 'over' }, { value: 100, qualifier: 'under' }, true],
    [{ value: 100, qualifier: 'over' }, { value: 100, qualifier: 'up_to' }, true],
    [{ value: 100, qualifier: 'at_least' }, { value: 100, qualifier: 'up_to' }, false],
    [{ value: 100, qualifier: 'over' }, { value: 500, qualifier: 'at_least' }, false],
    [{ value: 100, qualifier: 'nearly' }, { value: 100, qualifier: 'over' }, true],
    [{ value: 100, qualifier: 'about' }, { value: 120, qualifier: 'about' }, false],
    [{ value: 100, qualifier: 'about' }, { value: 130, qualifier: 'about' }, true],
  ])('compares what values allow: %j and %j', async (one, other, expected) => {
    expect(await contradict(one, other)).toBe(expected);
  });

  it.each<[string, Claim, Claim, boolean]>([
    ['the same period in other words', { period: '2015/2020' }, { period: '2015-01-01/2020-12-31' }, true],
    ['a month and its days', { period: '2020-02' }, { period: '2020-02-01/2020-02-29' }, true],
    ['a period within the other', { period: '2020' }, { period: '2020-06' }, false],
    ['another period', { period: '2020' }, { period: '2021' }, false],
    ['no period', { period: null }, { period: null }, false],
    ['another unit', { unit: 'EUR' }, { unit: 'USD' }, false],
    ['a place in other letters', { place: 'Brussels' }, { place: 'BRUSSELS' }, true],
    ['another place', { place: 'Brussels' }, { place: 'Geneva' }, false],
    ['a place, and none', { place: 'Brussels' }, {}, false],
    ['organisations in another order', { organisations: ['A', 'B'] }, { organisations: ['B', 'A'] }, true],
    ['one organisation more', { organisations: ['A', 'B'] }, { organisations: ['A'] }, false],
  ])('compares only claims of the same thing: %s', async (_what, one, other, expected) => {
    expect(await contradict({ value: 1, ...one }, { value: 2, ...other })).toBe(expected);
  });

  it('does not set a release against itself or against its copies', async () => {
    const measure = aMeasure();
    await release(measure, [{ value: 1 }, { value: 2 }]);
    expect((await points(measure)).flatMap(({ contradicts }) => contradicts)).toEqual([]);
    expect(await contradict({ value: 1 }, { value: 2 }, [{ body: 'A copy.' }, { body: 'A  COPY.' }])).toBe(false);
  });

  it('narrows by unit, organisation and place, and never mixes units in a contradiction', async () => {
    const measure = aMeasure();
    await release(measure, [
      { value: 1, unit: 'EUR', organisations: ['Narrow One'], place: 'Genève' },
      { value: 2, unit: 'USD', organisations: ['Narrow Two'] },
    ]);
    await release(measure, [{ value: 3, unit: 'EUR', organisations: ['Narrow One'], place: 'Genève' }]);
    const values = async (more: Record<string, string | string[]>) =>
      (await points(measure, more)).map(({ value }) => value);
    expect(await values({ unit: 'EUR' })).toEqual([1, 3]);
    expect(await values({ unit: ['EUR', 'USD'] })).toEqual([1, 2, 3]);
    expect(await values({ organisation: 'narrow-two' })).toEqual([2]);
    expect(await values({ place: 'geneve' })).toEqual([1, 3]);
    expect(await values({ place: 'Genf' })).toEqual([]);
    const all = await points(measure);
    const unitOf = new Map(all.map(({ id, unit }) => [id, unit]));
    expect(all.map(({ unit, contradicts }) => [unit, contradicts.map((id) => unitOf.get(id))])).toEqual([
      ['EUR', ['EUR']],
      ['USD', []],
      ['EUR', ['EUR']],
    ]);
  });

  it('answers as of any moment what the public could know then', async () => {
    const measure = aMeasure();
    const valuesAt = async (asOf: string) => (await points(measure, { asOf })).map(({ value }) => value);
    const past = await release(measure, [{ value: 1 }], { publishedAt: '2021-09-28T13:00:00Z' });
    expect(await valuesAt('2021-09-28T12:59:59.999Z')).toEqual([]);
    expect(await valuesAt('2021-09-27')).toEqual([]);
    expect(await valuesAt('2021-08')).toEqual([]);
    for (const asOf of ['2021-09-28T13:00:00Z', '2021-09-28T15:00:00+02:00', '2021-09-28', '2021-09', '2021'])
      expect([asOf, await valuesAt(asOf)]).toEqual([asOf, [1]]);

    const moment = async () => {
      await new Promise((resolve) => setTimeout(resolve, 3));
      const at = new Date().toISOString();
      await new Promise((resolve) => setTimeout(resolve, 3));
      return at;
    };
    const beforeCorrection = await moment();
    const patched = await server.admin
      .patch(`/v1/releases/${past.id}`)
      .send({ statistics: [{ measure, value: 2, unit: 'things', period: '2020' }], changeKind: 'correction' })
      .expect(200);
    const beforeWithdrawal = await moment();
    await server.admin.post(`/v1/releases/${past.id}/withdraw`).send({ reason: 'Wrong.' }).expect(200);
    const beforeRestoration = await moment();
    await server.admin.post(`/v1/releases/${past.id}/publish`).expect(200);
    const now = await moment();

    expect(await valuesAt(beforeCorrection)).toEqual([1]);
    expect(await valuesAt(patched.body.updatedAt)).toEqual([2]);
    expect(await valuesAt(beforeWithdrawal)).toEqual([2]);
    expect(await valuesAt(beforeRestoration)).toEqual([]);
    expect(await valuesAt(now)).toEqual([2]);
    expect((await points(measure)).map(({ value }) => value)).toEqual([2]);
    expect((await series({ measure: slugOf(measure), asOf: '2021' })).asOf).toBe('2021');
  });

  it('gives of a withdrawn release the figures as of its time, without title and sentence', async () => {
    const measure = aMeasure();
    const statement = 'There were 5.';
    const { id } = await release(
      measure,
      [
        { value: 5, statement },
        { value: 6, period: '2019' },
      ],
      {
        body: statement,
        publishedAt: '2021-01-01T00:00:00Z',
      },
    );
    await release(measure, [{ value: 8 }], { publishedAt: '2021-01-02T00:00:00Z' });
    await server.admin.post(`/v1/releases/${id}/withdraw`).send({ reason: 'Wrong.' }).expect(200);
    const then = await points(measure, { asOf: '2021' });
    expect(
      then.map(({ value, title, statement: said, contradicts }) => [value, title, said, contradicts.length]),
    ).toEqual([
      [6, null, null, 0],
      [5, null, null, 1],
      [8, expect.any(String), null, 1],
    ]);
    expect((await points(measure)).map(({ value, contradicts }) => [value, contradicts])).toEqual([[8, []]]);
  });

  it('knows what was embargoed or undated from when it became public here', async () => {
    const measure = aMeasure();
    await release(measure, [{ value: 1 }], {
      publishedAt: '2021-01-01T00:00:00Z',
      embargoedUntil: '2021-01-02T00:00:00Z',
    });
    const undated = await release(measure, [{ value: 2 }]);
    await release(measure, [{ value: 3 }], { embargoedUntil: '2100-01-01T00:00:00Z' });
    expect(await points(measure, { asOf: '2021' })).toEqual([]);
    expect((await points(measure, { asOf: undated.firstPublicAt })).map(({ value }) => value)).toEqual([1, 2]);
    expect((await points(measure, { asOf: '2099' })).map(({ value }) => value)).toEqual([1, 2]);
    expect((await points(measure)).map(({ value }) => value)).toEqual([1, 2]);
  });

  it('keeps every digit, in JSON and in a CSV without formulas', async () => {
    const measure = aMeasure();
    const statement = '=1+1 is what they said.';
    await release(measure, [{ value: '12345678901234567890.0123456789', unit: '+EUR', statement }], {
      title: '@cmd, "quoted"',
      body: statement,
    });
    const json = await server.reader.get(`/v1/statistics/series?measure=${slugOf(measure)}`).expect(200);
    expect(json.text).toContain('"value":12345678901234567890.0123456789');
    const csv = await server.reader.get(`/v1/statistics/series?measure=${slugOf(measure)}&format=csv`).expect(200);
    const [head, row] = csv.text.split('\r\n');
    expect(head).toMatch(/^releaseId,id,title,/);
    expect(row).toContain(`"'@cmd, ""quoted"""`);
    expect(row).toContain(',12345678901234567890.0123456789,');
    expect(row).toContain(`,'+EUR,`);
    expect(row).toContain(`,'=1+1 is what they said.,`);
  });
});
