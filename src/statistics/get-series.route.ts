import { z } from 'zod';
import { CSV, columnsOf, csvText } from '../http/export.js';
import { preferredType } from '../http/negotiation.js';
import { anyOf, key, wholeNumber } from '../http/parameters.js';
import { type Answer, route } from '../http/route.js';
import { foldName } from '../values/names.js';
import { fromPlain, plainDecimal, toPlain } from '../values/plain-numbers.js';
import { RecordLink, text } from '../values/schemas.js';
import { TimeBound, upperBound } from '../values/time-bound.js';
import { contradictions } from './contradictions.js';
import { orderPoints, type Series, type SeriesPoint } from './series.js';
import { type ClaimRow, claimsOfMeasure, isAbout, mostPoints } from './series.query.js';

const svg = 'image/svg+xml';
const heightToWidth = 0.625;

const SeriesSchema = z
  .object({
    measure: RecordLink.nullable().meta({ description: 'The measure; `null` where it is unknown.' }),
    asOf: z.string().nullable().meta({ description: 'The moment whose knowledge the series shows; `null` for now.' }),
    points: z
      .array(
        z.object({
          id: z.uuid().meta({ description: 'Id of the statistic.' }),
          releaseId: z.uuid().meta({ description: 'Id of the release that states it.' }),
          title: z
            .string()
            .nullable()
            .meta({ description: 'Title of the release; `null` where it was withdrawn since.' }),
          publishedAt: z.string().nullable().meta({
            description: 'When the release was published.',
            format: 'date-time',
            example: '2021-09-28T13:00:00Z',
          }),
          period: z.string().nullable().meta({ description: 'EDTF date or interval.', example: '2015/2020' }),
          value: z.number().meta({ description: 'The figure.', example: 650 }),
          upperValue: z.number().nullable().meta({ description: 'The upper figure of `between`; else `null`.' }),
          unit: z.string().meta({ description: 'What is counted, or a currency.', example: 'projects' }),
          qualifier: z.string().meta({ description: 'How exact the figure is.', example: 'nearly' }),
          place: z.string().nullable().meta({ description: 'The place it speaks of; `null` for none.' }),
          statement: z.string().nullable().meta({ description: 'The sentence that says so.' }),
          contradicts: z.array(z.uuid()).meta({ description: 'Statistics that say something else of the same thing.' }),
        }),
      )
      .meta({ description: 'A point a claim, by period; claims without one come last.' }),
    complete: z
      .boolean()
      .meta({ description: '`false` where the measure has more than 5,000 claims, of which the first are shown.' }),
  })
  .meta({
    id: 'Series',
    description:
      'One measure over time, a point a claim; claims that contradict each other are marked, never averaged.',
  });

