import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SCOPES } from '../../src/access/principal.js';
import { slugOf } from '../../src/values/names.js';
import { Contents } from '../helpers/contents.js';
import { eventually } from '../helpers/eventually.js';
import { startServer, type TestServer } from '../helpers/server.js';
import { askAll, type Told } from './ask.js';
import { type Guesses, type Question, questionsOf } from './questions.js';
import {
  betrayal,
  known,
  publicRelease,
  type SecretKind,
  secretFigure,
  secretKinds,
  secretRelease,
  secretWord,
  secretWords,
} from './secrets.js';

const ids = Object.fromEntries(
  ['public', 'corrected', 'embargoed', 'draft', 'withdrawn', 'sameText', 'unknown'].map((name) => [name, randomUUID()]),
) as Record<string, string>;
const farAhead = '2100-01-01T00:00:00Z';

/** Says things about itself, not about releases. */
const operational = ['getMetrics', 'getLiveness', 'getReadiness'];

describe('what is not public', () => {
  let server: TestServer;
  const logged: string[] = [];
  let rival: string;
  let questions: Question[];
  let before: { reader: Told[]; rival: Told[] };
  let after: { reader: Told[]; rival: Told[]; otherServer: Told[] };

  const asRival = () => ({ authorization: `Bearer ${rival}` });
  const put = (id: string | undefined, document: object) =>
    server.admin.put(`/v1/releases/${id}`).send({ ...document, changeNote: 'changed' });

  beforeAll(async () => {
    const log = { write: (line: string) => void logged.push(line) };
    server = await startServer({ LOG_LEVEL: 'trace' }, undefined, log);
    const scopes = SCOPES.filter((scope) => scope !== '*');
    rival = await server.newKey('rival', [...scopes]);

    await put(ids.public, publicRelease(1)).expect(201);
    await put(ids.corrected, publicRelease(2)).expect(201);
    const shown = await put(ids.withdrawn, secretRelease('withdrawn')).expect(201);
    await server.admin.post(`/v1/releases/${ids.withdrawn}/withdraw`).send({ reason: 'It was wrong.' }).expect(200);
    const { body: release } = await server.reader.get(`/v1/releases/${ids.public}`);
    const { body: changes } = await eventually(
      () => server.reader.get('/v1/changes'),
      ({ body }) => body.data.some(({ type }: { type: string }) => type === 'release.withdrawn'),
    );
    await atRest(server);
    const first = changes.data[0].cursor;
    const { paths, queries } = guesses(release, shown.body, first);
    const { body: description } = await server.reader.get('/openapi.json');
    questions = questionsOf(description, paths, queries);

    const askBoth = () => Promise.all([askAll(server.url, questions), askAll(server.url, questions, asRival)]);
    const [readerBefore, rivalBefore] = await askBoth();
    before = { reader: readerBefore, rival: rivalBefore };
    await writeSecrets();
    await atRest(server);
    // Kept answers could hide what the database would tell.
    server.app.services.hot.empty();
    server.app.services.facets.empty();
    const other = await startServer({}, server.connection);
    const [[reader, asked], otherServer] = await Promise.all([askBoth(), askAll(other.url, questions)]);
    after = { reader, rival: asked, otherServer };
    await other.close();
  }, 120_000);
  afterAll(() => server.close());

  async function writeSecrets() {
    await put(ids.embargoed, { ...secretRelease('embargoed'), embargoedUntil: farAhead }).expect(201);
    await put(ids.draft, { ...secretRelease('draft'), state: 'draft' }).expect(201);
    await put(ids.corrected, { ...secretRelease('pending'), embargoedUntil: farAhead }).expect(200);
    await put(ids.sameText, { ...publicRelease(1), url: null, externalId: null, embargoedUntil: farAhead }).expect(201);
    // The other roads to the same.
    await server.admin
      .patch(`/v1/releases/${ids.embargoed}`)
      .send({ changeNote: 'zqxembargoednote', notes: null })
      .expect(200);
    await server.admin.post('/v1/releases').send({ title: 'zqxdrafttitle', state: 'draft' }).expect(201);
    const batch = await server.admin
      .post('/v1/releases/batch')
      .send([{ ...secretRelease('embargoed'), id: ids.embargoed, embargoedUntil: farAhead }]);
    expect(batch.text).toContain('"status":200');
    await server.admin.post('/v1/releases/preview').send(secretRelease('draft')).expect(409);
    await server.admin
      .post('/v1/releases/preview')
      .send({ ...secretRelease('draft'), url: null, externalId: null })
      .expect(200);
  }

  it('is asked for by at least one question of every operation that reads', () => {
    expect(new Set(questions.map(({ operationId }) => operationId)).size).toBeGreaterThan(35);
    expect(questions.length).toBeGreaterThan(500);
  });

  it.each(['reader', 'rival'] as const)('changes no byte of any answer to a %s', (who) => {
    expect(differences(before[who], after[who])).toEqual([]);
  });

  it('changes no byte of any answer of a server that started later, save when something changed last', () => {
    const withoutTime = (answers: Told[]) =>
      answers.map(({ headers: { 'last-modified': _, ...headers }, ...answer }) => ({ ...answer, headers }));
    expect(differences(withoutTime(before.reader), withoutTime(after.otherServer))).toEqual([]);
  });

  it('leaves every answer as its tag names it, so that it answers 304', async () => {
    const tagged = before.reader.filter(({ status, headers }) => status === 200 && headers.etag);
    expect(tagged.length).toBeGreaterThan(200);
    const again = await askAll(
      server.url,
      tagged.map(({ question }) => question),
      (index) => ({ 'if-none-match': tagged[index]?.headers.etag ?? '' }),
    );
    expect(again.filter(({ status }) => status !== 304).map(({ question }) => question)).toEqual([]);
  });

  it.each(['reader', 'rival'] as const)('stands in no answer to a %s', (who) => {
    const betrayed = [...before[who], ...after[who]].flatMap((answer) => {
      const words = betrayedBy(answer);
      return words.length > 0 ? [{ question: answer.question, words }] : [];
    });
    expect(betrayed).toEqual([]);
  });

  it('stands in no metric and no line of the log', async () => {
    const { text: metrics } = await server.reader.get('/metrics').expect(200);
    expect(metrics.match(betrayal)).toBeNull();
    const lines = logged.map((line) => JSON.parse(line));
    expect(lines.length).toBeGreaterThan(1000);
    // The path is what the caller asked for.
    expect(lines.filter(({ path: _, ...line }) => JSON.stringify(line).match(betrayal))).toEqual([]);
  });
});

