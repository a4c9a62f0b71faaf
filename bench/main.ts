import { writeFileSync } from 'node:fs';
import pg from 'pg';
import { demandAgreement, demandCreation } from './agreement.js';
import { startDateline } from './contestants/dateline.js';
import { type Contestant, startEmptyRoute, startHandWritten } from './contestants/process.js';
import { generatedRelease } from './corpus/releases.js';
import { type LoadedCorpus, loadedCorpus, settled } from './corpus-data.js';
import { measureRounds } from './measure.js';
import { type Options, readOptions } from './options.js';
import { profileWorkload } from './profile.js';
import { failureCount, jsonOf, machineLine, markdownOf, type Report } from './report.js';
import { memoryOf, postgresProcesses, sharedMemoryOf } from './system/processes.js';
import { type Workload, workload } from './workloads.js';

const options = readOptions(process.argv.slice(2));
const running: Contestant[] = [];
const stopAll = async () => {
  // The hand-written server uses Dateline's PostgreSQL, so it goes first.
  for (const contestant of running.splice(0).reverse()) await contestant.stop();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void stopAll().finally(() => process.exit(1)));

const corpus = await loadedCorpus(options.releases, options);
if (options.profile) console.log(await profileWorkload(corpus, options.profile, options));
else await compare(corpus, options);

async function compare(corpus: LoadedCorpus, options: Options): Promise<void> {
  try {
    const dateline = await startDateline(corpus.dataDir);
    running.push(dateline);
    const handWritten = await startHandWritten(corpus.handWritten);
    running.push(handWritten);
    await settled(corpus.dateline);
    const subject = { connection: corpus.handWritten, dateline: dateline.url, size: corpus.size };
    const workloads: Workload[] = [];
    for (const id of options.workloads) {
      const asked = await workload(id, subject);
      if (id !== 'W1')
        await demandAgreement(asked, { dateline: dateline.url, handWritten: handWritten.url }, corpus.isPristine);
      else
        await demandCreation(generatedRelease(corpus.takeNew(1), corpus.size), [
          { url: dateline.url + asked.addresses.dateline[0], key: dateline.key },
          { url: handWritten.url + asked.addresses.handWritten[0] },
        ]);
      workloads.push(asked);
    }
    const average = await workload('R1-hot', subject);
    const empty = await startEmptyRoute(await (await fetch(dateline.url + average.addresses.dateline[0])).text());
    running.push(empty);

    const bench = { ...corpus, ...options, contestants: [empty, handWritten, dateline], key: dateline.key };
    const note = (text: string) => console.error(text);
    // What is created would move the positions that readers ask for, so it comes last.
    const reading = workloads.filter(({ id }) => id !== 'W1');
    const writing = workloads.filter(({ id }) => id === 'W1');
    const results = new Map([
      ...(await measureRounds(bench, reading, options.rounds, note)),
      ...(await measureRounds(bench, writing, options.rounds, note)),
    ]);
    const report: Report = {
      options,
      machine: machineLine(),
      postgres: await postgresVersion(corpus.dateline),
      loading: corpus.rates,
      memory: { dateline: memoryOf(dateline.pid), postgres: sharedMemoryOf(postgresProcesses(corpus.dataDir)) },
      results,
    };
    console.log(markdownOf(report));
    if (options.json) writeFileSync(options.json, jsonOf(report));
    if (options.markdown) writeFileSync(options.markdown, markdownOf(report));
    if ([...results.values()].some((rounds) => failureCount(rounds) > 0)) process.exitCode = 1;
  } finally {
    await stopAll();
  }
}

async function postgresVersion(connection: pg.ClientConfig): Promise<string> {
  const client = new pg.Client(connection);
  await client.connect();
  const { rows } = await client.query<{ version: string }>(
    `select 'PostgreSQL ' || current_setting('server_version') as version`,
  );
  await client.end();
  return rows[0]?.version ?? 'PostgreSQL';
}
