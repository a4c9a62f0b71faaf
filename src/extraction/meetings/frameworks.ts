import { wordSet } from '../lexicon/words.js';
import { nameOf, type OrganisationMention } from '../organisations/mention.js';
import { ownedEnding } from '../patterns/words.js';
import { type Section, sentenceAt } from '../text/section.js';
import type { Token } from '../text/tokens.js';
import type { Counted } from './counted.js';

/** What the text tells of series, wherever it does. */
export interface SeriesContext {
  title: Section;
  sections: readonly Section[];
  mentions: readonly OrganisationMention[];
  /** The series that each section names by a proper name. */
  frameworks: ReadonlyMap<Section, string | null>;
  /** The framework that the text only writes small. */
  described: string | null;
  /** Meetings whose series is named beside their number. */
  named: readonly Counted[];
}

/**
 * "its ninth meeting": the series is named beside the same number elsewhere, else in the sentence or the title, else it is
 * the only one of the text; else the body that meets stands for it.
 */
export function withSeries(mention: Counted, context: SeriesContext): Counted | null {
  const { named, title, sections, frameworks } = context;
  const beside = named.find(({ number }) => number === mention.number) ?? null;
  if (beside) return { ...mention, framework: beside.framework, name: beside.name };
  const council = mention.rule === 'meeting.times' ? meetingBody(mention, context) : null;
  if (council) return { ...mention, framework: council, name: `${council} meeting` };
  const [only, ...others] = new Set(named.map(({ framework }) => framework));
  const framework =
    underFramework(mention) ??
    (saysFramework(mention)
      ? sections.map((section) => frameworks.get(section)).find((name) => name?.endsWith('ramework'))
      : null) ??
    frameworks.get(mention.section) ??
    frameworks.get(title) ??
    (others.length === 0 ? only : null) ??
    sections.map((section) => frameworks.get(section)).find(Boolean) ??
    context.described;
  if (framework)
    return { ...mention, framework, name: mention.name === 'meeting' ? `${framework} meeting` : mention.name };
  const body = subjectBody(mention, context);
  return body ? { ...mention, framework: body, name: `${body} ${mention.name}` } : null;
}

/** "the eleventh meeting under the EU-IOM Strategic Cooperation Framework", also written small. */
export function underFramework({ section, endToken }: Pick<Counted, 'section' | 'endToken'>): string | null {
  const { tokens } = section;
  const end = Math.min(tokens.length, endToken + 12, sentenceAt(section, endToken - 1).endToken);
  const behind = tokens.slice(endToken, end).findIndex(({ lower }) => lower === 'under');
  if (behind < 0) return null;
  const under = endToken + behind;
  const start = ['the', 'their', 'its', 'our'].includes(tokens[under + 1]?.lower ?? '') ? under + 2 : under + 1;
  for (let i = start; i < Math.min(tokens.length, start + 7); i++) {
    if (tokens[i]?.kind !== 'word') return null;
    if (tokens[i]?.lower === 'framework') return i > start ? nameOf(section, start, i + 1) : null;
  }
  return null;
}

/** "the framework’s eighth": the sentence means a framework, which the text may name elsewhere. */
function saysFramework({ section, firstToken }: Counted): boolean {
  const { firstToken: from, endToken } = sentenceAt(section, firstToken);
  return section.tokens
    .slice(Math.max(from, firstToken - 25), Math.min(endToken, firstToken + 25))
    .some(({ lower }) => lower.startsWith('framework'));
}

const frameworkNouns = wordSet('framework dialogue forum platform summit conference congress meeting');

/** A proper name that ends in a noun of series: "EU-IOM Strategic Cooperation Framework". */
export function frameworkNamed(section: Section): string | null {
  const { tokens } = section;
  let best: string | null = null;
  for (let i = 0; i < tokens.length; i++) {
    if (!tokens[i]?.isCapitalised || !frameworkNouns.has(tokens[i]?.lower ?? '')) continue;
    let start = i;
    while (start > 0 && tokens[start - 1]?.isCapitalised && (tokens[start]?.gap ?? 3) === 1) start--;
    if (i - start >= 2) {
      const name = nameOf(section, start, i + 1);
      if (!best || (tokens[i]?.lower === 'framework' && name.length > best.length)) best = name;
    }
  }
  return best;
}

const definite = wordSet('the their its our this');

/** The framework that a text only writes small: "under their strategic cooperation framework". */
export function frameworkDescribed({ tokens, text }: Section): string | null {
  for (let i = 2; i < tokens.length; i++) {
    if ((tokens[i]?.lower ?? '').replace(ownedEnding, '') !== 'framework') continue;
    let start = i;
    while (start > i - 4 && isQualifier(tokens[start - 1])) start--;
    if (start < i && definite.has(tokens[start - 1]?.lower ?? ''))
      return text.slice(tokens[start]?.start, tokens[i]?.end).replace(ownedEnding, '');
  }
  return null;
}

const isQualifier = (token: Token | undefined): boolean =>
  token?.kind === 'word' && !definite.has(token.lower) && !['under', 'of', 'in', 'a', 'and'].includes(token.lower);

const councilNouns = wordSet('council committee commission board group dialogue forum platform partnership');

/** "The Trade and Technology Council met for the fifth time": the body that meets is the series. */
function meetingBody({ section, firstToken }: Counted, { mentions }: SeriesContext): string | null {
  const sentence = sentenceAt(section, firstToken);
  const body = mentions.find(
    (mention) =>
      mention.section === section &&
      mention.firstToken >= sentence.firstToken &&
      mention.firstToken <= sentence.firstToken + 2 &&
      mention.endToken <= firstToken,
  );
  const last = body?.name.split(' ').at(-1)?.toLowerCase() ?? '';
  return body && councilNouns.has(last) ? body.name : null;
}

/** The body nearest before "its ninth meeting". */
function subjectBody({ section, firstToken }: Counted, { mentions }: SeriesContext): string | null {
  const sentence = sentenceAt(section, firstToken);
  const before = mentions.filter(
    (mention) =>
      mention.section === section && mention.endToken <= firstToken && mention.firstToken >= sentence.firstToken,
  );
  return before[0]?.name ?? null;
}
