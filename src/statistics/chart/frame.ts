import type { Box } from './boxes.js';
import { ink } from './marks.js';
import { element, textElement } from './svg.js';
import { textWidth } from './text-measure.js';
import type { TimeTick } from './time-axis.js';
import type { ValueAxis } from './value-axis.js';

const tickSize = 11.5;
const rowHeight = 14;
const tickLength = 4;
const tickGap = 6;

/** Room that the labels of a vertical axis take at its left. */
export const gutterOf = ({ ticks }: ValueAxis): number =>
  Math.ceil(Math.max(...ticks.map(({ label }) => textWidth(label, tickSize)))) + tickGap;

/** Room that the labels of a horizontal axis take below it. */
export const footOf = (ticks: readonly TimeTick[]): number =>
  tickLength + (ticks.some(({ year }) => year !== null) ? 2 : 1) * rowHeight + 2;

/** Where a share of an axis is, in pixels. */
export interface Shares {
  x(share: number): number;
  y(share: number): number;
}

/** Lines and labels of both axes. */
export function drawFrame(plot: Box, at: Shares, axis: ValueAxis, ticks: readonly TimeTick[]): string {
  const lines = axis.ticks.map(({ share, label }) => {
    const level = at.y(share);
    return [
      horizontal(plot, level, share === axis.zero ? ink.text : ink.grid),
      textElement(label, plot.left - tickGap, level + tickSize / 3, { size: tickSize, fill: ink.quiet, anchor: 'end' }),
    ].join('');
  });
  return [...lines, horizontal(plot, plot.bottom, ink.text), ...drawTicks(plot, at, ticks)].join('');
}

/** A label that would touch the one before it is left out. */
function drawTicks(plot: Box, at: Shares, ticks: readonly TimeTick[]): string[] {
  let free = Number.NEGATIVE_INFINITY;
  return ticks.map(({ share, labelShare, label, year }) => {
    const line = share === null ? '' : stroke(at.x(share), plot.bottom);
    const rows = [label, ...(year === null ? [] : [year])];
    const half = Math.max(...rows.map((row) => textWidth(row, tickSize))) / 2;
    const centre = Math.min(at.x(labelShare), plot.right - half);
    if (label === '' || centre - half < free) return line;
    free = centre + half + tickGap;
    return (
      line +
      rows.map((row, index) => tickText(row, centre, plot.bottom + tickLength + rowHeight * (index + 1) - 3)).join('')
    );
  });
}

const tickText = (row: string, x: number, y: number): string =>
  textElement(row, x, y, { size: tickSize, fill: ink.quiet, anchor: 'middle' });

const stroke = (x: number, y: number): string =>
  element('line', { x1: x, x2: x, y1: y, y2: y + tickLength, stroke: ink.text });

const horizontal = ({ left, right }: Box, y: number, stroke: string): string =>
  element('line', { x1: left, x2: right, y1: y, y2: y, stroke });
