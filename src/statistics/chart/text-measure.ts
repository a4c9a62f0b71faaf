// Widths of Arial and its metric twins (Helvetica, Liberation Sans) in thousandths of an em. There is no font to ask where the
// chart is drawn, and readers' fonts differ, hence the allowance.
const widths: readonly [width: number, characters: string][] = [
  [222, "ijl'‘’"],
  [278, ' |tfI.,;:!/[]()-·'],
  [333, 'r"“”'],
  [500, 'cksvxyzJ°'],
  [556, 'abdeghnopquL0123456789$?#_–«»'],
  [611, 'FTZ+=<>≠×'],
  [667, 'ABEKPSVXY&'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [889, 'mM%'],
  [1000, 'W@—…'],
];
const known = new Map(widths.flatMap(([width, characters]) => [...characters].map((character) => [character, width])));
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60]/u;
const noWidth = /[\p{M}\p{Cf}]/u;
const allowance = 1.08;
const otherLetter = 700;

/** About how wide a text is in a sans-serif font, in pixels; rather more than less. */
export function textWidth(text: string, size: number, bold = false): number {
  let thousandths = 0;
  for (const character of text.normalize('NFD')) {
    thousandths += known.get(character) ?? (noWidth.test(character) ? 0 : wide.test(character) ? 1250 : otherLetter);
  }
  return (thousandths / 1000) * size * allowance * (bold ? 1.06 : 1);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Breaks a text into lines of at most `width` pixels; what does not fit into `most` lines ends in an ellipsis. */
export function wrapText(text: string, width: number, size: number, most: number, bold = false): string[] {
  const fits = (line: string) => textWidth(line, size, bold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(' ').flatMap((word) => (fits(word) ? [` ${word}`] : splitWord(` ${word}`, fits)))) {
    const longer = line === '' ? piece.trimStart() : line + piece;
    if (fits(longer)) {
      line = longer;
    } else {
      lines.push(line);
      line = piece.trimStart();
    }
    if (lines.length === most) return [...lines.slice(0, -1), shortened(lines.at(-1) ?? '', fits)];
  }
  return [...lines, line];
}

/** Pieces of a word that is wider than a line; the first keeps the space before it. */
function splitWord(word: string, fits: (line: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(word)) {
    if (piece.trim() !== '' && !fits(piece + segment)) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}

function shortened(line: string, fits: (line: string) => boolean): string {
  const kept = [...graphemes.segment(line)].map(({ segment }) => segment);
  while (kept.length > 0 && !fits(`${kept.join('')}…`)) kept.pop();
  return `${kept.join('').trimEnd()}…`;
}