/** `GET /v1/statistics/series`: one measure over time. */
export const getSeries = route({
  method: 'GET',
  url: '/v1/statistics/series',
  operationId: 'getSeries',
  summary: 'A measure over time, and who contradicts whom',
  description:
    'Every claim of a measure with the release and sentence that state it, ordered by period. Two claims contradict when unit, place, organisations and period are the same, the releases are no copies, and the values they allow have nothing in common. `asOf` answers as it was publicly known then. Also as CSV, and as a chart in SVG that needs no script.',
  tags: ['Statistics'],
  query: z.strictObject({
    measure: key('measure', 'projects-run-by-the-european-commission-and-iom'),
    unit: anyOf(text(100, 1).meta({ description: 'The unit.', example: 'projects' })),
    organisation: anyOf(key('organisation whose figure it is', 'european-commission')),
    place: anyOf(text(300, 1).meta({ description: 'The place, whole, in any case.' })),
    asOf: TimeBound.optional().meta({
      description: 'A day (its end, UTC) or a time: only what was publicly known then.',
      example: '2022-01-01',
    }),
    format: z
      .enum(['json', 'csv', 'svg'])
      .optional()
      .meta({ description: 'Another representation, instead of an Accept header.' }),
    width: wholeNumber(240, 2400, 640).meta({ description: 'Width of the chart in pixels.' }),
  }),
  responses: {
    200: {
      description: 'The series; without points where the measure is unknown.',
      schema: SeriesSchema,
      content: { [CSV]: { schema: z.string() }, [svg]: { schema: z.string() } },
    },
  },
  async handler({ query, services, request }): Promise<Answer> {
    const asOf = query.asOf === undefined ? null : lastMomentOf(query.asOf);
    const rows = await claimsOfMeasure(services.database.reader, { ...query, asOf });
    const series = seriesOf(rows, query.place, query.asOf ?? null);
    const type =
      query.format === undefined
        ? preferredType(request, ['application/json', CSV, svg])
        : { json: 'application/json', csv: CSV, svg }[query.format];
    const modifiedAt = services.background.changedAt;
    if (type === CSV) return { text: csvText(columns, series.points), type: `${CSV}; charset=utf-8`, modifiedAt };
    if (type === svg) {
      const { seriesChart } = await import('./chart.js');
      const chart = seriesChart(series, { width: query.width, height: query.width * heightToWidth });
      return { text: chart, type: `${svg}; charset=utf-8`, modifiedAt };
    }
    return {
      text: fromPlain({ ...series, points: series.points.map(withPlainValues), complete: rows.length <= mostPoints }),
      modifiedAt,
    };
  },
});

/** The moment as of which the public is asked: the end of a day, month or year, or the time itself. Null for one that never comes. */
function lastMomentOf(bound: string): Date | null {
  const until = upperBound(bound);
  if (until === 'infinity') return null;
  return new Date(new Date(until).getTime() - (/[Tt]/.test(bound) ? 0 : 1));
}

const columns = columnsOf(
  'releaseId',
  'id',
  'title',
  'publishedAt',
  'period',
  'value',
  'upperValue',
  'unit',
  'qualifier',
  'place',
  'statement',
  'contradicts',
);

const withPlainValues = (point: SeriesPoint) => ({
  ...point,
  value: plainDecimal(point.value),
  upperValue: point.upperValue === null ? null : plainDecimal(point.upperValue),
});

interface Claim {
  period: string | null;
  value: number | string;
  upperValue: number | string | null;
  unit: string;
  qualifier: string;
  place: string | null;
}

function seriesOf(rows: readonly ClaimRow[], places: readonly string[], asOf: string | null): Series {
  const [first] = rows;
  const measure = first ? { id: first.measureId, slug: first.measureSlug, name: first.measureName } : null;
  const claims = rows.slice(0, mostPoints).flatMap((row) => {
    if (row.id === null) return [];
    const claim = toPlain(row.point) as Claim;
    if (!isAbout(places, claim.place)) return [];
    return [
      {
        ...row,
        id: row.id,
        ...claim,
        // By id, in no order; the claim has them as this release names them.
        organisations: row.organisations,
        value: digitsOf(claim.value),
        upperValue: claim.upperValue === null ? null : digitsOf(claim.upperValue),
      },
    ];
  });
  const found = contradictions(
    claims.map((claim) => ({ ...claim, place: claim.place === null ? null : foldName(claim.place) })),
  );
  const points = orderPoints(claims).map(
    ({
      id,
      releaseId,
      title,
      publishedAt,
      period,
      value,
      upperValue,
      unit,
      qualifier,
      place,
      statement,
    }): SeriesPoint => ({
      id,
      releaseId,
      title,
      publishedAt,
      period,
      value,
      upperValue,
      unit,
      qualifier,
      place,
      statement,
      contradicts: found.get(id) ?? [],
    }),
  );
  return { measure, asOf, points };
}

/** The digits of a number, or of one that was marked because no double holds it. */
const digitsOf = (value: number | string): string => String(value).replace('\u0000', '');
