import type { Box } from './chart/boxes.js';
import { contradictingGroups, panelsOf, type UnitPanel } from './chart/claims.js';
import { ink } from './chart/marks.js';
import { type Contradiction, contradictionNotes, notesOf } from './chart/notes.js';
import { drawPanel, leastHeightOf, planPanel } from './chart/panel.js';
import { capitalised, element, escaped, quoted, textRows } from './chart/svg.js';
import { wrapText } from './chart/text-measure.js';
import { timeAxis } from './chart/time-axis.js';
import { seriesInWords } from './chart/words.js';
import type { Series } from './series.js';

export interface ChartOptions {
  /** Pixels; less than 280 is taken for 280. */
  width: number;
  /** Pixels at least: the chart grows where its panels and notes need more. Where nothing can be drawn it is as high as its words. */
  height: number;
  /** Above the chart; the name of the measure where it is left out. */
  title?: string;
}

const leastWidth = 280;
const mostPanels = 12;
const leastColumnWidth = 350;
const columnGap = 32;
const rowGap = 18;
const typeface = "'Helvetica Neue', Helvetica, Arial, sans-serif";
const title = { family: "Georgia, 'Times New Roman', serif", size: 19, height: 24, lines: 5 };
// Long lines leave room for fonts that are wider than Arial.
const noteShare = 0.95;
const note = { size: 11.5, height: 15, lines: 12, gap: 4 };

/**
 * A time series as an SVG document: a panel a unit, in which every claim is a mark as long as its period, with qualifiers drawn and
 * contradictions tied together; below it in words what contradicts, what has no period, and the source. It needs no colour, no
 * script and nothing from elsewhere; the same series and options give the same text.
 */
export function seriesChart(series: Series, options: ChartOptions): string {
  const width = Math.max(leastWidth, Math.round(options.width));
  const margin = width < 480 ? 12 : 20;
  const [left, right] = [margin, width - margin];
  const { panels, undated, older } = panelsOf(series.points);
  const drawn = withContradictions(panels.slice(0, mostPanels));
  const contradictions = drawn.flatMap((panel) => panel.contradictions);
  const name = capitalised(quoted(options.title ?? series.measure?.name ?? 'Unknown measure'));
  const titleLines = wrapText(name, right - left, title.size, title.lines, true);
  const notes = notesOf(series, { panels, contradictions, undated, hidden: panels.slice(mostPanels), older }).map(
    (text) => wrapText(text, (right - left) * noteShare, note.size, note.lines),
  );
  const top = margin + titleLines.length * title.height + 10;
  const notesHeight = notes.reduce((sum, lines) => sum + lines.length * note.height + note.gap, 0) + margin + rowGap;
  const box = { left, right, top, bottom: options.height - notesHeight };
  const grid = drawn.length > 0 ? drawGrid(drawn, box) : drawNothing(series, box);
  return document(
    width,
    Math.ceil(grid.bottom + notesHeight),
    { name, description: seriesInWords(series, contradictionNotes(contradictions)), id: series.measure?.id },
    [
      element('line', { x1: left, x2: right, y1: 1, y2: 1, stroke: ink.text, 'stroke-width': 2 }),
      textRows(titleLines, left, margin, title.height, {
        size: title.size,
        family: title.family,
        bold: true,
        fill: ink.text,
      }),
      grid.svg,
      drawNotes(notes, left, right, grid.bottom + rowGap),
    ],
  );
}

/** Numbers the groups of contradicting claims through all panels. */
function withContradictions(panels: readonly UnitPanel[]): { panel: UnitPanel; contradictions: Contradiction[] }[] {
  const found = panels.map((panel) => ({ panel, groups: contradictingGroups(panel.claims) }));
  const isOnly = found.reduce((sum, { groups }) => sum + groups.length, 0) === 1;
  let number = 0;
  return found.map(({ panel, groups }) => ({
    panel,
    contradictions: groups.map((claims) => ({ sign: isOnly ? '≠' : `≠${++number}`, claims })),
  }));
}

/** Panels below and beside one another, equally large, with one axis of time. */
function drawGrid(
  panels: readonly { panel: UnitPanel; contradictions: Contradiction[] }[],
  box: Box,
): { svg: string; bottom: number } {
  const width = box.right - box.left;
  const columns = Math.max(
    1,
    Math.min(3, panels.length, Math.floor((width + columnGap) / (leastColumnWidth + columnGap))),
  );
  const rows = Math.ceil(panels.length / columns);
  const height = Math.max(
    ...panels.map(({ panel }) => leastHeightOf(panel)),
    (box.bottom - box.top - (rows - 1) * rowGap) / rows,
  );
  const columnWidth = (width - (columns - 1) * columnGap) / columns;
  const planned = panels.map(({ panel, contradictions }) => planPanel(panel, contradictions, height));
  const gutter = Math.max(...planned.map((plan) => plan.gutter));
  const time = timeAxis(panels.flatMap(({ panel }) => panel.claims));
  const svg = planned.map((plan, index) => {
    const left = box.left + (index % columns) * (columnWidth + columnGap);
    const top = box.top + Math.floor(index / columns) * (height + rowGap);
    return drawPanel(plan, time, { left, right: left + columnWidth, top, bottom: top + height }, gutter);
  });
  return { svg: svg.join(''), bottom: box.top + rows * height + (rows - 1) * rowGap };
}

function drawNothing({ points }: Series, { left, top }: Box): { svg: string; bottom: number } {
  const reason =
    points.length === 0 ? 'Nothing is known of this measure.' : 'No statement says which period it speaks of.';
  const svg = textRows([reason], left, top, note.height, { size: note.size, fill: ink.text });
  return { svg, bottom: top + note.height };
}

function drawNotes(notes: readonly string[][], left: number, right: number, top: number): string {
  let below = top;
  const blocks = notes.map((lines) => {
    const rows = textRows(lines, left, below, note.height, { size: note.size, fill: ink.quiet });
    below += lines.length * note.height + note.gap;
    return rows;
  });
  return element('line', { x1: left, x2: right, y1: top - 6, y2: top - 6, stroke: ink.grid }) + blocks.join('');
}

function document(
  width: number,
  height: number,
  words: { name: string; description: string; id: string | undefined },
  content: string[],
): string {
  // Several charts may stand in one page, where ids must differ.
  const id = `series-${(words.id ?? 'unknown').replace(/[^\w-]/g, '')}`;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height: height,
      lang: 'en',
      role: 'img',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-description`,
      'font-family': typeface,
    },
    element('title', { id: `${id}-title` }, escaped(words.name)),
    element('desc', { id: `${id}-description` }, escaped(words.description)),
    element('rect', { width, height: height, fill: '#ffffff' }),
    ...content,
  );
}
