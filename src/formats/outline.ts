import type { MEETING_ROLES, ORGANISATION_ROLES } from '../releases/document.js';
import { foldSpaces, plainLine, plainText } from '../values/plain-text.js';
import type { AnsweredRelease } from './answer.js';
import { instantInWords, periodInWords } from './dates.js';
import { figureInWords } from './figures.js';
import { dateWordsOf, type Language, languageOf } from './language.js';

/** What a text for people says of a release, in order, before it is text or Markdown. No string holds a line feed. */
export interface Outline {
  headline: string;
  subtitle: string | null;
  /** `BRUSSELS, 28 September 2021`. */
  dateline: string | null;
  body: Paragraph[];
  notes: { heading: string; paragraphs: Paragraph[] } | null;
  sections: Section[];
}

/** The lines of a paragraph. */
export type Paragraph = string[];

export interface Section {
  heading: string;
  items: Item[];
}

/** One fact, contact or address. */
export interface Item {
  lines: Line[];
  /** The words that state it, in quotation marks. */
  quotation?: string;
}

export type Line = { label?: string } & ({ text: string } | { web: string } | { mail: string });

/** Whether items are a line each, so that they may stand close. */
export const isCloseList = (items: Item[]): boolean =>
  items.every(({ lines, quotation }) => lines.length === 1 && !quotation);

/** Arranges a release for reading, with labels, numbers and dates in its language where it is en, fr, es or de, else in English. */
export function outlineOf(release: AnsweredRelease): Outline {
  const language = languageOf(release.language);
  const { labels } = language;
  const notes = paragraphsOf(release.notes);
  const sections: Section[] = [
    { heading: labels.meetings, items: release.meetings.map((meeting) => meetingItem(meeting, language)) },
    { heading: labels.figures, items: release.statistics.map((statistic) => figureItem(statistic, language)) },
    { heading: labels.quotes, items: release.quotes.map((quote) => quoteItem(quote, language)) },
    { heading: labels.contacts, items: release.contacts.map(contactItem) },
    { heading: labels.links, items: release.links.map(({ title, url }) => addressItem(title, url)) },
    { heading: labels.copies, items: release.copies.map((copy) => copyItem(copy, language)) },
    { heading: labels.about, items: aboutItems(release, language) },
  ];
  return {
    headline: plainLine(release.title),
    subtitle: release.subtitle === null ? null : plainLine(release.subtitle),
    dateline: datelineOf(release),
    body: paragraphsOf(release.body),
    notes: notes.length > 0 ? { heading: labels.notes, paragraphs: notes } : null,
    sections: sections.filter(({ items }) => items.length > 0),
  };
}

const paragraphsOf = (text: string | null): Paragraph[] =>
  plainText(text ?? '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map(foldSpaces).filter(Boolean))
    .filter((lines) => lines.length > 0);

/** As newsrooms print it: the place in capitals, then the day, in the language of the release; only what it gives. */
function datelineOf({ dateline, language }: AnsweredRelease): string | null {
  if (!dateline) return null;
  const words = dateWordsOf(language);
  const place = dateline.place ?? (dateline.countryCode && countryName(dateline.countryCode, words.locale));
  const parts = [
    place && plainLine(place).toLocaleUpperCase(words.locale),
    dateline.date && periodInWords(dateline.date, words),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : null;
}

const countryName = (code: string, locale: string): string =>
  new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;

function meetingItem(meeting: AnsweredRelease['meetings'][number], language: Language): Item {
  const { labels } = language;
  const { framework, number, date, place } = meeting;
  const series = framework?.name
    ? `${framework.name}${framework.established ? ` (${labels.established} ${periodInWords(framework.established, language)})` : ''}`
    : null;
  const inSeries = listed([number === null ? null : labels.nthMeeting(number), series]);
  const when = listed([date && periodInWords(date, language), place]);
  return {
    lines: [
      ...texts(meeting.name, inSeries, when),
      ...byRole(meeting.organisations, MEETING_ROLE_ORDER, labels.meetingRoles),
      ...labelled(labels.agenda, meeting.agenda.join('; ')),
    ],
    ...quotation(meeting.statement, language),
  };
}

function figureItem(statistic: AnsweredRelease['statistics'][number], language: Language): Item {
  const { period, place, measure, organisations } = statistic;
  return {
    lines: [
      ...texts(listed([figureInWords(statistic, language), period && periodInWords(period, language), place]), measure),
      ...labelled(language.labels.organisations, organisations.map(({ name }) => name).join('; ')),
    ],
    ...quotation(statistic.statement, language),
  };
}

function quoteItem(quote: AnsweredRelease['quotes'][number], language: Language): Item {
  const speaker = listed([quote.speaker, quote.speakerRole, quote.organisation?.name ?? null]);
  return { lines: texts(speaker || language.labels.unnamedSpeaker), ...quotation(quote.text, language) };
}

function contactItem({ name, email, telephone }: AnsweredRelease['contacts'][number]): Item {
  return {
    lines: [...texts(name), ...(email && plainLine(email) ? [{ mail: plainLine(email) }] : []), ...texts(telephone)],
  };
}

function copyItem({ title, url, publishedAt }: AnsweredRelease['copies'][number], language: Language): Item {
  return addressItem(listed([title, publishedAt && instantInWords(publishedAt, language)]), url);
}

const addressItem = (title: string | null, url: string | null): Item => ({
  lines: [...texts(title), ...(url && plainLine(url) ? [{ web: plainLine(url) }] : [])],
});

function aboutItems(release: AnsweredRelease, language: Language): Item[] {
  const { labels } = language;
  const { publishedAt, updatedAt, revision, topics, url } = release;
  const lines = [
    ...byRole(release.organisations, ORGANISATION_ROLE_ORDER, labels.organisationRoles),
    ...labelled(labels.published, publishedAt && instantInWords(publishedAt, language)),
    ...(revision !== null && revision > 1 && updatedAt
      ? labelled(labels.revised(revision), instantInWords(updatedAt, language))
      : []),
    ...labelled(labels.topics, topics.join('; ')),
    ...(url && plainLine(url) ? [{ label: labels.source, web: plainLine(url) }] : []),
  ];
  return lines.map((line) => ({ lines: [line] }));
}

const MEETING_ROLE_ORDER: readonly (typeof MEETING_ROLES)[number][] = ['host', 'co_host', 'represented', 'participant'];
// Whoever is merely mentioned stands in the text already.
const ORGANISATION_ROLE_ORDER: readonly (typeof ORGANISATION_ROLES)[number][] = [
  'issuer',
  'publisher',
  'partner',
  'funder',
];

/** A line a role, with its organisations. */
function byRole<Role extends string>(
  mentions: readonly { role: Role; name: string; acronym: string | null }[],
  order: readonly Role[],
  labels: Record<Role, string>,
): Line[] {
  return order.flatMap((role) => {
    const names = mentions
      .filter((mention) => mention.role === role)
      .map(({ name, acronym }) => (acronym && acronym !== name ? `${name} (${acronym})` : name));
    return labelled(labels[role], names.join('; '));
  });
}

const labelled = (label: string, text: string | null): Line[] => (text ? [{ label, text: plainLine(text) }] : []);
const texts = (...lines: (string | null)[]): Line[] =>
  lines.flatMap((line) => (line && plainLine(line) ? [{ text: plainLine(line) }] : []));
const listed = (parts: (string | null)[]): string => parts.filter(Boolean).join(', ');

function quotation(text: string | null, { labels: { quotation } }: Language): { quotation?: string } {
  return text && plainLine(text) ? { quotation: `${quotation[0]}${plainLine(text)}${quotation[1]}` } : {};
}
