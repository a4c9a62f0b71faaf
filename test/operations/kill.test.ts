import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { dateline } from '../helpers/command.js';
import { eventually } from '../helpers/eventually.js';
import { type ServerProcess, startProcess } from '../helpers/process.js';
import { ADMIN_KEY } from '../helpers/server.js';

/** A longer run: KILLS=50 npm test -- test/operations/kill */
const kills = Number(process.env.KILLS ?? 2);
const writers = 8;

/** What was acknowledged of a release: how often it was written, and what it then said. */
interface Acknowledged {
  id: string;
  revision: number;
  title: string;
}

describe('a server that is killed again and again while eight write', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-kill-'));
  let server: ServerProcess;
  let answers = 0;
  afterAll(async () => {
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const start = async () => {
    server = await startProcess({ DATA_DIR: dataDir, LOG_LEVEL: 'info' });
  };

  /** Sends until an answer comes that is no accident: what was sent before may have been done or not. */
  async function send(method: string, path: string, document: object, headers: Record<string, string> = {}) {
    for (const deadline = Date.now() + 300_000; Date.now() < deadline; ) {
      try {
        const answer = await fetch(`${server.url}${path}`, {
          method,
          headers: { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json', ...headers },
          body: JSON.stringify(document),
        });
        const text = await answer.text();
        // Of a request under way when the server was killed, the key may be held for a moment.
        if (answer.status < 500 && answer.status !== 409) {
          answers++;
          return { status: answer.status, body: JSON.parse(text) };
        }
      } catch {
        // The server is away.
      }
      await sleep(30);
    }
    throw new Error(`no answer to ${method} ${path}`);
  }

  const documentOf = (title: string, writer: number) => ({
    title,
    body: 'The committee met for the second time. It counted 12 kills. "We go on," said Ada Lovelace.',
    organisations: [
      { name: `Committee ${writer % 3}`, role: 'issuer' },
      { name: title, role: 'partner' },
    ],
    meetings: [{ framework: { name: 'Framework of Persistence' }, number: 1 + (writer % 4), agenda: [title] }],
    statistics: [{ measure: 'kills', value: 12, unit: 'kills', statement: 'It counted 12 kills.' }],
    quotes: [{ text: 'We go on,', speaker: 'Ada Lovelace' }],
  });

  async function write(writer: number, isOver: () => boolean): Promise<Acknowledged[]> {
    const mine: Acknowledged[] = [];
    for (let n = 0; !isOver(); n++) {
      const title = `Writer ${writer}, release ${n}`;
      const known = mine[Math.floor(Math.random() * mine.length)];
      if (n % 3 === 0) {
        const id = randomUUID();
        expect([200, 201]).toContain((await send('PUT', `/v1/releases/${id}`, documentOf(title, writer))).status);
        mine.push({ id, revision: 1, title });
      } else if (n % 3 === 1 || !known) {
        const key = { 'idempotency-key': randomUUID() };
        const { status, body } = await send('POST', '/v1/releases', documentOf(title, writer), key);
        expect(status).toBe(201);
        mine.push({ id: body.id, revision: 1, title });
      } else {
        expect((await send('PUT', `/v1/releases/${known.id}`, documentOf(title, writer))).status).toBe(200);
        known.revision++;
        known.title = title;
      }
    }
    return mine;
  }

  const killDatabase = () => {
    const [pid] = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGKILL');
  };

  it(
    'keeps all that was acknowledged, once and whole',
    async () => {
      await start();
      let over = false;
      const writing = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer, () => over)));
      writing.catch(() => undefined);
      try {
        for (let round = 0; round < kills; round++) {
          const before = answers;
          await eventually(
            async () => answers - before,
            (count) => count >= 2 * writers,
            30_000,
          );
          await sleep(Math.random() * 500);
          if (round % 3 === 1) killDatabase();
          if (round % 3 === 2) {
            killDatabase();
            await sleep(Math.random() * 200);
          }
          await server.kill();
          await start();
        }
        await sleep(300);
      } finally {
        over = true;
      }
      const acknowledged = (await writing).flat();

      const exported = await fetch(`${server.url}/v1/releases?format=ndjson`);
      const present = (await exported.text())
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      const shown = present.map(({ id, title, revision }) => ({ id, revision, title }));
      const byId = (a: Acknowledged, b: Acknowledged) => (a.id < b.id ? -1 : 1);
      expect(shown.sort(byId)).toEqual([...acknowledged].sort(byId));
      for (const { organisations, meetings, statistics, quotes } of present)
        expect([organisations, meetings, statistics, quotes].map(({ length }) => length)).toEqual([2, 1, 1, 1]);
      expect(acknowledged.length).toBeGreaterThan(kills);

      const told = await feed(server.url);
      expect(told.sort()).toEqual(
        acknowledged.flatMap(({ id, revision }) => Array.from({ length: revision }, (_, i) => `${id} ${i + 1}`)).sort(),
      );
      expect(await dateline(['verify'], { environment: { DATA_DIR: dataDir } })).toEqual({
        status: 0,
        stdout: '',
        stderr: 'Everything agrees.\n',
      });
    },
    240_000 + kills * 30_000,
  );
});

/** What the feed tells of releases, as id and revision, once it says nothing new any more. */
async function feed(url: string): Promise<string[]> {
  const told: string[] = [];
  for (let after = ''; ; ) {
    const answer = await fetch(`${url}/v1/changes?limit=1000&wait=2${after}`);
    const { data, page } = (await answer.json()) as {
      data: { releaseId?: string; revision?: number }[];
      page: { next: string };
    };
    if (data.length === 0) return told;
    told.push(...data.flatMap(({ releaseId, revision }) => (releaseId ? [`${releaseId} ${revision}`] : [])));
    after = `&after=${page.next}`;
  }
}
