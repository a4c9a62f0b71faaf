import { anyTag, blockTag, namedEntity, numericEntity } from '../patterns/html.js';

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  euro: '€',
  pound: '£',
  laquo: '«',
  raquo: '»',
};

/** The words between the tags, in one pass, for pages that are too large or too broken for a parser. */
export function strippedText(html: string): string {
  return withoutElements(html)
    .replace(blockTag, '\n\n')
    .replace(anyTag, '')
    .replace(numericEntity, (_, hex: string | undefined, decimal: string | undefined) =>
      character(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replace(namedEntity, (whole, name: string) => entities[name] ?? whole);
}

/** Without scripts, styles and comments, whose ends are searched for in one pass. */
function withoutElements(html: string): string {
  let text = html;
  for (const [open, close] of [
    ['<!--', '-->'],
    ['<script', '</script'],
    ['<style', '</style'],
    ['<head', '</head'],
  ] as const) {
    let kept = '';
    let at = 0;
    const lower = text.toLowerCase();
    for (let start = lower.indexOf(open); start >= 0; start = lower.indexOf(open, at)) {
      kept += text.slice(at, start);
      const end = lower.indexOf(close, start);
      if (end < 0) {
        at = text.length;
        break;
      }
      at = end + close.length;
    }
    text = kept + text.slice(at);
  }
  return text;
}

const character = (code: number): string =>
  code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
