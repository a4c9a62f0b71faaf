import { phraseStops } from '../lexicon/english.js';
import { wordSet } from '../lexicon/words.js';
import { changeEnding, determinerLead, nounEnding } from '../patterns/numbers.js';
import { participleEnding } from '../patterns/words.js';
import type { Section } from '../text/section.js';
import type { Sentence } from '../text/sentences.js';
import type { Token } from '../text/tokens.js';
import type { Figure } from './figures.js';
import { isPlural } from './nouns.js';

/** Longest measure, in words: a person would choose a short noun phrase. */
const mostWords = 14;

/**
 * What a figure counts or measures, as a noun phrase in the words of the text: for counts the phrase behind the number
 * ("projects in 20 countries" → "projects"), for money and shares what they are of, or the noun before the verb.
 */
export function measureOf(section: Section, figure: Figure, sentence: Sentence): string {
  const { tokens } = section;
  const own = figure.kind === 'count' || figure.kind === 'measure' ? countedPhrase(section, figure, sentence) : null;
  const worth = worthOf(section, figure, sentence);
  if (worth) return worth;
  const phrase =
    own ??
    ofPhrase(section, figure, sentence) ??
    headBefore(section, figure, sentence) ??
    subjectOf(section, figure, sentence);
  const words = phrase && trimmed(section.text.slice(phrase.start, phrase.end));
  const text = words && (own === phrase ? withContext(section, figure, sentence, words) : words);
  return text && text.length <= 300
    ? text
    : figure.unit === 'percent'
      ? 'share'
      : (tokens[figure.numberToken]?.text ?? '') && figure.unit;
}

/** `projects with an approximate value of EUR 2 million`, `The projects are worth EUR 2 million`: whose value it is. */
function worthOf(section: Section, figure: Figure, sentence: Sentence): string | null {
  if (figure.kind !== 'money') return null;
  const { tokens, text } = section;
  const from = Math.max(sentence.firstToken, figure.firstToken - 2);
  const at = (words: readonly string[]): number =>
    tokens.slice(from, figure.numberToken).findLastIndex(({ lower }) => words.includes(lower));
  const worth = at(['worth']);
  if (worth >= 0) {
    const subject = subjectOf(section, { ...figure, firstToken: from + worth }, sentence);
    return subject && `value of ${trimmed(text.slice(subject.start, subject.end))}`;
  }
  const value = at(['value', 'budget', 'cost']);
  if (value < 0) return null;
  const noun = from + value;
  let start = noun;
  while (start > noun - 3 && isPhraseWord(tokens[start - 1])) start--;
  const measure = trimmed(text.slice(tokens[start]?.start, tokens[noun]?.end));
  const article = ['a', 'an', 'the'].includes(tokens[start - 1]?.lower ?? '') ? start - 1 : start;
  const owner = tokens[article - 1]?.lower === 'with' ? tokens[article - 2] : undefined;
  return owner && isPlural(owner) ? `${measure} of ${owner.text}` : measure;
}

const isPhraseWord = (token: Token | undefined): boolean => token?.kind === 'word' && !phraseStops.has(token.lower);

interface Span {
  start: number;
  end: number;
}

/** Words behind the number up to the noun, and one "of", "in" or "for" phrase behind it. */
function countedPhrase(section: Section, figure: Figure, sentence: Sentence): Span | null {
  const { tokens } = section;
  const first = tokens[figure.numberEnd];
  const last = tokens[figure.endToken - 1];
  if (!first || !last || first.start >= last.end) return null;
  const more = prepositional(tokens, figure.endToken, sentence.endToken);
  return { start: first.start, end: more ?? last.end };
}

const passives = wordSet('was were is are been be');

/** `70,000 migrants were reached in search and rescue`: what was done to those counted, behind the noun. */
function donePhrase(section: Section, figure: Figure, sentence: Sentence): string | null {
  const { tokens } = section;
  let at = figure.endToken;
  while (at < figure.endToken + 3 && ['have', 'has', 'had', 'will'].includes(tokens[at]?.lower ?? '')) at++;
  if (tokens[at - 1]?.lower === 'had' && tokens[at - 2]?.lower === 'have' && tokens[at + 1]?.lower === 'with') {
    const last = tokens[nounPhraseEnd(tokens, at + 2, Math.min(sentence.endToken, at + 8)) - 1];
    return last ? `who have had ${section.text.slice(tokens[at]?.start, last.end)}` : null;
  }
  if (!passives.has(tokens[at]?.lower ?? '')) return null;
  const participle = tokens[at + 1];
  if (!participle || !participleEnding.test(participle.lower) || participle.lower.endsWith('ing')) return null;
  const lead = tokens[at + 2];
  const end = ['in', 'with', 'by', 'for', 'on', 'through'].includes(lead?.lower ?? '')
    ? nounPhraseEnd(tokens, at + 3, Math.min(sentence.endToken, at + 10))
    : at + 2;
  const last = tokens[Math.max(end, at + 2) - 1];
  return last ? section.text.slice(participle.start, last.end) : null;
}

const ownVerbs = wordSet(
  'ran run runs operate operates operated manage manages managed have has had own owns fund funds funded',
);

/** `the Commission and IOM ran 650 projects`: whose they are, where a verb of having stands before the number. */
function ownersPhrase(section: Section, figure: Figure, sentence: Sentence): string | null {
  const { tokens } = section;
  const verb = figure.firstToken - 1;
  if (!ownVerbs.has(tokens[verb]?.lower ?? '')) return null;
  let start = verb;
  while (start > sentence.firstToken && verb - start < 8) {
    const token = tokens[start - 1];
    if (token?.kind !== 'word' || !(token.isCapitalised || ['and', 'the', 'of'].includes(token.lower))) break;
    start--;
  }
  while (start < verb && !tokens[start]?.isCapitalised && tokens[start]?.lower !== 'the') start++;
  const [first, last] = [tokens[start], tokens[verb - 1]];
  if (start === verb - 1 && first?.lower === 'the') return null;
  return first && last && start < verb ? section.text.slice(first.start, last.end) : null;
}

