import { strongMeetingNouns } from '../lexicon/meetings.js';
import { wordSet } from '../lexicon/words.js';
import { limits } from '../limits.js';
import { nameOf } from '../organisations/mention.js';
import { numberedSeries, seriesOwner } from '../patterns/meetings.js';
import { ownedEnding } from '../patterns/words.js';
import { type Section, sentenceAt } from '../text/section.js';
import type { Token } from '../text/tokens.js';
import { ordinalAt } from './ordinals.js';
import { type Series, seriesBehind } from './series.js';

/** A place in the text that counts a meeting. */
export interface Counted extends Series {
  number: number;
  section: Section;
  firstToken: number;
  rule: string;
}

/** The places of a section that count a meeting, in order. */
export function countedIn(section: Section, language: string): Counted[] {
  const found: Counted[] = [];
  for (let i = 0; i < section.tokens.length && found.length < limits.meetings; i++) {
    const ordinal = ordinalAt(section.tokens, i, language);
    const series =
      ordinal && !(ordinal.roman && !romanCounts(section.tokens, i, ordinal.end))
        ? seriesBehind(section, ordinal)
        : null;
    const possessive = ordinal && !series ? frameworkBefore(section, i, ordinal.number, ordinal.end) : null;
    const times = ordinal && !series && !possessive ? timesMet(section, i, ordinal) : null;
    const coded = codedSeries(section, i);
    const one = series ?? possessive ?? times ?? coded;
    if (!one) continue;
    found.push({
      ...one,
      number: coded && !ordinal ? coded.number : (ordinal?.number ?? 0),
      section,
      firstToken: i,
      rule: series ? 'meeting.ordinal' : possessive ? 'meeting.possessive' : times ? 'meeting.times' : 'meeting.code',
    });
    i = Math.max(i, one.endToken - 1);
  }
  return found.filter(({ number }) => number > 0);
}

/** A Roman numeral counts only before a noun of gatherings: "VIII Summit of the Americas". */
const romanCounts = (tokens: readonly Token[], i: number, end: number): boolean => {
  for (let at = end; at < end + 4; at++)
    if (strongMeetingNouns.has(tokens[at]?.lower ?? ''))
      return tokens[i]?.text !== 'I' || tokens[end]?.isCapitalised === true;
  return false;
};

const gatherings = wordSet('meeting session summit dialogue conference talks');

/** "the cooperation framework's eighth", "the meeting, the eighth since the launch of", "the meeting was the eighth under". */
function frameworkBefore(section: Section, i: number, number: number, end: number): Series | null {
  const { tokens } = section;
  const before = tokens[i - 1];
  const nounBefore = tokens[i - 2]?.lower ?? '';
  const possessive = before !== undefined && ownedEnding.test(before.text) && seriesOwner.test(before.lower);
  const apposed = before?.lower === 'the' && tokens[i - 2]?.text === ',' && gatherings.has(tokens[i - 3]?.lower ?? '');
  const told =
    before?.lower === 'the' &&
    ['was', 'is', 'were', 'are', 'being'].includes(nounBefore) &&
    tokens
      .slice(Math.max(sentenceAt(section, i).firstToken, i - 25), i - 2)
      .some((token) => gatherings.has(token.lower));
  const closes =
    tokens[end]?.kind === 'symbol' ||
    ['since', 'of', 'to', 'in', 'under', 'between'].includes(tokens[end]?.lower ?? '') ||
    tokens[end] === undefined;
  if (number < 2 || !closes || !(possessive || apposed || told) || nounBefore === 'of') return null;
  const name = possessive ? meetingNameBefore(section, i) : null;
  return { name: name ?? 'meeting', framework: '', endToken: end, confidence: 0.8 };
}

const meetVerbs = wordSet('met meet meets meeting convened convene convenes gathered gather gathers');

/** "EU and IOM met for the eighth time". */
function timesMet(section: Section, i: number, { number, end }: { number: number; end: number }): Series | null {
  const { tokens } = section;
  if (number < 2 || tokens[end]?.lower !== 'time' || tokens[i - 1]?.lower !== 'the' || tokens[i - 2]?.lower !== 'for')
    return null;
  const from = Math.max(sentenceAt(section, i).firstToken, i - 10);
  return tokens.slice(from, i).some((token) => meetVerbs.has(token.lower))
    ? { name: 'meeting', framework: '', endToken: end + 1, confidence: 0.75 }
    : null;
}

/** "The EU-IOM meeting - the cooperation framework's eighth": what stands before. */
function meetingNameBefore(section: Section, i: number): string | null {
  const sentence = sentenceAt(section, i);
  for (let at = i; at > sentence.firstToken; at--) {
    if (!['meeting', 'session', 'summit', 'dialogue'].includes(section.tokens[at]?.lower ?? '')) continue;
    let start = at;
    while (
      start > sentence.firstToken &&
      section.tokens[start - 1]?.kind === 'word' &&
      section.tokens[start - 1]?.lower !== 'the'
    )
      start--;
    return nameOf(section, start, at + 1);
  }
  return null;
}

/** `COP27`. */
function codedSeries(section: Section, i: number): (Series & { number: number }) | null {
  const match = numberedSeries.exec(section.tokens[i]?.text ?? '');
  if (!match?.[1] || !match[2]) return null;
  return { name: match[0], framework: match[1], endToken: i + 1, confidence: 0.8, number: Number(match[2]) };
}
