import { abbreviations, sentenceOpeners } from '../lexicon/abbreviations.js';
import { wordSet } from '../lexicon/words.js';
import { limits } from '../limits.js';
import { listMarker } from '../patterns/layout.js';
import type { Token } from './tokens.js';

/** A sentence, list item or heading, as token and UTF-16 offsets (ends exclusive). */
export interface Sentence {
  start: number;
  end: number;
  firstToken: number;
  endToken: number;
  paragraph: number;
}

const terminators = wordSet('. ! ? … 。 ！ ？');
const closers = new Set(['"', '”', '’', "'", '»', ')', ']', '“']);

/**
 * Cuts tokens into sentences. Blank lines and list items always end one; a line break does where the line before is
 * complete or the next is a list item, else it is taken for a wrapped line.
 */
export function sentencesOf(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  let paragraph = 0;
  const finish = (endToken: number): void => {
    const [from, last] = [tokens[first], tokens[endToken - 1]];
    if (from && last && endToken > first)
      sentences.push({ start: from.start, end: last.end, firstToken: first, endToken, paragraph });
    first = endToken;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (i > first && (i - first >= limits.sentence || breaksBefore(text, tokens, i))) finish(i);
    if (token.gap === 3 && i > 0) paragraph++;
    if (!terminators.has(token.text)) {
      if (endsInDottedWord(token) && opensSentence(tokens[i + 1])) finish(i + 1);
      continue;
    }
    let end = i + 1;
    while (
      end < tokens.length &&
      tokens[end]?.gap === 0 &&
      (closers.has(tokens[end]?.text ?? '') || terminators.has(tokens[end]?.text ?? ''))
    )
      end++;
    if (endsSentence(tokens, i, end)) {
      finish(end);
      i = end - 1;
    }
  }
  finish(tokens.length);
  return sentences;
}

function breaksBefore(text: string, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (token.gap === 3) return true;
  if (token.gap !== 2) return false;
  const line = text.slice(token.start, token.start + 12);
  if (listMarker.test(line)) return true;
  const before = tokens[i - 1];
  if (!before || before.text === ',' || before.text === ';') return false;
  if (before.text === ':' || before.text === '.') return true;
  if (isShouted(text, before.end)) return true;
  return lineBefore(text, before.end) < 50 && token.kind === 'word' && token.isCapitalised;
}

/** Whether the line that ends at `end` is written in capitals: a heading or signature. */
function isShouted(text: string, end: number): boolean {
  const line = text.slice(Math.max(text.lastIndexOf('\n', end - 1) + 1, end - 200), end);
  return line.length > 5 && line === line.toUpperCase() && line !== line.toLowerCase();
}

/** Length of the line that ends at `end`; a short one was not wrapped. */
const lineBefore = (text: string, end: number): number => end - (text.lastIndexOf('\n', end - 1) + 1);

function endsSentence(tokens: readonly Token[], terminator: number, end: number): boolean {
  const next = tokens[end];
  if (!next) return true;
  if (next.gap === 0) return glued(tokens, terminator, end);
  if (tokens[terminator]?.text === '.' && abbreviates(tokens, terminator)) {
    return end - terminator > 1 ? startsLikeSentence(next, tokens[end + 1]) : false;
  }
  return startsLikeSentence(next, tokens[end + 1]);
}

/** `…2020.The Committee` and `…2020.” The`: a full stop without space, before a capitalised word after a lower-case one. */
function glued(tokens: readonly Token[], terminator: number, end: number): boolean {
  const [before, next] = [tokens[terminator - 1], tokens[end]];
  if (next?.text === '[' && tokens[end + 1]?.kind === 'number') return false;
  return (
    before?.kind === 'word' &&
    !before.isCapitalised &&
    before.text.length > 3 &&
    next?.kind === 'word' &&
    next.isCapitalised &&
    next.text.length > 2 &&
    end === terminator + 1
  );
}

function abbreviates(tokens: readonly Token[], terminator: number): boolean {
  const word = tokens[terminator - 1];
  if (!word || tokens[terminator]?.gap !== 0) return false;
  if (word.kind === 'number') return false;
  const next = tokens[terminator + 1];
  if (word.kind === 'word' && word.text.length === 1 && word.isCapitalised) return !opensSentence(next);
  if (!abbreviations.has(word.lower)) return false;
  return abbreviations.get(word.lower) === 'title' || !opensSentence(next);
}

/** Words such as `U.S.` carry their own full stop. */
const endsInDottedWord = (token: Token): boolean => token.kind === 'word' && token.text.endsWith('.');

const opensSentence = (token: Token | undefined): boolean =>
  token?.isCapitalised === true && sentenceOpeners.has(token.lower);

function startsLikeSentence(next: Token, after: Token | undefined): boolean {
  if (next.kind === 'number') return true;
  if (next.kind === 'word') return next.isCapitalised || next.gap >= 2;
  if (next.text === '(' || next.text === '[')
    return after === undefined || after.kind !== 'word' || after.isCapitalised;
  return true;
}
