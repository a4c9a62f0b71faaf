import { brandName } from '../patterns/characters.js';
import { currencyPrefix } from '../patterns/money.js';

export type TokenKind = 'word' | 'number' | 'symbol';

/** What stands before a token: nothing, space, one line break, a blank line. */
export type Gap = 0 | 1 | 2 | 3;

/** A word, a number or a single other character, with its UTF-16 offsets. */
export class Token {
  #lower: string | undefined;

  constructor(
    readonly kind: TokenKind,
    readonly text: string,
    readonly start: number,
    readonly gap: Gap,
  ) {}

  get end(): number {
    return this.start + this.text.length;
  }

  get lower(): string {
    this.#lower ??= this.text.toLowerCase();
    return this.#lower;
  }

  /** Whether it is a word that begins with a capital letter. */
  get isCapitalised(): boolean {
    return this.kind === 'word' && isUpper(this.text.charCodeAt(0), this.text);
  }

  /** Whether it is a word of at least two letters, all of them capital. */
  get isAllCaps(): boolean {
    return (
      this.kind === 'word' && this.text.length > 1 && this.text === this.text.toUpperCase() && hasLetters(this.text)
    );
  }
}

// One word this long is data, not language; longer ones are cut so that no later step sees a megabyte in one token.
const longestToken = 200;

/** Cuts a text into tokens, in one pass. White space is not kept; it shows in `gap`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let gap: Gap = 3;
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) {
      const [next, newlines] = skipSpace(text, i);
      gap = newlines >= 2 ? 3 : newlines === 1 ? 2 : 1;
      i = next;
      continue;
    }
    const end = isDigit(code)
      ? numberEnd(text, i, gap >= 2)
      : isLetter(code)
        ? wordEnd(text, i)
        : i + symbolLength(text, i);
    const kind: TokenKind = isDigit(code) ? 'number' : isLetter(code) ? 'word' : 'symbol';
    tokens.push(new Token(kind, text.slice(i, end), i, tokens.length === 0 ? 3 : gap));
    gap = 0;
    i = end;
  }
  return tokens;
}

function skipSpace(text: string, from: number): [next: number, newlines: number] {
  let i = from;
  let newlines = 0;
  for (; i < text.length && isSpace(text.charCodeAt(i)); i++) if (text.charCodeAt(i) === 10) newlines++;
  return [i, newlines];
}

/**
 * `1,234.5`, `1'000`, `70 000`; the separators stand between digits. At the head of a line a plain space parts the number
 * of the paragraph from what it says: `3 150 shops`.
 */
function numberEnd(text: string, from: number, opensLine: boolean): number {
  let i = digitsEnd(text, from);
  const leading = i - from;
  let grouped = leading <= 3 && text[from] !== '0' && !(opensLine && leading <= 2 && text.charCodeAt(i) === 32);
  for (let groups = 0; i < text.length && i - from < longestToken; groups++) {
    const separator = text.charCodeAt(i);
    const next = digitsEnd(text, i + 1);
    const digits = next - i - 1;
    if (digits === 0) break;
    if (separator === 46 || separator === 44 || separator === 39 || separator === 0x2019) {
      grouped = grouped && separator !== 46 && groups === 0;
      i = next;
    } else if (grouped && digits === 3 && isGroupSpace(separator) && !isLetter(text.charCodeAt(next))) i = next;
    else break;
  }
  return i;
}

function digitsEnd(text: string, from: number): number {
  let i = from;
  while (i < text.length && isDigit(text.charCodeAt(i))) i++;
  return i;
}

/** Letters, with apostrophes, hyphens, full stops and ampersands that stand between them: `People’s`, `U.S.`, `R&D`, `COVID-19`. */
function wordEnd(text: string, from: number): number {
  let i = from;
  const limit = Math.min(text.length, from + longestToken);
  while (i < limit) {
    const code = text.charCodeAt(i);
    if (isLetter(code) || isMark(code)) {
      i++;
      continue;
    }
    const next = text.charCodeAt(i + 1);
    if (isDigit(code)) {
      if (currencyPrefix.test(text.slice(from, i))) break;
      i++;
    } else if ((isHyphen(code) || code === 38) && (isLetter(next) || isDigit(next))) i++;
    else if (isApostrophe(code) && isLetter(next)) i++;
    else if (code === 46 && isLetter(next) && isInitialDot(text, from, i)) i++;
    else if (code === 46 && !isLetter(next) && i - from >= 2 && text.charCodeAt(i - 2) === 46) {
      // `U.S.-Canada` is one word.
      if (!(isHyphen(next) && isLetter(text.charCodeAt(i + 2)))) return i + 1;
      i++;
    } else break;
  }
  return i;
}

/** Whether the full stop at `i` follows a single letter: `U.S`, `e.g`, `Slovenia-U.S`. */
const isInitialDot = (text: string, from: number, i: number): boolean =>
  i - from === 1 || text.charCodeAt(i - 2) === 46 || isHyphen(text.charCodeAt(i - 2));

const symbolLength = (text: string, i: number): number => {
  const code = text.charCodeAt(i);
  return code >= 0xd800 && code <= 0xdbff && i + 1 < text.length ? 2 : 1;
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isSpace = (code: number): boolean =>
  (code >= 9 && code <= 13) ||
  code === 32 ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x202f ||
  code === 0x3000 ||
  code === 0xfeff ||
  code === 0x2028 ||
  code === 0x2029;
const isGroupSpace = (code: number): boolean => code === 32 || code === 0xa0 || code === 0x202f || code === 0x2009;
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019 || code === 0x2bc || code === 0x2bb;
export const isHyphen = (code: number): boolean => code === 45 || code === 0x2010 || code === 0x2011;
const isMark = (code: number): boolean => code >= 0x300 && code <= 0x36f;

/** Letters of the scripts in use: everything above Latin-1 that is neither punctuation, symbol nor space. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code < 0x2c0)
    return code >= 0xc0 ? code !== 0xd7 && code !== 0xf7 : code === 0xaa || code === 0xba || code === 0xb5;
  if (code < 0x2000) return code >= 0x370 && code !== 0x37e && code !== 0x387;
  return (
    (code >= 0x2c00 && code < 0x2e00) ||
    (code >= 0x3041 && code <= 0xd7a3 && code !== 0x30fb) ||
    (code >= 0xf900 && code < 0xfe10) ||
    (code >= 0xfe70 && code < 0xfeff)
  );
}

function isUpper(code: number, text: string): boolean {
  if (code >= 65 && code <= 90) return true;
  if (code < 128) return brandName.test(text);
  const first = text[0] ?? '';
  return first !== first.toLowerCase() || brandName.test(text);
}

function hasLetters(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isLetter(text.charCodeAt(i))) return true;
  return false;
}
