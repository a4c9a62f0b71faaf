import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDateline } from './contestants/dateline.js';
import type { LoadedCorpus } from './corpus-data.js';
import { settled } from './corpus-data.js';
import { measureOnce } from './measure.js';
import type { Options } from './options.js';
import { table } from './report.js';
import { beginCounting, costliest, countStatements } from './statements.js';
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
    const measured = await measureOnce(bench, server, asked, options.seconds, 0);
    const { requests, seconds, cpu, p50, p99, failures, errors } = measured;
    const statements = await costliest(corpus.handWritten, requests);
    await server.stop();
    return [
      `${id} ${asked.title}: ${Math.round(requests / seconds)} requests/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, failed ${JSON.stringify(failures)} ${errors}`,
      `CPU a request: Node ${cpu.node.toFixed(3)} ms (with the profiler), PostgreSQL ${cpu.postgres.toFixed(3)} ms`,
      '',
      busiest(join(folder, file)),
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

interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number }; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
}

/** The functions with the most time of their own, without start and idleness. */
function busiest(file: string): string {
  if (!readdirSync(folder).some((name) => file.endsWith(name))) return 'The server wrote no profile.';
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8')) as CpuProfile;
  const own = new Map<number, number>();
  samples.forEach((node, place) => {
    own.set(node, (own.get(node) ?? 0) + (timeDeltas[place] ?? 0));
  });
  const byFunction = new Map<string, number>();
  for (const { id, callFrame } of nodes) {
    const { functionName, url, lineNumber } = callFrame;
    if (functionName === '(idle)') continue;
    const place = url.replace(/^.*\/(?=node_modules\/)/, '').replace(/^file:\/\/.*\/(?=dist\/)/, '');
    const name = `${functionName || '(anonymous)'} ${place}${url ? `:${lineNumber + 1}` : ''}`;
    byFunction.set(name, (byFunction.get(name) ?? 0) + (own.get(id) ?? 0));
  }
  const total = [...byFunction.values()].reduce((sum, time) => sum + time, 0);
  const top = [...byFunction].sort(([, a], [, b]) => b - a).slice(0, 25);
  return table(
    ['function', '% of busy time'],
    top.map(([name, time]) => [name, ((time / total) * 100).toFixed(1)]),
  );
}
