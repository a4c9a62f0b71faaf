import type { ExtractedQuote, FactEvidence } from '../extraction.js';
import { limits } from '../limits.js';
import { whiteSpace } from '../patterns/characters.js';
import {
  closedSentence,
  closedSpeech,
  joinedSpeech,
  numberBeforeSpeech,
  quoteLeads,
  speechOpening,
  titledBefore,
} from '../patterns/quotes.js';
import { capitalLead } from '../patterns/words.js';
import type { Person } from '../people/people.js';
import type { Section } from '../text/section.js';
import { type Attribution, attributionOf } from './attribution.js';
import { type QuotedStretch, quotedStretches } from './marks.js';
import { Speakers } from './speakers.js';

export interface FoundQuote {
  quote: ExtractedQuote;
  evidence: Omit<FactEvidence, 'pointer'>;
}

const longestQuote = 20_000;

/** The words of persons in a section: quoted stretches that somebody says, with who says them. */
export function quotesOf(section: Section, people: readonly Person[]): FoundQuote[] {
  const speakers = new Speakers(section, people);
  const found: FoundQuote[] = [];
  const stretches = quotedStretches(section);
  for (const [index, stretch] of stretches.entries()) {
    const text = section.text.slice(stretch.start, stretch.end).trim();
    if (found.length >= limits.quotes) break;
    if (text.length === 0 || text.length > longestQuote) continue;
    const attribution = attributionOf(speakers, stretch, stretches[index + 1] ?? null);
    const rule = speechRule(speakers, stretch, text, attribution);
    if (!rule) continue;
    const speaker = attribution ?? (continues(speakers, stretch) ? speakers.last : null);
    const start = section.text.indexOf(text, stretch.start);
    found.push({
      quote: {
        text,
        speaker: speaker?.name ?? null,
        speakerRole: speaker?.role ?? null,
        organisation: speaker?.organisation ?? null,
      },
      evidence: { field: section.field, start, end: start + text.length, confidence: speaker?.name ? 0.95 : 0.8, rule },
    });
    if (speaker) speakers.spoke(speaker, stretch.end);
    else speakers.lastEnd = stretch.end;
  }
  return found;
}

/** Whether a stretch goes on with the speech before it: same paragraph, or an opened one. */
function continues({ section, last, lastEnd }: Speakers, stretch: QuotedStretch): boolean {
  if (!last || lastEnd < 0) return false;
  const between = section.text.slice(lastEnd + 1, stretch.start - 1);
  return !between.includes('\n\n') || between.replace(numberBeforeSpeech, '').trim() === '';
}

/** The rule by which a stretch counts as somebody's words, or null: slogans, titles and terms are none. */
function speechRule(
  speakers: Speakers,
  stretch: QuotedStretch,
  text: string,
  attribution: Attribution | null,
): string | null {
  const { section } = speakers;
  const words = text.split(whiteSpace);
  const before = section.text.slice(Math.max(0, stretch.start - 60), stretch.start - 1);
  if (titledBefore.test(before)) return null;
  const punctuated = closedSpeech.test(text);
  const titled = isTitleCase(words);
  const sentence = speechOpening.test(text) && punctuated;
  if (
    titled &&
    (!punctuated || (words.length >= 3 && !attribution?.direct) || (words.length <= 9 && !closedSentence.test(text)))
  )
    return null;
  if (attribution?.direct && (words.length >= 3 || punctuated)) return attribution.rule;
  if (sentence && words.length >= 5 && continues(speakers, stretch)) return 'quote.continued';
  const between = section.text.slice(Math.max(0, speakers.lastEnd + 1), stretch.start - 1);
  if (words.length >= 4 && !titled && speakers.last && joinedSpeech.test(between)) return 'quote.partial';
  if (stretch.open && words.length >= 8) return 'quote.paragraph';
  if (sentence && words.length >= 8 && quoteLeads.test(before.trimEnd())) return 'quote.led';
  if (sentence && words.length >= 12 && isWholeParagraph(section, stretch)) return 'quote.paragraph';
  return attribution && words.length >= 4 && !titled ? 'quote.partial' : null;
}

/** Most words begin with a capital: a title or name. */
function isTitleCase(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 3);
  return long.length > 0 && long.filter((word) => capitalLead.test(word)).length > long.length * 0.7;
}

function isWholeParagraph({ text }: Section, stretch: QuotedStretch): boolean {
  const before = text.slice(Math.max(0, stretch.start - 8), stretch.start - 1).replace(numberBeforeSpeech, '');
  const startsParagraph = stretch.start < 2 || before.endsWith('\n');
  const rest = text.slice(stretch.end + 1, stretch.end + 3);
  return startsParagraph && (rest.trim() === '' || rest.startsWith('\n'));
}
