import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Contestant, ContestantName } from './contestants/process.js';
import { load } from './load/load.js';
import type { LoadOrder, LoadResult } from './load/protocol.js';
import { cpuOf, cpuOfMachine, cpuOfPostgres } from './system/processes.js';
import type { Workload } from './workloads.js';

/** One contestant in one round of a workload. */
export interface Measurement extends LoadResult {
  /** Milliseconds of CPU a request, of the server's process and of all of PostgreSQL. */
  cpu: { node: number; postgres: number };
  /** The share of the machine that processes beside the measured ones used meanwhile. */
  disturbance: number;
}

export type Rounds = Record<ContestantName, Measurement[]>;

export interface Bench {
  contestants: Contestant[];
  dataDir: string;
  connections: number;
  seconds: number;
  /** Seconds to wait for a quiet machine. */
  patience: number;
  /** Where documents come from: the size of the corpus, and the place of the next new ones. */
  size: number;
  takeNew(count: number): number;
  noteCreated(count: number): void;
  key: string;
}

const warmUpSeconds = 2;
// More than any contestant can store in a second; what is not used is skipped.
const mostCreatedPerSecond = 5000;

/** Runs all rounds of some workloads: in each round every workload, in each workload every contestant in turn. */
export async function measureRounds(
  bench: Bench,
  workloads: readonly Workload[],
  rounds: number,
  note: (text: string) => void,
): Promise<Map<Workload, Rounds>> {
  const results = new Map(
    workloads.map((workload): [Workload, Rounds] => [workload, { empty: [], handWritten: [], dateline: [] }]),
  );
  for (let round = 0; round < rounds; round++) {
    for (const [workload, measured] of results) {
      // Nobody always comes first, or after the same neighbour.
      const turn = round % bench.contestants.length;
      for (const contestant of [...bench.contestants.slice(turn), ...bench.contestants.slice(0, turn)]) {
        if (round === 0) await measureOnce(bench, contestant, workload, warmUpSeconds, 0.5);
        const measurement = await measureQuietly(bench, contestant, workload, round / rounds);
        measured[contestant.name].push(measurement);
        note(
          `round ${round + 1} ${workload.id} ${contestant.name}: ${Math.round(measurement.requests / measurement.seconds)}/s, p99 ${measurement.p99.toFixed(1)} ms${measurement.disturbance > mostDisturbance ? `, disturbed ${Math.round(measurement.disturbance * 100)} %` : ''}`,
        );
      }
    }
  }
  return results;
}

// Others may use this share of the machine; a round with more is measured again, while there is patience.
const mostDisturbance = 0.1;

async function measureQuietly(
  bench: Bench,
  contestant: Contestant,
  workload: Workload,
  from: number,
): Promise<Measurement> {
  const deadline = performance.now() + bench.patience * 1000;
  for (;;) {
    await quiet(deadline);
    const measurement = await measureOnce(bench, contestant, workload, bench.seconds, from);
    if (measurement.disturbance <= mostDisturbance || performance.now() > deadline) return measurement;
  }
}

/** Waits until the machine was idle for half a second. */
async function quiet(deadline: number): Promise<void> {
  while (performance.now() < deadline) {
    const [began, used] = [performance.now(), cpuOfMachine()];
    await sleep(500);
    if (cpuOfMachine() - used < ((performance.now() - began) / 1000) * cpus().length * mostDisturbance) return;
  }
}

const longestToSettle = 30_000;

/** Waits until PostgreSQL has done what the last requests asked of it although nobody waits for their answers any more. */
async function settled(dataDir: string): Promise<void> {
  const deadline = performance.now() + longestToSettle;
  while (performance.now() < deadline) {
    const used = cpuOfPostgres(dataDir);
    await sleep(250);
    // A vacuum may go on.
    if (cpuOfPostgres(dataDir) - used < 0.2) return;
  }
}

/** @param from where in the list of addresses this round begins, as a share, so that rounds do not ask the same. */
export async function measureOnce(
  bench: Bench,
  contestant: Contestant,
  workload: Workload,
  seconds: number,
  from: number,
): Promise<Measurement> {
  const order: LoadOrder = {
    url: contestant.url,
    connections: bench.connections,
    seconds,
    requests: requestsOf(bench, contestant, workload, seconds, from),
  };
  const began = performance.now();
  const before = cpuNow(bench, contestant);
  const result = await load(order);
  const after = cpuNow(bench, contestant);
  const capacity = ((performance.now() - began) / 1000) * cpus().length;
  await settled(bench.dataDir);
  if (workload.id === 'W1' && contestant.name === 'dateline') bench.noteCreated(result.requests);
  const [node, postgres] = [after.node - before.node, after.postgres - before.postgres];
  return {
    ...result,
    cpu: {
      node: (node * 1000) / result.requests,
      postgres: contestant.name === 'empty' ? 0 : (postgres * 1000) / result.requests,
    },
    disturbance: Math.max(0, after.machine - before.machine - node - postgres - result.cpuOfGenerator) / capacity,
  };
}

const cpuNow = ({ dataDir }: Bench, { pid }: Contestant) => ({
  node: cpuOf(pid),
  postgres: cpuOfPostgres(dataDir),
  machine: cpuOfMachine(),
});

function requestsOf(
  { size, takeNew, key }: Bench,
  { name }: Contestant,
  { id, addresses }: Workload,
  seconds: number,
  from: number,
): LoadOrder['requests'] {
  if (id === 'W1') {
    const shared = { size, idempotent: name === 'dateline', repeated: name === 'empty' };
    const path = name === 'empty' ? '/' : (addresses[name][0] ?? '');
    const headers: Record<string, string> = name === 'dateline' ? { authorization: `Bearer ${key}` } : {};
    const first = name === 'empty' ? size : takeNew(mostCreatedPerSecond * seconds);
    return { create: { ...shared, path, headers, first } };
  }
  if (name === 'empty') return { get: Array.from({ length: 20 }, () => '/') };
  const all = addresses[name];
  if (all.length < 20) return { get: Array.from({ length: 20 }, (_, place) => all[place % all.length] ?? '') };
  const start = Math.floor(all.length * from);
  return { get: [...all.slice(start), ...all.slice(0, start)] };
}
