import type { SubmittedRelease } from '../../src/releases/document.js';
import { markersOf } from './markers.js';
import { cities, frameworks, measures, organisations, speakerRoles, speakers, topics } from './names.js';
import { Random } from './random.js';
import { capitalised, phrase, sentence } from './words.js';
import { Zipf } from './zipf.js';

/** A generated release: the document that Dateline is posted, with the fields that it always has. */
export interface GeneratedRelease
  extends Omit<SubmittedRelease, 'organisations' | 'meetings' | 'statistics' | 'quotes'> {
  id: string;
  title: string;
  body: string;
  publishedAt: string;
  url: string;
  externalId: string;
  organisations: Mention[];
  meetings: Meeting[];
  statistics: Statistic[];
  quotes: Quote[];
}

export interface Mention {
  name: string;
  acronym?: string;
  role: 'issuer' | 'partner' | 'funder' | 'mentioned';
}

export interface Meeting {
  framework: { name: string; established: string };
  number: number;
  name: string;
  date: string;
  place: string;
  organisations: { name: string; role: 'host' | 'participant' }[];
  agenda: string[];
  statement: string;
}

export interface Statistic {
  measure: string;
  value: number;
  unit: string;
  qualifier: 'exact' | 'about' | 'over' | 'nearly';
  period: string;
  place: string;
  organisations: string[];
  statement: string;
}

export interface Quote {
  text: string;
  speaker: string;
  speakerRole: string;
  organisation: string;
}

const day = 86_400_000;
const firstDay = Date.UTC(2014, 0, 1);
/** No release of a corpus is of this day or later; those that are made beyond its size are. */
export const endOfCorpus = '2026-01-01';
const lastDay = Date.parse(endOfCorpus);
const numbersOfFramework = 40;
const lengthOfBody = 2000;

const fameOfOrganisations = new Zipf(organisations.length);
const fameOfMeasures = new Zipf(measures.length, 50);
const fameOfSpeakers = new Zipf(speakers.length, 20);

/**
 * Release number `index` of a corpus of `size`: the same everywhere and always. They come in the order of their dates, as an
 * archive does, spread over twelve years; those beyond the corpus follow a second apart.
 */
export function generatedRelease(index: number, size: number): GeneratedRelease {
  const random = new Random('release', index);
  const id = random.uuid();
  const published = publishedAt(index, size, random);
  const meeting = random.chance(1 / 3) ? meetingReport(random) : null;
  const mentions = mentionsOf(random, meeting);
  const names = mentions.map(({ name }) => name);
  const statistics = Array.from({ length: random.between(0, 3) }, () => statisticClaim(random, published, names));
  const quote = random.chance(0.5) ? quotation(random, names) : null;
  const marked = markersOf(index);
  const [place, countryCode] = random.pick(cities);
  return {
    id,
    title: titleOf(random, marked),
    ...(random.chance(0.3) ? { subtitle: capitalised(phrase(random, random.between(6, 12))) } : {}),
    language: 'en',
    body: bodyOf(random, marked, [
      ...(meeting ? [meeting.statement] : []),
      ...statistics.map(({ statement }) => statement),
      ...(quote ? [`“${quote.text},” said ${quote.speaker}, ${quote.speakerRole} of ${quote.organisation}.`] : []),
    ]),
    ...(random.chance(0.2) ? { notes: sentences(random, 3).join(' ') } : {}),
    dateline: { place, countryCode, date: published.toISOString().slice(0, 10) },
    publishedAt: `${published.toISOString().slice(0, 19)}Z`,
    url: `https://news.example.org/releases/${index}`,
    externalId: `example:${index}`,
    topics: [...new Set(Array.from({ length: random.between(1, 4) }, () => random.pick(topics)))],
    organisations: mentions,
    meetings: meeting ? [meeting] : [],
    statistics,
    quotes: quote ? [quote] : [],
  };
}

/** The whole corpus, one after the other. */
export function* generatedReleases(size: number): Generator<GeneratedRelease> {
  for (let index = 0; index < size; index++) yield generatedRelease(index, size);
}

function publishedAt(index: number, size: number, random: Random): Date {
  if (index >= size) return new Date(lastDay + (index - size) * 1000);
  const regular = firstDay + (index / size) * (lastDay - firstDay);
  return new Date(Math.min(Math.max(regular + (random.next() - 0.5) * 4 * day, firstDay), lastDay - 1000));
}

