import type { ExtractionWarning } from './extraction.js';
import { controlCharacters, letter, lineEnds, misreadUtf8 } from './patterns/characters.js';

/** The longest body a release document may have, in bytes of UTF-8. */
const longestText = 1024 * 1024;

/**
 * Text as a document can carry it: line feeds, no control characters, well-formed Unicode, at most 1 MiB of UTF-8. Words
 * are left as they are.
 */
export function cleanText(input: string): { text: string; warnings: ExtractionWarning[] } {
  const warnings: ExtractionWarning[] = [];
  const controls = input.slice(0, 20_000).match(controlCharacters)?.length ?? 0;
  if (controls > 20 && controls > Math.min(input.length, 20_000) * 0.02) {
    return { text: '', warnings: [{ code: 'binary', detail: 'the input is binary data, not text' }] };
  }
  let text = input.replace(lineEnds, '\n').replace(controlCharacters, '').toWellFormed();
  const replaced = text.split('\ufffd', 12).length - 1;
  if (replaced > 2 || (text.slice(0, 20_000).match(misreadUtf8)?.length ?? 0) > 2)
    warnings.push({ code: 'charset', detail: 'the text seems to have been read in the wrong character set' });
  if (Buffer.byteLength(text) > longestText) {
    text = cut(text);
    warnings.push({ code: 'too_long', detail: 'the text is longer than 1 MiB; what lies behind was left out' });
  }
  if (!letter.test(text)) warnings.push({ code: 'empty', detail: 'there is no text to read' });
  return { text, warnings };
}

/** The longest beginning of the text that fits, with some room for what is added to it. */
function cut(text: string): string {
  const bytes = Buffer.from(text).subarray(0, longestText - 1024);
  const whole = new TextDecoder('utf-8').decode(bytes);
  return whole.endsWith('\ufffd') ? whole.slice(0, -1) : whole;
}
