import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { generatedRelease } from '../../bench/corpus/releases.js';
import { type Question, questionsAbout } from '../../bench/plans/questions.js';
import { explain, readWhole, recordStatements } from '../../bench/plans/statements.js';
import { sql } from '../../src/database/sql.js';
import { endOfFeed } from '../helpers/changes.js';
import { startServer, type TestServer } from '../helpers/server.js';

describe('the plan of every reading statement', () => {
  let server: TestServer;
  let client: pg.Client;
  let questions: Question[];
  let recorded: ReturnType<typeof recordStatements>;
  beforeAll(async () => {
    server = await startServer();
    const documents = Array.from({ length: 150 }, (_, place) => generatedRelease(place, 150));
    await server.admin.post('/v1/releases/batch').send(documents).expect(200);
    await endOfFeed(server);
    client = new pg.Client(server.connection);
    await client.connect();
    questions = await questionsAbout(client);
    recorded = recordStatements(server.app.services.database);
  });
  afterAll(async () => {
    await client.end();
    await server.close();
  });

  it('reads no table whole that grows with the releases', async () => {
    const whole: Record<string, string[]> = {};
    let statements = 0;
    for (const { name, path } of questions) {
      recorded.take();
      const { status, body } = await server.reader.get(path);
      expect([path, status, body.errors]).toEqual([path, 200, undefined]);
      for (const statement of recorded.take()) {
        statements++;
        const tables = readWhole(await explain(client, statement, false));
        if (tables.length > 0) whole[name] = [...(whole[name] ?? []), ...tables];
      }
    }
    expect(whole).toEqual({});
    expect(statements).toBeGreaterThanOrEqual(questions.length);
  });

  it('would be told of where an index is missing', async () => {
    const plan = await explain(client, sql`select id from reader.release where title = ${'A title'}`, false);
    expect(readWhole(plan)).toEqual(['release']);
  });
});
