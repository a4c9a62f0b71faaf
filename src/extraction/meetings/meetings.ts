import { type DateMention, datesWithin, isoDate } from '../dates/dates.js';
import type { ExtractedMeeting, FactEvidence } from '../extraction.js';
import { strongMeetingNouns } from '../lexicon/meetings.js';
import { isPlace } from '../lexicon/places.js';
import { wordSet } from '../lexicon/words.js';
import { limits } from '../limits.js';
import { nameOf, type OrganisationMention } from '../organisations/mention.js';
import { numberedSeries, seriesOwner, venueName } from '../patterns/meetings.js';
import { recentYear } from '../patterns/numbers.js';
import { notWord, ownedEnding, wordJoint } from '../patterns/words.js';
import { type Section, sentenceAt, textOf } from '../text/section.js';
import type { Token } from '../text/tokens.js';
import { ordinalAt } from './ordinals.js';
import { type Series, seriesBehind } from './series.js';

export interface FoundMeeting {
  meeting: ExtractedMeeting;
  evidence: Omit<FactEvidence, 'pointer'>;
}

export interface MeetingContext {
  title: Section;
  language: string;
  /** Year and day of the release, for days without a year and "today". */
  date: string | null;
  datesOf(section: Section): readonly DateMention[];
  mentions: readonly OrganisationMention[];
}

interface Counted extends Series {
  number: number;
  section: Section;
  firstToken: number;
  rule: string;
}

/** The numbered meetings of the sections, one entry each, with the sentence that says most of them. */
export function meetingsOf(sections: readonly Section[], context: MeetingContext): FoundMeeting[] {
  const inTitle = countedIn(context.title, context.language);
  const counted = sections.flatMap((section) => countedIn(section, context.language));
  const named = [...inTitle, ...counted].filter(({ framework }) => framework !== '');
  const groups: Counted[][] = [];
  for (const mention of counted) {
    const resolved = mention.framework === '' ? withSeries(mention, named, context) : mention;
    if (!resolved) continue;
    const same = groups.find((group) => group.some((other) => isSameMeeting(other, resolved)));
    if (same) same.push(resolved);
    else groups.push([resolved]);
  }
  const untold = inTitle.filter(
    (mention) =>
      mention.framework !== '' &&
      mention.rule === 'meeting.ordinal' &&
      !groups.some((group) => group.some((other) => other.number === mention.number || isSameMeeting(other, mention))),
  );
  return [...groups.map((group) => described(group, inTitle, context)), ...untold.slice(0, 1).map(titleMeeting)];
}

