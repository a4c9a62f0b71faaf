// Scores predictions, or extracts and scores at once.
//
//   node dist/bench/extraction/score.js --gold FOLDER [--predictions FILE.ndjson] [--corpus FILE.ndjson.gz] [--texts FOLDER] [--part PART] [--details]
//
// FOLDER holds annotations of this benchmark (offsets; texts come from the corpus) or files {id, text, gold}.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { extract } from '../../src/extraction/extract.js';
import type { ExtractedDocument } from '../../src/extraction/extraction.js';
import { jsonFiles, textsOf } from './corpus.js';
import { type Annotation, type Gold, goldOf } from './gold.js';
import { scoreRelease } from './scoring.js';
import { Tally } from './tally.js';

const { values } = parseArgs({
  options: {
    gold: { type: 'string', default: 'bench/extraction/annotations' },
    predictions: { type: 'string' },
    corpus: { type: 'string', default: 'releases.ndjson.gz' },
    texts: { type: 'string' },
    part: { type: 'string' },
    details: { type: 'boolean', default: false },
  },
});

type GoldFile = Annotation | { id: string; text: string; gold: Gold };

const files = jsonFiles<GoldFile>(values.gold).filter(
  (file) => !values.part || ('part' in file && file.part.startsWith(values.part)),
);
const without = new Set(files.flatMap((file) => ('text' in file ? [] : [file.id])));
const texts = without.size > 0 ? await textsOf(without, values.corpus, values.texts) : new Map<string, string>();
const predictions = values.predictions ? predictionsIn(values.predictions) : null;
const tally = new Tally((line) => {
  if (values.details) console.log(line);
});

for (const file of files) {
  const text = 'text' in file ? file.text : texts.get(file.id);
  if (text === undefined) {
    console.error(`${file.id}: its text is not in the corpus`);
    continue;
  }
  const gold = 'gold' in file ? file.gold : goldOf(file, text);
  scoreRelease(file.id, text, gold, predictions?.get(file.id) ?? extract(text).document, tally);
}
console.table(tally.table());

function predictionsIn(file: string): Map<string, ExtractedDocument> {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return new Map(
    lines
      .map((line) => JSON.parse(line) as { id: string; document: ExtractedDocument })
      .map(({ id, document }) => [id, document]),
  );
}