function mentionsOf(random: Random, meeting: Meeting | null): Mention[] {
  const roles = ['issuer', 'partner', 'mentioned', 'funder'] as const;
  const chosen = new Set(
    Array.from({ length: random.between(1, meeting ? 2 : 4) }, () => fameOfOrganisations.rank(random)),
  );
  const named = [...chosen].flatMap((rank) => organisations[rank] ?? []);
  const parties = (meeting?.organisations ?? []).flatMap(({ name }) =>
    named.some((organisation) => organisation.name === name)
      ? []
      : organisations.filter((organisation) => organisation.name === name),
  );
  return [...named, ...parties].map(({ name, acronym }, place) => ({
    name,
    ...(acronym ? { acronym } : {}),
    role: roles[place] ?? 'mentioned',
  }));
}

/** What is true of a meeting is the same in every release that reports it; the agenda and the sentence are the release's own. */
function meetingReport(random: Random): Meeting {
  const framework = random.pick(frameworks);
  const number = random.between(1, numbersOfFramework);
  const facts = new Random(framework.name, number);
  const held = new Date(firstDay + number * 100 * day + facts.between(0, 20) * day);
  const date = held.toISOString().slice(0, 10);
  const [place] = facts.pick(cities);
  const [host, guest] = facts.shuffled(framework.parties).map((rank) => organisations[rank]?.name ?? '');
  const name = `${framework.name} Meeting`;
  return {
    framework: { name: framework.name, established: framework.established },
    number,
    name,
    date,
    place,
    organisations: [
      { name: host ?? '', role: 'host' },
      { name: guest ?? '', role: 'participant' },
    ],
    agenda: Array.from({ length: random.between(1, 3) }, () => capitalised(phrase(random, random.between(2, 5)))),
    statement: `Meeting number ${number} of the ${framework.name} was hosted by ${host} in ${place} on ${date} and dealt with ${phrase(random, 6)}.`,
  };
}

function statisticClaim(random: Random, published: Date, names: readonly string[]): Statistic {
  const measure = measures[fameOfMeasures.rank(random)] ?? random.pick(measures);
  const value =
    measure.unit === 'percent' ? random.between(10, 990) / 10 : random.between(1, 999) * 10 ** random.between(0, 6);
  const qualifier = random.pick(['exact', 'exact', 'about', 'over', 'nearly'] as const);
  const period = periodBefore(random, published);
  const [place] = random.pick(cities);
  const whose = random.chance(0.7) ? [random.pick(names)] : [];
  const amount = `${qualifier === 'exact' ? '' : `${qualifier} `}${grouped(value)} ${measure.unit}`;
  return {
    measure: measure.name,
    value,
    unit: measure.unit,
    qualifier,
    period,
    place,
    organisations: whose,
    statement: `In ${period.replace('/', ' to ')} the ${measure.name} in ${place} came to ${amount}${whose.map((name) => `, according to ${name}`).join('')}, and ${phrase(random, 5)}.`,
  };
}

/** With commas between thousands, as English writes numbers. */
const grouped = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');

function periodBefore(random: Random, published: Date): string {
  const year = published.getUTCFullYear() - random.between(0, 2);
  const month = String(random.between(1, 12)).padStart(2, '0');
  return random.pick([String(year), `${year}-${month}`, `${year - random.between(1, 4)}/${year}`]);
}

function quotation(random: Random, names: readonly string[]): Quote {
  return {
    text: capitalised(phrase(random, random.between(8, 24))),
    speaker: speakers[fameOfSpeakers.rank(random)] ?? random.pick(speakers),
    speakerRole: random.pick(speakerRoles),
    organisation: random.pick(names),
  };
}

/** One match in ten has its marker words in the title, too. */
const titleOf = (random: Random, marked: readonly string[]): string =>
  [capitalised(phrase(random, random.between(6, 12))), ...marked.filter(() => random.chance(0.1))].join(' ');

/** About two thousand characters in paragraphs; the sentences that state the facts stand among the others. */
function bodyOf(random: Random, marked: readonly string[], facts: readonly string[]): string {
  const length = lengthOfBody + random.between(-400, 400);
  const all = [...facts, ...marked.map((word) => `${capitalised(phrase(random, 4))} ${word} ${phrase(random, 4)}.`)];
  let total = all.reduce((sum, one) => sum + one.length + 1, 0);
  while (total < length) {
    const one = sentence(random);
    all.push(one);
    total += one.length + 1;
  }
  const story = random.shuffled(all);
  const paragraphs: string[] = [];
  while (story.length > 0) paragraphs.push(story.splice(0, random.between(2, 5)).join(' '));
  return paragraphs.join('\n\n');
}

const sentences = (random: Random, count: number): string[] => Array.from({ length: count }, () => sentence(random));
