import { around, type Box, overlaps } from './boxes.js';
import { ink, type Mark, rectangle } from './marks.js';
import { element, escaped, path, textElement } from './svg.js';
import { textWidth } from './text-measure.js';

/** A drawn bracket with the sign that its note bears, and the room it takes. */
export interface Bracket {
  svg: string;
  box: Box;
}

/** Room at the end of a plot for the brackets of marks that reach to it. */
export const bracketRoom = 40;

const arm = 6;
const signSize = 12;
const signHeight = 16;
const columns = 12;

/**
 * Ties contradicting marks together: an arm to each, a line, and a sign. It stands beside other marks where there is room, at least
 * beside other brackets.
 * @returns null where there is not even room for that; the note below the chart names the contradiction all the same.
 */
export function drawBracket(
  marks: readonly Mark[],
  words: { sign: string; title: string },
  taken: { marks: readonly Box[]; brackets: readonly Box[] },
  bounds: Box,
): Bracket | null {
  const levels = marks.map(({ y }) => y);
  const [top, bottom] = [Math.min(...levels), Math.max(...levels)];
  const signWidth = textWidth(words.sign, signSize, true) + 6;
  const isFree = ({ left, right }: Place, others: readonly Box[]) => {
    const box = boxOf(left, right, top, bottom);
    return left >= bounds.left && right <= bounds.right && !others.some((other) => overlaps(other, box));
  };
  const places = placesBeside(around(marks.map((mark) => mark.bounds)), arm + signWidth);
  const place =
    places.find((one) => isFree(one, [...taken.marks, ...taken.brackets])) ??
    places.find((one) => isFree(one, taken.brackets));
  if (!place) return null;
  const line = place.side === 'right' ? place.left + arm : place.right - arm;
  const outwards = place.side === 'right' ? place.left : place.right;
  const middle = (top + bottom) / 2;
  const signBox = {
    left: place.side === 'right' ? line : place.left,
    right: place.side === 'right' ? place.right : line,
    top: middle - signHeight / 2,
    bottom: middle + signHeight / 2,
  };
  const arms = levels.flatMap((level) => ['M', outwards, level, 'H', line]);
  return {
    box: boxOf(place.left, place.right, top, bottom),
    svg: element(
      'g',
      {},
      element('title', {}, escaped(words.title)),
      element('path', {
        d: path('M', line, top, 'V', bottom, ...arms),
        fill: 'none',
        stroke: ink.conflict,
        'stroke-width': 1.5,
      }),
      rectangle(signBox, { fill: '#ffffff', stroke: ink.conflict, 'stroke-width': 1.5, rx: 3 }),
      textElement(words.sign, (signBox.left + signBox.right) / 2, middle + signSize / 3, {
        size: signSize,
        bold: true,
        fill: ink.conflict,
        anchor: 'middle',
      }),
    ),
  };
}

interface Place {
  side: 'left' | 'right';
  left: number;
  right: number;
}

/** Behind the marks, then before them, the nearest first. */
const placesBeside = (reach: Box, width: number): Place[] =>
  (['right', 'left'] as const).flatMap((side) =>
    Array.from({ length: columns }, (_, column) => {
      const inner = 3 + column * (width + 3);
      return side === 'right'
        ? { side, left: reach.right + inner, right: reach.right + inner + width }
        : { side, left: reach.left - inner - width, right: reach.left - inner };
    }),
  );

/** The sign is higher than a short line. */
function boxOf(left: number, right: number, top: number, bottom: number): Box {
  const middle = (top + bottom) / 2;
  return {
    left,
    right,
    top: Math.min(top - 1, middle - signHeight / 2),
    bottom: Math.max(bottom + 1, middle + signHeight / 2),
  };
}