/** Waits until no timer has anything left to do, and until the second of the last change is over, which answers show. */
async function atRest(server: TestServer): Promise<void> {
  const contents = await Contents.of(server.connection);
  await eventually(
    () => contents.isQuiet(),
    (quiet) => quiet,
  );
  await contents.close();
  await new Promise((resolve) => setTimeout(resolve, 1300));
}

/** What is told otherwise afterwards, a few of each kind: an answer is long. */
function differences(before: readonly Told[], after: readonly Told[]) {
  const different = before.flatMap((was, index) => {
    const is = after[index];
    if (operational.includes(was.question.operationId) || JSON.stringify(was) === JSON.stringify(is)) return [];
    const names = Object.keys({ ...was.headers, ...is?.headers });
    const headers = names.filter((name) => was.headers[name] !== is?.headers[name]);
    return [
      {
        question: was.question,
        status: [was.status, is?.status],
        headers: headers.map((name) => [name, was.headers[name], is?.headers[name]]),
        body: firstDifference(was.body, is?.body ?? ''),
      },
    ];
  });
  return different.slice(0, 5);
}

/** Both texts from where they part. */
function firstDifference(one: string, other: string): [string, string] | null {
  if (one === other) return null;
  let at = 0;
  while (one[at] === other[at]) at++;
  return [one.slice(at, at + 300), other.slice(at, at + 300)];
}

