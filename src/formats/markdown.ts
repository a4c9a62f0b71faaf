import type { AnsweredRelease } from './answer.js';
import { type Item, isCloseList, type Line, outlineOf, type Paragraph, type Section } from './outline.js';

/**
 * A release as Markdown (CommonMark 0.31) for people. What a release says stays text: it becomes no markup, no HTML and no link.
 * Only its addresses become links, with the address itself to be seen.
 */
export function releaseMarkdown(release: AnsweredRelease): string {
  const outline = outlineOf(release);
  const blocks = [
    `# ${escaped(outline.headline)}`,
    ...(outline.subtitle ? [escaped(outline.subtitle)] : []),
    ...story(outline.dateline, outline.body),
    ...(outline.notes ? [`## ${outline.notes.heading}`, ...outline.notes.paragraphs.map(paragraph)] : []),
    ...outline.sections.flatMap(section),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function story(dateline: string | null, [first = [], ...rest]: Paragraph[]): string[] {
  const paragraphs = [first, ...rest].filter((lines) => lines.length > 0).map(paragraph);
  if (!dateline) return paragraphs;
  const [opening = '', ...others] = paragraphs;
  return [`${escaped(dateline)} – ${opening}`.trim(), ...others];
}

const section = ({ heading, items }: Section): string[] => [
  `## ${heading}`,
  items.map(item).join(isCloseList(items) ? '\n' : '\n\n'),
];

function item({ lines, quotation }: Item): string {
  const rows = lines.map(lineText).join(lineBreak);
  return `- ${[rows, ...(quotation ? [`> ${escaped(quotation)}`] : [])].join('\n\n').replaceAll('\n', '\n  ')}`.replace(
    / +$/gm,
    '',
  );
}

function lineText(line: Line): string {
  const text =
    'web' in line ? link(line.web, webAddress) : 'mail' in line ? link(line.mail, mailAddress) : escaped(line.text);
  return line.label ? `**${line.label}:** ${text}` : text;
}

const lineBreak = '\\\n';
const paragraph = (lines: Paragraph): string => lines.map(escaped).join(lineBreak);

const webAddress = /^https?:\/\/[^\s<>]+$/i;
// Addresses of rarer letters stay text: parsers disagree on them.
const mailAddress = /^[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;

/** An autolink, in which nothing is markup (CommonMark 6.5); what is no such address stays text. */
const link = (address: string, pattern: RegExp): string => (pattern.test(address) ? `<${address}>` : escaped(address));

/**
 * A line of text that reads the same as Markdown. Escaped is what begins a construct of CommonMark or of its usual extensions
 * (tables, strikethrough, footnotes, mathematics, braces of templates and MDX) anywhere, what begins one at the start of a line, and
 * what parsers take for a link in bare text (`http:`, `www.`, `name@`, `example.org`). A program that looks for addresses in the
 * text after it was parsed finds them as in any text; such a link leads where it says.
 */
function escaped(line: string): string {
  return line
    .replace(/[\\`*_[\]<>&~|$#{}^@]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(?<=[\p{L}\p{N}])\.(?=\p{L})/gu, '\\.')
    .replace(/^[-+=:]/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
