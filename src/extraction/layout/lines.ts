import { datesOf, isoDate } from '../dates/dates.js';
import { readable } from '../patterns/characters.js';
import {
  dateLineHead,
  dateLineTail,
  listMarker,
  markdownHeading,
  releaseLabel,
  releaseTime,
  siteFurniture,
} from '../patterns/layout.js';
import { tokenize } from '../text/tokens.js';

/** A line of the input without the space around it. */
export interface Line {
  text: string;
  /** Whether a blank line stands before it. */
  opensBlock: boolean;
}

/** The lines in which there is something; Markdown heading marks are taken off. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let blank = true;
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim();
    const line = markdownHeading.test(trimmed) ? withoutMarks(trimmed) : trimmed;
    if (line === '') blank = true;
    else {
      lines.push({ text: line, opensBlock: blank });
      blank = false;
    }
  }
  return lines;
}

function withoutMarks(line: string): string {
  const bare = line.replace(markdownHeading, '').trim();
  return line.startsWith('**') && bare.endsWith('**') ? bare.slice(0, -2).trim() : line.startsWith('#') ? bare : line;
}

/** ISO date of a line that holds a date and nothing else of weight, or null. */
export function dateOfLine(line: string): string | null {
  if (line.length > 100) return null;
  const [date] = datesOf(tokenize(line));
  if (!date || date.day === null || date.year === null) return null;
  return dateLineHead.test(line.slice(0, date.start)) && dateLineTail.test(line.slice(date.end))
    ? isoDate(date, null)
    : null;
}

export const isListItem = (line: string): boolean => listMarker.test(line);

/** Whether a line only labels the text: date, "press release", what may be downloaded. */
export const isLabel = (line: string): boolean =>
  !readable.test(line) ||
  (line.length <= 160 && (releaseLabel.test(line) || releaseTime.test(line) || dateOfLine(line) !== null));

export const isFurniture = (line: string): boolean => isLabel(line) || (line.length <= 80 && siteFurniture.test(line));
