import { type Box, isInside, overlaps } from './boxes.js';
import { textWidth } from './text-measure.js';

/** A label that wants to stand near its mark, or farther off with a line to it. */
export interface LabelRequest {
  /** First the figure, then smaller what else must be told. */
  lines: string[];
  /** The mark with all its parts, and what of it stands for the figure. */
  mark: Box;
  core: Box;
  /** The parts of this mark, and of marks that lie on it, among the obstacles. */
  own: ReadonlySet<Box>;
}

export interface PlacedLabel {
  lines: string[];
  anchor: 'start' | 'middle' | 'end';
  x: number;
  /** Base line of the first line. */
  y: number;
  leader: Leader | null;
  /** What it stands on: the plot, the pale ground of its mark, or a bar that it interrupts over this much. */
  ground: 'plot' | 'mark' | Box;
}

/** A line from a label to its mark. */
export interface Leader {
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
}

interface Candidate {
  box: Box;
  anchor: PlacedLabel['anchor'];
  leader: Leader | null;
}

const labelSize = 12;
export const smallLabelSize = 11;
export const labelLineHeight = 14;
export const sizeOfLine = (row: number): number => (row === 0 ? labelSize : smallLabelSize);
const gap = 4;
// A label stands nearer to its own mark than to any other, so that nobody takes it for that one's.
const farApart = 7;
// Letters are lower than their row.
const rowMargin = 2;
const shortMark = 24;
const breakMargin = 16;
const leads = [18, 34, 52, 74, 100];
const sideways = [0, -34, 34, -76, 76];

/**
 * Places labels one after the other, inside the bounds, where they cover neither a mark nor a label placed before, and no line to a
 * mark crosses another. What finds no such place is left out.
 */
export function placeLabels(requests: readonly LabelRequest[], obstacles: readonly Box[], bounds: Box): PlacedLabel[] {
  const taken = [...obstacles];
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    for (const { lines, apart } of attempts(request)) {
      const place = placeOf(request, lines, apart, taken, bounds);
      if (!place) continue;
      taken.push(place.box);
      placed.push(labelAt(lines, place, request.core));
      break;
    }
  }
  return placed;
}

/** What a label gives up where there is little room: first all but the figure, then its distance from other marks. */
const attempts = ({ lines }: LabelRequest): { lines: string[]; apart: number }[] => [
  { lines, apart: farApart },
  { lines: lines.slice(0, 1), apart: farApart },
  { lines: lines.slice(0, 1), apart: -rowMargin },
];

function placeOf(
  request: LabelRequest,
  lines: readonly string[],
  apart: number,
  taken: readonly Box[],
  bounds: Box,
): Candidate | undefined {
  const others = taken.filter((box) => !request.own.has(box));
  const parts = [...request.own].filter((box) => box !== request.core);
  return candidates(request, ...sizeOf(lines)).find(
    ({ box, leader }) =>
      isInside(box, bounds) &&
      !parts.some((part) => overlaps(box, part)) &&
      !others.some((other) => overlaps({ ...box, top: box.top - apart, bottom: box.bottom + apart }, other)) &&
      !(leader && others.some((other) => crosses(leader, other))),
  );
}

const sizeOf = (lines: readonly string[]): [width: number, height: number] => [
  Math.max(...lines.map((line, row) => textWidth(line, sizeOfLine(row)))),
  lines.length * labelLineHeight,
];

/** Places for a label, the best first: above, below, beside, within, along a long mark, then farther off. */
function candidates({ mark, core }: LabelRequest, width: number, height: number): Candidate[] {
  const centre = (core.left + core.right) / 2;
  const middle = (core.top + core.bottom) / 2;
  const above = mark.top - gap - height;
  const below = mark.bottom + gap;
  const closeAbove = core.top - gap - height;
  const closeBelow = core.bottom + gap;
  const at = (anchor: PlacedLabel['anchor'], x: number, top: number): Candidate => {
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    return { box: { left, top, right: left + width, bottom: top + height }, anchor, leader: null };
  };
  const fitsWithin = core.right - core.left >= width + gap && core.bottom - core.top >= height + gap;
  const quarter = (core.right - core.left) / 4;
  const isBar = core.right - core.left > width + 2 * breakMargin && core.bottom - core.top < height;
  const near = [
    at('middle', centre, above),
    at('middle', centre, below),
    at('start', mark.right + gap, middle - height / 2),
    at('end', mark.left - gap, middle - height / 2),
    ...(fitsWithin ? [at('middle', centre, middle - height / 2)] : []),
    ...[closeAbove, closeBelow].flatMap((top) => [
      at('middle', centre, top),
      at('end', centre - gap, top),
      at('start', centre + gap, top),
      at('start', core.left, top),
      at('end', core.right, top),
      at('middle', centre - quarter, top),
      at('middle', centre + quarter, top),
    ]),
    // As on a contour line, which its label interrupts.
    ...(isBar && height === labelLineHeight ? [at('middle', centre, middle - height / 2)] : []),
  ];
  // A line to a short mark ends at its arrow or whisker, one to a long bar beside them.
  const target = core.right - core.left < shortMark ? mark : core;
  const far = leads.flatMap((lead) =>
    sideways.flatMap((aside) =>
      [target.top - gap - height - lead, target.bottom + gap + lead].map((top) =>
        led(at('middle', centre + aside, top), target),
      ),
    ),
  );
  return [...near, ...far];
}

/** Adds the line from the edge of a label to the nearest point of its mark. */
function led(label: Candidate, target: Box): Candidate {
  const { box } = label;
  const isAbove = box.bottom < target.top;
  const toX = Math.min(Math.max((box.left + box.right) / 2, target.left + 3), target.right - 3);
  return {
    ...label,
    leader: {
      fromX: Math.min(Math.max(toX, box.left + gap), box.right - gap),
      fromY: isAbove ? box.bottom + 1 : box.top - 1,
      toX,
      toY: isAbove ? target.top - 2 : target.bottom + 2,
    },
  };
}

const leaderStep = 3;

function crosses({ fromX, fromY, toX, toY }: Leader, box: Box): boolean {
  const steps = Math.ceil(Math.hypot(toX - fromX, toY - fromY) / leaderStep);
  for (let step = 0; step <= steps; step++) {
    const x = fromX + ((toX - fromX) * step) / steps;
    const y = fromY + ((toY - fromY) * step) / steps;
    if (x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 1 && y <= box.bottom + 1) return true;
  }
  return false;
}

function labelAt(lines: string[], { box, anchor, leader }: Candidate, core: Box): PlacedLabel {
  const ground = isInside(box, core) ? 'mark' : overlaps(box, core) ? box : 'plot';
  const x = anchor === 'start' ? box.left : anchor === 'end' ? box.right : (box.left + box.right) / 2;
  return { lines, anchor, x, y: box.top + labelSize - 1, leader, ground };
}
