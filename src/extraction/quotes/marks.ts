import type { Section } from '../text/section.js';
import { isLetter, isSpace } from '../text/tokens.js';

/** A stretch between quotation marks, without them. */
export interface QuotedStretch {
  start: number;
  end: number;
  /** No closing mark: the speech goes on in the next paragraph. */
  open: boolean;
}

const closingFor: Record<string, string> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '"': '"',
  '”': '”',
  '‘': '’',
  "'": "'",
  '‚': '‘',
};

/** Longest speech between two marks; beyond it a mark is taken for a stray one. */
const longestStretch = 20_000;

/**
 * The stretches between quotation marks, in order. A stretch ends at its closing mark or with its paragraph; single marks
 * count only where they enclose a whole utterance, since they are apostrophes everywhere else.
 */
export function quotedStretches({ text }: Section): QuotedStretch[] {
  const stretches: QuotedStretch[] = [];
  // Where a mark finds no end, the next of its kind before that place finds none either: each stretch is searched once.
  const barren = new Map<string, number>();
  let i = 0;
  while (i < text.length) {
    const mark = text[i] ?? '';
    const closing = closingFor[mark];
    if (!closing || i < (barren.get(mark) ?? 0) || !opens(text, i, mark)) {
      i++;
      continue;
    }
    const end = closingAt(text, i, mark, closing);
    if (typeof end === 'number') {
      barren.set(mark, end);
      i++;
      continue;
    }
    if (end.at > i + 1) stretches.push({ start: i + 1, end: end.at, open: end.open });
    i = end.at + 1;
  }
  return stretches;
}

function opens(text: string, i: number, mark: string): boolean {
  const [before, after] = [text.charCodeAt(i - 1), text.charCodeAt(i + 1)];
  if (i + 1 >= text.length || isSpace(after)) return mark === '«';
  const atStart = i === 0 || isSpace(before) || '([{–—-:/>'.includes(text[i - 1] ?? '');
  if (mark === '“' || mark === '„' || mark === '«') return true;
  // `he said,"This`: the space before a straight mark was lost.
  if (mark === '"' && ',:.!?"'.includes(text[i - 1] ?? ' ')) return isCapital(after);
  return atStart;
}

interface End {
  at: number;
  open: boolean;
}

/** Where the stretch ends, or up to where there is no end. */
function closingAt(text: string, from: number, mark: string, closing: string): End | number {
  const single = mark === "'" || mark === '‘' || mark === '‚';
  const limit = Math.min(text.length, from + longestStretch);
  for (let i = from + 1; i < limit; i++) {
    const char = text[i] ?? '';
    if (char === '\n' && blankLineAt(text, i)) return endOfParagraph(text, from, i, single);
    if (
      closing.includes(char) ||
      (mark === '“' && char === '"' && closesStraight(text, i)) ||
      (mark === '"' && char === '”')
    ) {
      if (single && !closesSingle(text, i)) continue;
      if (mark === '"' && !closesStraight(text, i)) continue;
      return { at: i, open: false };
    }
    if (!single && mark === '“' && char === '“' && i > from + 1) return i;
  }
  return limit === text.length ? endOfParagraph(text, from, limit, single) : limit;
}

/** A speech that goes on opens the next paragraph with a mark again. */
function endOfParagraph(text: string, from: number, end: number, single: boolean): End | number {
  if (single || end - from < 40) return end;
  let next = end;
  while (next < end + 8 && isSpace(text.charCodeAt(next))) next++;
  return '“„«"»'.includes(text[next] ?? ' ') ? { at: end, open: true } : end;
}

const blankLineAt = (text: string, i: number): boolean =>
  text[i + 1] === '\n' || (text[i + 1] === ' ' && text[i + 2] === '\n');

/**
 * A straight mark closes where a word or full stop stands before it and no word behind it; behind a full stop the next
 * sentence may have lost its space.
 */
const closesStraight = (text: string, i: number): boolean =>
  !isSpace(text.charCodeAt(i - 1)) &&
  (!isLetter(text.charCodeAt(i + 1)) || ('.!?'.includes(text[i - 1] ?? ' ') && isCapital(text.charCodeAt(i + 1))));

const isCapital = (code: number): boolean => code >= 65 && code <= 90;

/** An apostrophe closes behind the punctuation of an utterance, at the end of a word that no letter follows. */
const closesSingle = (text: string, i: number): boolean =>
  !isLetter(text.charCodeAt(i + 1)) &&
  ('.,!?…'.includes(text[i - 1] ?? '') || i + 1 >= text.length || '\n,.;'.includes(text[i + 1] ?? ''));
