import { textWidth } from '../../src/statistics/chart/text-measure.js';
import { seriesChart } from '../../src/statistics/chart.js';
import type { Series, SeriesPoint } from '../../src/statistics/series.js';

export const sizes = [
  { width: 320, height: 300 },
  { width: 640, height: 400 },
  { width: 1200, height: 520 },
];
export const qualifiers = ['exact', 'about', 'over', 'at_least', 'nearly', 'up_to', 'under', 'between'];

let counter = 0;

/** A claim of 543 projects in 2016; what matters to a test is given. */
export function aPoint(fields: Partial<SeriesPoint> = {}): SeriesPoint {
  counter++;
  return {
    id: `statistic-${counter}`,
    releaseId: `release-${counter}`,
    title: `Release ${counter}`,
    publishedAt: '2017-03-01T09:00:00Z',
    period: '2016',
    value: '543',
    upperValue: null,
    unit: 'projects',
    qualifier: 'exact',
    place: null,
    statement: null,
    contradicts: [],
    ...fields,
  };
}

export const seriesOf = (points: SeriesPoint[], fields: Partial<Series> = {}): Series => ({
  measure: { id: '0199a3c0-5f1e-7c3a-9d2b-6f0c1e2d3a4b', slug: 'projects', name: 'projects run together' },
  asOf: null,
  points,
  ...fields,
});

export const chartOf = (points: SeriesPoint[], size = sizes[1]): string =>
  seriesChart(seriesOf(points), size ?? { width: 640, height: 400 });

export interface Text {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const unescaped = (text: string): string => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

/** The texts of a chart with about the room that each takes. */
export function textsOf(svg: string): Text[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', content = '']) => {
    const number = (name: string) => Number(new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1]);
    const text = unescaped(content);
    const size = number('font-size');
    const width = textWidth(text, size, attributes.includes('font-weight'));
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? 'start';
    const left = number('x') - width * ({ start: 0, middle: 0.5, end: 1 }[anchor] ?? 0);
    return { text, left, right: left + width, top: number('y') - 0.8 * size, bottom: number('y') + 0.25 * size };
  });
}

export const wordsOf = (svg: string): string[] => textsOf(svg).map(({ text }) => text);
export const proseOf = (svg: string): string => wordsOf(svg).join(' ');
