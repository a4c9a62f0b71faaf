import { whiteSpace } from '../patterns/characters.js';
import { inlineSpace, spacedBreak } from '../patterns/html.js';

import type { PageElement, PageNode } from './dom.js';

export interface PageLink {
  url: string;
  title: string | null;
}

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);
const skipped = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME BUTTON INPUT SELECT'.split(' '));

const elementNode = 1;
const textNode = 3;

/** The text of an element, a paragraph a block, list items with a dash, and the links in it. */
export function blockText(root: PageElement): { text: string; links: PageLink[] } {
  const paragraphs: string[] = [];
  const links: PageLink[] = [];
  let line = '';
  const close = (): void => {
    const text = line.replace(inlineSpace, ' ').replace(spacedBreak, '\n').trim();
    if (text !== '') paragraphs.push(text);
    line = '';
  };
  // An explicit stack: pages may be nested more deeply than functions may call one another.
  const pending: (PageNode | 'close' | 'cell')[] = [root];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next === 'close') close();
    else if (next === 'cell') line += ' | ';
    else if (next.nodeType === textNode) line += next.textContent?.replace(whiteSpace, ' ') ?? '';
    else if (next.nodeType === elementNode) enter(next as PageElement);
  }
  close();
  return { text: joined(paragraphs), links };

  function enter(element: PageElement): void {
    const name = element.tagName.toUpperCase();
    if (skipped.has(name)) return;
    if (name === 'BR') {
      line += '\n';
      return;
    }
    if (name === 'A') collect(element);
    const block = blocks.has(name);
    if (block) {
      close();
      pending.push('close');
      if (name === 'LI') line = '- ';
    }
    if ((name === 'TD' || name === 'TH') && element.nextElementSibling) pending.push('cell');
    const children = [...element.childNodes];
    for (const child of children.reverse()) pending.push(child);
  }

  function collect(anchor: PageElement): void {
    const url = anchor.getAttribute('href')?.trim() ?? '';
    const title = anchor.textContent?.replace(whiteSpace, ' ').trim() ?? '';
    if (url.startsWith('http')) links.push({ url, title: title !== '' && title !== url ? title.slice(0, 300) : null });
  }
}

/** List items stand in lines of their own, without blank lines between them. */
function joined(paragraphs: readonly string[]): string {
  let text = '';
  for (const [index, paragraph] of paragraphs.entries()) {
    const inList = paragraph.startsWith('- ') && paragraphs[index - 1]?.startsWith('- ');
    text += (index === 0 ? '' : inList ? '\n' : '\n\n') + paragraph;
  }
  return text;
}
