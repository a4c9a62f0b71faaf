import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { importIntoDateline, startDateline } from '../contestants/dateline.js';
import { compareBounded } from './bounded.js';
import { ask, type Outcome, tableOf } from './evaluate.js';
import { type Item, knownItems } from './queries.js';

const wholeNumber = (text: string): number => {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('expected a whole number');
  return Number(text);
};

interface Options {
  file: string;
  queries: number;
  seed: string;
  data: string;
  fresh: boolean;
  misses: boolean;
}

const options = new Command('npm run bench:search --')
  .description('Measures how well the search finds releases that are known to be there.')
  .requiredOption('--file <file>', 'releases to search, a JSON document a line')
  .option('--queries <number>', 'questions of each kind', wholeNumber, 120)
  .option('--seed <text>', 'another seed makes other questions', 'known items')
  .option('--data <folder>', 'where the loaded database is kept', 'bench/.data/search')
  .option('--fresh', 'load the releases again, although a loaded database is there', false)
  .option('--misses', 'list the questions whose answer did not come first', false)
  .parse(process.argv)
  .opts<Options>();
options.data = resolve(options.data);

const items = readItems(options.file);
if (options.fresh) rmSync(options.data, { recursive: true, force: true });
const loaded = join(options.data, 'loaded');
if (!existsSync(loaded)) {
  mkdirSync(options.data, { recursive: true });
  await importIntoDateline(options.data, items);
  writeFileSync(loaded, `${items.length}\n`);
}
const dateline = await startDateline(options.data);
try {
  const outcomes: Outcome[] = [];
  for (const query of knownItems(items, options.queries, options.seed)) outcomes.push(await ask(dateline.url, query));
  if (options.misses)
    for (const { query, place } of outcomes.filter((outcome) => outcome.place !== 1))
      console.log(`${query.kind}\t${place ?? '-'}\t${query.words}\t${query.item.title.slice(0, 100)}`);
  console.log(`${items.length} releases\n\n${tableOf(outcomes)}\n`);
  console.log(await compareBounded(items, { url: dateline.url, dataDir: options.data, seed: options.seed }));
} finally {
  await dateline.stop();
}

/** Every release is known by its externalId; one that has none gets the number of its line. */
function readItems(file: string): Item[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line, index) => ({
    externalId: `line:${index}`,
    ...(JSON.parse(line) as Omit<Item, 'externalId'>),
  }));
}
