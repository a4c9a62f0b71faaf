import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clean } from '../../src/ledger/housekeeping.js';
import { endOfFeed } from '../helpers/changes.js';
import { aMeetingReport, aRelease } from '../helpers/documents.js';
import { eventually } from '../helpers/eventually.js';
import { startServer, type TestServer } from '../helpers/server.js';
import { asOwner } from '../helpers/tables.js';

/** A longer run: WRITES=1000 npm test -- test/examples/mirror */
const writes = Number(process.env.WRITES ?? 80);

type Releases = Record<string, object>;

describe('the mirror', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-mirror-'));
  const children: ChildProcess[] = [];
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = (file: string, ...more: string[]): { child: ChildProcess; ended: Promise<number | null> } => {
    const child = spawn(process.execPath, ['examples/mirror/mirror.mjs', server.url, join(folder, file), ...more], {
      env: { PATH: process.env.PATH, MIRROR_SETTLE_SECONDS: '2' },
      stdio: 'inherit',
    });
    children.push(child);
    return { child, ended: new Promise((resolve) => child.once('exit', resolve)) };
  };
  const inFile = (file: string): Releases =>
    existsSync(join(folder, file)) ? JSON.parse(readFileSync(join(folder, file), 'utf8')).releases : {};

  const onServer = async (): Promise<Releases> => {
    const answer = await fetch(`${server.url}/v1/releases?format=ndjson`);
    const lines = (await answer.text()).split('\n').filter(Boolean);
    return Object.fromEntries(
      lines.map((line) => {
        const { copies: _copies, ...release } = JSON.parse(line);
        return [release.id, release];
      }),
    );
  };

  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(Math.random() * items.length)];

  /** Writes of every kind, at random. */
  async function writeAtRandom(count: number): Promise<void> {
    const released: string[] = [];
    const withdrawn: string[] = [];
    const issuers: string[] = [];
    const document = (n: number) => ({
      ...(n % 2 ? aRelease() : aMeetingReport(`Framework ${n % 5}`, 1 + (n % 7))),
      organisations: [{ name: `Agency ${n % 20}`, acronym: `A${n % 20}`, role: 'issuer' as const }],
    });
    for (let n = 0; n < count; n++) {
      const chance = Math.random();
      const known = pick(released);
      const gone = pick(withdrawn);
      if (chance < 0.45 || !known) {
        const { body } = await server.admin.post('/v1/releases').send(document(n)).expect(201);
        released.push(body.id);
        issuers.push(body.organisations[0].id);
      } else if (chance < 0.6) {
        await server.admin.put(`/v1/releases/${known}`).send(document(n)).expect(200);
      } else if (chance < 0.7) {
        await server.admin
          .patch(`/v1/releases/${known}`)
          .send({ title: `Patched ${n}` })
          .expect(200);
      } else if (chance < 0.8) {
        await server.admin.post(`/v1/releases/${known}/withdraw`).send({ reason: 'Wrong.' }).expect(200);
        withdrawn.push(...released.splice(released.indexOf(known), 1));
      } else if (chance < 0.87 && gone) {
        await server.admin.post(`/v1/releases/${gone}/publish`).expect(200);
        released.push(...withdrawn.splice(withdrawn.indexOf(gone), 1));
      } else if (chance < 0.9) {
        await server.admin.post(`/v1/releases/${known}/erase`).send({ reason: 'By law.' }).expect(200);
        released.splice(released.indexOf(known), 1);
      } else if (chance < 0.95) {
        const documents = Array.from({ length: 5 }, (_, i) => document(n + i));
        await server.admin.post('/v1/releases/batch').send(documents).expect(200);
      } else {
        const [one, other] = [pick(issuers), pick(issuers)];
        const { status } = await server.admin.post(`/v1/organisations/${one}/merge`).send({ into: other });
        // Into itself, or one that was merged or has gone since.
        expect([200, 404, 409, 410, 422]).toContain(status);
      }
    }
  }

  it(
    `equals the server after ${writes} writes of every kind, although it was stopped and started meanwhile`,
    async () => {
      await writeAtRandom(20);
      const first = start('copy.json');
      await eventually(
        async () => Object.keys(inFile('copy.json')).length,
        (length) => length > 0,
      );
      await writeAtRandom(writes / 2);
      first.child.kill('SIGKILL');
      await first.ended;
      await writeAtRandom(writes / 4);
      const second = start('copy.json');
      await writeAtRandom(writes / 4);
      await endOfFeed(server);
      expect(Object.keys(await onServer()).length).toBeGreaterThan(writes / 5);
      await eventually(
        async () => [await onServer(), inFile('copy.json')] as const,
        ([there, here]) => JSON.stringify(sorted(there)) === JSON.stringify(sorted(here)),
        30_000,
      ).catch(() => undefined);
      expect(inFile('copy.json')).toEqual(await onServer());
      second.child.kill('SIGTERM');
      await second.ended;
    },
    60_000 + writes * 100,
  );

  it('begins again where the feed is no longer kept', async () => {
    expect(await start('late.json', '--once').ended).toBe(0);
    await writeAtRandom(10);
    await endOfFeed(server);
    await asOwner(server.connection, "update reader.change set at = at - interval '31 days'");
    await clean(server.app.services.database, 30);
    expect(await start('late.json', '--once').ended).toBe(0);
    expect(Object.keys(inFile('late.json')).sort()).toEqual(Object.keys(await onServer()).sort());
  });

  it('says how it is used', async () => {
    const child = spawn(process.execPath, ['examples/mirror/mirror.mjs'], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (text) => (said += text));
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(2);
    expect(said).toBe('usage: node mirror.mjs <server> <file> [--once]\n');
  });
});

const sorted = (releases: Releases) => Object.entries(releases).sort(([a], [b]) => (a < b ? -1 : 1));
