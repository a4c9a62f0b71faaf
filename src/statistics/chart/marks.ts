import { around, type Box } from './boxes.js';
import type { Claim } from './claims.js';
import { element, path } from './svg.js';

/** Inks that differ in lightness as well as in hue, so that they do in black and white. */
export const ink = {
  text: '#1a1a1a',
  quiet: '#555555',
  grid: '#dddddd',
  mark: '#14507d',
  span: '#bfd3e3',
  conflict: '#a3220f',
};

/** Where things stand in a panel, in pixels. */
export interface Scales {
  x(instant: number): number;
  y(value: number): number;
  /** The lowest pixel of the plot. */
  bottom: number;
}

/** A drawn claim, and the room that its parts take. */
export interface Mark {
  claim: Claim;
  /** Where its value is, or the middle of its span. */
  y: number;
  svg: string;
  boxes: Box[];
  bounds: Box;
  /** The bar, dot or span alone, without whisker and arrow; one of the boxes. */
  core: Box;
}

interface Weight {
  bar: number;
  dot: number;
  line: number;
  arrow: number;
  opacity: number | undefined;
}

const ordinary: Weight = { bar: 5, dot: 4, line: 1.5, arrow: 20, opacity: undefined };
// Hundreds of marks lie on one another: smaller, and let what lies below shine through.
const dense: Weight = { bar: 3, dot: 2.5, line: 1, arrow: 10, opacity: 0.6 };
const manyMarks = 60;

const arrowHead = 4;
const capWidth = 4;
const capDistance = 3;

/** Draws claims as bars as long as their period (dots where it is short), with whisker, arrow or span as they are qualified. */
export function drawMarks(claims: readonly Claim[], scales: Scales): Mark[] {
  const weight = claims.length > manyMarks ? dense : ordinary;
  return claims.map((claim) => drawMark(claim, scales, weight));
}

function drawMark(claim: Claim, scales: Scales, weight: Weight): Mark {
  const [left, right] = [scales.x(claim.from), scales.x(claim.until)];
  const centre = (left + right) / 2;
  const y = scales.y(claim.value);
  const parts: { svg: string; box: Box }[] = [];
  if (claim.whisker)
    parts.push(whisker(centre, { high: scales.y(claim.whisker.high), low: scales.y(claim.whisker.low) }, y, weight));
  if (claim.arrow) parts.push(arrow(centre, y, claim.arrow, scales.bottom, weight));
  const isShort = right - left < 2 * weight.dot;
  const [from, to] = isShort ? [centre - weight.dot, centre + weight.dot] : [left, right];
  const core =
    claim.upper > claim.value
      ? span(from, to, scales.y(claim.upper), y, weight)
      : isShort
        ? dot(centre, y, claim.hollow, weight)
        : bar(left, right, y, claim.hollow, weight);
  parts.push(core);
  const boxes = parts.map(({ box }) => box);
  return {
    claim,
    y: (y + scales.y(claim.upper)) / 2,
    svg: parts.map(({ svg }) => svg).join(''),
    boxes,
    bounds: around(boxes),
    core: core.box,
  };
}

const paint = (hollow: boolean, { line, opacity }: Weight) => ({
  fill: hollow ? '#ffffff' : ink.mark,
  stroke: ink.mark,
  'stroke-width': line,
  opacity,
});

function bar(left: number, right: number, y: number, hollow: boolean, weight: Weight) {
  const box = { left, top: y - weight.bar / 2, right, bottom: y + weight.bar / 2 };
  // Bars of periods that follow on one another stay apart.
  const drawn = { ...box, left: left + weight.line, right: right - weight.line };
  return { svg: rectangle(drawn, paint(hollow, weight)), box };
}

function dot(x: number, y: number, hollow: boolean, weight: Weight) {
  const r = weight.dot;
  return {
    svg: element('circle', { cx: x, cy: y, r, ...paint(hollow, weight) }),
    box: { left: x - r, top: y - r, right: x + r, bottom: y + r },
  };
}

/** From value to upper value. */
function span(left: number, right: number, top: number, bottom: number, weight: Weight) {
  const box = { left, top: Math.min(top, bottom - 2), right, bottom };
  return { svg: rectangle(box, { ...paint(false, weight), fill: ink.span }), box };
}

function whisker(x: number, { high, low }: { high: number; low: number }, value: number, weight: Weight) {
  // A tenth may be less than the mark is thick; it must be seen even so.
  const least = weight.dot + capDistance;
  const top = high < value ? Math.min(high, value - least) : value;
  const bottom = low > value ? Math.max(low, value + least) : value;
  const caps = [top, bottom].filter((end) => end !== value);
  const steps = caps.flatMap((end) => ['M', x - capWidth, end, 'H', x + capWidth]);
  return {
    svg: stroke(path('M', x, top, 'V', bottom, ...steps), weight),
    box: { left: x - capWidth, top, right: x + capWidth, bottom },
  };
}

function arrow(x: number, y: number, towards: 'up' | 'down', floor: number, weight: Weight) {
  const length = towards === 'up' ? -weight.arrow : Math.min(weight.arrow, Math.max(2 * arrowHead, floor - y));
  const tip = y + length;
  const head = tip - Math.sign(length) * arrowHead;
  return {
    svg: stroke(path('M', x, y, 'V', tip, 'M', x - arrowHead, head, 'L', x, tip, 'L', x + arrowHead, head), weight),
    box: { left: x - arrowHead, top: Math.min(y, tip), right: x + arrowHead, bottom: Math.max(y, tip) },
  };
}

export const rectangle = ({ left, top, right, bottom }: Box, attributes: Record<string, string | number | undefined>) =>
  element('rect', { x: left, y: top, width: right - left, height: bottom - top, ...attributes });

const stroke = (d: string, { line, opacity }: Weight): string =>
  element('path', { d, fill: 'none', stroke: ink.mark, 'stroke-width': line, opacity });
