import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startDateline } from './contestants/dateline.js';
import type { LoadedCorpus } from './corpus-data.js';
import { settled } from './corpus-data.js';
import { measureOnce } from './measure.js';
import type { Options } from './options.js';
import { table } from './report.js';
import { beginCounting, costliest, countStatements } from './statements.js';
import { type FunctionTime, functionTimes } from './system/cpu-profile.js';
import { type WorkloadId, workload } from './workloads.js';

const folder = join('bench', 'results');

/** Where Dateline's time goes in one workload: CPU of Node and of PostgreSQL, with the functions and statements that use most. */
export async function profileWorkload(corpus: LoadedCorpus, id: WorkloadId, options: Options): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const file = `${id}-${corpus.size}-${new Date().toISOString().replace(/[:.]/g, '-')}.cpuprofile`;
  const restoreSettings = countStatements(corpus.dataDir);
  const server = await startDateline(corpus.dataDir, [
    '--cpu-prof',
    `--cpu-prof-dir=${folder}`,
    `--cpu-prof-name=${file}`,
  ]);
  try {
    await settled(corpus.dateline);
    const asked = await workload(id, { connection: corpus.handWritten, dateline: server.url, size: corpus.size });
    const bench = { ...corpus, ...options, contestants: [server], key: server.key };
    await measureOnce(bench, server, asked, 2, 0.5);
    await beginCounting(corpus.handWritten);
    const began = performance.now();
    const measured = await measureOnce(bench, server, asked, options.seconds, 0);
    const { requests, seconds, cpu, p50, p99, failures, errors } = measured;
    const statements = await costliest(corpus.handWritten, requests);
    await server.stop();
    const lastMilliseconds = performance.now() - began;
    return [
      `${id} ${asked.title}: ${Math.round(requests / seconds)} requests/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, failed ${JSON.stringify(failures)} ${errors}`,
      `CPU a request: Node ${cpu.node.toFixed(3)} ms (with the profiler), PostgreSQL ${cpu.postgres.toFixed(3)} ms`,
      '',
      busiest(join(folder, file), lastMilliseconds),
      '',
      'Calls and milliseconds a request, waiting for locks and disks included:',
      '',
      statements,
      '',
      `Profile: ${join(folder, file)}`,
    ].join('\n');
  } finally {
    await server.stop();
    restoreSettings();
  }
}

/** The functions with the most time of their own, and those that with all they call have most. */
export function busiest(file: string, lastMilliseconds: number): string {
  const times = functionTimes(file, lastMilliseconds);
  const percent = (share: number) => (share * 100).toFixed(1);
  const top = (order: (time: FunctionTime) => number, shown: readonly FunctionTime[]) =>
    table(
      ['function', '% of busy time, own', 'with callees'],
      [...shown]
        .sort((a, b) => order(b) - order(a))
        .slice(0, 30)
        .map(({ name, own, total }) => [name, percent(own), percent(total)]),
    );
  const ours = times.filter(({ name }) => !/ node:|^[^ ]*$/.test(name));
  return [top(({ own }) => own, times), '', top(({ total }) => total, ours)].join('\n');
}
