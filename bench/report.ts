import { cpus } from 'node:os';
import type { ContestantName } from './contestants/process.js';
import { goals, median, mostOfCommonWord, rates, ratioTo } from './goals.js';
import type { Measurement, Rounds } from './measure.js';
import type { Options } from './options.js';
import type { Workload, WorkloadId } from './workloads.js';

export interface Report {
  options: Options;
  machine: string;
  postgres: string;
  /** Releases a second while loading. */
  loading: { dateline: number; handWritten: number };
  /** Megabytes. */
  memory: { dateline: { now: number; most: number }; postgres: number };
  results: ReadonlyMap<Workload, Rounds>;
}

export const machineLine = (): string =>
  `${cpus()[0]?.model.trim() ?? 'unknown CPU'}, ${cpus().length} cores, Node ${process.versions.node}`;

export const commandOf = ({ releases, rounds, seconds, connections }: Options): string =>
  `npm run bench -- --releases ${releases} --rounds ${rounds} --seconds ${seconds} --connections ${connections}`;

/** The tables as Markdown, which reads as well on a terminal. */
export function markdownOf(report: Report): string {
  const { options, machine, postgres, loading, memory, results } = report;
  const megabytes = (value: number) => `${Math.round(value)} MB`;
  const entries = [...results];
  return [
    `${options.releases.toLocaleString('en')} releases, ${options.connections} connections, ${options.rounds} interleaved rounds of ${options.seconds} s, after a warm-up.`,
    `${machine}, ${postgres}; load generator, servers and PostgreSQL share the machine, of which others used ${disturbanceOf(results)} meanwhile.`,
    '',
    `    ${commandOf(options)}`,
    '',
    'Requests a second (medians of the rounds); ratios are the medians of the ratios of each round.',
    '',
    table(
      ['workload', 'empty route', 'hand-written', 'Dateline', 'of empty', 'of hand-written', 'goal', 'met'],
      entries.map(([workload, rounds]) => rateRow(workload, rounds)),
    ),
    '',
    'Milliseconds: latency, and CPU a request of the server’s Node and of all of PostgreSQL.',
    '',
    table(
      ['workload', 'hand-written p50', 'p99', 'CPU', 'Dateline p50', 'p99', 'CPU', 'failed'],
      entries.map(([workload, rounds]) => [
        workload.id,
        ...timesOf(rounds, 'handWritten'),
        ...timesOf(rounds, 'dateline'),
        failuresOf(rounds),
      ]),
    ),
    '',
    ...commonWordLine(results),
    `Loading: Dateline ${loading.dateline} releases/s through \`dateline import\`, hand-written ${loading.handWritten}/s through COPY and indexes after.`,
    `Memory: Dateline ${megabytes(memory.dateline.now)} resident (at most ${megabytes(memory.dateline.most)}), PostgreSQL ${megabytes(memory.postgres)} with its shared buffers, for both servers.`,
    '',
  ].join('\n');
}

function rateRow({ id, title }: Workload, rounds: Rounds): string[] {
  const rate = (name: ContestantName) => whole(median(rates(rounds, name)));
  const goal = goals[id];
  const ratio = (name: ContestantName) => `${ratioTo(rounds, name).toFixed(2)} ×`;
  const other = { empty: 'empty', handWritten: 'hand-written' };
  return [
    `${id} ${title}`,
    rate('empty'),
    rate('handWritten'),
    rate('dateline'),
    ratio('empty'),
    ratio('handWritten'),
    goal ? `${goal.ratio} × ${other[goal.of]}` : '–',
    goal ? yesNo(ratioTo(rounds, goal.of) >= goal.ratio) : '–',
  ];
}

function timesOf(rounds: Rounds, name: ContestantName): string[] {
  const of = (pick: (measurement: Measurement) => number) => median(rounds[name].map(pick));
  return [
    of(({ p50 }) => p50).toFixed(1),
    of(({ p99 }) => p99).toFixed(1),
    `${of(({ cpu }) => cpu.node).toFixed(2)} + ${of(({ cpu }) => cpu.postgres).toFixed(2)}`,
  ];
}

/** How many answers were no success, and connections broke. */
export const failureCount = (rounds: Rounds): number =>
  Object.values(rounds)
    .flat()
    .reduce((sum, { failures, errors }) => sum + errors + Object.values(failures).reduce((a, b) => a + b, 0), 0);

function disturbanceOf(results: Report['results']): string {
  const shares = [...results.values()]
    .flatMap((rounds) => Object.values(rounds).flat())
    .map(({ disturbance }) => disturbance);
  return `${Math.round(median(shares) * 100)} % (median; at most ${Math.round(Math.max(...shares) * 100)} %)`;
}

function failuresOf(rounds: Rounds): string {
  const told = Object.entries(rounds).flatMap(([name, measured]) =>
    measured.flatMap(({ failures, errors }) => [
      ...Object.entries(failures).map(([status, count]) => `${name} ${status}: ${count}`),
      ...(errors > 0 ? [`${name} errors: ${errors}`] : []),
    ]),
  );
  return told.length === 0 ? '0' : told.join('; ');
}

function commonWordLine(results: ReadonlyMap<Workload, Rounds>): string[] {
  const cost = (id: WorkloadId, name: ContestantName) => {
    const found = [...results].find(([workload]) => workload.id === id);
    return found ? 1 / median(rates(found[1], name)) : Number.NaN;
  };
  const times = (name: ContestantName) => cost('R4-common', name) / cost('R4-rare', name);
  const ours = times('dateline');
  if (Number.isNaN(ours)) return [];
  return [
    `A word in half of the releases costs ${ours.toFixed(1)} times what a rare one costs (hand-written: ${times('handWritten').toFixed(1)}); the goal is at most ${mostOfCommonWord}: ${yesNo(ours <= mostOfCommonWord)}.`,
    '',
  ];
}

const yesNo = (met: boolean): string => (met ? 'yes' : '**no**');
const whole = (value: number): string => (Number.isNaN(value) ? '–' : Math.round(value).toLocaleString('en'));

/** A Markdown table whose columns are as wide as their widest cell. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** Everything that was measured, for other programs. */
export const jsonOf = ({ results, ...rest }: Report): string =>
  JSON.stringify(
    {
      ...rest,
      command: commandOf(rest.options),
      workloads: [...results].map(([{ id, title }, rounds]) => ({
        id,
        title,
        goal: goals[id] ?? null,
        ofEmpty: ratioTo(rounds, 'empty'),
        ofHandWritten: ratioTo(rounds, 'handWritten'),
        rounds,
      })),
    },
    null,
    2,
  );
