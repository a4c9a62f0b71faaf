import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../helpers/eventually.js';
import { type ServerProcess, startProcess } from '../helpers/process.js';
import { ADMIN_KEY, startServer, type TestServer } from '../helpers/server.js';
import { asOwner } from '../helpers/tables.js';
import { anItem, linesOf, type OpenBatch, openBatch, postLines } from './client.js';

/** A longer upload: LINES=1000000 npm test -- test/batch/long tells how much memory the server took. */
const lines = Number(process.env.LINES ?? 12_000);
const mostMemory = 300 * 1024 * 1024;

/** Its answer is longer than itself. */
const wrong = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`unknownField${i}`, i]));

/** Sends a part and waits as long as the server takes no more. */
async function send(batch: OpenBatch, part: string): Promise<void> {
  if (!batch.write(part)) await once(batch.request, 'drain');
}

describe('a long batch', () => {
  let server: ServerProcess;
  const folder = mkdtempSync(join(tmpdir(), 'dateline-long-batch-'));
  beforeAll(async () => {
    server = await startProcess({ DATA_DIR: join(folder, 'data'), TMPDIR: folder });
  });
  const begun: OpenBatch[] = [];
  const open = () => {
    const batch = openBatch(server.url, ADMIN_KEY);
    begun.push(batch);
    return batch;
  };
  afterAll(async () => {
    for (const { request } of begun) request.destroy();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Most bytes of memory that the server ever held. */
  const peakMemory = () =>
    Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${server.child.pid}/status`, 'utf8'))?.[1]) * 1024;
  const spooled = () => readdirSync(folder).filter((name) => name.startsWith('dateline-answers-'));

  it(
    'is taken whole from a client that reads nothing until all is sent, and then slowly, in bounded memory',
    async () => {
      const batch = open();
      const answer = once(batch.request, 'response') as Promise<[IncomingMessage]>;
      // Answers that are longer than what was sent, and a document now and then.
      for (let i = 0; i < lines; i += 100) {
        const some = Array.from({ length: 100 }, (_, j) => ((i + j) % 200 === 0 ? anItem(`Long ${i + j}`) : wrong));
        await send(batch, linesOf(...some));
      }
      const sent = once(batch.request, 'finish');
      batch.end();
      await sent;
      const [response] = await answer;
      await eventually(
        async () => spooled(),
        (folders) => folders.length === 1,
      );
      const statuses = new Map<number, number>();
      let next = 0;
      for await (const line of createInterface({ input: response })) {
        const { index, status } = JSON.parse(line);
        if (index !== next++) throw new Error(`the answer to item ${index} came as number ${next - 1}`);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (index % (lines / 20) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      }
      expect([...statuses].sort()).toEqual([
        [201, lines / 200],
        [422, lines - lines / 200],
      ]);
      if (process.env.LINES) process.stderr.write(`the server held ${Math.round(peakMemory() / 2 ** 20)} MB at most\n`);
      expect(peakMemory()).toBeLessThan(mostMemory);
      await eventually(
        async () => spooled(),
        (folders) => folders.length === 0,
      );
    },
    60_000 + lines * 10,
  );

  it('leaves no file where the client goes away with answers unread', async () => {
    const batch = open();
    for (let i = 0; i < 100; i++) await send(batch, linesOf(...Array(100).fill(wrong)));
    await eventually(
      async () => spooled(),
      (folders) => folders.length === 1,
    );
    batch.request.destroy();
    await eventually(
      async () => spooled(),
      (folders) => folders.length === 0,
    );
  });
});

describe('a batch that is cut off', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const written = async (): Promise<string[]> =>
    (await asOwner(server.connection, 'select id::text from reader.release')).rows.map(({ id }) => id);
  const countEvents = async () =>
    Number(
      (
        await asOwner(
          server.connection,
          'select (select count(*) from reader.change) + (select count(*) from ledger.outbox) as count',
        )
      ).rows[0].count,
    );

  it('leaves whole chunks, all that was answered among them, and sent again changes only what is missing', async () => {
    const documents = Array.from({ length: 450 }, (_, i) => anItem(`Cut ${i}`, { id: randomUUID() }));
    const ids = documents.map((document) => (document as unknown as { id: string }).id);
    const batch = openBatch(server.url, ADMIN_KEY);
    await send(batch, linesOf(...documents.slice(0, 350)));
    for (let index = 0; index < 100; index++) expect(await batch.next()).toMatchObject({ index, status: 201 });
    await send(batch, JSON.stringify(documents[350]).slice(0, 20));
    batch.request.destroy();
    const left = await settled(written);
    expect(left.length).toBeGreaterThanOrEqual(100);
    expect(left.length).toBeLessThan(351);
    expect([...left].sort()).toEqual(ids.slice(0, left.length).sort());

    const before = await settled(countEvents);
    const results = await postLines(server.url, ADMIN_KEY, linesOf(...documents));
    expect(results.map(({ status }) => status)).toEqual(ids.map((_, i) => (i < left.length ? 200 : 201)));
    expect(results.map(({ id }) => id)).toEqual(ids);
    expect(await settled(countEvents)).toBe(before + ids.length - left.length);
    const { rows } = await asOwner(server.connection, 'select distinct version, revision from ledger.release_head');
    expect(rows).toEqual([{ version: 1, revision: 1 }]);
  });

  /** A value once it has stayed the same for a while. */
  async function settled<Value>(look: () => Promise<Value>): Promise<Value> {
    let last = '';
    let since = Date.now();
    return eventually(look, (value) => {
      const now = JSON.stringify(value);
      if (now !== last) since = Date.now();
      last = now;
      return Date.now() - since > 400;
    });
  }
});
