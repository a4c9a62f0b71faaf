import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { embeddedConnection } from '../src/database/embedded.js';
import { readMigrations } from '../src/database/migrations.js';
import { importIntoDateline, startDateline } from './contestants/dateline.js';
import { handWrittenSchema, loadHandWritten } from './contestants/hand-written/load.js';
import { generatedRelease, generatedReleases } from './corpus/releases.js';

/** A corpus of one size, loaded into Dateline's own PostgreSQL and, beside it, into the database of the hand-written server. */
export interface LoadedCorpus {
  size: number;
  dataDir: string;
  dateline: pg.ClientConfig;
  handWritten: pg.ClientConfig;
  /** Releases a second. */
  rates: { dateline: number; handWritten: number };
  /** Whether both hold the corpus and nothing else: no run has created releases. */
  isPristine: boolean;
  /** The place of the next documents that nobody has posted yet; takes `count` of them. */
  takeNew(count: number): number;
  /** Remembers how many releases a run has added to Dateline. */
  noteCreated(count: number): void;
}

interface State {
  fingerprint: string;
  rates: LoadedCorpus['rates'];
  next: number;
  created: number;
}

/** Loads the corpus, or takes the one that an earlier run loaded, where documents and schemas are still the same. */
export async function loadedCorpus(size: number, { fresh }: { fresh: boolean }): Promise<LoadedCorpus> {
  const folder = join('bench', '.data', String(size));
  const stateFile = join(folder, 'state.json');
  const dataDir = resolve(folder, 'dateline');
  const connection = embeddedConnection(dataDir);
  const corpus = { size, dataDir, dateline: connection, handWritten: { ...connection, database: 'hand_written' } };
  const fingerprint = fingerprintOf(size);
  const known = existsSync(stateFile) ? (JSON.parse(readFileSync(stateFile, 'utf8')) as State) : null;
  const state: State =
    known?.fingerprint === fingerprint && !fresh
      ? known
      : { fingerprint, rates: await loadAll(folder, corpus), next: size, created: 0 };
  const save = () => writeFileSync(stateFile, JSON.stringify(state));
  save();
  if (state.created > size * 0.2)
    console.error('Earlier runs have made the corpus a fifth larger; --fresh loads the corpus again.');
  return {
    ...corpus,
    rates: state.rates,
    isPristine: state.next === size,
    takeNew(count) {
      const first = state.next;
      state.next += count;
      save();
      return first;
    },
    noteCreated(count) {
      state.created += count;
      save();
    },
  };
}

function fingerprintOf(size: number): string {
  const documents = Array.from({ length: 50 }, (_, index) => generatedRelease(index, size));
  const migrations = readMigrations(join('prisma', 'migrations')).map(({ checksum }) => checksum);
  return createHash('sha256')
    .update(JSON.stringify([documents, migrations, handWrittenSchema()]))
    .digest('hex');
}

async function loadAll(
  folder: string,
  corpus: Pick<LoadedCorpus, 'size' | 'dataDir' | 'dateline' | 'handWritten'>,
): Promise<LoadedCorpus['rates']> {
  const { size, dataDir } = corpus;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  console.error(`Loading ${size} releases through "dateline import" …`);
  const rate = async (work: () => Promise<void>): Promise<number> => {
    const started = performance.now();
    await work();
    return Math.round(size / ((performance.now() - started) / 1000));
  };
  const dateline = await rate(() => importIntoDateline(dataDir, generatedReleases(size)));
  const server = await startDateline(dataDir);
  try {
    await settled(corpus.dateline);
    console.error('Loading the same into the hand-written tables by COPY …');
    await onDatabase(corpus.dateline, ['create database hand_written']);
    const handWritten = await rate(() => loadHandWritten(corpus.handWritten, size));
    for (const database of [corpus.dateline, corpus.handWritten]) await onDatabase(database, ['vacuum (analyze)']);
    await onDatabase(corpus.dateline, ['checkpoint']);
    return { dateline, handWritten };
  } finally {
    await server.stop();
  }
}

/** Waits until the server has numbered all changes and folded all counts, as it does in the background. */
export async function settled(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    for (;;) {
      const { rows } = await client.query<{ busy: boolean }>(
        'select exists (select from ledger.outbox) or exists (select from reader.counter_delta) as busy',
      );
      if (!rows[0]?.busy) return;
      await sleep(200);
    }
  } finally {
    await client.end();
  }
}

async function onDatabase(connection: pg.ClientConfig, statements: readonly string[]): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
