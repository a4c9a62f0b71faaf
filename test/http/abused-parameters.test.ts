import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { Route } from '../../src/http/route.js';
import { routes } from '../../src/routes.js';
import { type ExactAnswer, sendExactly } from '../helpers/exact-request.js';
import { flawsOf } from '../helpers/problems.js';
import { ADMIN_KEY, startServer, type TestServer } from '../helpers/server.js';

/** What is wrong with a parameter's value: as it stands in the address, and the statuses that say so. */
type Abuse = [what: string, query: string, ...statuses: number[]];

const brokenEscapes = ['%', '%zz', '%C0%AF', '%ED%A0%80'];
const nonsense = '\u{1f4a9} ;DROP';
const shapeOf = ({ query }: Route) => (query instanceof z.ZodObject ? (query.shape as Record<string, z.ZodType>) : {});

const hasBody = ({ method }: Route) => method !== 'GET' && method !== 'DELETE';

/** Parameters that a route demands beside the one that is abused. */
const required = (route: Route, abused: string): string =>
  Object.entries(shapeOf(route))
    .filter(([name, schema]) => name !== abused && !schema.safeParse(undefined).success)
    .map(([name]) => `${name}=ships&`)
    .join('');

function abusesOf(name: string, schema: z.ZodType): Abuse[] {
  const isRepeatable = schema.safeParse([]).success;
  const many = (count: number) => Array.from({ length: count }, (_, n) => `${name}=a${n}`).join('&');
  return [
    ['NUL', `${name}=a%00b`, 400],
    ['7,000 characters', `${name}=${'x'.repeat(7000)}`, 400],
    ['7,000 characters of a list', `${name}=${'x,'.repeat(3500)}`, 400],
    ['nothing', `${name}=`, 400],
    ['no value', name, 400],
    ['spaces', `${name}=%20%09+`, ...(schema.safeParse(' \t ').success ? [200, 400] : [400])],
    [
      'nonsense',
      `${name}=${encodeURIComponent(nonsense)}`,
      ...(schema.safeParse(nonsense).success ? [200, 400] : [400]),
    ],
    ['repeated', many(isRepeatable ? 51 : 2), 400],
    ['a list in brackets', `${name}[]=a`, 400],
    ['an object in brackets', `${name}[a]=a`, 400],
    ['another case', `${name.toUpperCase()}=a`, 400],
    ['a name with a space', `${name}+=a`, 400],
    ...brokenEscapes.map((broken): Abuse => [`the escape ${broken}`, `${name}=a${broken}`, 400]),
    ['a broken escape in the name', `${name}%ff=a`, 400],
    ['100 kB', `${name}=${'x'.repeat(100_000)}`, 414, 431],
  ];
}

/** Bounds that contradict each other, wherever a route has both. */
const contradictions = [
  ['publishedFrom', '2022', 'publishedTo', '2021'],
  ['publishedFrom', '2021-09-28T13:00:00.001Z', 'publishedTo', '2021-09-28T13:00:00Z'],
  ['dateFrom', '2021-02', 'dateTo', '2021-01-31'],
  ['periodFrom', '2022', 'periodTo', '2021'],
  ['minValue', '1.0000000001', 'maxValue', '1'],
] as const;

