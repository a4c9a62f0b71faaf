import { replacementEnd } from '../patterns/characters.js';
import { captionMark, distributorLine, endMark, notesHeading } from '../patterns/layout.js';
import { organisationLine } from '../patterns/organisations.js';
import { sentenceStop } from '../patterns/words.js';
import { dateOfLine, isFurniture, isLabel, isListItem, type Line, linesOf } from './lines.js';

/** What a text is made of. `body` and `notes` hold its paragraphs as they stand, parted by blank lines. */
export interface Parts {
  title: string;
  subtitle: string | null;
  body: string;
  notes: string | null;
  /** Lines between title and story that are no prose: issuer, author, label. */
  header: string[];
}

const longestTitle = 500;
const longestSubtitle = 320;

/** Cuts a text into title, subtitle, body and notes. */
export function partsOf(text: string): Parts {
  const lines = linesOf(text);
  const titleIndex = findTitle(lines);
  const titleLine = lines[titleIndex]?.text ?? '';
  const title = shortened(titleLine);
  const rest = lines.filter(
    (line, index) => index !== titleIndex && !(index < titleIndex + 14 && sameHeadline(line.text, titleLine)),
  );
  if (title !== titleLine || rest.every(({ text: line }) => isLabel(line)))
    rest.unshift({ text: titleLine, opensBlock: true });
  const start = storyStart(rest, Math.min(titleIndex, rest.length));
  const subtitleIndex = title === titleLine ? findSubtitle(rest, titleIndex, start) : -1;
  const subtitle = rest[subtitleIndex]?.text ?? null;
  const story = rest.filter((_, index) => index !== subtitleIndex);
  const notesFrom = findNotes(story);
  const body = joined(story.slice(0, notesFrom)) || joined(story) || titleLine;
  const notes = joined(story.slice(notesFrom).filter(({ text: line }) => !endMark.test(line)));
  return {
    title,
    subtitle,
    body,
    notes: notes && joined(story.slice(0, notesFrom)) ? notes : null,
    header: rest
      .slice(0, start)
      .filter((_, index) => index !== subtitleIndex)
      .map(({ text: line }) => line),
  };
}

/** The first line that is no label; an organisation's name between a date and the headline is passed over too. */
function findTitle(lines: readonly Line[]): number {
  const within = Math.min(lines.length, 12);
  for (let i = 0; i < within; i++) {
    const line = lines[i]?.text ?? '';
    if (isLabel(line)) continue;
    const before = lines[i - 1]?.text;
    const next = lines[i + 1]?.text ?? '';
    const afterDate = before !== undefined && dateOfLine(before) !== null;
    if (
      afterDate &&
      next !== '' &&
      (isListItem(line) || (organisationLine.test(line) && next.length <= 250 && lines[i + 2] !== undefined))
    )
      continue;
    return i;
  }
  return 0;
}

const sameHeadline = (line: string, title: string): boolean =>
  title.length > 20 && line.toLowerCase() === title.toLowerCase();

/** A title that is a whole paragraph is cut at its first sentence. */
function shortened(line: string): string {
  if (line.length <= 300) return line;
  const stop = line.slice(0, 300).search(sentenceStop);
  if (stop > 20) return line.slice(0, stop + 1);
  const cut = line.lastIndexOf(' ', Math.min(longestTitle, 200));
  return line
    .slice(0, cut > 20 ? cut : 200)
    .toWellFormed()
    .replace(replacementEnd, '');
}

/** The first line of prose behind the headline. */
function storyStart(lines: readonly Line[], from: number): number {
  for (let i = from; i < lines.length && i < from + 12; i++) {
    const line = lines[i]?.text ?? '';
    if (line.length > 120 && !isLabel(line)) return i;
    if (line.length > 60 && (line.endsWith('.') || line.endsWith('.”') || line.endsWith(':')) && !isFurniture(line))
      return i;
  }
  return Math.min(from, lines.length);
}

/** A line that goes on with the headline: several words, no full stop, before the story. */
function findSubtitle(lines: readonly Line[], from: number, start: number): number {
  const first = lines[from];
  const candidates = lines.slice(from, start + 1);
  for (const [offset, { text: line, opensBlock }] of candidates.entries()) {
    if (isFurniture(line)) continue;
    const next = lines[from + offset + 1];
    if (!opensBlock && line !== first?.text) return -1;
    const wordCount = line.split(' ').length;
    const fits =
      wordCount >= 6 &&
      line.length <= longestSubtitle &&
      !line.endsWith('.') &&
      !line.endsWith(':') &&
      !line.endsWith(',');
    const caption = captionMark.test(line);
    const plain =
      !caption &&
      line !== line.toUpperCase() &&
      !isListItem(line) &&
      !organisationLine.test(line) &&
      dateOfLine(line) === null;
    return fits &&
      plain &&
      next?.opensBlock &&
      from + offset + 1 <= start + 1 &&
      next.text.length > 80 &&
      !isListItem(next.text)
      ? from + offset
      : -1;
  }
  return -1;
}

/** Index of the first line that is no longer story. */
function findNotes(lines: readonly Line[]): number {
  const total = lines.reduce((sum, line) => sum + line.text.length, 0);
  let before = 0;
  for (const [index, line] of lines.entries()) {
    const heading =
      line.text.length <= 140 && line.opensBlock && notesHeading.test(line.text) && !line.text.endsWith('.');
    if (before > 0 && endMark.test(line.text)) return before > total * 0.25 ? index : lines.length;
    if (before > 0 && distributorLine.test(line.text) && before > total * 0.5) return index;
    if (heading && before > 200 && before > total * 0.2) return index;
    before += line.text.length;
  }
  return lines.length;
}

function joined(lines: readonly Line[]): string {
  return lines
    .map(({ text: line, opensBlock }, index) => (index === 0 ? line : (opensBlock ? '\n\n' : '\n') + line))
    .join('');
}
