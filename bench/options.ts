import { Command, InvalidArgumentError } from 'commander';
import { type WorkloadId, workloadIds } from './workloads.js';

export interface Options {
  releases: number;
  rounds: number;
  seconds: number;
  connections: number;
  patience: number;
  workloads: WorkloadId[];
  fresh: boolean;
  json: string | undefined;
  markdown: string | undefined;
  profile: WorkloadId | undefined;
}

const wholeNumber = (text: string): number => {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('expected a whole number');
  return Number(text);
};

/** `R1` stands for everything that begins so: `R1` and `R1-hot`. */
const chosen = (text: string): WorkloadId[] => {
  const names = text.split(',');
  const unknown = names.find((name) => !workloadIds.some((id) => belongs(id, name)));
  if (unknown !== undefined) throw new InvalidArgumentError(`"${unknown}" is none of ${workloadIds.join(', ')}`);
  return workloadIds.filter((id) => names.some((name) => belongs(id, name)));
};
const belongs = (id: string, name: string): boolean => id === name || id.startsWith(`${name}-`);

const one = (text: string): WorkloadId => {
  const id = workloadIds.find((known) => known === text);
  if (!id) throw new InvalidArgumentError(`expected one of ${workloadIds.join(', ')}`);
  return id;
};

export function readOptions(args: readonly string[]): Options {
  const { only, ...options } = new Command('npm run bench --')
    .description(
      'Measures Dateline beside a server written by hand over the same facts, and beside an empty route, in interleaved rounds.',
    )
    .option('--releases <number>', 'size of the corpus', wholeNumber, 100_000)
    .option('--rounds <number>', 'rounds of every workload', wholeNumber, 5)
    .option('--seconds <number>', 'length of a round', wholeNumber, 5)
    .option('--connections <number>', 'connections that ask at the same time', wholeNumber, 20)
    .option('--patience <seconds>', 'how long to wait, each time, until nobody else uses the machine', wholeNumber, 60)
    .option('--only <workloads>', `some of ${workloadIds.join(', ')}`, chosen)
    .option('--fresh', 'load the corpus again, although a loaded one is there', false)
    .option('--json <file>', 'write all figures to a file')
    .option('--markdown <file>', 'write the tables to a file')
    .option('--profile <workload>', 'measure Dateline alone on one workload, with a CPU profile', one)
    .parse(args, { from: 'user' })
    .opts<Omit<Options, 'workloads'> & { only?: WorkloadId[] }>();
  return { ...options, workloads: only ?? workloadIds };
}
