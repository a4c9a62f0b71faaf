import type { Box } from './boxes.js';
import type { UnitPanel } from './claims.js';
import {
  type LabelRequest,
  type Leader,
  labelLineHeight,
  type PlacedLabel,
  placeLabels,
  sizeOfLine,
  smallLabelSize,
} from './labels.js';
import { ink, type Mark, rectangle } from './marks.js';
import { element, quoted, textElement } from './svg.js';
import { wrapText } from './text-measure.js';
import { shortDate, shortFigure } from './words.js';

// With more marks than this, the reader is told the newest, the extremes and what contradicts only.
export const mostLabelled = 14;
const mostContradictingLabelled = 6;
const widestPlace = 150;

/** Labels of the marks, placed where there is room for them. */
export function drawLabels(
  panel: UnitPanel,
  marks: readonly Mark[],
  contradicting: ReadonlySet<Mark>,
  brackets: readonly Box[],
  plot: Box,
): string {
  const distinct = distinctMarks(marks, contradicting);
  const chosen =
    distinct.length > mostLabelled ? keyMarks(distinct, contradicting) : byUrgency(distinct, contradicting);
  const requests = chosen.map(
    ({ mark, all }): LabelRequest => ({
      lines: linesOf(panel, mark, all.length, contradicting.has(mark)),
      mark: mark.bounds,
      core: mark.core,
      own: new Set(all.flatMap(({ boxes }) => boxes)),
    }),
  );
  const obstacles = [...marks.flatMap(({ boxes }) => boxes), ...brackets];
  return placeLabels(requests, obstacles, plot).map(drawLabel).join('');
}

/** A mark, and all that lie on it, itself among them. */
interface Labelled {
  mark: Mark;
  all: Mark[];
}

/** Claims of the same figure, period and place lie on one another and share a label, unless they are part of a contradiction. */
function distinctMarks(marks: readonly Mark[], contradicting: ReadonlySet<Mark>): Labelled[] {
  const known = new Map<string, Labelled>();
  for (const mark of marks) {
    const { from, until, value, upper, point } = mark.claim;
    const key = JSON.stringify([
      from,
      until,
      value,
      upper,
      point.qualifier,
      point.place,
      contradicting.has(mark) && point.id,
    ]);
    const labelled = known.get(key);
    if (labelled) labelled.all.push(mark);
    else known.set(key, { mark, all: [mark] });
  }
  return [...known.values()];
}

const byUrgency = (labelled: readonly Labelled[], contradicting: ReadonlySet<Mark>): Labelled[] => [
  ...labelled.filter(({ mark }) => contradicting.has(mark)),
  ...labelled.filter(({ mark }) => !contradicting.has(mark)),
];

function keyMarks(labelled: readonly Labelled[], contradicting: ReadonlySet<Mark>): Labelled[] {
  const extreme = (isBetter: (one: Mark, other: Mark) => boolean) =>
    labelled.reduce((best, one) => (isBetter(one.mark, best.mark) ? one : best));
  return [
    ...new Set([
      extreme((one, other) => one.claim.until > other.claim.until),
      extreme((one, other) => one.claim.upper > other.claim.upper),
      extreme((one, other) => one.claim.value < other.claim.value),
      extreme((one, other) => one.claim.from < other.claim.from),
      ...labelled.filter(({ mark }) => contradicting.has(mark)).slice(0, mostContradictingLabelled),
    ]),
  ];
}

/** The figure; below it the place, where a panel shows several, and for what contradicts the day it was published. */
function linesOf(panel: UnitPanel, { claim: { point } }: Mark, times: number, contradicts: boolean): string[] {
  const place =
    panel.place === null && point.place !== null ? wrapText(quoted(point.place), widestPlace, smallLabelSize, 1) : [];
  const said = contradicts && point.publishedAt !== null ? [`said ${shortDate(point.publishedAt)}`] : [];
  return [`${shortFigure(point)}${times > 1 ? ` (${times} statements)` : ''}`, ...place, ...said];
}

function drawLabel({ lines, anchor, x, y, leader, ground }: PlacedLabel): string {
  const rows = lines.map((text, row) =>
    textElement(text, x, y + row * labelLineHeight, {
      size: sizeOfLine(row),
      fill: row === 0 || ground === 'mark' ? ink.text : ink.quiet,
      anchor,
      rim: ground !== 'mark',
    }),
  );
  return (leader ? drawLeader(leader) : '') + (typeof ground === 'string' ? '' : interruption(ground)) + rows.join('');
}

const drawLeader = ({ fromX, fromY, toX, toY }: Leader): string =>
  element('line', { x1: fromX, y1: fromY, x2: toX, y2: toY, stroke: ink.quiet, 'stroke-width': 0.75 });

const interruption = ({ left, right, ...box }: Box): string =>
  rectangle({ ...box, left: left - 3, right: right + 3 }, { fill: '#ffffff' });
