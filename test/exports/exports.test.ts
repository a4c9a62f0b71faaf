import http from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { eventually } from '../helpers/eventually.js';
import { startServer, type TestServer } from '../helpers/server.js';
import { dice, variedReleases } from '../helpers/varied-releases.js';

const count = 620;
const most = 4;
const letters = 'abcdefghijklmnopqrstuvwxyz';

describe('an export', () => {
  let server: TestServer;
  let watcher: pg.Client;
  const open = new Set<http.ClientRequest>();
  beforeAll(async () => {
    server = await startServer();
    watcher = new pg.Client(server.connection);
    await watcher.connect();
    // Long, hard to compress, and too long for words, so that nothing of it has to be indexed.
    const roll = dice(1);
    const filler = Array.from({ length: 6 }, () => Array.from({ length: 3000 }, () => letters[roll(26)]).join('')).join(
      ' ',
    );
    const documents = variedReleases(count).map((release) => ({ ...release, body: `${release.body} ${filler}` }));
    for (let start = 0; start < count; start += 310)
      await server.admin
        .post('/v1/releases/batch')
        .send(documents.slice(start, start + 310))
        .expect(200);
  }, 60_000);
  afterEach(() => {
    for (const request of open) request.destroy();
    open.clear();
  });
  afterAll(async () => {
    await watcher.end();
    await server.close();
  });

  /** Begins a request and reads nothing of its answer. */
  const begin = (path: string, headers: http.OutgoingHttpHeaders = {}, method = 'GET') =>
    new Promise<http.IncomingMessage>((resolve, reject) => {
      const request = http.request(`${server.url}${path}`, { method, headers, agent: false }, resolve);
      open.add(request);
      request.once('error', (error) => (request.destroyed ? undefined : reject(error)));
      request.end();
    });
  async function textOf(answer: http.IncomingMessage): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString();
  }
  const recordsOf = (text: string) =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  /** Connections of the server to the database that are not idle, and what they do. */
  const busy = async () => {
    const { rows } = await watcher.query(
      `select state, left(query, 60) as query from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend' and state <> 'idle'`,
    );
    return rows;
  };

  it('is the whole result set, in the order of the list, each record once', async () => {
    const records = recordsOf(await textOf(await begin('/v1/releases?format=ndjson&sort=publishedAt')));
    expect(new Set(records.map(({ id }) => id)).size).toBe(count);
    const { body } = await server.reader.get('/v1/releases?sort=publishedAt&limit=200&fields=id').expect(200);
    expect(records.slice(0, 200).map(({ id }) => ({ id }))).toEqual(body.data);
    const [first] = records;
    const answer = await server.reader.get(`/v1/releases/${first.id}`).expect(200);
    expect(first).toEqual(answer.body);
  });

  it.each(['releases', 'meetings', 'statistics'])('of %s gives CSV and NDJSON the same rows', async (list) => {
    const accept = (type: string) =>
      begin(`/v1/${list}?sort=${list === 'releases' ? 'updatedAt' : list === 'meetings' ? 'date' : 'value'}`, {
        accept: type,
      });
    const [ndjson, csv] = [await accept('application/x-ndjson'), await accept('text/csv')];
    expect([ndjson.headers['content-type'], csv.headers['content-type']]).toEqual([
      'application/x-ndjson; charset=utf-8',
      'text/csv; charset=utf-8',
    ]);
    const ids = recordsOf(await textOf(ndjson)).map(({ id }) => id);
    const rows = (await textOf(csv)).split('\r\n').filter((line) => /^[0-9a-f-]{36},/.test(line));
    expect(ids.length).toBeGreaterThan(0);
    expect(rows.map((row) => row.slice(0, 36))).toEqual(ids);
  });

  it('honours filters, and a search in both orders', async () => {
    for (const query of ['topic=sea', 'q=harbour&sort=-publishedAt', 'q=harbour', 'role=issuer&language=fr']) {
      const exported = recordsOf(await textOf(await begin(`/v1/releases?format=ndjson&fields=id&${query}`)));
      const { body } = await server.reader.get(`/v1/releases?limit=1&count=true&${query}`).expect(200);
      expect([query, new Set(exported.map(({ id }) => id)).size, exported.length]).toEqual([
        query,
        body.page.total,
        body.page.total,
      ]);
    }
  });

  it('has the asked fields only, and no cell that begins a formula', async () => {
    const title = '=HYPERLINK("https://example.org";"x")';
    const cells = ['+1', '-1', '@x', '\t=1', '\r=1', '＝1', 'a,b', '"quoted"', 'two\nlines'];
    const release = { title, subtitle: '-2+3', body: 'Formulas.', externalId: 'formulas', topics: cells };
    await server.admin.post('/v1/releases').send(release).expect(201);
    const csv = await textOf(await begin('/v1/releases?externalId=formulas&format=csv&fields=title,subtitle,topics'));
    const [head, ...lines] = csv.split('\r\n');
    expect(head).toBe('id,title,subtitle,topics');
    expect(lines[0]).toContain(`,"'=HYPERLINK(""https://example.org"";""x"")",'-2+3,"'+1; -1; `);
    await server.admin.post('/v1/releases').send({ title: 'x', body: 'x', externalId: 'tab', topics: ['\t=1'] });
  });

  it('says from where the change feed goes on, so that export and feed together miss nothing', async () => {
    const answer = await begin('/v1/releases?format=ndjson&fields=id');
    const cursor = String(answer.headers['dateline-changes-cursor']);
    const late = await server.admin.post('/v1/releases').send({ title: 'Late', body: 'Late.' }).expect(201);
    await textOf(answer);
    const ids = async () => {
      const { body } = await server.reader.get(`/v1/changes?after=${cursor}&limit=1000`).expect(200);
      return body.data.map(({ releaseId }: { releaseId: string }) => releaseId);
    };
    await eventually(ids, (found) => found.includes(late.body.id));
  });

  it('gives each row once, old or new, while rows are written', async () => {
    const before = (await server.reader.get('/v1/releases?limit=200&sort=updatedAt&fields=id').expect(200)).body.data;
    const answer = await begin('/v1/releases?format=ndjson&sort=publishedAt');
    const touched = before.slice(0, 20).map(({ id }: { id: string }) => id);
    const writes = Promise.all(
      touched.map((id: string) => server.admin.patch(`/v1/releases/${id}`).send({ subtitle: 'New' }).expect(200)),
    );
    await server.admin.post('/v1/releases').send({ title: 'Meanwhile', body: 'Meanwhile.' }).expect(201);
    const records = recordsOf(await textOf(answer));
    await writes;
    const ids = records.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(before.map(({ id }: { id: string }) => id)));
    for (const record of records) if (touched.includes(record.id)) expect([null, 'New']).toContain(record.subtitle);
  });

  it('holds no connection while its reader is slow, and ends when the reader goes', async () => {
    const answers = await Promise.all(Array.from({ length: most }, () => begin('/v1/releases?format=ndjson')));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(most).fill(200));
    await eventually(busy, (found) => found.length === 0);
    // The slots are taken as long as the readers stay.
    const refused = await server.reader.get('/v1/releases?format=csv');
    expect([refused.status, refused.headers['retry-after'], refused.body.code]).toEqual([503, '10', 'unavailable']);
    for (const answer of answers) answer.destroy();
    await eventually(
      async () => {
        const answer = await begin('/v1/releases?format=csv');
        answer.destroy();
        return answer.statusCode;
      },
      (status) => status === 200,
    );
    await eventually(busy, (found) => found.length === 0);
  });

  it.each(['gzip', 'br', 'identity'])('frees its place when a reader of %s goes away', async (encoding) => {
    for (let round = 0; round < most + 2; round++) {
      const answer = await eventually(
        () => begin('/v1/releases?format=ndjson', { 'accept-encoding': encoding }),
        ({ statusCode }) => statusCode === 200,
      );
      await new Promise((resolve) => answer.once('data', resolve));
      answer.destroy();
    }
  });

  it('reads nothing for HEAD, and keeps no place for it', async () => {
    for (let round = 0; round < most + 2; round++) {
      const answer = await begin('/v1/releases?format=ndjson', {}, 'HEAD');
      expect(answer.statusCode).toBe(200);
      await textOf(answer);
    }
    await eventually(busy, (found) => found.length === 0);
  });

  it('counts places by key and by address', async () => {
    const anonymous = await Promise.all(Array.from({ length: most }, () => begin('/v1/releases?format=ndjson')));
    const desk = await server.desk('exporting', ['releases:write']);
    const answer = await desk.get('/v1/releases?format=ndjson&fields=id&topic=sea');
    expect(answer.status).toBe(200);
    for (const held of anonymous) held.destroy();
  });

  it('refuses pages, naming the parameters', async () => {
    const answer = await server.reader.get('/v1/releases?format=csv&limit=5&cursor=x&count=true');
    expect([answer.status, answer.body.errors.map(({ parameter }: { parameter: string }) => parameter)]).toEqual([
      400,
      ['limit', 'cursor', 'count'],
    ]);
  });
});