describe('a parameter', () => {
  let server: TestServer;
  const known: Record<string, string> = {};
  beforeAll(async () => {
    server = await startServer();
    const { body } = await server.admin
      .post('/v1/releases')
      .send({
        title: 'Facts',
        body: 'Facts.',
        organisations: [{ name: 'Agency', role: 'issuer' }],
        meetings: [{ framework: { name: 'Framework' }, number: 8 }],
        statistics: [{ measure: 'ships', value: 5, unit: 'ships' }],
        quotes: [{ text: 'Facts.', speaker: 'Ada' }],
      })
      .expect(201);
    Object.assign(known, {
      release: body.id,
      id: body.id,
      revision: '1',
      number: '8',
      organisation: 'agency',
      framework: 'framework',
      measure: 'ships',
      meeting: body.meetings[0].id,
      statistic: body.statistics[0].id,
      quote: body.quotes[0].id,
    });
  });
  afterAll(() => server.close());

  const pathOf = (route: Route, replaced?: [string, string]) =>
    route.url.replace(/:(\w+)/g, (_, name: string) => (replaced?.[0] === name ? replaced[1] : (known[name] ?? 'x')));
  const ask = (route: Route, path: string): Promise<ExactAnswer> =>
    sendExactly(server.url, {
      method: route.method,
      path,
      headers: {
        authorization: `Bearer ${ADMIN_KEY}`,
        ...(hasBody(route) ? { 'content-type': route.body?.types?.[0] ?? 'application/json' } : {}),
      },
      ...(hasBody(route) ? { body: '{}' } : {}),
    });
  const namesOf = ({ body }: ExactAnswer) =>
    ((body?.errors ?? []) as { parameter?: string }[]).map(({ parameter }) => parameter ?? '');

  /** What is wrong with the answer to an abuse; null where it is as it should be. */
  async function wrongWith(
    route: Route,
    name: string,
    path: string,
    [what, , ...statuses]: Abuse,
  ): Promise<object | null> {
    const answer = await ask(route, path);
    const { status, text } = answer;
    const isProblem = status >= 400;
    // A record that is not there is told first; too long an address has no parameter to name.
    const mustName = status === 400;
    const isNamed = namesOf(answer).some((named) => named.toLowerCase().startsWith(name.toLowerCase()));
    const flaws = isProblem && status !== 431 ? flawsOf(answer) : [];
    return statuses.includes(status) && flaws.length === 0 && (!mustName || isNamed)
      ? null
      : { what, path: path.slice(0, 120), status, flaws, answer: text.slice(0, 300) };
  }
  async function all<Item>(items: readonly Item[], check: (item: Item) => Promise<object | null>): Promise<object[]> {
    const found: object[] = [];
    for (let start = 0; start < items.length; start += 8) {
      const results = await Promise.all(items.slice(start, start + 8).map(check));
      found.push(...results.filter((result) => result !== null));
    }
    return found;
  }

  const asking = routes.filter((route) => Object.keys(shapeOf(route)).length > 0);
  it.each(asking.map((route) => [`${route.method} ${route.url}`, route] as const))(
    'of the query is refused by name where it is abused: %s',
    async (_what, route) => {
      const abuses = Object.entries(shapeOf(route)).flatMap(([name, schema]) =>
        abusesOf(name, schema)
          // Once for each route is enough.
          .filter(([what], index) => what !== '100 kB' || index === 0 || name === Object.keys(shapeOf(route))[0])
          .map((abuse) => [name, abuse] as const),
      );
      expect(
        await all(abuses, ([name, abuse]) =>
          wrongWith(route, name, `${pathOf(route)}?${required(route, name)}${abuse[1]}`, abuse),
        ),
      ).toEqual([]);
    },
  );

  const paired = asking.flatMap((route) =>
    contradictions
      .filter(([from, , to]) => from in shapeOf(route) && to in shapeOf(route))
      .map((pair) => [`${route.url} ${pair.join(' ')}`, route, pair] as const),
  );
  it.each(paired)(
    'of the query is refused where two contradict each other: %s',
    async (_what, route, [from, low, to, high]) => {
      const abuse: Abuse = ['a contradiction', `${from}=${low}&${to}=${high}`, 400];
      expect(await wrongWith(route, from, `${pathOf(route)}?${abuse[1]}`, abuse)).toBeNull();
      const agreeing = await ask(route, `${pathOf(route)}?${from}=${high}&${to}=${low}&limit=1`);
      expect([agreeing.status, agreeing.body?.errors]).toEqual([200, undefined]);
    },
  );

  const addressed = routes.filter(({ url, undocumented }) => url.includes(':') && !undocumented);
  it.each(addressed.map((route) => [`${route.method} ${route.url}`, route] as const))(
    'of the path is refused where it is abused: %s',
    async (_what, route) => {
      const values: [string, ...number[]][] = [
        ['a%00b', 404],
        ['x'.repeat(900), 404],
        ['x'.repeat(1500), 414],
        ['x'.repeat(100_000), 414, 431],
        ['%F0%9F%92%A9', 404],
        ['%20', 404],
        ['..%2f..%2fetc%2fpasswd', 404],
        ['%25%30%30', 404],
        ["'or'1'='1", 404],
        ...brokenEscapes.map((broken): [string, number] => [`a${broken}`, 400]),
      ];
      const names = [...route.url.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
      const cases = names.flatMap((name) => values.map((value) => [name, value] as const));
      const wrong = await all(cases, async ([name, [value, ...statuses]]) => {
        const answer = await ask(route, pathOf(route, [name, value]));
        const flaws = answer.status === 431 ? [] : flawsOf(answer);
        return statuses.includes(answer.status) && flaws.length === 0
          ? null
          : { name, value: value.slice(0, 60), status: answer.status, flaws, text: answer.text.slice(0, 200) };
      });
      expect(wrong).toEqual([]);
    },
  );

  it('is one of many routes', () => {
    expect([asking.length > 20, paired.length > 8, addressed.length > 20]).toEqual([true, true, true]);
  });
});
