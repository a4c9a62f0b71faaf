import { describe, expect, it } from '@jest/globals';
import { extract } from '../../src/extraction/extract.js';

/** A quarter of the promised megabyte, unless asked for more: `HOSTILE=1000000`. */
const length = Number(process.env.HOSTILE ?? 250_000);
const english =
  'The council of the city said that it has been in the house for this and that, as we are told by the people there.\n\n'.repeat(
    55,
  );
const filled = (piece: string): string =>
  english + piece.repeat(Math.ceil((length - english.length) / piece.length)).slice(0, length - english.length);
const numbered = (piece: (i: number) => string): string =>
  english +
  Array.from({ length: 20_000 }, (_, i) => piece(i))
    .join('')
    .slice(0, length - english.length);

/** Milliseconds of processor time: twice the promise, since other tests share the caches and the collector has threads of its own. */
const limit = 1000 + length * 0.003;

function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('a long hostile text', () => {
  it.each<[string, string]>([
    ['opening marks', filled('“a ')],
    ['straight marks', filled('"a ')],
    ['apostrophes', filled("'a ")],
    ['digits', filled('1 ')],
    ['capitals', filled('Aa ')],
    ['departments', filled('Ministry of A and B, ')],
    ['short forms', filled('Alpha Beta Corp (ABC) ')],
    ['speakers', filled('“I am glad to see this happen,” said Ann Lee, CEO of Xylo. ')],
    ['ordinals', filled('the 8th Meeting of the ')],
    ['frameworks', filled('the framework’s eighth meeting, ')],
    ['enumerations', filled('firms are: (1) Alpha; (2) Beta; ')],
    ['hosts', filled('hosted by Alpha, Beta, and Gamma, ')],
    ['amounts', filled('$5 million ')],
    ['dates', filled('5 May 2020, ')],
    ['acts', filled('The Ministry of Law (“ML”) will open lamps. The Department has said so. ')],
    ['closing lines', filled('HARBOUR BOARD\n\na@harbour.example\n\n')],
    ['governments', filled('We, the governments of Norway, Spain, and ')],
    ['one word', filled('a')],
    ['line breaks', filled('a\n')],
    ['addresses', filled('http://a.b/c ')],
    ['different companies', numbered((i) => `Alpha${i.toString(36)} Corporation met Beta${i} Agency. `)],
    ['different speakers', numbered((i) => `Mr John S${i.toString(36)}x said “this is what I said today.” `)],
    ['different meetings', numbered((i) => `The ${(i % 90) + 2}th Meeting of the Alpha${i.toString(36)} Forum met. `)],
  ])('of %s is read in linear time', (_, text) => {
    expect(processorTime(() => extract(text))).toBeLessThan(limit);
  });
});