/** The secret words of an answer that the question did not bring. */
function betrayedBy({ question, headers, body }: Told): string[] {
  const asked = decodeURIComponent(question.path).toLowerCase();
  const said = `${JSON.stringify(headers)} ${body}`.match(betrayal) ?? [];
  // As it was known at a time, a series keeps the figures of what was withdrawn since.
  const kept = asked.includes('asof=') ? [secretWord('withdrawn', 'unit'), `${secretFigure('withdrawn')}00`] : [];
  return said.filter((word) => !asked.includes(word.toLowerCase()) && !kept.includes(word));
}

interface Shown {
  id: string;
  organisations: { id: string; slug: string }[];
  meetings: { id: string; framework: { id: string; slug: string } }[];
  statistics: { id: string }[];
  quotes: { id: string }[];
}

/** What one may ask for: what a public release led to, what a withdrawn one had led to, and what the secrets would lead to. */
function guesses(release: Shown, withdrawn: Shown, cursor: string): { paths: Guesses; queries: Guesses } {
  const both = [release, withdrawn];
  const of = (kind: 'organisation' | 'framework' | 'measure', name: (kind: SecretKind) => string) =>
    secretKinds.map((secret) => slugOf(kind, name(secret)));
  const organisations = [
    ...both.flatMap((one) => one.organisations.flatMap(({ id, slug }) => [id, slug])),
    ...of('organisation', (kind) => `${secretWord(kind, 'agency')} agency`),
    ...of('organisation', (kind) => `${secretWord(kind, 'parent')} group`),
  ];
  const frameworks = [
    ...both.flatMap((one) => one.meetings.flatMap(({ framework }) => [framework.id, framework.slug])),
    ...of('framework', (kind) => `${secretWord(kind, 'framework')} talks`),
  ];
  const measures = [
    slugOf('measure', known.measure),
    ...of('measure', (kind) => `${secretWord(kind, 'measure')} seen`),
  ];
  const meetings = both.flatMap((one) => one.meetings.map(({ id }) => id));
  const releases = Object.values(ids);
  const each = (field: Parameters<typeof secretWord>[1]) => secretKinds.map((kind) => secretWord(kind, field));
  const bounds = ['1987', '1987-03', '2100'];
  return {
    paths: {
      releases,
      revisions: ['1', '2'],
      organisation: organisations,
      framework: frameworks,
      number: ['1', '7', '9'],
      meetings: [...meetings, ids.unknown ?? ''],
      statistics: both.flatMap((one) => one.statistics.map(({ id }) => id)),
      measure: measures,
      quotes: both.flatMap((one) => one.quotes.map(({ id }) => id)),
    },
    queries: {
      anything: [secretWord('embargoed', 'title')],
      q: [
        known.organisation,
        'harbours',
        ...secretKinds.map((kind) => secretWords(kind).join(' or ')),
        secretWord('embargoed', 'agency'),
      ],
      id: releases,
      release: releases,
      organisation: organisations,
      parent: organisations,
      framework: frameworks,
      meeting: meetings,
      measure: measures,
      language: ['en', 'fi', 'hu', 'tr', 'ro'],
      speaker: [known.speaker, ...each('person').map((word) => `${word} smith`)],
      topic: ['harbours', ...each('topic')],
      place: ['Hamburg', ...each('place'), ...each('venue')],
      url: each('url').map((word) => `https://secret.example.org/${word}`),
      externalId: each('external'),
      unit: ['ships', ...each('unit')],
      minValue: secretKinds.map((kind) => String(secretFigure(kind))),
      maxValue: ['1000', '100000000'],
      facets: ['organisation,language,month,place,topic,role'],
      fields: ['id', 'id,title'],
      number: ['1', '9'],
      compare: ['1', '2'],
      limit: ['1', '2', '200'],
      wait: ['0', '1'],
      after: [cursor],
      publishedFrom: bounds,
      publishedTo: bounds,
      updatedFrom: ['2020-01-01T00:00:00Z', farAhead],
      dateFrom: bounds,
      dateTo: bounds,
      periodFrom: bounds,
      periodTo: bounds,
      asOf: ['1988-01-01', '2099-01-01'],
    },
  };
}
