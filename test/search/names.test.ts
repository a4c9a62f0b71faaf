import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../helpers/server.js';

describe('a search for a name', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
    const answer = await server.admin.post('/v1/releases').send({
      title: 'Names',
      body: 'Nothing.',
      organisations: [
        { name: 'International Organization for Migration', acronym: 'IOM', role: 'issuer' },
        { name: 'European Commission', role: 'partner' },
        { name: 'Organización Panamericana de la Salud', acronym: 'OPS', role: 'partner' },
        { name: '100% Renewables_Network', role: 'mentioned' },
      ],
      meetings: [{ framework: { name: 'EU-IOM Strategic Cooperation Framework' }, number: 8 }],
      statistics: [{ measure: 'people displaced by floods', value: 5, unit: 'people' }],
      quotes: [
        { text: 'Together.', speaker: 'António Vitorino' },
        { text: 'Alone.', speaker: 'Zoë O’Hara' },
      ],
    });
    expect([answer.status, answer.body.errors]).toEqual([201, undefined]);
  });
  afterAll(() => server.close());

  const found = async (path: string, q: string): Promise<string[]> => {
    const answer = await server.reader.get(`/v1/${path}?${new URLSearchParams({ q })}`).expect(200);
    return answer.body.data.map(({ name }: { name: string }) => name);
  };
  const iom = 'International Organization for Migration';
  const paho = 'Organización Panamericana de la Salud';

  it.each([
    ['organisations', 'migration', iom],
    ['organisations', 'migratoin', iom],
    ['organisations', 'Internatonal Organisation', iom],
    ['organisations', 'iom', iom],
    ['organisations', 'I.O.M.', iom],
    ['organisations', 'europian comission', 'European Commission'],
    ['organisations', 'The European Commission', 'European Commission'],
    ['organisations', 'organizacion panamericana', paho],
    ['organisations', 'PANAMERICÁNA', paho],
    ['organisations', '100%', '100% Renewables_Network'],
    ['organisations', 'renewables_net', '100% Renewables_Network'],
    ['frameworks', 'strategic coperation', 'EU-IOM Strategic Cooperation Framework'],
    ['frameworks', 'eu iom', 'EU-IOM Strategic Cooperation Framework'],
    ['measures', 'displaced by flods', 'people displaced by floods'],
    ['people', 'antonio', 'António Vitorino'],
    ['people', 'Vittorino', 'António Vitorino'],
    ['people', "o'hara", 'Zoë O’Hara'],
    ['people', 'zoe ohara', 'Zoë O’Hara'],
  ])('forgives typing errors: /v1/%s?q=%s', async (path, q, name) => {
    expect(await found(path, q)).toContain(name);
  });

  it.each([
    ['organisations', 'zeppelin'],
    ['organisations', 'x%y'],
    ['organisations', 'a_a_a'],
    ['people', 'somebody else'],
    ['measures', 'kilometres'],
  ])('does not find what is not alike: /v1/%s?q=%s', async (path, q) => {
    expect(await found(path, q)).toEqual([]);
  });
});
