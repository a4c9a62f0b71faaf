import { instantInWords, periodInWords } from '../../formats/dates.js';
import { figureInWords } from '../../formats/figures.js';
import { englishLabels, type Qualifier } from '../../formats/labels.js';
import { languageOf } from '../../formats/language.js';
import type { Series, SeriesPoint } from '../series.js';
import { shortNumber, shortRange } from './numbers.js';
import { quoted } from './svg.js';

const english = languageOf('en');
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A figure for a label beside its mark, without its unit, which the axis names: `over 890 million`. */
export function shortFigure({ value, upperValue, unit, qualifier }: SeriesPoint): string {
  const sign = unit === 'percent' ? '%' : '';
  const qualify = englishLabels.qualified[qualifier as Qualifier] ?? englishLabels.qualified.exact;
  const [lower, upper] =
    qualifier === 'between' && upperValue !== null
      ? shortRange(Number(value), Number(upperValue))
      : [shortNumber(Number(value)), ''];
  return qualify(lower + sign, upper + sign);
}

const wholeNumber = (point: SeriesPoint): string => figureInWords({ ...point, unit: quoted(point.unit) }, english);

/** The period and place that a figure speaks of, where it says so. */
export const scopeInWords = ({ period, place }: SeriesPoint): string =>
  [period === null ? null : quoted(periodInWords(period, english)), place === null ? null : quoted(place)]
    .filter(Boolean)
    .join(', ');

/** A figure with unit, period and place, no digit lost. */
const wholeFigure = (point: SeriesPoint): string =>
  [wholeNumber(point), scopeInWords(point)].filter(Boolean).join(', ');

/** Which release said so, and when. */
function sourceInWords({ title, publishedAt }: SeriesPoint): string {
  const release = title === null ? 'a withdrawn release' : `“${quoted(title)}”`;
  return publishedAt === null ? release : `${release}, ${shortDate(publishedAt)}`;
}

export const shortDate = (timestamp: string): string => {
  const at = Date.parse(timestamp);
  return Number.isNaN(at) ? quoted(timestamp) : shortDay.format(at);
};

/** A figure with its source. */
export const claimInWords = (point: SeriesPoint): string => `${wholeFigure(point)} (${sourceInWords(point)})`;

/** A figure with its source, where period and place have been told. */
export const figureWithSource = (point: SeriesPoint): string => `${wholeNumber(point)} (${sourceInWords(point)})`;

/** A figure with its source and the sentence that states it, as lines. */
export const wholeClaim = (point: SeriesPoint): string =>
  [wholeFigure(point), sourceInWords(point), ...(point.statement === null ? [] : [quoted(point.statement)])].join('\n');

/** `12 statements from 5 releases, as known on 1 January 2022`. */
export function originInWords({ points, asOf }: Series): string {
  const releases = new Set(points.map(({ releaseId }) => releaseId)).size;
  const known = asOf === null ? '' : `, as known on ${instantInWords(asOf, english)}`;
  if (points.length === 0) return `No statements${known}`;
  return `${counted(points.length, 'statement')} from ${counted(releases, 'release')}${published(points)}${known}`;
}

function published(points: readonly SeriesPoint[]): string {
  const years = points.flatMap(({ publishedAt }) => (publishedAt === null ? [] : [publishedAt.slice(0, 4)])).sort();
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || years.length < points.length) return '';
  return first === last ? ` of ${first}` : ` of ${first}–${last}`;
}

export const counted = (number: number, noun: string): string =>
  `${english.number.format(number)} ${noun}${number === 1 ? '' : 's'}`;

const mostDescribed = 60;

/** The series in words, for who cannot see the chart. */
export function seriesInWords(series: Series, contradictions: readonly string[]): string {
  const { points } = series;
  const described = points.slice(0, mostDescribed).map(claimInWords);
  const rest = points.length - described.length;
  return [
    `${originInWords(series)}.`,
    ...described.map((words) => `${words}.`),
    ...(rest > 0 ? [`And ${counted(rest, 'more statement')}.`] : []),
    ...contradictions,
  ].join(' ');
}
