import { plainLine } from '../../values/plain-text.js';

type Attributes = Record<string, string | number | undefined>;

/** An SVG element; children are markup already, attributes are escaped, lengths rounded to a hundredth of a pixel. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escaped(String(value))}"`)
    .join('');
  return children.length > 0 ? `<${name}${written}>${children.join('')}</${name}>` : `<${name}${written}/>`;
}

export interface TextStyle {
  size: number;
  fill: string;
  bold?: boolean;
  /** A typeface other than that of the chart. */
  family?: string;
  anchor?: 'start' | 'middle' | 'end';
  /** Whether a white rim keeps lines behind it from its letters. */
  rim?: boolean;
}

/** A line of text; `y` is its base line. */
export const textElement = (line: string, x: number, y: number, style: TextStyle): string =>
  element(
    'text',
    {
      x,
      y,
      'font-size': style.size,
      'font-weight': style.bold ? 700 : undefined,
      'font-family': style.family,
      'text-anchor': style.anchor === 'start' ? undefined : style.anchor,
      fill: style.fill,
      ...(style.rim
        ? { stroke: '#ffffff', 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
        : {}),
    },
    escaped(line),
  );

/** Lines of text below one another, from `top` down; a row is `height` pixels high. */
export const textRows = (lines: readonly string[], x: number, top: number, height: number, style: TextStyle): string =>
  lines.map((line, row) => textElement(line, x, top + (row + 1) * height - 0.27 * style.size, style)).join('');

/** A path from numbers and commands. */
export const path = (...steps: (string | number)[]): string =>
  steps.map((step) => (typeof step === 'number' ? round(step) : step)).join(' ');

/** Text of strangers and our own as character data. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const round = (value: number): string => String(Math.round(value * 100) / 100 + 0);

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const longestText = 400;

/**
 * What a stranger wrote, for a line of our own: one line, of at most 400 characters, four marks on a letter at most; what runs
 * from right to left is isolated, so that it does not turn the words around it.
 */
export function quoted(text: string): string {
  const line = plainLine(text).replace(/(\p{M}{4})\p{M}+/gu, '$1');
  const short = line.length > longestText ? `${line.slice(0, longestText).replace(/[\ud800-\udbff]$/, '')}…` : line;
  return rightToLeft.test(short) ? `\u2068${short}\u2069` : short;
}

/** With a capital first letter, as a headline. */
export function capitalised(text: string): string {
  const [initial = '', ...rest] = text;
  return initial.toUpperCase() + rest.join('');
}
