import { readdirSync, readFileSync } from 'node:fs';
import type { ReleaseDocument, StatisticStatement } from '../src/releases/canonical.js';
import { type Validation, validateRelease } from '../src/releases/validate.js';

const folder = new URL('../samples/', import.meta.url);
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort();
const validations = new Map<string, Validation>();
const documents: ReleaseDocument[] = [];
const quotesWithoutEvidence: string[] = [];

beforeAll(async () => {
  const now = new Date();
  for (const file of files) {
    const validation = await validateRelease(JSON.parse(readFileSync(new URL(file, folder), 'utf8')), now);
    validations.set(file, validation);
    if (!('valid' in validation)) continue;
    const { document, evidence } = validation.valid;
    documents.push(document);
    for (const [index, { text }] of (document.quotes ?? []).entries()) {
      if (evidence.get(`/quotes/${index}`)?.field !== 'body') quotesWithoutEvidence.push(`${file}: ${text}`);
    }
  }
});

const repeated = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);
const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
const quotes = () => documents.flatMap((document) => document.quotes ?? []);

function numbersOf(framework: string): number[] {
  const meetings = documents.flatMap((document) => document.meetings ?? []);
  const numbers = meetings.filter((meeting) => meeting.framework?.name === framework).map(({ number }) => number);
  return [...new Set(numbers.filter((number) => number !== undefined))].sort((a, b) => a - b);
}

/** The claims of all releases on one measure, place and period. */
function claims(measure: string, period: string, place?: string): StatisticStatement[] {
  const statistics = documents.flatMap((document) => document.statistics ?? []);
  return statistics.filter((claim) => claim.measure === measure && claim.period === period && claim.place === place);
}

describe('the sample releases', () => {
  it('are at least 25', () => {
    expect(files.length).toBeGreaterThanOrEqual(25);
  });

  it.each(files)('pass validation: %s', (file) => {
    expect(validations.get(file)).toHaveProperty('valid');
  });

  it('have an address and an id of their own', () => {
    const urls = documents.map(({ url }) => url ?? 'none');
    const externalIds = documents.map(({ externalId }) => externalId ?? 'none');
    expect(repeated(urls)).toEqual([]);
    expect(repeated(externalIds)).toEqual([]);
    expect([...urls, ...externalIds]).not.toContain('none');
  });

  it('report at least one meeting or statistic each, with the sentence that says so', () => {
    for (const { url, meetings = [], statistics = [] } of documents) {
      const facts = [...meetings, ...statistics];
      expect({ url, facts: facts.length }).not.toEqual({ url, facts: 0 });
      expect({ url, silent: facts.filter(({ statement }) => !statement) }).toEqual({ url, silent: [] });
    }
  });

  it('print every quote word for word in their body', () => {
    expect(quotes().length).toBeGreaterThan(20);
    expect(quotesWithoutEvidence).toEqual([]);
  });

  it('quote at most fourteen words at a time', () => {
    expect(quotes().filter(({ text }) => wordsOf(text).length > 14)).toEqual([]);
  });

  it('name among their organisations every organisation that a meeting, statistic or quote refers to', () => {
    for (const { url, organisations = [], meetings = [], statistics = [], quotes = [] } of documents) {
      const listed = new Set(organisations.map(({ name }) => name));
      const referred = [
        ...meetings.flatMap((meeting) => meeting.organisations ?? []),
        ...statistics.flatMap((statistic) => statistic.organisations ?? []),
        ...quotes.flatMap(({ organisation }) => organisation ?? []),
      ];
      expect({ url, unlisted: referred.filter(({ name }) => !listed.has(name)) }).toEqual({ url, unlisted: [] });
    }
  });

  it('follow the EU-IOM framework through eleven numbers of which two are missing', () => {
    expect(numbersOf('EU-IOM Strategic Cooperation Framework')).toEqual([1, 2, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('contain further frameworks with several numbered meetings', () => {
    expect(numbersOf('World Health Assembly')).toEqual([70, 75, 76]);
    expect(numbersOf('Global Fund Replenishment Conference')).toEqual([6, 7]);
  });

  it('tell of one meeting on two different days', () => {
    const dialogue = documents
      .flatMap((document) => document.meetings ?? [])
      .filter(({ framework }) => framework?.name === 'EU-China High-Level Environment and Climate Dialogue');
    expect(dialogue.map(({ number, date }) => [number, date])).toEqual([
      [6, '2025-07-14'],
      [6, '2025-06-14'],
    ]);
  });

  it('contradict one another on the deaths of the pandemic: the ranges of two bodies do not meet', () => {
    const ranges = claims('excess deaths associated with the COVID-19 pandemic', '2020/2021', 'worldwide');
    expect(ranges.map(({ value, upperValue, unit }) => [value, upperValue, unit])).toEqual([
      ['17100000', '19600000', 'deaths'],
      ['13300000', '16600000', 'deaths'],
    ]);
    expect(ranges[0]?.organisations).toEqual(ranges[1]?.organisations);
  });

  it('contradict one another on the pledges of a conference: one says 14.25 billion, one more than 14.3', () => {
    const pledges = claims('pledges at the Global Fund’s Seventh Replenishment Conference', '2022-09-21');
    expect(pledges.map(({ qualifier = 'exact', value, unit }) => [qualifier, value, unit])).toEqual([
      ['exact', '14250000000', 'USD'],
      ['over', '14300000000', 'USD'],
    ]);
    expect(pledges[0]?.organisations).toEqual(pledges[1]?.organisations);
  });

  it('are written in English, French and Spanish', () => {
    expect(new Set(documents.map(({ language }) => language))).toEqual(new Set(['en', 'es', 'fr']));
  });
});
