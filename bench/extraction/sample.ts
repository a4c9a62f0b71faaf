// Prints predictions on releases drawn at random, for reading.
//
//   node dist/bench/extraction/sample.js --corpus FILE.ndjson.gz [--count 20] [--seed 1] [--group NAME]
import { parseArgs } from 'node:util';
import { extract } from '../../src/extraction/extract.js';
import { type CorpusRelease, corpusReleases } from './corpus.js';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: 'releases.ndjson.gz' },
    count: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    group: { type: 'string' },
  },
});

const releases: CorpusRelease[] = [];
for await (const release of corpusReleases(values.corpus))
  if (!values.group || release.group === values.group) releases.push(release);

const groups = [...new Set(releases.map(({ group }) => group))];
const random = generator(Number(values.seed));
for (let i = 0; i < Number(values.count); i++) {
  const pool = releases.filter(({ group }) => group === groups[i % groups.length]);
  const release = pool[Math.floor(random() * pool.length)];
  if (release) show(release);
}

/** A linear congruential generator: the same seed draws the same releases everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function show({ id, group, text }: CorpusRelease): void {
  const { document, warnings } = extract(text);
  console.log(`\n== ${group} ${id}: ${document.title}`);
  console.log({ subtitle: document.subtitle, dateline: document.dateline, language: document.language, warnings });
  for (const { name, acronym, role, parent } of document.organisations)
    console.log('organisation', { name, acronym, role, parent });
  for (const meeting of document.meetings) console.log('meeting', meeting);
  for (const { value, upperValue, unit, qualifier, measure, period, statement } of document.statistics)
    console.log('statistic', value, upperValue ?? '', unit, qualifier, { measure, period }, statement.slice(0, 160));
  for (const { text: words, speaker, speakerRole } of document.quotes)
    console.log('quote', { speaker, speakerRole }, words.slice(0, 120));
}
