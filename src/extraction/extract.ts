import { cleanText } from './clean.js';
import { type DateMention, datesOf } from './dates/dates.js';
import type { ExtractedDocument, Extraction, ExtractionOptions, FactEvidence } from './extraction.js';
import { languageOf } from './language.js';
import { datelineOf } from './layout/dateline.js';
import { partsOf } from './layout/parts.js';
import { storyStartOf } from './layout/story.js';
import { meetingsOf } from './meetings/meetings.js';
import { dollarOf } from './numbers/money.js';
import { statisticsOf } from './numbers/statistics.js';
import { codeTokens } from './numbers/zones.js';
import { organisationsOf } from './organisations/organisations.js';
import { ministryOf } from './organisations/roles.js';
import { peopleOf, personMentions } from './people/people.js';
import { quotesOf } from './quotes/quotes.js';
import { type Section, sectionOf } from './text/section.js';

export function extract(input: string, _options: ExtractionOptions = {}): Extraction {
  const { text, warnings } = cleanText(input);
  const parts = partsOf(text);
  const language = languageOf(`${parts.title}\n${parts.body}`);
  const lang = language.tag ?? 'en';
  const title = sectionOf('title', parts.title);
  const body = sectionOf('body', parts.body);
  const notes = parts.notes ? sectionOf('notes', parts.notes) : null;
  const dateline = datelineOf(body, notes);
  const storyStart = storyStartOf(body, parts.header, dateline);
  const evidence: FactEvidence[] = [];
  const year = dateline.date ? Number(dateline.date.slice(0, 4)) : null;
  const dollar = dollarOf(dateline.countryCode, text);
  const document: ExtractedDocument = {
    title: parts.title,
    subtitle: parts.subtitle,
    language: lang,
    body: parts.body,
    notes: parts.notes,
    dateline: { place: dateline.place, countryCode: dateline.countryCode, date: dateline.date },
    organisations: [],
    meetings: [],
    statistics: [],
    quotes: [],
  };
  const sections = notes ? [body, notes] : [body];
  const mentions = [title, ...sections].flatMap(personMentions);
  const people = peopleOf(mentions);
  const dates = new Map<Section, DateMention[]>(sections.map((section) => [section, datesOf(section.tokens)]));
  for (const section of sections) {
    const codes = codeTokens(section, dates.get(section) ?? []);
    for (const { statistic, evidence: proof } of statisticsOf(
      section,
      { language: lang, dollar, codes },
      dates.get(section) ?? [],
      year,
    )) {
      evidence.push({ pointer: `/statistics/${document.statistics.length}`, ...proof });
      document.statistics.push(statistic);
    }
    for (const { quote, evidence: proof } of quotesOf(section, people, lang)) {
      evidence.push({ pointer: `/quotes/${document.quotes.length}`, ...proof });
      document.quotes.push(quote);
    }
  }
  const found = organisationsOf([title, ...sections], mentions, {
    title,
    body,
    notes,
    header: parts.header,
    storyStart,
    ministry: ministryOf(`${parts.title}. ${parts.body.slice(storyStart, storyStart + 300)}`),
    speakers: document.quotes.flatMap(({ organisation }) => organisation ?? []),
  });
  for (const { organisation, evidence: proofs } of found) {
    const pointer = `/organisations/${document.organisations.length}`;
    for (const { part, proof } of proofs)
      evidence.push({ pointer: part === 'name' ? pointer : `${pointer}/role`, ...proof });
    document.organisations.push(organisation);
  }
  for (const { meeting, evidence: proof } of meetingsOf(sections, {
    title,
    language: lang,
    date: dateline.date,
    datesOf: (section) => dates.get(section) ?? [],
    mentions: found.flatMap(({ source }) => source.mentions),
  })) {
    evidence.push({ pointer: `/meetings/${document.meetings.length}`, ...proof });
    document.meetings.push(meeting);
  }
  return { document, evidence, warnings };
}
