import { cleanText } from './clean.js';
import { type DateMention, datesOf } from './dates/dates.js';
import type {
  ExtractedDocument,
  Extraction,
  ExtractionOptions,
  ExtractionWarning,
  FactEvidence,
} from './extraction.js';
import { pageText } from './html/html.js';
import { type LanguageGuess, languageOf } from './language.js';
import { contactsOf, linksOf } from './layout/contacts.js';
import { datelineOf } from './layout/dateline.js';
import { partsOf } from './layout/parts.js';
import { storyStartOf } from './layout/story.js';
import { limits } from './limits.js';
import { meetingsOf } from './meetings/meetings.js';
import { dollarOf } from './numbers/money.js';
import { statisticsOf } from './numbers/statistics.js';
import { codeTokens } from './numbers/zones.js';
import { belongingTo } from './organisations/belonging.js';
import type { OrganisationMention } from './organisations/mention.js';
import { organisationsOf, type ProvenOrganisation } from './organisations/organisations.js';
import { htmlStart } from './patterns/html.js';
import { peopleOf, personMentions } from './people/people.js';
import { quotesOf } from './quotes/quotes.js';
import { type Section, sectionOf } from './text/section.js';
import { calendarDate, withoutInvalid } from './valid.js';

/**
 * Reads a press release: text or HTML in, a release document and the proof of its facts out. Pure and deterministic; the
 * document is always one that can be posted. Never throws.
 */
export function extract(input: string, options: ExtractionOptions = {}): Extraction {
  const html =
    options.contentType === 'text/html' || (options.contentType === undefined && htmlStart.test(input.slice(0, 1000)));
  const page = html ? pageText(input) : null;
  const { text, warnings } = cleanText(page ? page.text : input);
  if (warnings.some(({ code }) => code === 'empty' || code === 'binary'))
    return nothingRead(text, page !== null, warnings);
  const parts = partsOf(text);
  const language = languageOf(`${parts.title}\n${parts.body}`);
  warnings.push(...languageWarnings(language));
  const title = sectionOf('title', parts.title);
  const body = sectionOf('body', parts.body);
  const notes = parts.notes ? sectionOf('notes', parts.notes) : null;
  const dateline = datelineOf(body, notes);
  const url = page?.url && URL.canParse(page.url) ? page.url : null;
  const document: ExtractedDocument = {
    title: parts.title,
    subtitle: parts.subtitle,
    language: language.tag,
    body: parts.body,
    notes: parts.notes,
    dateline: { place: dateline.place, countryCode: dateline.countryCode, date: calendarDate(dateline.date) },
    url,
    links: linksOf(text, page?.links),
    contacts: contactsOf(`${parts.body.slice(-4000)}\n${parts.notes ?? ''}`),
    organisations: [],
    meetings: [],
    statistics: [],
    quotes: [],
  };
  const evidence: FactEvidence[] = dateline.evidence.map((proof) => ({ pointer: '/dateline', ...proof }));
  if (!language.read) return finished(document, evidence, warnings);
  const lang = document.language ?? 'en';
  const storyStart = storyStartOf(body, parts.header, dateline);
  const sections = notes ? [body, notes] : [body];
  const mentions = [title, ...sections].flatMap(personMentions);
  const people = peopleOf(mentions);
  const dates = new Map<Section, DateMention[]>(sections.map((section) => [section, datesOf(section.tokens)]));
  const year = dateline.date ? Number(dateline.date.slice(0, 4)) : null;
  const dollar = dollarOf(dateline.countryCode, text);
  for (const section of sections) {
    const all = dates.get(section) ?? [];
    const told = section === body ? all.filter(({ start }) => start >= storyStart) : all;
    const context = { language: lang, dollar, codes: codeTokens(section, all) };
    for (const { statistic, evidence: proof } of statisticsOf(section, context, told, year)) {
      evidence.push({ pointer: `/statistics/${document.statistics.length}`, ...proof });
      document.statistics.push(statistic);
    }
    for (const { quote, evidence: proof } of quotesOf(section, people)) {
      evidence.push({ pointer: `/quotes/${document.quotes.length}`, ...proof });
      document.quotes.push(quote);
    }
  }
  const found = organisationsOf([title, ...sections], mentions, {
    title,
    body,
    notes,
    language: lang,
    header: parts.header,
    storyStart,
    speakers: document.quotes.flatMap(({ organisation }) => organisation ?? []),
  });
  for (const { organisation, evidence: proofs } of found) {
    const pointer = `/organisations/${document.organisations.length}`;
    for (const { part, proof } of proofs)
      evidence.push({ pointer: part === 'name' ? pointer : `${pointer}/role`, ...proof });
    document.organisations.push(organisation);
  }
  belongingTo(document, evidence, found, sections);
  const meetingContext = {
    title,
    language: lang,
    date: dateline.date,
    datesOf: (section: Section) => dates.get(section) ?? [],
    mentions: found.flatMap(({ source }) => source.mentions),
    nameOf: namesOfMentions(found),
  };
  for (const { meeting, evidence: proof } of meetingsOf(sections, meetingContext)) {
    evidence.push({ pointer: `/meetings/${document.meetings.length}`, ...proof });
    document.meetings.push(meeting);
  }
  return finished(document, evidence, warnings);
}

/** Under which name the document lists the body of a mention. */
function namesOfMentions(found: readonly ProvenOrganisation[]): (mention: OrganisationMention) => string {
  const names = new Map(
    found.flatMap(({ organisation, source }) =>
      source.mentions.map((mention) => [mention, organisation.name] as const),
    ),
  );
  return (mention) => names.get(mention) ?? mention.name;
}

/** A document for an input without words: it has none either. */
function nothingRead(text: string, html: boolean, warnings: ExtractionWarning[]): Extraction {
  if (html) warnings.push({ code: 'no_text', detail: 'the page holds no text' });
  const words = text.trim().slice(0, 500);
  const shown = words === '' ? 'Untitled' : words.toWellFormed();
  return {
    document: {
      title: shown,
      language: null,
      body: shown,
      organisations: [],
      meetings: [],
      statistics: [],
      quotes: [],
    },
    evidence: [],
    warnings,
  };
}

function languageWarnings({ tag, read }: LanguageGuess): ExtractionWarning[] {
  if (!read) {
    const name = tag ? (new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag) : null;
    return [
      {
        code: 'unread_language',
        detail: name ? `facts are not read from ${name}` : 'the language of the text was not recognised',
      },
    ];
  }
  return tag === null
    ? [{ code: 'uncertain_language', detail: 'the text is too short to show its language; it was read as English' }]
    : [];
}

/** Keeps to the sizes a document may have, and to what it takes. */
function finished(document: ExtractedDocument, evidence: FactEvidence[], warnings: ExtractionWarning[]): Extraction {
  const cut = { ...document };
  let over = false;
  for (const list of ['organisations', 'meetings', 'statistics', 'quotes'] as const) {
    over ||= document[list].length > limits[list];
    Object.assign(cut, { [list]: document[list].slice(0, limits[list]) });
  }
  if (over)
    warnings.push({
      code: 'too_many_facts',
      detail: 'the text holds more facts than a document may; the last ones were left out',
    });
  const kept = over ? evidence.filter(({ pointer }) => isWithin(pointer)) : evidence;
  return { ...withoutInvalid(cut, kept), warnings };
}

function isWithin(pointer: string): boolean {
  const [, list = '', index = '0'] = pointer.split('/');
  const most =
    list === 'organisations' || list === 'meetings' || list === 'statistics' || list === 'quotes' ? limits[list] : null;
  return most === null || Number(index) < most;
}
