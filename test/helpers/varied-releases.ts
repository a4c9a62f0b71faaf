import type { SubmittedRelease } from '../../src/releases/document.js';

/** Numbers that look random and are the same in every run. */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const roles = ['issuer', 'publisher', 'partner', 'funder', 'mentioned'] as const;
const places = ['Brussels', 'BRUSSELS', 'Genève', "Cox's Bazar", 'Back\\slash', 'İzmir'];
const languages = ['en', 'en', 'fr', 'de', 'en-GB', 'cy'];
const times = ['2021-01-15T08:00:00Z', '2021-01-31T23:30:00-05:00', '2021-12-31T23:59:59Z', '2020-02-29T00:00:00Z'];
const words = ['harbour', 'harbour bridge', 'bridge', 'lighthouse', 'nothing'];
const speakers = ['Ada Lovelace', 'António Vitorino', 'Zoë O’Hara'];

/**
 * Releases in which every filter and facet finds something, in combinations that cover equal values, several roles of one
 * organisation, releases without a time, place or topic, and more topics than a facet lists.
 */
export function variedReleases(count: number): SubmittedRelease[] {
  const roll = dice(42);
  const one = <Value>(values: readonly Value[]): Value => values[roll(values.length)] as Value;
  return Array.from({ length: count }, (_, n) => {
    const organisations = Array.from({ length: 1 + roll(4) }, () => ({ name: `Agency ${roll(9)}`, role: one(roles) }));
    const word = one(words);
    return {
      title: n % 3 === 0 ? `The ${word} of day ${n}` : `Day ${n}`,
      language: one(languages),
      body: n % 3 === 1 ? `They saw the ${word}. Day ${n}.` : `Day ${n} went by.`,
      notes: n % 3 === 2 ? `About the ${word}.` : null,
      ...(roll(5) === 0 ? {} : { publishedAt: one(times) }),
      ...(roll(4) === 0 ? {} : { dateline: { place: one(places) } }),
      topics: roll(3) === 0 ? [] : [...new Set([`Topic ${roll(70)}`, one(['sea', 'Sea', "l'eau", 'a:b', 'c\\d'])])],
      url: `https://example.org/${n}?a=1&b='2'`,
      externalId: `number:${n}`,
      organisations,
      meetings: roll(3) === 0 ? [{ framework: { name: `Framework ${roll(3)}` }, number: 1 + roll(3) }] : [],
      statistics: roll(3) === 0 ? [{ measure: `ships in port ${roll(3)}`, value: n, unit: 'ships' }] : [],
      quotes: roll(3) === 0 ? [{ text: `Said on day ${n}.`, speaker: one(speakers) }] : [],
    } satisfies SubmittedRelease as SubmittedRelease;
  });
}
