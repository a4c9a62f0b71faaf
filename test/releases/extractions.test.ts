import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Contents } from '../helpers/contents.js';
import { eventually } from '../helpers/eventually.js';
import { startServer, type TestServer } from '../helpers/server.js';

const paragraph =
  'BRUSSELS, 28 September 2021 – The European Commission and the International Organization for Migration (IOM) ran 650 projects together. “We stand with our partners,” said António Vitorino, Director General of IOM.';
const release = `EU and IOM meet for the eighth time\n\n${paragraph}\n\n${'They met again and spoke about the work of the year. '.repeat(5)}`;
const french = `La Commission européenne annonce un accord\n\nBRUXELLES, le 12 mars 2021 – ${'La Commission européenne a versé 25 millions d’euros à 300 projets dans les pays de la région. '.repeat(4)}`;
const polish = `Nowe spotkanie w Brukseli\n\n${'Rząd ogłosił dzisiaj, że przekaże pieniądze ludziom, którzy pracują w regionie, a minister powiedział, że jest to bardzo dobra wiadomość dla wszystkich. '.repeat(5)}`;

describe('an extraction', () => {
  let server: TestServer;
  let contents: Contents;
  beforeAll(async () => {
    server = await startServer();
    contents = await Contents.of(server.connection);
  });
  afterAll(async () => {
    await contents.close();
    await server.close();
  });

  const ask = (body: string | Buffer, type = 'text/plain; charset=utf-8') =>
    server.admin.post('/v1/extractions').set('content-type', type).send(body);
  const codesOf = ({ warnings }: { warnings: { code: string }[] }) => warnings.map(({ code }) => code);
  const factsOf = ({ organisations = [], meetings = [], statistics = [], quotes = [] }: Record<string, unknown[]>) =>
    [...organisations, ...meetings, ...statistics, ...quotes].length;

  it.each([
    ['English', release, 'text/plain'],
    ['French', french, 'text/plain; charset=UTF-8'],
    [
      'HTML',
      `<html lang="en"><title>x</title><article><h1>EU and IOM meet</h1><p>${paragraph}</p></article></html>`,
      'text/html',
    ],
  ])('of %s can be previewed and posted as it is, and its evidence points at the text', async (_what, text, type) => {
    const { body } = await ask(text, type).expect(200);
    expect(factsOf(body.document)).toBeGreaterThan(0);
    const preview = await server.admin.post('/v1/releases/preview').send(body.document);
    expect([preview.status, preview.body.errors]).toEqual([200, undefined]);
    const posted = await server.admin.post('/v1/releases').send(body.document);
    expect([posted.status, posted.body.errors]).toEqual([201, undefined]);
    expect(body.evidence.length).toBeGreaterThan(0);
    for (const { pointer, field, start, end, confidence } of body.evidence) {
      expect([pointer, typeof body.document[field], start < end, end <= body.document[field].length]).toEqual([
        pointer,
        'string',
        true,
        true,
      ]);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('stores nothing, and is kept by no cache', async () => {
    await eventually(() => contents.isQuiet(), Boolean);
    const before = await contents.digest();
    const answer = await ask(release).expect(200);
    await ask('');
    await ask(Buffer.from([0, 1, 2, 255]));
    expect(await contents.digest()).toEqual(before);
    expect(answer.headers['cache-control']).toBe('private, no-store');
  });

  it.each<[string, string | Buffer, string, string]>([
    ['nothing', '', 'text/plain', 'empty'],
    ['spaces', ' \n\t ', 'text/plain', 'empty'],
    ['punctuation', '... --- !!!', 'text/plain', 'empty'],
    ['binary data', Buffer.from(Array.from({ length: 3000 }, (_, n) => n % 32)), 'text/plain', 'binary'],
    ['a character set that nobody knows', release, 'text/plain; charset=klingon', 'charset'],
    [
      'HTML without text',
      '<html><head><title></title><script>let x = "y";</script></head><body><img src="a.png"></body></html>',
      'text/html',
      'no_text',
    ],
    ['more than a megabyte', `${release}\n\n${`${'long'.repeat(20)} `.repeat(26_000)}`, 'text/plain', 'too_long'],
    ['Polish', polish, 'text/plain', 'unread_language'],
  ])('of %s says so in a warning', async (_what, text, type, code) => {
    const { body, status } = await ask(text, type);
    expect([status, body.errors]).toEqual([200, undefined]);
    expect(codesOf(body)).toContain(code);
    if (body.document.title && body.document.body) {
      const preview = await server.admin.post('/v1/releases/preview').send(body.document);
      expect([preview.status, preview.body.errors]).toEqual([200, undefined]);
    }
  });

  it('of a language that it does not read gives title, language and body, and no facts', async () => {
    const { body } = await ask(polish).expect(200);
    expect([body.document.language, body.document.title, factsOf(body.document)]).toEqual([
      'pl',
      'Nowe spotkanie w Brukseli',
      0,
    ]);
    expect(body.document.body).toContain('Rząd ogłosił');
  });

  it.each([
    ['windows-1252', 'text/plain; charset=windows-1252', 'latin1'],
    ['windows-1252 that is not named', 'text/plain', 'latin1'],
    ['UTF-16', 'text/plain; charset="utf-16le"', 'utf16le'],
  ] as const)('reads %s', async (_what, type, encoding) => {
    const { body } = await ask(
      Buffer.from(`Réunion à Genève\n\n${'Les négociations ont été menées à Genève. '.repeat(5)}`, encoding),
      type,
    ).expect(200);
    expect(body.document.title).toBe('Réunion à Genève');
  });

  it('reads a text in the wrong character set as well as it can', async () => {
    const { body } = await ask(Buffer.from(french), 'text/plain; charset=iso-8859-1').expect(200);
    expect(codesOf(body)).toContain('charset');
  });

  it('is refused above the limit of a body, of another type, without a key, and in a broken encoding', async () => {
    const small = await startServer({ BODY_LIMIT: '100000' }, server.connection);
    try {
      const long = await small.admin
        .post('/v1/extractions')
        .set('content-type', 'text/plain')
        .send('x '.repeat(60_000));
      expect([long.status, long.body.code]).toEqual([413, 'content-too-large']);
    } finally {
      await small.close();
    }
    const json = await ask('{}', 'application/json');
    expect([json.status, json.body.code]).toEqual([415, 'unsupported-media-type']);
    const anonymous = await server.reader.post('/v1/extractions').set('content-type', 'text/plain').send(release);
    expect([anonymous.status, anonymous.headers['www-authenticate']]).toEqual([401, expect.any(String)]);
    const reading = await server.desk('reading', ['releases:read']);
    const forbidden = await reading.post('/v1/extractions').set('content-type', 'text/plain').send(release);
    expect(forbidden.status).toBe(403);
    const broken = await ask(Buffer.from('no gzip'), 'text/plain').set('content-encoding', 'gzip');
    expect([broken.status, broken.body.code]).toEqual([400, 'malformed-request']);
  });

  it('is 503 with Retry-After while all readers are at work, and works again afterwards', async () => {
    const long = `${release}\n\n${'On 3 May 2021 the Commission gave EUR 25 million to 300 projects in Kenya. '.repeat(400)}`;
    const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => ask(`${n} ${long}`)));
    const refused = answers.filter(({ status }) => status === 503);
    expect(refused.length).toBeGreaterThan(0);
    for (const { status } of answers) expect([200, 503]).toContain(status);
    for (const { body, headers } of refused)
      expect([body.code, Number(headers['retry-after']) > 0]).toEqual(['unavailable', true]);
    await eventually(
      async () => (await ask(release)).status,
      (status) => status === 200,
    );
  });

  it('is 503 with Retry-After while the server ends', async () => {
    const ending = await startServer({}, server.connection);
    try {
      await ending.app.services.extraction.close();
      const answer = await ending.admin.post('/v1/extractions').set('content-type', 'text/plain').send(release);
      expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([503, 'unavailable', '5']);
    } finally {
      await ending.close();
    }
  });

  it('of every sample body can be previewed', async () => {
    const folder = new URL('../../samples/', import.meta.url);
    const files = readdirSync(folder);
    expect(files.length).toBeGreaterThanOrEqual(25);
    for (const file of files) {
      const { title, body, notes } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
      const extraction = await ask([title, body, notes ?? ''].join('\n\n')).expect(200);
      const preview = await server.admin.post('/v1/releases/preview').send(extraction.body.document);
      expect([file, preview.status, preview.body.errors]).toEqual([file, 200, undefined]);
    }
  });
});
