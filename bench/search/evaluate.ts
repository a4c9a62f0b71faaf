import { type Kind, kinds, type Query } from './queries.js';

/** What became of a question: at which place its answer stood among the first twenty, if there. */
export interface Outcome {
  query: Query;
  place: number | null;
  ranked: string;
  milliseconds: number;
}

const pageLength = 20;
const bestPlaces = 10;

export async function ask(url: string, query: Query): Promise<Outcome> {
  const parameters = new URLSearchParams({ q: query.words, limit: String(pageLength), fields: 'externalId' });
  const begun = performance.now();
  const answer = await fetch(`${url}/v1/releases?${parameters}`);
  const body = (await answer.json()) as { data?: { externalId: string }[]; ranked?: string; detail?: string };
  if (!body.data) throw new Error(`"${query.words}": ${answer.status} ${body.detail}`);
  const place = body.data.findIndex(({ externalId }) => externalId === query.item.externalId);
  return {
    query,
    place: place < 0 ? null : place + 1,
    ranked: body.ranked ?? '',
    milliseconds: performance.now() - begun,
  };
}

export interface Score {
  queries: number;
  /** Mean reciprocal rank: 1 where the answer is always first, 0 for what is not among the first ten. */
  mrr: number;
  /** The share of questions whose answer is among the first twenty. */
  recall: number;
  /** The share of answers for which not all matches were ranked. */
  bounded: number;
  median: number;
}

export function scoreOf(outcomes: readonly Outcome[]): Score {
  const mean = (value: (outcome: Outcome) => number) =>
    outcomes.reduce((sum, outcome) => sum + value(outcome), 0) / Math.max(1, outcomes.length);
  const times = outcomes.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return {
    queries: outcomes.length,
    mrr: mean(({ place }) => (place !== null && place <= bestPlaces ? 1 / place : 0)),
    recall: mean(({ place }) => (place === null ? 0 : 1)),
    bounded: mean(({ ranked }) => (ranked === 'candidates' ? 1 : 0)),
    median: times[Math.floor(times.length / 2)] ?? 0,
  };
}

/** The figures as a table in Markdown, a line a kind and one for all. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const line = (name: string, { queries, mrr, recall, bounded, median }: Score) =>
    `| ${name} | ${queries} | ${mrr.toFixed(3)} | ${recall.toFixed(3)} | ${(bounded * 100).toFixed(0)} % | ${median.toFixed(0)} ms |`;
  const of = (kind: Kind) => outcomes.filter(({ query }) => query.kind === kind);
  return [
    '| question | number | MRR@10 | recall@20 | ranked among candidates | median time |',
    '|---|---:|---:|---:|---:|---:|',
    ...kinds.map((kind) => line(kind, scoreOf(of(kind)))),
    line('all', scoreOf(outcomes)),
  ].join('\n');
}
