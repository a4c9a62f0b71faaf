// Extracts documents for annotated or all releases, a line of NDJSON each: {"id", "document", "evidence", "warnings"}.
//
//   node dist/bench/extraction/predict.js --corpus FILE.ndjson.gz [--gold FOLDER] > predictions.ndjson
import { parseArgs } from 'node:util';
import { extract } from '../../src/extraction/extract.js';
import { corpusReleases, jsonFiles, textsOf } from './corpus.js';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: 'releases.ndjson.gz' },
    gold: { type: 'string' },
    texts: { type: 'string' },
  },
});

if (values.gold) {
  const files = jsonFiles<{ id: string; text?: string }>(values.gold);
  const without = new Set(files.filter(({ text }) => text === undefined).map(({ id }) => id));
  const texts = without.size > 0 ? await textsOf(without, values.corpus, values.texts) : new Map<string, string>();
  for (const { id, text = texts.get(id) } of files) if (text !== undefined) print(id, text);
} else for await (const { id, text } of corpusReleases(values.corpus)) print(id, text);

function print(id: string, text: string): void {
  process.stdout.write(`${JSON.stringify({ id, ...extract(text) })}\n`);
}
