import { columnsOf, wrapColumns } from '../values/columns.js';
import type { AnsweredRelease } from './answer.js';
import { type Item, isCloseList, type Line, outlineOf, type Paragraph, type Section } from './outline.js';

const lineWidth = 78;

/** A release as plain text for people: lines of 78 columns, paragraphs apart, every fact with the words that state it. */
export function releaseText(release: AnsweredRelease): string {
  const outline = outlineOf(release);
  const blocks = [
    underlined(outline.headline, '='),
    ...(outline.subtitle ? [wrapped(outline.subtitle)] : []),
    ...story(outline.dateline, outline.body),
    ...(outline.notes ? [underlined(outline.notes.heading, '-'), ...outline.notes.paragraphs.map(paragraph)] : []),
    ...outline.sections.flatMap(section),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function story(dateline: string | null, [first = [], ...rest]: Paragraph[]): string[] {
  if (!dateline) return [first, ...rest].filter((lines) => lines.length > 0).map(paragraph);
  const [line = '', ...lines] = first;
  return [[`${dateline} – ${line}`.trim(), ...lines], ...rest].map(paragraph);
}

const section = ({ heading, items }: Section): string[] => [
  underlined(heading, '-'),
  items.map(item).join(isCloseList(items) ? '\n' : '\n\n'),
];

function item({ lines, quotation }: Item): string {
  const rows = [...lines.map(lineText), ...(quotation ? [quotation] : [])];
  return rows.map((row, index) => indented(row, index === 0 ? '* ' : '  ')).join('\n');
}

function lineText(line: Line): string {
  const text = 'web' in line ? line.web : 'mail' in line ? line.mail : line.text;
  return line.label ? `${line.label}: ${text}` : text;
}

const indented = (row: string, lead: string): string => lead + wrapColumns(row, lineWidth - 2).join('\n  ');
const wrapped = (line: string): string => wrapColumns(line, lineWidth).join('\n');
const paragraph = (lines: Paragraph): string => lines.map(wrapped).join('\n');

function underlined(heading: string, stroke: string): string {
  const lines = wrapColumns(heading, lineWidth);
  return [...lines, stroke.repeat(Math.min(lineWidth, Math.max(1, ...lines.map(columnsOf))))].join('\n');
}
