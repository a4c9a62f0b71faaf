import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMIN_KEY, startServer, type TestServer } from '../helpers/server.js';
import { asOwner } from '../helpers/tables.js';
import { anItem, linesOf, openBatch, postLines } from './client.js';

describe('the lines of a batch', () => {
  let server: TestServer;
  const logged: string[] = [];
  beforeAll(async () => {
    server = await startServer({ LOG_LEVEL: 'info' }, undefined, { write: (line: string) => void logged.push(line) });
  });
  afterAll(() => server.close());

  it('are answered in order while the upload goes on', async () => {
    const batch = openBatch(server.url, ADMIN_KEY);
    batch.write(linesOf(anItem('First')));
    expect(await batch.next()).toMatchObject({ index: 0, status: 201 });
    batch.write(linesOf(anItem('Second'), { title: 'No body' }, anItem('Fourth')));
    expect(await batch.next()).toMatchObject({ index: 1, status: 201 });
    expect(await batch.next()).toMatchObject({ index: 2, status: 422, errors: [{ pointer: '/body' }] });
    expect(await batch.next()).toMatchObject({ index: 3, status: 201 });
    batch.end(JSON.stringify(anItem('Fifth, without a newline')));
    expect(await batch.next()).toMatchObject({ index: 4, status: 201 });
    expect(await batch.next()).toBeNull();
  });

  it('are taken and answered compressed', async () => {
    const documents = Array.from({ length: 300 }, (_, i) => anItem(`Compressed ${i}`));
    const batch = openBatch(server.url, ADMIN_KEY, { 'content-encoding': 'gzip', 'accept-encoding': 'gzip' });
    batch.end(gzipSync(linesOf(...documents)));
    const { headers, bytes } = await batch.whole();
    expect(headers['content-encoding']).toBe('gzip');
    const results = gunzipSync(bytes).toString().trimEnd().split('\n');
    expect(results.map((line) => JSON.parse(line)).map(({ index, status }) => [index, status])).toEqual(
      documents.map((_, i) => [i, 201]),
    );
  });

  it('are answered before their end also where the answer is compressed', async () => {
    const batch = openBatch(server.url, ADMIN_KEY, { 'accept-encoding': 'gzip' });
    batch.write(linesOf(anItem('Early')));
    const response = await new Promise<NodeJS.ReadableStream>((resolve) => batch.request.once('response', resolve));
    await new Promise((resolve) => response.once('data', resolve));
    batch.end();
    response.resume();
    await new Promise((resolve) => response.once('end', resolve));
  });

  it('cost themselves alone where they are bad: too long, no UTF-8, no JSON, no object', async () => {
    const results = await postLines(
      server.url,
      ADMIN_KEY,
      linesOf(anItem('Before')),
      Buffer.concat([Buffer.from('{"title": "'), Buffer.from([0xff, 0xfe]), Buffer.from('", "body": "b"}\n')]),
      '{"title": "no end"\n',
      '[1, 2]\n',
      '"text"\n',
      `{"title": "a body of 5 MB", "body": "${'x'.repeat(5 * 1024 * 1024)}"}\n`,
      `{"title": "a line of 9 MB", "body": "${'x'.repeat(9 * 1024 * 1024)}"}\n`,
      linesOf(anItem('After')),
    );
    expect(results.map(({ status }) => status)).toEqual([201, 400, 400, 422, 422, 422, 413, 201]);
    expect(results.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('may be 5 MB long where their texts are not', async () => {
    const line = `${JSON.stringify(anItem('Wide')).slice(0, -1)}${' '.repeat(5 * 1024 * 1024)}}\n`;
    const results = await postLines(server.url, ADMIN_KEY, line, linesOf(anItem('Next')));
    expect(results.map(({ status }) => status)).toEqual([201, 201]);
  });

  it('are left out where they are empty, and may end as Windows writes them', async () => {
    const results = await postLines(
      server.url,
      ADMIN_KEY,
      '\n\r\n',
      `${JSON.stringify(anItem('One'))}\r\n\r\n  \n`,
      `${JSON.stringify(anItem('Two'))}\r\n\n`,
    );
    expect(results.map(({ index, status }) => [index, status])).toEqual([
      [0, 201],
      [1, 201],
    ]);
  });

  it('tell at most ten problems of an item each', async () => {
    const many = anItem('Many', Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`f${i}`, 1])));
    const [result] = await postLines(server.url, ADMIN_KEY, linesOf(many));
    expect(result).toMatchObject({ status: 422, errors: Array(10).fill(expect.anything()) });
  });

  it('are refused as a whole where they are no batch', async () => {
    const post = () => server.admin.post('/v1/releases/batch');
    await post().send({ title: 'x' }).expect(422);
    await post()
      .send(Array(1001).fill(anItem('x')))
      .expect(422);
    await post()
      .set('idempotency-key', 'k')
      .send([anItem('x')])
      .expect(400);
  });

  it('are logged where one fails by no fault of its own, without a word of it, and the others are written', async () => {
    await asOwner(
      server.connection,
      `create function public.fail_here() returns trigger language plpgsql as $$ begin
         if new.document->>'title' like 'Fragile%' then raise exception 'cannot hold %', new.document->>'title'; end if; return new; end $$`,
      'create trigger fail_here before insert on ledger.release_revision for each row execute function public.fail_here()',
    );
    const fragile = anItem('Fragile zqxsecret');
    const results = await postLines(server.url, ADMIN_KEY, linesOf(anItem('Sturdy'), fragile, anItem('Solid')));
    expect(results.map(({ status }) => status)).toEqual([201, 500, 201]);
    const failures = logged.filter((line) => line.includes('an item of a batch failed'));
    expect(failures.map((line) => JSON.parse(line))).toMatchObject([
      { level: 50, index: 1, code: 'P0001', requestId: expect.any(String), stack: expect.any(String) },
    ]);
    await server.admin.post('/v1/releases').send(fragile).expect(500);
    expect(logged.join('')).not.toContain('zqxsecret');
    await asOwner(server.connection, 'drop trigger fail_here on ledger.release_revision');
  });
});
