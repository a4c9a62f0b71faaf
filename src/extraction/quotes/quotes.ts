import type { ExtractedQuote, FactEvidence } from '../extraction.js';
import { sayingVerbs } from '../lexicon/people.js';
import { limits } from '../limits.js';
import { quoteLeads, titledBefore } from '../patterns/quotes.js';
import type { Person } from '../people/people.js';
import type { Section } from '../text/section.js';
import { type QuotedStretch, quotedStretches } from './marks.js';
import { type Attribution, attributionOf, type SpeakerContext } from './speakers.js';

export interface FoundQuote {
  quote: ExtractedQuote;
  evidence: Omit<FactEvidence, 'pointer'>;
}

const longestQuote = 20_000;

/** The words of persons in a section: quoted stretches that somebody says, with who says them. */
export function quotesOf(section: Section, people: readonly Person[], language: string): FoundQuote[] {
  const context: SpeakerContext = { section, people, language, last: null, lastEnd: -1 };
  const found: FoundQuote[] = [];
  const stretches = quotedStretches(section);
  for (const [index, stretch] of stretches.entries()) {
    const text = section.text.slice(stretch.start, stretch.end).trim();
    if (found.length >= limits.quotes) break;
    if (text.length === 0 || text.length > longestQuote) continue;
    const attribution = attributionOf(context, stretch, stretches[index + 1] ?? null);
    const reason = speechRule(section, stretch, text, attribution, context);
    if (!reason) continue;
    const speaker = attribution ?? (continues(section, stretch, context) ? context.last : null);
    const start = section.text.indexOf(text, stretch.start);
    found.push({
      quote: {
        text,
        speaker: speaker?.name ?? null,
        speakerRole: speaker?.role ?? null,
        organisation: speaker?.organisation ?? null,
      },
      evidence: {
        field: section.field,
        start,
        end: start + text.length,
        confidence: speaker?.name ? 0.95 : 0.8,
        rule: reason,
      },
    });
    if (speaker) context.last = speaker;
    context.lastEnd = stretch.end;
  }
  return found;
}

/** Whether a stretch goes on with the speech before it: same paragraph, or an opened one. */
function continues(section: Section, stretch: QuotedStretch, context: SpeakerContext): boolean {
  if (!context.last || context.lastEnd < 0) return false;
  const between = section.text.slice(context.lastEnd + 1, stretch.start - 1);
  return !between.includes('\n\n') || between.trim() === '';
}

const wordsIn = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** The rule by which a stretch counts as somebody's words, or null: slogans, titles and terms are none. */
function speechRule(
  section: Section,
  stretch: QuotedStretch,
  text: string,
  attribution: Attribution | null,
  context: SpeakerContext,
): string | null {
  const words = wordsIn(text);
  const before = section.text.slice(Math.max(0, stretch.start - 60), stretch.start - 1);
  if (titledBefore.test(before)) return null;
  const punctuated = /[.,!?…]$/.test(text);
  const sentence = /^[\p{Lu}¿¡[(…0-9]/u.test(text) && punctuated;
  if (isTitleCase(words) && words.length <= 9 && !/[.!?]$/.test(text)) return null;
  if (attribution?.direct && (words.length >= 3 || punctuated)) return attribution.rule;
  if (isTitleCase(words) && !punctuated) return null;
  if (sentence && words.length >= 5 && continues(section, stretch, context) && context.last) return 'quote.continued';
  if (stretch.open && words.length >= 8) return 'quote.paragraph';
  if (sentence && words.length >= 8 && quoteLeads.test(before.trimEnd())) return 'quote.led';
  if (sentence && words.length >= 12 && isWholeParagraph(section, stretch)) return 'quote.paragraph';
  if (attribution && words.length >= 4 && !isTitleCase(words)) return 'quote.partial';
  return null;
}

/** Most words begin with a capital: a title or name. */
function isTitleCase(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 3);
  return long.length > 0 && long.filter((word) => /^\p{Lu}/u.test(word)).length > long.length * 0.7;
}

function isWholeParagraph({ text }: Section, stretch: QuotedStretch): boolean {
  const startsParagraph = stretch.start < 2 || text.slice(stretch.start - 3, stretch.start - 1).includes('\n');
  const rest = text.slice(stretch.end + 1, stretch.end + 3);
  return startsParagraph && (rest.trim() === '' || rest.startsWith('\n'));
}

/** Whether a word says that somebody speaks. */
export const saysSomething = (word: string): boolean => sayingVerbs.has(word);
