import { whiteSpace } from '../patterns/characters.js';
import { lineOrSemicolon } from '../patterns/words.js';

/** A set of the words of a text. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(whiteSpace));

/** Phrases parted by semicolons or line ends. */
export const phrases = (text: string): string[] =>
  text
    .split(lineOrSemicolon)
    .map((phrase) => phrase.trim())
    .filter(Boolean);
