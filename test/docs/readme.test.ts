import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import { greeting } from '../../src/cli/greeting.js';
import { loadSamples } from '../../src/cli/samples.js';
import { readConfig, settingNames } from '../../src/config.js';
import { compared, documentedRequests } from '../helpers/documented-answers.js';
import { eventually } from '../helpers/eventually.js';
import { startServer, type TestServer } from '../helpers/server.js';

const readme = readFileSync('README.md', 'utf8');
const blocks = [...readme.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language = '', text = '']) => ({
  language,
  text,
}));

/** Whatever the order of fields. */
const sameJson = (one: unknown, other: unknown) => canonicalize(one) === canonicalize(other);

describe('the questions of the README', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
    await loadSamples(server.app.services, null);
  });
  afterAll(() => server.close());

  const requests = documentedRequests(readme);

  it('are ten, each with its answer', () => {
    expect(requests.length).toBe(10);
    expect(blocks.filter(({ language }) => language === 'json').length).toBe(10);
  });

  it.each(requests)('have the answer that is printed: $path', async ({ path, answer }) => {
    // Facets may take a second to know of what was just loaded.
    const { printed, actual } = await eventually(
      async () => compared(answer, (await server.reader.get(path).expect(200)).body),
      (found) => sameJson(found.actual, found.printed),
    ).catch(async () => compared(answer, (await server.reader.get(path)).body));
    expect(actual).toEqual(printed);
  });

  it.each([
    ['a figure', '{ "missing": [3, 4], "page": { … } }', { missing: [3, 5], page: {} }],
    ['an element too many', '{ "missing": [3, 4] }', { missing: [3, 4, 5] }],
    ['a field too many', '{ "number": 8 }', { number: 8, place: 'Brussels' }],
    ['a field that is not there', '{ "number": 8, … }', { place: 'Brussels' }],
    ['the end of a list', '[1, …, 4]', [1, 2, 3]],
    ['the words around a cut', '{ "statement": "It was … meeting." }', { statement: 'It was the eighth assembly.' }],
  ])('would not pass with a difference in %s', (_what, answer, body) => {
    const { printed, actual } = compared(answer, body);
    expect(actual).not.toEqual(printed);
  });
});

describe('the configuration table of the README', () => {
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \| (.+?) \| .+ \|$/gm)].map(([, name = '', standard = '']) => ({
    name,
    standard,
  }));

  it('has every setting, in the order of the configuration', () => {
    expect(rows.map(({ name }) => name)).toEqual(settingNames);
  });

  it.each(rows)('gives the true default of $name', ({ name, standard }) => {
    const untouched = readConfig({});
    const [, value] = /^`(.+)`$/.exec(standard) ?? [];
    if (value) expect(readConfig({ [name]: value })).toEqual(untouched);
    else {
      expect(standard).toBe('unset');
      expect(untouched).not.toHaveProperty(name);
    }
    if (value) expect(untouched).toHaveProperty(name);
  });
});

describe('what the README says the start prints', () => {
  it('is what it prints', () => {
    const file = '/home/you/dateline/.dateline/admin-key';
    const said = greeting(
      {
        url: 'http://127.0.0.1:3000',
        database: {
          embedded: {
            connection: { host: '', port: 0, user: '', database: '' },
            came: 'created',
            version: '18.4.0-beta.17',
            stop: async () => undefined,
          },
          stop: async () => undefined,
        },
        adminKey: { file, key: 'dl_admin_…', fresh: true },
        samples: 30,
        milliseconds: 2400,
        close: async () => undefined,
      },
      '/home/you/dateline/.dateline',
    );
    expect(blocks.map(({ text }) => text.trim())).toContain(said.trim());
  });
});
