import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { whiteSpace } from '../patterns/characters.js';
import { containerTag } from '../patterns/html.js';
import { blockText, type PageLink } from './blocks.js';
import type { PageDocument } from './dom.js';
import { strippedText } from './strip.js';

/** What a page of HTML says: its text with the headline in the first line, and what its head tells. */
export interface PageText {
  text: string;
  links: PageLink[];
  /** Canonical address of the page, as it gives it. */
  url: string | null;
}

// Beyond these a document is no press release; the parser's tree would cost more than a plain pass over the tags.
const mostTags = 15_000;
const mostEntities = 20_000;
const deepest = 150;
const shortestArticle = 140;

/** The readable text of a page: the article that Readability finds, else all of its text. Never throws. */
export function pageText(html: string): PageText {
  if (outsize(html)) return { text: strippedText(html), links: [], url: null };
  try {
    const document = pageOf(html.includes('<html') ? html : `<!doctype html><html><body>${html}</body></html>`);
    const url = addressOf(document);
    const headline = headlineOf(document);
    for (const element of document.querySelectorAll('script,style,noscript,template,svg,iframe,nav')) element.remove();
    const whole = bodyText(document);
    const article = new Readability(document as ConstructorParameters<typeof Readability>[0], {
      charThreshold: shortestArticle,
    }).parse();
    const found = article?.content ? bodyText(pageOf(`<html><body>${article.content}</body></html>`)) : null;
    const content = found && found.text.length >= shortestArticle ? found : whole;
    const title = headline ?? article?.title?.trim() ?? null;
    return { text: withHeadline(content.text, title), links: content.links, url };
  } catch {
    // The parser gives up on some broken pages; their words are still there.
    return { text: strippedText(html), links: [], url: null };
  }
}

const pageOf = (html: string): PageDocument => parseHTML(html).document as unknown as PageDocument;

const bodyText = (document: PageDocument): ReturnType<typeof blockText> =>
  blockText(document.body ?? document.documentElement);

function outsize(html: string): boolean {
  let [tags, depth, most] = [0, 0, 0];
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    tags++;
    depth += html[at + 1] === '/' ? -1 : 1;
    most = Math.max(most, depth);
    if (tags > mostTags) return true;
  }
  if (html.split('&', mostEntities + 2).length > mostEntities) return true;
  // Void elements and unclosed paragraphs add to the count; only very deep nesting matters.
  return most > mostTags / 2 || nesting(html) > deepest;
}

/** Depth of `div`, `span` and the like, which must be closed. */
function nesting(html: string): number {
  let [depth, most] = [0, 0];
  for (const match of html.matchAll(containerTag)) {
    depth = Math.max(0, depth + (match[1] ? -1 : 1));
    most = Math.max(most, depth);
  }
  return most;
}

function headlineOf(document: PageDocument): string | null {
  const headings = [...document.querySelectorAll('h1')]
    .map((heading) => heading.textContent?.trim() ?? '')
    .filter(Boolean);
  if (headings.length === 1) return oneLine(headings[0] ?? '');
  const shared = document.querySelector('meta[property="og:title"]')?.getAttribute('content')?.trim();
  const inArticle = document.querySelector('article h1, main h1')?.textContent?.trim();
  return oneLine(inArticle || shared || headings[0] || '') || null;
}

function addressOf(document: PageDocument): string | null {
  const address =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
    document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return address?.trim() || null;
}

const oneLine = (text: string): string => text.replace(whiteSpace, ' ').trim();

/** The headline stands once, in the first line. */
function withHeadline(text: string, title: string | null): string {
  if (!title) return text;
  const rest = text.startsWith(title) ? text.slice(title.length).trimStart() : text;
  return `${title}\n\n${rest}`;
}