/** A bare noun says little: what was done to those counted, or whose they are, is added. */
function withContext(section: Section, figure: Figure, sentence: Sentence, words: string): string {
  if (figure.kind !== 'count' || words.split(' ').length > 2) return words;
  const done = donePhrase(section, figure, sentence);
  if (done) return `${words} ${done}`;
  const owners = ownersPhrase(section, figure, sentence);
  return owners ? `${words} of ${owners}` : words;
}

const leads = wordSet('of in for to worth from on at toward towards');

/** End offset of one prepositional phrase at a token, or null. */
function prepositional(tokens: readonly Token[], at: number, limit: number): number | null {
  const lead = tokens[at];
  if (!lead || lead.gap > 1 || !['of', 'in', 'for', 'from'].includes(lead.lower)) return null;
  const end = nounPhraseEnd(tokens, at + 1, limit);
  return end > at + 1 ? (tokens[end - 1]?.end ?? null) : null;
}

/** Token behind the noun phrase that begins at `at`. */
function nounPhraseEnd(tokens: readonly Token[], at: number, limit: number): number {
  let end = at;
  for (let i = at; i < limit && i < at + mostWords; i++) {
    const token = tokens[i];
    if (!token || (i > at && token.gap > 2)) break;
    if (token.kind !== 'word' && token.kind !== 'number' && !['-', '’', "'", '&', '/'].includes(token.text)) break;
    const article = ['the', 'a', 'an', 'its', 'their', 'our', 'his', 'her', 'all', 'each'].includes(token.lower);
    if (
      token.kind === 'word' &&
      phraseStops.has(token.lower) &&
      !(article && i === at) &&
      token.lower !== 'and' &&
      !(token.lower === 'of' && i > at)
    )
      break;
    if (token.kind === 'number' && i > at) break;
    end = i + 1;
  }
  while (end > at && ['and', 'of', 'the', 'a', 'an'].includes(tokens[end - 1]?.lower ?? '')) end--;
  return end;
}

/** `$20 billion in health assistance`, `72% of electricity projects`, `23% in the permitting phase`. */
function ofPhrase(section: Section, figure: Figure, sentence: Sentence): Span | null {
  const { tokens } = section;
  const lead = tokens[figure.endToken];
  if (!lead || lead.gap > 1) return null;
  if (!leads.has(lead.lower)) {
    // "an additional 5% discount": the noun stands right behind.
    const end =
      lead.kind === 'word' && !phraseStops.has(lead.lower) && lead.lower !== 'and'
        ? nounPhraseEnd(tokens, figure.endToken, Math.min(sentence.endToken, figure.endToken + 4))
        : figure.endToken;
    return end > figure.endToken &&
      figure.kind !== 'time' &&
      nounEnding.test(tokens[end - 1]?.lower ?? '') &&
      !isVerb(lead)
      ? { start: lead.start, end: tokens[end - 1]?.end ?? lead.end }
      : null;
  }
  const end = nounPhraseEnd(tokens, figure.endToken + 1, sentence.endToken);
  const [first, last] = [tokens[figure.endToken + 1], tokens[end - 1]];
  if (!first || !last || end <= figure.endToken + 1) return null;
  if (['in', 'from', 'at', 'on'].includes(lead.lower) && (first.kind === 'number' || first.isCapitalised)) return null;
  return { start: first.start, end: last.end };
}

const isVerb = (token: Token): boolean => participleEnding.test(token.lower);

/** `a grant budget of EUR 5.84 billion`, `a margin of 8.0%`, `inflation at the rate of 2 percent`: the noun before. */
function headBefore(section: Section, figure: Figure, sentence: Sentence): Span | null {
  const { tokens } = section;
  let end = figure.firstToken;
  if (
    ['of', 'at', 'to', 'by', ':', 'is', 'was', 'reached', 'totaled', 'totalled', '('].includes(
      tokens[end - 1]?.lower ?? '',
    )
  )
    end--;
  else return null;
  let start = end;
  while (start > sentence.firstToken && end - start < 6) {
    const token = tokens[start - 1];
    if (
      token?.kind !== 'word' ||
      (phraseStops.has(token.lower) && token.lower !== 'of') ||
      (token.gap > 1 && start - 1 > sentence.firstToken)
    )
      break;
    start--;
  }
  while (start < end && ['of', 'and', 'a', 'an', 'the'].includes(tokens[start]?.lower ?? '')) start++;
  const [first, last] = [tokens[start], tokens[end - 1]];
  return first && last && start < end && !changeEnding.test(last.lower) ? { start: first.start, end: last.end } : null;
}

/** The noun phrase with which the sentence begins. */
function subjectOf(section: Section, figure: Figure, sentence: Sentence): Span | null {
  const { tokens } = section;
  const from = sentence.firstToken;
  const end = nounPhraseEnd(tokens, from, Math.min(sentence.endToken, figure.firstToken));
  const [first, last] = [tokens[from], tokens[end - 1]];
  return first &&
    last &&
    end > from &&
    end - from <= 9 &&
    !['in', 'on', 'as', 'this', 'it', 'we', 'they'].includes(first.lower)
    ? { start: first.start, end: last.end }
    : null;
}

function trimmed(text: string): string {
  return text.replaceAll('\n', ' ').replace(determinerLead, '').trim();
}
