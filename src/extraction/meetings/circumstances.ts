import { type DateMention, datesWithin, isoDate } from '../dates/dates.js';
import { isPlace } from '../lexicon/places.js';
import { wordSet } from '../lexicon/words.js';
import { nameOf, type OrganisationMention } from '../organisations/mention.js';
import { venueName } from '../patterns/meetings.js';
import { recentYear } from '../patterns/numbers.js';
import { type Section, sentenceAt } from '../text/section.js';
import type { Token } from '../text/tokens.js';
import type { Counted } from './counted.js';

/** What is known of a text when the day, place and hosts of its meetings are read. */
export interface Circumstances {
  /** Year and day of the release, for days without a year and "today". */
  date: string | null;
  datesOf(section: Section): readonly DateMention[];
  mentions: readonly OrganisationMention[];
}

/** How much the sentence of a mention tells: a date, a place, a host. */
export function detail(mention: Counted, context: Circumstances): number {
  return (
    (dateOf(mention, context) ? 2 : 0) +
    (placeOf(mention) ? 1 : 0) +
    (hostsOf(mention, context).length > 0 ? 2 : 0) +
    (mention.section.field === 'body' ? 0.5 : 0)
  );
}

export function dateOf({ section, firstToken, endToken, rule }: Counted, context: Circumstances): string | null {
  const sentence = sentenceAt(section, firstToken);
  const year = context.date ? Number(context.date.slice(0, 4)) : null;
  const dates = datesWithin(context.datesOf(section), sentence.firstToken, sentence.endToken).filter(
    (date) => !isOfOther(section, date),
  );
  // "on the road to COP27, they met on 3 May": the day is that of what the sentence is about.
  const reach = rule === 'meeting.code' ? 8 : 60;
  const behind = dates.find((date) => date.firstToken >= endToken && date.firstToken - endToken < reach);
  if (!behind && rule === 'meeting.code') return null;
  const date = behind ?? dates.findLast((other) => other.endToken <= firstToken);
  if (date) return isoDate(date, year);
  const today = section.tokens.slice(sentence.firstToken, sentence.endToken).some((token) => token.lower === 'today');
  const fullYear = section.tokens
    .slice(endToken, sentence.endToken)
    .findIndex(
      (token, index, rest) =>
        token.kind === 'number' &&
        recentYear.test(token.text) &&
        rest[index - 1]?.lower === 'in' &&
        !isOfOther(section, { firstToken: endToken + index }),
    );
  if (today && context.date) return context.date;
  return fullYear >= 0 ? (section.tokens[endToken + fullYear]?.text ?? null) : null;
}

const otherEvents = wordSet(
  'since until before after launched established began begun founded foundation founding dates dated signed created adopted agreed set',
);

/** "since the framework began in 2012": the day of something else. */
const isOfOther = ({ tokens }: Section, { firstToken }: Pick<DateMention, 'firstToken'>): boolean =>
  tokens.slice(Math.max(0, firstToken - 3), firstToken).some((token) => otherEvents.has(token.lower));

/** `in Kuala Lumpur, Malaysia`, `at the Dubai World Trade Center` in the sentence, behind the meeting first. */
export function placeOf({ section, firstToken, endToken, rule }: Counted): string | null {
  const sentence = sentenceAt(section, firstToken);
  if (rule === 'meeting.code') return placeBetween(section, endToken, Math.min(sentence.endToken, endToken + 8));
  return placeBetween(section, endToken, sentence.endToken) ?? placeBetween(section, sentence.firstToken, firstToken);
}

const visits = wordSet('visit visits visited visiting');

function placeBetween(section: Section, from: number, end: number): string | null {
  const { tokens } = section;
  for (let i = from; i < end - 1; i++) {
    const lead = tokens[i]?.lower;
    if (lead !== 'in' && lead !== 'at' && !visits.has(lead ?? '')) continue;
    const start = tokens[i + 1]?.lower === 'the' ? i + 2 : i + 1;
    let stop = start;
    while (stop < end && tokens[stop]?.isCapitalised && (tokens[stop]?.gap ?? 3) <= 1) stop++;
    if (stop === start) continue;
    const first = nameOf(section, start, stop);
    const venue = lead === 'at' && venueName.test(first);
    const more = tokens[stop]?.text === ',' && tokens[stop + 1]?.isCapitalised ? wordsEnd(tokens, stop + 1, end) : stop;
    const whole = nameOf(section, start, more);
    const within = more > stop && isPlace(nameOf(section, stop + 1, more));
    if (!isPlace(first) && !venue && !(within && lead !== 'at')) continue;
    return within ? whole : first;
  }
  return null;
}

function wordsEnd(tokens: readonly Token[], from: number, end: number): number {
  let at = from;
  while (at < end && tokens[at]?.isCapitalised && (tokens[at]?.gap ?? 3) <= 1) at++;
  return at;
}

const hosting = wordSet('hosted co-hosted organised organized co-organised co-organized convened hosting host hosts');

/** `hosted by X`, `X hosted its 10th …`, `X and Y announced the hosting of …`. */
export function hostsOf({ section, firstToken }: Counted, { mentions }: Circumstances): OrganisationMention[] {
  const sentence = sentenceAt(section, firstToken);
  const inside = mentions.filter(
    (mention) =>
      mention.section === section && mention.firstToken >= sentence.firstToken && mention.endToken <= sentence.endToken,
  );
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    if (!hosting.has(section.tokens[i]?.lower ?? '')) continue;
    const next = section.tokens[i + 1]?.lower ?? '';
    if (next === 'by' && i > firstToken - 25) return behindHost(inside, i);
    if (i > firstToken && ['it', 'them'].includes(next)) return subjectBefore(inside, i);
    if (i < firstToken && firstToken - i < 8) return inside.filter((mention) => mention.endToken <= i).slice(0, 3);
  }
  return inside.filter(({ endToken }) => isNamedHost(section, endToken)).slice(0, 1);
}

/** "had DG ECHO as its host". */
const isNamedHost = ({ tokens }: Section, end: number): boolean =>
  tokens[end]?.lower === 'as' && tokens.slice(end + 1, end + 3).some((token) => token.lower === 'host');

/** "and the Council’s Directorate hosted it": the body right before the verb. */
function subjectBefore(inside: readonly OrganisationMention[], verb: number): OrganisationMention[] {
  const before = inside.findLast((mention) => mention.endToken <= verb);
  return before && verb - before.endToken <= 4 ? [before] : [];
}

/** The bodies behind "hosted by", as far as "and" joins them. */
function behindHost(inside: readonly OrganisationMention[], by: number): OrganisationMention[] {
  const behind = inside.filter((mention) => mention.firstToken > by);
  const first = behind[0];
  if (!first || first.firstToken - by > 4) return [];
  const owned = behind.find((mention) => mention.owner === first);
  return owned ? [owned] : [first];
}
