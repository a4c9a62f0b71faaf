import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type pg from 'pg';
import { dateline } from '../helpers/command.js';
import { aRelease } from '../helpers/documents.js';
import { cloneDatabase, startServer, type TestServer } from '../helpers/server.js';
import { asOwner } from '../helpers/tables.js';

// Every command is a process of its own.
jest.setTimeout(90_000);

const folder = mkdtempSync(join(tmpdir(), 'dateline-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const lines = (documents: readonly unknown[]): string =>
  documents.map((document) => `${JSON.stringify(document)}\n`).join('');
const summary = /^(\d+) created, (\d+) known already, (\d+) refused, in [\d.]+ s \(\d+\/s\)$/m;
const countsOf = (stderr: string): number[] => (summary.exec(stderr) ?? []).slice(1).map(Number);

describe('dateline import', () => {
  let on: pg.ClientConfig;
  beforeAll(async () => {
    on = await cloneDatabase();
  });
  const present = async () =>
    (await asOwner(on, 'select external_id as name from reader.release order by 1')).rows.map(({ name }) => name);
  const named = (...names: string[]) => names.map((externalId) => aRelease({ externalId }));

  it('writes the good lines, reports the bad ones, and ends with status 1; again it writes only what is missing', async () => {
    const [one, two, three] = named('line-1', 'line-3', 'line-5');
    const bad = [
      { externalId: 'line-2', body: 'No title.' },
      { title: 'Unknown field', body: 'Text.', titel: 'x' },
    ];
    const text = `${lines([one, bad[0]])}\n${lines([two])}{"title": broken\n${lines([three, bad[1]])}`;
    const path = file('some.ndjson', text);
    const first = await dateline(['import', path, '--desk', 'newsroom'], { on });
    expect(first.status).toBe(1);
    expect(first.stdout).toBe('');
    expect(first.stderr).toMatch(/^item 2: \/title this field is required$/m);
    expect(first.stderr).toMatch(/^item 4: /m);
    expect(first.stderr).toMatch(/^item 6: \/titel there is no field "titel"; did you mean "title"\?$/m);
    expect(countsOf(first.stderr)).toEqual([3, 0, 3]);

    writeFileSync(path, lines([one, two, three, ...named('line-7')]));
    const second = await dateline(['import', path, '--desk', 'newsroom'], { on });
    expect(second.status).toBe(0);
    expect(countsOf(second.stderr)).toEqual([1, 3, 0]);
    expect(await present()).toEqual(['line-1', 'line-3', 'line-5', 'line-7']);
    const { rows } = await asOwner(on, 'select distinct desk, version from ledger.release_head');
    expect(rows).toEqual([{ desk: 'newsroom', version: 1 }]);
  });

  it('takes gzip, an array, one indented document, and standard input', async () => {
    const runs = await Promise.all([
      dateline(['import', file('packed.gz', gzipSync(lines(named('gzip-1', 'gzip-2'))))], { on }),
      dateline(['import', file('array.json', JSON.stringify(named('array-1', 'array-2'), null, 2))], { on }),
      dateline(['import', file('one.json', JSON.stringify(named('one')[0], null, 2))], { on }),
      dateline(['import', '-'], { on, input: gzipSync(lines(named('stdin'))) }),
    ]);
    expect(runs.map(({ status, stderr }) => [status, ...countsOf(stderr)])).toEqual([
      [0, 2, 0, 0],
      [0, 2, 0, 0],
      [0, 1, 0, 0],
      [0, 1, 0, 0],
    ]);
    expect(await present()).toEqual(expect.arrayContaining(['array-1', 'array-2', 'gzip-1', 'gzip-2', 'one', 'stdin']));
  });

  it('says in words what it cannot read', async () => {
    const damaged = gzipSync(lines(named('damaged'))).subarray(0, -10);
    const runs = await Promise.all([
      dateline(['import', join(folder, 'nowhere.ndjson')], { on }),
      dateline(['import', file('damaged.gz', damaged)], { on }),
      dateline(['import', file('x.ndjson', lines(named('x'))), '--desk', 'No Desk!'], { on }),
      dateline(['import', 'x.ndjson', '--dsk', 'newsroom'], { on }),
      dateline(['import'], { on }),
    ]);
    expect(runs.map(({ status }) => status)).toEqual([1, 1, 1, 1, 1]);
    const [absent, broken, desk, option, nothing] = runs.map(({ stderr }) => stderr);
    expect(absent).toMatch(/ENOENT.*nowhere\.ndjson/);
    expect(broken).toMatch(/damaged|unexpected end/i);
    expect(desk).toMatch(/--desk takes lower-case letters, digits and hyphens/);
    expect(option).toMatch(/unknown option '--dsk'\n\(Did you mean --desk\?\)/);
    expect(nothing).toMatch(/missing required argument/);
    for (const { stderr } of runs) expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('dateline export', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
    const documents = readdirSync('samples').map((name) => JSON.parse(readFileSync(`samples/${name}`, 'utf8')));
    await server.admin.post('/v1/releases/batch').send(documents).expect(200);
    await server.admin
      .post('/v1/releases')
      .send(aRelease({ title: 'Unspeakable', embargoedUntil: '2100-01-01T00:00:00Z' }))
      .expect(201);
  });
  afterAll(() => server.close());

  it('writes what is public, and imported into an empty database this gives the same answers', async () => {
    const path = join(folder, 'all.ndjson.gz');
    const exported = await dateline(['export', path], { on: server.connection });
    expect(exported).toEqual({ status: 0, stdout: '', stderr: '30 releases written.\n' });
    const text = gunzipSync(readFileSync(path)).toString();
    expect(text.includes('Unspeakable')).toBe(false);
    const plain = await dateline(['export'], { on: server.connection });
    expect(plain.stdout === text).toBe(true);

    const fresh = await cloneDatabase();
    const imported = await dateline(['import', path], { on: fresh });
    expect([imported.status, ...countsOf(imported.stderr)]).toEqual([0, 30, 0, 0]);
    const other = await startServer({}, fresh);
    for (const address of [
      '/v1/releases?limit=200',
      '/v1/organisations?limit=200',
      '/v1/meetings?limit=200&sort=date',
      '/v1/statistics?limit=200&sort=value&measure=excess-deaths',
      '/v1/measures?limit=200',
      '/v1/people?limit=200',
      '/v1/frameworks/eu-iom-strategic-cooperation-framework/meetings/8',
    ]) {
      const [here, there] = await Promise.all([server, other].map(({ reader }) => reader.get(address)));
      expect({ address, body: comparable(there?.body) }).toEqual({ address, body: comparable(here?.body) });
    }
    await other.close();
  });
});

const began = Date.now();

/** Without what an import makes anew: ids, and when a release became public here. Lists are compared as sets. */
function comparable(value: unknown): unknown {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && Date.parse(value) >= began) return 'now';
  if (Array.isArray(value))
    return value.map(comparable).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !['id', 'page'].includes(name))
      .map(([name, part]) => [name, comparable(part)]),
  );
}
