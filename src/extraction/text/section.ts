import type { Field } from '../extraction.js';
import { type Sentence, sentencesOf } from './sentences.js';
import { type Token, tokenize } from './tokens.js';

/** One field of the document, cut into tokens and sentences once for all passes. */
export interface Section {
  field: Field;
  text: string;
  tokens: readonly Token[];
  sentences: readonly Sentence[];
  /** Index of the sentence that a token belongs to. */
  sentenceOfToken: Int32Array;
  /** The words that the text writes in small letters somewhere. */
  smallWords: ReadonlySet<string>;
}

export function sectionOf(field: Field, text: string): Section {
  const tokens = tokenize(text);
  const sentences = sentencesOf(text, tokens);
  const sentenceOfToken = new Int32Array(tokens.length);
  sentences.forEach((sentence, index) => {
    sentenceOfToken.fill(index, sentence.firstToken, sentence.endToken);
  });
  return { field, text, tokens, sentences, sentenceOfToken, smallWords: smallWordsOf(tokens) };
}

/** Parts of addresses, which stand glued to other characters, are left out. */
function smallWordsOf(tokens: readonly Token[]): Set<string> {
  const words = new Set<string>();
  for (const [i, token] of tokens.entries())
    if (token.kind === 'word' && token.gap > 0 && tokens[i + 1]?.text !== '.' && token.text === token.lower)
      words.add(token.text);
  return words;
}

/** The sentence a token stands in. */
export function sentenceAt(section: Section, token: number): Sentence {
  const sentence = section.sentences[section.sentenceOfToken[token] ?? 0];
  if (!sentence) throw new RangeError(`no token ${token}`);
  return sentence;
}

/** Text between two offsets. */
export const textOf = (section: Section, span: { start: number; end: number }): string =>
  section.text.slice(span.start, span.end);
