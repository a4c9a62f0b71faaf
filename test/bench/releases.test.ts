import { createHash } from 'node:crypto';
import { markers } from '../../bench/corpus/markers.js';
import { frameworks, measures, organisations, speakers } from '../../bench/corpus/names.js';
import { type GeneratedRelease, generatedRelease, generatedReleases } from '../../bench/corpus/releases.js';
import { vocabulary } from '../../bench/corpus/words.js';
import { validateRelease } from '../../src/releases/validate.js';

const size = 2000;
const corpus = [...generatedReleases(size)];
const bodies = corpus.map(({ body }) => body.toLowerCase());
const average = (count: (release: GeneratedRelease) => number): number =>
  corpus.reduce((sum, release) => sum + count(release), 0) / size;
const distinct = (values: readonly unknown[]): number => new Set(values).size;

describe('the corpus of the benchmark', () => {
  it('is the same on every machine', () => {
    const digest = createHash('sha256').update(JSON.stringify(corpus)).digest('hex');
    expect(digest).toBe('e007d00b16513f1a3a419c40b62f514c1f8aa12c10288481b7555787b2e5c936');
  });

  it('makes any release without those before it', () => {
    expect(generatedRelease(1234, size)).toEqual(corpus[1234]);
  });

  it('consists of valid documents, also beyond its size', async () => {
    const some = [...corpus.slice(0, 300), ...[0, 1, 50_000].map((beyond) => generatedRelease(size + beyond, size))];
    for (const release of some) {
      expect(await validateRelease(release, new Date('2026-06-01'))).toHaveProperty('valid');
    }
  });

  it('gives every release an id, an address and a text of its own', () => {
    for (const field of ['id', 'url', 'externalId', 'body'] as const)
      expect(distinct(corpus.map((release) => release[field]))).toBe(size);
  });

  it('has bodies of about 2,000 characters', () => {
    const length = average(({ body }) => body.length);
    expect(length).toBeGreaterThan(1900);
    expect(length).toBeLessThan(2200);
  });

  it('reports a meeting in one release of three, and states figures and quotes', () => {
    expect(average(({ meetings }) => meetings.length)).toBeCloseTo(1 / 3, 1);
    expect(average(({ statistics }) => statistics.length)).toBeCloseTo(1.5, 0);
    expect(average(({ quotes }) => quotes.length)).toBeCloseTo(0.5, 1);
  });

  it('says the same of a meeting in every release that reports it', () => {
    const facts = new Map<string, Set<string>>();
    for (const { framework, number, date, place, organisations: parties } of corpus.flatMap(
      ({ meetings }) => meetings,
    )) {
      const key = `${framework.name} ${number}`;
      facts.set(key, (facts.get(key) ?? new Set()).add(JSON.stringify([date, place, parties])));
    }
    expect([...facts.values()].filter((told) => told.size > 1)).toEqual([]);
  });

  it('spreads over twelve years, in the order of its dates but for a few days', () => {
    const dates = corpus.map(({ publishedAt }) => publishedAt);
    expect(dates.at(0)?.slice(0, 4)).toBe('2014');
    expect(dates.at(-1)?.slice(0, 4)).toBe('2025');
    const year = (index: number) => Number(dates[index]?.slice(0, 4));
    expect([year(800), year(1700)]).toEqual([2018, 2024]);
  });

  it('knows 2,000 organisations, 300 frameworks, 500 measures, 1,000 speakers and 20,000 words, each once', () => {
    const counts = [organisations, frameworks, measures].map((things) => distinct(things.map(({ name }) => name)));
    expect([...counts, distinct(speakers), distinct(vocabulary)]).toEqual([2000, 300, 500, 1000, 20_000]);
  });

  it.each(Object.values(markers))('has each marker word in its share of the releases', ({ share, words }) => {
    for (const word of words) {
      expect(vocabulary).not.toContain(word);
      const found = bodies.filter((body) => body.includes(word)).length;
      expect(Math.abs(found - share * size)).toBeLessThanOrEqual(1 + share * size * 0.1);
    }
  });

  it('has words that are frequent and words that are rare', () => {
    const share = (word: string) => bodies.filter((body) => new RegExp(`\\b${word}\\b`).test(body)).length / size;
    expect(share(vocabulary[0] ?? '')).toBeGreaterThan(0.3);
    expect(share(vocabulary[5000] ?? '')).toBeLessThan(0.02);
  });
});
