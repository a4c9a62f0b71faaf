// Extracts every release of a corpus: crashes, validity, offsets and time, on one core.
//
//   node dist/bench/extraction/all.js --corpus FILE.ndjson.gz
import { parseArgs } from 'node:util';
import { extract } from '../../src/extraction/extract.js';
import type { Extraction } from '../../src/extraction/extraction.js';
import { validateRelease } from '../../src/releases/validate.js';
import { corpusReleases } from './corpus.js';

const { values } = parseArgs({ options: { corpus: { type: 'string', default: 'releases.ndjson.gz' } } });

const now = new Date();
const times: number[] = [];
const counts = {
  releases: 0,
  crashed: 0,
  invalid: 0,
  untrue: 0,
  organisations: 0,
  meetings: 0,
  statistics: 0,
  quotes: 0,
};

for await (const { id, text } of corpusReleases(values.corpus)) {
  counts.releases++;
  const started = performance.now();
  let extraction: Extraction;
  try {
    extraction = extract(text);
  } catch (error) {
    counts.crashed++;
    console.error(id, error);
    continue;
  }
  times.push(performance.now() - started);
  for (const list of ['organisations', 'meetings', 'statistics', 'quotes'] as const)
    counts[list] += extraction.document[list].length;
  const validation = await validateRelease(extraction.document, now);
  if ('faults' in validation) {
    counts.invalid++;
    console.error(id, validation.faults.slice(0, 3));
  }
  if (!offsetsAreTrue(extraction)) {
    counts.untrue++;
    console.error(id, 'an offset does not stand where it should');
  }
}

times.sort((a, b) => a - b);
const at = (share: number): string =>
  `${(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1)} ms`;
console.log(counts);
console.log({
  median: at(0.5),
  p95: at(0.95),
  p99: at(0.99),
  slowest: at(1),
  total: `${(times.reduce((a, b) => a + b, 0) / 1000).toFixed(1)} s`,
});

function offsetsAreTrue({ document, evidence }: Extraction): boolean {
  return evidence.every(({ pointer, field, start, end }) => {
    const text = document[field] ?? '';
    if (!(start >= 0 && start < end && end <= text.length)) return false;
    const quote = /^\/quotes\/(\d+)$/.exec(pointer);
    const statistic = /^\/statistics\/(\d+)$/.exec(pointer);
    const words = text.slice(start, end);
    if (quote) return document.quotes[Number(quote[1])]?.text === words;
    return statistic ? (document.statistics[Number(statistic[1])]?.statement.includes(words) ?? false) : true;
  });
}
