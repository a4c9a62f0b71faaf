import { functionWords } from '../lexicon/english.js';
import { genericNames, legalForms, otherHeads, topicWords } from '../lexicon/organisation-words.js';
import { officeWords } from '../lexicon/people.js';
import { isPlace } from '../lexicon/places.js';
import { adjectivalEnding } from '../patterns/names.js';
import type { Section } from '../text/section.js';
import type { Token } from '../text/tokens.js';
import { acronymAt, knownAt } from './known.js';
import { nameOf } from './mention.js';
import { prefixName } from './prefix-names.js';
import { bare, type PersonTest, runEnd, skipLead } from './runs.js';
import type { NameSpan } from './span.js';
import { suffixName, withStop } from './suffix-names.js';

/** What a name without a proper part is marked with; it is passed over as a whole. */
export const genericRule = 'organisation.generic';

/** The longest name that begins at a token, by known names, first and last nouns; null where none does. */
export function nameAt(section: Section, i: number, isPerson: PersonTest): NameSpan | null {
  const token = section.tokens[i];
  if (token?.kind !== 'word' || !token.isCapitalised) return null;
  const run = runEnd(section, i, isPerson);
  const own =
    run > i
      ? longest([
          companyName(section, i, run),
          prefixName(section, i, run, isPerson),
          suffixName(section, i, run, isPerson),
        ])
      : null;
  const best = onceOnly(
    section,
    longest([own, knownAt(section, i), isPerson(i + 1) ? null : acronymAt(section, i), ampersandName(section, i, run)]),
  );
  if (best && isPlace(nameOf(section, best.firstToken, best.endToken))) return { ...best, rule: genericRule };
  if (best && best === own && genericNames.has(nameOf(section, own.firstToken, own.endToken).toLowerCase()))
    return { ...own, rule: genericRule };
  return best;
}

/** "Xylo Corporation Xylo Corporation is …": a heading that lost its line break. */
function onceOnly({ tokens }: Section, span: NameSpan | null): NameSpan | null {
  const half = span ? (span.endToken - span.firstToken) / 2 : 0;
  if (!span || half < 2 || !Number.isInteger(half)) return span;
  for (let at = span.firstToken; at < span.firstToken + half; at++)
    if (tokens[at]?.text !== tokens[at + half]?.text) return span;
  return { ...span, endToken: span.firstToken + half };
}

const longest = (spans: (NameSpan | null)[]): NameSpan | null =>
  spans.reduce((best, span) => (span && (!best || span.endToken > best.endToken) ? span : best), null);

/** `Latham & Watkins`, `McDermott Will & Emery`: proper words joined by an ampersand. */
function ampersandName(section: Section, i: number, run: number): NameSpan | null {
  const { tokens } = section;
  const sign = tokens[i + 1]?.text === '&' ? i + 1 : i + 2;
  const words = [...tokens.slice(i, sign), tokens[sign + 1]];
  if (tokens[sign]?.text !== '&' || run < sign + 2 || (tokens[i - 1]?.isCapitalised && tokens[i]?.gap === 1))
    return null;
  const proper = words.every(
    (word) =>
      word?.kind === 'word' &&
      word.isCapitalised &&
      word.text.length >= 3 &&
      !isCommon(word) &&
      !section.smallWords.has(word.lower),
  );
  // "Brothers & Sisters for Israel".
  const aim = tokens[sign + 2]?.lower === 'for' && tokens[sign + 3]?.isCapitalised ? sign + 4 : sign + 2;
  return proper ? { firstToken: i, endToken: aim, rule: 'organisation.ampersand', confidence: 0.85 } : null;
}

const isCommon = (word: Token): boolean =>
  topicWords.has(bare(word)) ||
  otherHeads.has(bare(word)) ||
  functionWords.has(word.lower) ||
  officeWords.has(word.lower) ||
  adjectivalEnding.test(word.lower);

/** `Aerostar International, Inc.`, `Messe Frankfurt (HK) Ltd`: a run, then a comma or a branch, and a legal form. */
function companyName(section: Section, i: number, run: number): NameSpan | null {
  const { tokens } = section;
  const branch = tokens[run]?.text === '(' && tokens[run + 2]?.text === ')' ? run + 3 : 0;
  if (branch && legalForms.has(tokens[branch]?.lower ?? '') && tokens[branch]?.isCapitalised)
    return {
      firstToken: skipLead(section, i, run - 1),
      endToken: withStop(tokens, branch + 1),
      rule: 'organisation.legal-form',
      confidence: 0.97,
    };
  const form = tokens[run]?.text === ',' ? tokens[run + 1] : undefined;
  if (!form || form.gap > 1 || !legalForms.has(form.lower) || !form.isCapitalised) return null;
  return {
    firstToken: skipLead(section, i, run - 1),
    endToken: withStop(tokens, run + 2),
    rule: 'organisation.legal-form',
    confidence: 0.97,
  };
}
