import fc from 'fast-check';
import pg from 'pg';
import { seriesChart } from '../../src/statistics/chart.js';
import type { SeriesPoint } from '../../src/statistics/series.js';
import { qualifiers, seriesOf, type Text, textsOf } from '../helpers/charts.js';

const anyText = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.array(fc.nat({ max: 0xffff }), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '<script>alert(1)</script>',
    ']]><!-- &amp; "quoted" \'too\'',
    'عدد اللاجئين \u202e reversed',
    'ע'.repeat(300),
    '国会議事堂前駅'.repeat(20),
    `Z${'\u0335'.repeat(200)}`,
    'unbroken'.repeat(60),
  ),
);
const anyValue = fc
  .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: -9, max: 24 }))
  .map(([mantissa, exponent]) => {
    const digits = String(Math.abs(mantissa)).padStart(11, '0');
    const literal =
      exponent >= 0
        ? digits + '0'.repeat(exponent)
        : `${digits.slice(0, digits.length + exponent)}.${digits.slice(digits.length + exponent)}`;
    return `${mantissa < 0 ? '-' : ''}${literal.replace(/^0+(?=\d)/, '')}`;
  });
const anyDay = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const likelyDay = fc
  .date({ min: new Date('2010-01-01T00:00:00Z'), max: new Date('2026-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyDate = fc
  .tuple(fc.oneof(anyDay, likelyDay), fc.constantFrom(4, 7, 10))
  .map(([day, length]) => day.slice(0, length));
const anyPeriod = fc.oneof(
  anyDate,
  fc.tuple(anyDate, anyDate).map((ends) => ends.sort().join('/')),
  fc.constantFrom(null, '', '2015/..', 'soon'),
);
const anyPoint = fc
  .record({
    releaseId: fc.constantFrom('a', 'b', 'c'),
    title: fc.option(anyText),
    publishedAt: fc.constantFrom(null, '2022-03-10T09:00:00Z', '0004-01-01T00:00:00Z', 'never'),
    period: anyPeriod,
    value: anyValue,
    upperValue: fc.option(anyValue),
    unit: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('EUR', 'people', 'percent') },
      { weight: 1, arbitrary: anyText },
    ),
    qualifier: fc.constantFrom(...qualifiers, 'unheard of'),
    place: fc.option(anyText),
    statement: fc.option(anyText),
    contradicts: fc.array(
      fc.nat({ max: 20 }).map((index) => `claim-${index}`),
      { maxLength: 3 },
    ),
  })
  .map((point): Omit<SeriesPoint, 'id'> => point);
const anySeries = fc
  .record({
    name: fc.option(anyText),
    asOf: fc.constantFrom(null, '2022-01-01', '2022-01-01T13:00:00Z', 'then'),
    points: fc.array(anyPoint, { maxLength: 20 }),
  })
  .map(({ name, asOf, points }) =>
    seriesOf(
      points.map((point, index) => ({ ...point, id: `claim-${index}` })),
      { asOf, measure: name === null ? null : { id: 'measure', slug: 'measure', name } },
    ),
  );
const anySize = fc.record({ width: fc.integer({ min: 1, max: 1500 }), height: fc.integer({ min: 1, max: 1500 }) });
const anyChart = fc.tuple(anySeries, anySize).map(([series, size]) => seriesChart(series, size));

describe('a chart of any series', () => {
  let database: pg.Client;
  beforeAll(async () => {
    database = new pg.Client(JSON.parse(process.env.DATELINE_TEST_DATABASE ?? '{}'));
    await database.connect();
  });
  afterAll(() => database.end());

  // PostgreSQL parses XML with libxml2.
  it('is well-formed XML', async () => {
    await fc.assert(
      fc.asyncProperty(anyChart, async (svg) => {
        await expect(database.query('select xmlparse(document $1::text)', [svg])).resolves.toBeDefined();
      }),
      { numRuns: 100 },
    );
    await expect(database.query('select xmlparse(document $1::text)', ['<svg><a></svg>'])).rejects.toThrow(
      'invalid XML',
    );
  });

  it('has numbers for attributes, and keeps its texts inside the picture', () => {
    fc.assert(
      fc.property(anyChart, (svg) => {
        const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
        const tags = svg.match(/<[^>]*>/g)?.join('') ?? '';
        expect(tags).not.toMatch(/NaN|Infinity|undefined|null/);
        const outside = textsOf(svg).filter(
          ({ left, right, top, bottom }) =>
            left < 0 || right > Number(width) + 0.5 || top < 0 || bottom > Number(height),
        );
        expect(outside).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('lets no text cover another', () => {
    fc.assert(
      fc.property(anyChart, (svg) => {
        const texts = textsOf(svg);
        const covered = texts.flatMap((one, index) =>
          texts.slice(index + 1).flatMap((other) => (overlap(one, other) ? [[one.text, other.text]] : [])),
        );
        expect(covered).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('is the same for the same series', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const options = { width: 640, height: 400 };
        expect(seriesChart(structuredClone(series), options)).toBe(seriesChart(series, options));
      }),
      { numRuns: 20 },
    );
  });

  it('has no script, style or address of anything else', () => {
    fc.assert(
      fc.property(anyChart, (svg) => {
        const tags = svg.match(/<[^>]*>/g)?.join('') ?? '';
        expect(tags).not.toMatch(/<(?:script|style|image|foreignObject|use|a)\b|href|url\(| on\w+=/i);
        expect(tags.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
      }),
      { numRuns: 50 },
    );
  });
});

const overlap = (one: Text, other: Text): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2;