function countedIn(section: Section, language: string): Counted[] {
  const found: Counted[] = [];
  for (let i = 0; i < section.tokens.length && found.length < limits.meetings; i++) {
    const ordinal = ordinalAt(section.tokens, i, language);
    const series =
      ordinal && !(ordinal.roman && !romanCounts(section.tokens, i, ordinal.end))
        ? seriesBehind(section, ordinal)
        : null;
    const possessive = ordinal && !series ? frameworkBefore(section, i, ordinal.number, ordinal.end) : null;
    const coded = codedSeries(section, i);
    const one = series ?? possessive ?? coded;
    if (!one) continue;
    found.push({
      ...one,
      number: coded && !ordinal ? coded.number : (ordinal?.number ?? 0),
      section,
      firstToken: i,
      rule: series ? 'meeting.ordinal' : possessive ? 'meeting.possessive' : 'meeting.code',
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

/** "the cooperation framework's eighth", "the meeting, the eighth since the launch of the EU-IOM … Framework". */
function frameworkBefore(section: Section, i: number, number: number, end: number): Series | null {
  const { tokens } = section;
  const before = tokens[i - 1];
  const nounBefore = tokens[i - 2]?.lower ?? '';
  const possessive = before !== undefined && ownedEnding.test(before.text) && seriesOwner.test(before.lower);
  const apposed =
    before?.lower === 'the' &&
    tokens[i - 2]?.text === ',' &&
    ['meeting', 'session', 'summit', 'dialogue'].includes(tokens[i - 3]?.lower ?? '');
  const closes =
    tokens[end]?.kind === 'symbol' ||
    ['since', 'of', 'to', 'in', 'under', 'between'].includes(tokens[end]?.lower ?? '') ||
    tokens[end] === undefined;
  if (number < 2 || !closes || !(possessive || apposed) || nounBefore === 'of') return null;
  const name = possessive ? meetingNameBefore(section, i) : null;
  return { name: name ?? 'meeting', framework: '', endToken: end, confidence: 0.8 };
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

/** "its ninth meeting": the series is named beside the same number, else what the title or the sentence is about. */
function withSeries(mention: Counted, named: readonly Counted[], context: MeetingContext): Counted | null {
  const beside = named.find(({ number }) => number === mention.number) ?? null;
  if (beside) return { ...mention, framework: beside.framework, name: beside.name };
  const framework = frameworkNamed(mention.section) ?? frameworkNamed(context.title);
  if (framework)
    return { ...mention, framework, name: mention.name === 'meeting' ? `${framework} meeting` : mention.name };
  const body = subjectBody(mention, context);
  return body ? { ...mention, framework: body, name: `${body} ${mention.name}` } : null;
}

const frameworkNouns = wordSet('framework dialogue forum platform summit conference congress meeting');

/** A proper name that ends in a noun of series: "EU-IOM Strategic Cooperation Framework". */
function frameworkNamed(section: Section): string | null {
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

/** The body nearest before "its ninth meeting". */
function subjectBody({ section, firstToken }: Counted, { mentions }: MeetingContext): string | null {
  const sentence = sentenceAt(section, firstToken);
  const before = mentions.filter(
    (mention) =>
      mention.section === section && mention.endToken <= firstToken && mention.firstToken >= sentence.firstToken,
  );
  return before[0]?.name ?? null;
}

function isSameMeeting(a: Counted, b: Counted): boolean {
  return (
    a.number === b.number &&
    (shares(a.framework, b.framework) ||
      shares(a.name, b.name) ||
      abbreviates(a.framework, b.framework) ||
      abbreviates(b.framework, a.framework))
  );
}

/** "BSAEV" and "Brunei-Singapore Annual Exchange of Visits on the Environment". */
function abbreviates(short: string, long: string): boolean {
  if (short.includes(' ') || short.length < 3 || !long.includes(' ')) return false;
  const letters = long.split(wordJoint).map((word) => (word[0] ?? '').toUpperCase());
  let at = 0;
  for (const letter of letters) if (letter === short[at]) at++;
  return at >= short.length - 1 && letters[0] === short[0];
}

/** Whether half of the words of the shorter name stand in the other. */
function shares(a: string, b: string): boolean {
  const words = (name: string): string[] =>
    name
      .toLowerCase()
      .split(notWord)
      .filter((word) => word.length > 2 && !['the', 'and', 'meeting', 'session', 'annual', 'for'].includes(word));
  const [left, right] = [words(a), words(b)];
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  return short.length > 0 && short.filter((word) => long.includes(word)).length * 2 >= short.length;
}

function described(group: readonly Counted[], inTitle: readonly Counted[], context: MeetingContext): FoundMeeting {
  const ranked = [...group].sort((a, b) => detail(b, context) - detail(a, context) || a.firstToken - b.firstToken);
  const best = ranked[0] as Counted;
  const named =
    [...group, ...inTitle.filter((title) => isSameMeeting(title, best))].sort(
      (a, b) => b.framework.length - a.framework.length,
    )[0] ?? best;
  const sentence = sentenceAt(best.section, best.firstToken);
  const date = group.map((mention) => dateOf(mention, context)).find(Boolean) ?? null;
  const place = group.map(placeOf).find(Boolean) ?? null;
  const hosts = group.map((mention) => hostsOf(mention, context)).find((list) => list.length > 0) ?? [];
  return {
    meeting: {
      framework: { name: named.framework.slice(0, 500) },
      number: best.number,
      name: best.name.slice(0, 500),
      date,
      place,
      organisations: hosts.map((mention, index) => ({
        name: mention.name,
        role: index === 0 && hosts.length === 1 ? ('host' as const) : ('co_host' as const),
      })),
      agenda: [],
      statement: textOf(best.section, sentence),
    },
    evidence: {
      field: best.section.field,
      start: sentence.start,
      end: sentence.end,
      confidence: best.confidence,
      rule: best.rule,
    },
  };
}

/** A meeting that only the headline numbers: the headline proves it, and no sentence states it. */
function titleMeeting(mention: Counted): FoundMeeting {
  const [first, last] = [mention.section.tokens[mention.firstToken], mention.section.tokens[mention.endToken - 1]];
  return {
    meeting: {
      framework: { name: mention.framework.slice(0, 500) },
      number: mention.number,
      name: mention.name.slice(0, 500),
      date: null,
      place: null,
      organisations: [],
      agenda: [],
      statement: null,
    },
    evidence: { field: 'title', start: first?.start ?? 0, end: last?.end ?? 0, confidence: 0.7, rule: 'meeting.title' },
  };
}

/** How much the sentence of a mention tells: a date, a place, a host. */
function detail(mention: Counted, context: MeetingContext): number {
  return (
    (dateOf(mention, context) ? 2 : 0) +
    (placeOf(mention) ? 1 : 0) +
    (hostsOf(mention, context).length > 0 ? 2 : 0) +
    (mention.section.field === 'body' ? 0.5 : 0)
  );
}

function dateOf({ section, firstToken, endToken }: Counted, context: MeetingContext): string | null {
  const sentence = sentenceAt(section, firstToken);
  const year = context.date ? Number(context.date.slice(0, 4)) : null;
  const dates = datesWithin(context.datesOf(section), sentence.firstToken, sentence.endToken);
  const behind = dates.find((date) => date.firstToken >= endToken && date.firstToken - endToken < 60);
  const date = behind ?? dates.findLast((other) => other.endToken <= firstToken);
  if (date) return isoDate(date, year);
  const today = section.tokens.slice(sentence.firstToken, sentence.endToken).some((token) => token.lower === 'today');
  const fullYear = section.tokens
    .slice(endToken, sentence.endToken)
    .findIndex(
      (token, index, rest) => token.kind === 'number' && recentYear.test(token.text) && rest[index - 1]?.lower === 'in',
    );
  if (today && context.date) return context.date;
  return fullYear >= 0 ? (section.tokens[endToken + fullYear]?.text ?? null) : null;
}

/** `in Kuala Lumpur, Malaysia`, `at the Dubai World Trade Center` in the sentence, behind the meeting first. */
function placeOf({ section, firstToken, endToken }: Counted): string | null {
  const sentence = sentenceAt(section, firstToken);
  return placeBetween(section, endToken, sentence.endToken) ?? placeBetween(section, sentence.firstToken, firstToken);
}

function placeBetween(section: Section, from: number, end: number): string | null {
  const { tokens } = section;
  for (let i = from; i < end - 1; i++) {
    const lead = tokens[i]?.lower;
    if (lead !== 'in' && lead !== 'at') continue;
    const start = tokens[i + 1]?.lower === 'the' ? i + 2 : i + 1;
    let stop = start;
    while (stop < end && tokens[stop]?.isCapitalised && (tokens[stop]?.gap ?? 3) <= 1) stop++;
    if (stop === start) continue;
    const first = nameOf(section, start, stop);
    const venue = lead === 'at' && venueName.test(first);
    const more = tokens[stop]?.text === ',' && tokens[stop + 1]?.isCapitalised ? wordsEnd(tokens, stop + 1, end) : stop;
    const whole = nameOf(section, start, more);
    const within = more > stop && isPlace(nameOf(section, stop + 1, more));
    if (!isPlace(first) && !venue && !(within && lead === 'in')) continue;
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
function hostsOf({ section, firstToken }: Counted, { mentions }: MeetingContext): OrganisationMention[] {
  const sentence = sentenceAt(section, firstToken);
  const inside = mentions.filter(
    (mention) =>
      mention.section === section && mention.firstToken >= sentence.firstToken && mention.endToken <= sentence.endToken,
  );
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    if (!hosting.has(section.tokens[i]?.lower ?? '')) continue;
    if (section.tokens[i + 1]?.lower === 'by' && i > firstToken - 25) return behindHost(inside, i);
    if (i < firstToken && firstToken - i < 8) return inside.filter((mention) => mention.endToken <= i).slice(0, 3);
  }
  return [];
}

/** The bodies behind "hosted by", as far as "and" joins them. */
function behindHost(inside: readonly OrganisationMention[], by: number): OrganisationMention[] {
  const behind = inside.filter((mention) => mention.firstToken > by);
  const first = behind[0];
  if (!first || first.firstToken - by > 4) return [];
  const owned = behind.find((mention) => mention.owner === first);
  return owned ? [owned] : [first];
}
