import { drawLabels, mostLabelled } from './annotations.js';
import type { Box } from './boxes.js';
import { type Bracket, bracketRoom, drawBracket } from './brackets.js';
import type { UnitPanel } from './claims.js';
import { drawFrame, footOf, gutterOf, type Shares } from './frame.js';
import { drawMarks, ink, type Mark } from './marks.js';
import { type Contradiction, contradictionNotes } from './notes.js';
import { element, escaped, quoted, textRows } from './svg.js';
import { wrapText } from './text-measure.js';
import type { TimeAxis } from './time-axis.js';
import { type ValueAxis, valueAxis } from './value-axis.js';
import { wholeClaim } from './words.js';

const heading = { size: 13, height: 17, lines: 3 };
const remark = { size: 11.5, height: 15, lines: 2 };
const headingGap = 6;
// Marks at the ends of the period keep off the ends of the plot.
const side = 12;

/** The least height at which a panel can be read: labels need room. */
export const leastHeightOf = ({ claims }: UnitPanel): number => 180 + 18 * Math.min(claims.length, mostLabelled);

/** A panel with its vertical axis, before panels that stand together agree on a gutter. */
export interface PlannedPanel {
  panel: UnitPanel;
  contradictions: readonly Contradiction[];
  axis: ValueAxis;
  gutter: number;
}

export function planPanel(panel: UnitPanel, contradictions: readonly Contradiction[], height: number): PlannedPanel {
  const axis = valueAxis(panel.claims, panel.unit, height - heading.height - remark.height - headingGap);
  return { panel, contradictions, axis, gutter: gutterOf(axis) };
}

/** The claims of one unit with their axes, in a box, the vertical axis `gutter` pixels from its left. */
export function drawPanel(
  { panel, contradictions, axis }: PlannedPanel,
  time: TimeAxis,
  box: Box,
  gutter: number,
): string {
  const head = drawHead(panel, axis, box);
  const [left, right] = [box.left + gutter + side, box.right - (contradictions.length > 0 ? bracketRoom : side)];
  const ticks = time.ticks(right - left);
  const plot = { left: box.left + gutter, right: box.right, top: head.bottom, bottom: box.bottom - footOf(ticks) };
  const insets = verticalInsets(panel, axis);
  const at: Shares = {
    x: (share) => left + share * (right - left),
    y: (share) => plot.bottom - insets.bottom - share * (plot.bottom - plot.top - insets.bottom - insets.top),
  };
  const marks = drawMarks(panel.claims, {
    x: (instant) => at.x(time.shareOf(instant)),
    y: (value) => at.y(axis.shareOf(value)),
    bottom: plot.bottom,
  });
  const brackets = drawBrackets(contradictions, marks, plot);
  const tied = new Set(contradictions.flatMap(({ claims }) => claims));
  return element(
    'g',
    {},
    head.svg,
    drawFrame(plot, at, axis, ticks),
    ...marks.map(({ claim, svg }) => element('g', {}, element('title', {}, escaped(wholeClaim(claim.point))), svg)),
    ...brackets.map(({ svg }) => svg),
    drawLabels(
      panel,
      marks,
      new Set(marks.filter(({ claim }) => tied.has(claim))),
      brackets.map((bracket) => bracket.box),
      { ...plot, bottom: plot.bottom - 2 },
    ),
  );
}

/** What the vertical axis counts, where, and what must be known before heights are compared. */
function drawHead(panel: UnitPanel, axis: ValueAxis, box: Box): { svg: string; bottom: number } {
  const width = box.right - box.left;
  const name = panel.place === null ? axis.name : `${axis.name}, ${quoted(panel.place)}`;
  const names = wrapText(name, width, heading.size, heading.lines, true);
  const remarks = axis.remark === null ? [] : wrapText(axis.remark, width, remark.size, remark.lines);
  const namesBottom = box.top + names.length * heading.height;
  const svg =
    textRows(names, box.left, box.top, heading.height, { size: heading.size, bold: true, fill: ink.text }) +
    textRows(remarks, box.left, namesBottom, remark.height, { size: remark.size, fill: ink.quiet });
  return { svg, bottom: namesBottom + remarks.length * remark.height + headingGap };
}

/** Room for arrows and labels above the highest and below the lowest mark. */
function verticalInsets({ claims }: UnitPanel, axis: ValueAxis): { top: number; bottom: number } {
  const points = (towards: 'up' | 'down') => claims.some(({ arrow }) => arrow === towards);
  return { top: points('up') ? 40 : 22, bottom: axis.zero === 0 ? 0 : points('down') ? 28 : 14 };
}

function drawBrackets(contradictions: readonly Contradiction[], marks: readonly Mark[], plot: Box): Bracket[] {
  const byClaim = new Map(marks.map((mark) => [mark.claim, mark]));
  const boxes = marks.flatMap((mark) => mark.boxes);
  const brackets: Bracket[] = [];
  for (const contradiction of contradictions) {
    const members = contradiction.claims.flatMap((claim) => byClaim.get(claim) ?? []);
    const own = new Set(members.flatMap((mark) => mark.boxes));
    const bracket = drawBracket(
      members,
      { sign: contradiction.sign, title: contradictionNotes([contradiction]).join(' ') },
      { marks: boxes.filter((box) => !own.has(box)), brackets: brackets.map(({ box }) => box) },
      plot,
    );
    if (bracket) brackets.push(bracket);
  }
  return brackets;
}
