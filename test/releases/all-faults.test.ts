import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../helpers/server.js';

describe('a document with several faults', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const faultsOf = async (document: object) => {
    const { body } = await server.admin.post('/v1/releases').send(document).expect(422);
    return body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`);
  };

  it('hears of statements that stand nowhere beside fields that do not hold', async () => {
    expect(
      await faultsOf({
        tilte: 'A misspelt field',
        body: 'Twelve ships came.',
        statistics: [
          { measure: 'ships', value: 'twelve', unit: 'ships' },
          { measure: 'ships', value: 12, unit: 'ships', statement: 'Thirteen ships came.' },
          { measure: 'ships', value: 12, unit: 'ships', statement: 'Twelve ships came.' },
          { measure: 'boats', value: 12, upperValue: 3, unit: 'boats', qualifier: 'between' },
        ],
      }),
    ).toEqual(
      expect.arrayContaining([
        '/tilte unknown_field',
        '/title required',
        '/statistics/1/statement statement_not_found',
        '/statistics/3/upperValue too_small',
      ]),
    );
  });

  it('hears nothing of statements where the text that would prove them does not hold', async () => {
    const faults = await faultsOf({
      title: 'Ships',
      body: 12,
      statistics: [{ measure: 'ships', value: 12, unit: 'ships', statement: 'Twelve ships came.' }],
    });
    expect(faults.every((fault: string) => fault.startsWith('/body'))).toBe(true);
  });
});
