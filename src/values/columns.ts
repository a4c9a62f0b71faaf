// Unicode's East Asian Width (UAX #11) as far as regular expressions know it: wide scripts, full-width forms, emoji.
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
const noColumn = /[\p{Mn}\p{Me}\p{Cf}]/u;
const narrowOnly = /^[\x20-\u02ff\u2010-\u2027]*$/;

/** How many columns a line takes in a fixed-width font: two for wide characters, none for marks. */
export function columnsOf(line: string): number {
  if (narrowOnly.test(line)) return line.length;
  let columns = 0;
  for (const character of line) columns += noColumn.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}

/**
 * Breaks a line at spaces, and between wide characters, so that no line is wider than `columns` unless a word is.
 * @returns at least one line.
 */
export function wrapColumns(line: string, columns: number): string[] {
  const lines: string[] = [];
  let current = '';
  let width = 0;
  for (const piece of piecesOf(line)) {
    const pieceWidth = columnsOf(piece);
    const visibleWidth = piece.endsWith(' ') ? pieceWidth - 1 : pieceWidth;
    if (width > 0 && width + visibleWidth > columns) {
      lines.push(current.trimEnd());
      current = '';
      width = 0;
    }
    current += piece;
    width += pieceWidth;
  }
  return [...lines, current.trimEnd()];
}

// A wide character ends a piece, with closing punctuation that may not begin a line; opening punctuation stays with what follows.
const wideScripts = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const opening = '（「『【《〈';
const closing = '、。，．・：；？！）」』】》〉ー々';
const widePiece = new RegExp(
  `[${opening}]?[${wideScripts}]\\p{M}*[${closing}]* ?|[^ ${opening}${wideScripts}]+ ?|.`,
  'gu',
);

const piecesOf = (line: string): string[] =>
  narrowOnly.test(line) ? line.split(/(?<= )/) : (line.match(widePiece) ?? []);
