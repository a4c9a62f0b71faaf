import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { changesFrom, type EventStream, openStream, type ToldChange, toldEverything } from '../helpers/changes.js';
import { aMeetingReport, aRelease } from '../helpers/documents.js';
import { eventually } from '../helpers/eventually.js';
import { startServer, type TestServer } from '../helpers/server.js';
import { asOwner } from '../helpers/tables.js';

/** More: STEPS=100 npm test -- test/changes/following */
const steps = Number(process.env.STEPS ?? 5);
const writers = 16;

const told = ({ type, releaseId, revision }: ToldChange) => `${type} ${releaseId} ${revision}`;
const isOfRelease = ({ type }: ToldChange) => type.startsWith('release.');

describe('whoever follows the change feed', () => {
  let one: TestServer;
  let other: TestServer;
  beforeAll(async () => {
    one = await startServer({ DATABASE_POOL: '12' });
    other = await startServer({ DATABASE_POOL: '12' }, one.connection);
  });
  afterAll(async () => {
    await other.close();
    await one.close();
  });

  /** Writes at random, and gives what the feed has to tell of it, in the order in which it was acknowledged. */
  async function write(writer: number): Promise<string[]> {
    const acknowledged: string[] = [];
    const mine: { id: string; revision: number; withdrawn: boolean }[] = [];
    const address = `https://writers.example/${writer}`;
    for (let step = 0; step < steps; step++) {
      const { admin } = step % 2 === 0 ? one : other;
      const release = mine[Math.floor(Math.random() * mine.length)];
      const chance = Math.random();
      if (chance < 0.15) {
        const documents = Array.from({ length: 10 }, (_, i) => (i === 4 ? { title: 7 } : aRelease()));
        const { text } = await admin
          .post('/v1/releases/batch')
          .set('content-type', 'application/x-ndjson')
          .send(documents.map((document) => JSON.stringify(document)).join('\n'))
          .expect(200);
        const results = text
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line));
        expect(results.map(({ status }) => status)).toEqual(documents.map((_, i) => (i === 4 ? 422 : 201)));
        for (const { id } of results.filter(({ status }) => status === 201)) {
          mine.push({ id, revision: 1, withdrawn: false });
          acknowledged.push(`release.published ${id} 1`);
        }
      } else if (chance < 0.3) {
        // All but one of these are rolled back.
        const answers = await Promise.all(
          [one, other].map((server) => server.admin.post('/v1/releases').send(aRelease({ url: `${address}/${step}` }))),
        );
        expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
        const id = answers.find(({ status }) => status === 201)?.body.id;
        mine.push({ id, revision: 1, withdrawn: false });
        acknowledged.push(`release.published ${id} 1`);
      } else if (chance < 0.6 || !release) {
        const { body } = await admin
          .post('/v1/releases')
          .send(aMeetingReport(`Framework ${step % 3}`, writer + 1))
          .expect(201);
        mine.push({ id: body.id, revision: 1, withdrawn: false });
        acknowledged.push(`release.published ${body.id} 1`);
      } else if (release.withdrawn) {
        await admin.post(`/v1/releases/${release.id}/publish`).expect(200);
        release.withdrawn = false;
        acknowledged.push(`release.published ${release.id} ${release.revision}`);
      } else if (chance < 0.8) {
        await admin.put(`/v1/releases/${release.id}`).send(aRelease()).expect(200);
        release.revision++;
        acknowledged.push(`release.updated ${release.id} ${release.revision}`);
      } else {
        await admin.post(`/v1/releases/${release.id}/withdraw`).send({ reason: 'Wrong.' }).expect(200);
        release.withdrawn = true;
        acknowledged.push(`release.withdrawn ${release.id} ${release.revision}`);
      }
    }
    return acknowledged;
  }

  /** Reads pages of some size, waiting at the end, until told to stop and at the end. */
  async function readPages(server: TestServer, limit: number, isOver: () => boolean): Promise<ToldChange[]> {
    const seen: ToldChange[] = [];
    for (let cursor: string | null = null; ; ) {
      const after: string = cursor === null ? '' : `&after=${encodeURIComponent(cursor)}`;
      const over = isOver();
      const { body } = await server.reader.get(`/v1/changes?limit=${limit}&wait=${over ? 0 : 1}${after}`).expect(200);
      seen.push(...body.data);
      cursor = body.page.next;
      if (over && body.data.length === 0) return seen;
    }
  }

  /** Follows the stream and leaves it again and again, going on from the last event it saw. */
  async function readStream(start: string, isOver: () => boolean, end: () => string | undefined) {
    const seen: ToldChange[] = [];
    for (let turn = 0; !isOver() || (end() !== undefined && seen.at(-1)?.cursor !== end()); turn++) {
      const server = turn % 2 === 0 ? one : other;
      const stream: EventStream = await openStream(server.url, { after: seen.at(-1)?.cursor ?? start });
      const enough = 1 + Math.floor(Math.random() * 40);
      for (let waits = 0; stream.changes.length < enough && waits < 20; waits++) await sleep(10);
      stream.close();
      seen.push(...stream.changes);
    }
    return seen;
  }

  it('sees every change once and in one order, however many write, on either server', async () => {
    const start = (await changesFrom(one, null)).cursor ?? '';
    let over = false;
    let last: string | undefined;
    const isOver = () => over;
    const followers = Promise.all([
      readPages(one, 7, isOver),
      readPages(other, 100, isOver),
      ...Array.from({ length: 2 }, () => readStream(start, isOver, () => last)),
    ]);
    let acknowledged: string[][];
    let changes: ToldChange[];
    try {
      acknowledged = await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
      await toldEverything(one);
      ({ changes } = await changesFrom(one, null));
      last = changes.at(-1)?.cursor;
    } finally {
      over = true;
    }
    for (const seen of await followers) expect(seen).toEqual(changes);

    const released = changes.filter(isOfRelease).map(told);
    expect([...released].sort()).toEqual(acknowledged.flat().sort());
    const place = new Map(released.map((text, index) => [text, index]));
    for (const own of acknowledged) {
      // A release that is restored again and again is told with the same words; its last time counts here.
      const unique = own.filter((text) => own.indexOf(text) === own.lastIndexOf(text));
      const places = unique.map((text) => place.get(text) ?? -1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it('is told of a change that commits late, although later ones were told before', async () => {
    const { cursor } = await changesFrom(one, null, 1000);
    const late = new pg.Client(one.connection);
    await late.connect();
    await late.query('begin');
    const id = randomUUID();
    await late.query(
      "insert into ledger.outbox (type, at, subject_id, revision) values ('release.updated', now(), $1, 2)",
      [id],
    );
    const { body } = await one.admin.post('/v1/releases').send(aRelease()).expect(201);
    const early = await eventually(
      () => changesFrom(one, cursor),
      ({ changes }) => changes.length > 0,
    );
    expect(early.changes.map(told)).toEqual([`release.published ${body.id} 1`]);
    await late.query('commit');
    await late.end();
    const then = await eventually(
      () => changesFrom(other, early.cursor),
      ({ changes }) => changes.length > 0,
    );
    expect(then.changes.map(told)).toEqual([`release.updated ${id} 2`]);
  });

  it('misses nothing that lies behind when another at the end of the feed is being served', async () => {
    await one.admin.post('/v1/releases').send(aRelease()).expect(201);
    const kept = await eventually(
      async () =>
        (await asOwner(one.connection, 'select position::text from reader.change order by change.position')).rows,
      (rows) => rows.length > 3,
    );
    const positions = kept.map(({ position }) => BigInt(position));
    const seen: bigint[] = [];
    const { feed } = one.app.services;
    const endings = [
      feed.follow({ position: positions.at(-2) ?? 0n, receive: () => undefined }),
      feed.follow({
        position: (positions[0] ?? 1n) - 1n,
        receive: (rows) => seen.push(...rows.map(({ position }) => BigInt(position))),
      }),
    ];
    await eventually(
      async () => seen.length,
      (count) => seen.includes(positions.at(-1) ?? 0n) && count > 0,
    );
    for (const end of endings) end();
    expect(seen).toEqual(positions);
  });
});
