import pg from 'pg';
import { embeddedConnection } from '../../src/database/embedded.js';
import { sql } from '../../src/database/sql.js';
import { scoreOf, wantedWords } from '../../src/search/ranked.js';
import { searchQuery } from '../../src/search/vectors.js';
import { Random } from '../corpus/random.js';
import { contentWords, type Item } from './queries.js';

const pageLength = 20;
const mostFrequent = 150;

/** Words that are in many bodies, alone and in pairs: searches for which not all matches are ranked. */
function frequentSearches(items: readonly Item[], seed: string): { words: string; kind: string }[] {
  const counts = new Map<string, number>();
  for (const { body } of items)
    for (const word of contentWords(body.toLowerCase())) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
  const frequent = words.filter((word) => word.length > 3).slice(0, mostFrequent);
  const random = new Random(seed);
  const pairs = frequent.map((word) => `${word} ${random.pick(frequent)}`);
  return [
    ...frequent.map((one) => ({ words: one, kind: 'one frequent word' })),
    ...pairs.map((pair) => ({ words: pair, kind: 'two frequent words' })),
  ];
}

/** What bounding the work costs: the twenty that are answered beside the twenty that a ranking of every match would give. */
export async function compareBounded(
  items: readonly Item[],
  { url, dataDir, seed }: { url: string; dataDir: string; seed: string },
): Promise<string> {
  const client = new pg.Client(embeddedConnection(dataDir));
  await client.connect();
  const found: { kind: string; matches: number; asGood: number; score: number }[] = [];
  try {
    for (const { words, kind } of frequentSearches(items, seed)) {
      const query = new URLSearchParams({ q: words, limit: String(pageLength), fields: 'id,score' });
      const answer = (await (await fetch(`${url}/v1/releases?${query}`)).json()) as {
        data: { score: number }[];
        ranked: string;
      };
      if (answer.ranked !== 'candidates') continue;
      const spelt = searchQuery(words);
      const { text, values } = sql`
        select ${scoreOf(sql`search`)} as score from reader.release_search cross join (${wantedWords(spelt)}) as wanted
        where search @@ (select reader.words(${spelt})) order by score desc`;
      const { rows } = await client.query<{ score: number }>({ text, values });
      const best = rows.slice(0, pageLength);
      const last = best.at(-1)?.score ?? 0;
      const sum = (list: readonly { score: number }[]) => list.reduce((total, { score }) => total + score, 0);
      found.push({
        kind,
        matches: rows.length,
        asGood: answer.data.filter(({ score }) => score >= last - 1e-6).length,
        score: sum(answer.data) / sum(best),
      });
    }
  } finally {
    await client.end();
  }
  const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const least = (values: readonly number[]) => Math.min(...values);
  return [
    '| searches | number | matches (median) | of the 20 shown, among the true best 20 (median, least) | their scores, of the true best (median, least) |',
    '|---|---:|---:|---:|---:|',
    ...['one frequent word', 'two frequent words'].map((kind) => {
      const of = found.filter((one) => one.kind === kind);
      const good = of.map(({ asGood }) => asGood);
      const scores = of.map(({ score }) => score * 100);
      return `| ${kind} | ${of.length} | ${median(of.map(({ matches }) => matches))} | ${median(good)}, ${least(good)} | ${median(scores).toFixed(0)} %, ${least(scores).toFixed(0)} % |`;
    }),
  ].join('\n');
}
