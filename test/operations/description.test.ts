import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { recordExamples } from '../../scripts/examples/scenario.js';
import { examples } from '../../src/generated/examples.js';
import type { RecordedExample } from '../../src/http/openapi/examples.js';
import { type Operation, operationsOf } from '../helpers/openapi.js';
import { ADMIN_KEY, startServer, type TestServer } from '../helpers/server.js';
import { StrictSchemas } from '../helpers/strict-schemas.js';

let server: TestServer;
let recorded: RecordedExample[];
let operations: Operation[];
let schemas: StrictSchemas;

beforeAll(async () => {
  server = await startServer();
  recorded = await recordExamples(server.url, ADMIN_KEY);
  const { body } = await server.reader.get('/openapi.json').expect(200);
  operations = operationsOf(body);
  schemas = new StrictSchemas(body);
});
afterAll(() => server.close());

interface Answered {
  response: Response;
  body: unknown;
}

async function ask(path: string, init: RequestInit = {}): Promise<Answered> {
  const response = await fetch(`${server.url}${path}`, init);
  const text = await response.text();
  return { response, body: response.headers.get('content-type')?.includes('json') && text ? JSON.parse(text) : text };
}

/** What an answer has that its operation does not describe, or the other way round. */
function undescribed({ method, path, responses }: Operation, { response, body }: Answered): string[] {
  const { status, headers } = response;
  const described = responses[String(status)] ?? responses.default;
  const type = headers.get('content-type')?.split(';')[0] ?? '';
  const media = described?.content?.[type];
  const promised = Object.keys(described?.headers ?? {}).map((name) => name.toLowerCase());
  const surplus = ['etag', 'link', 'location', 'retry-after', 'idempotency-replayed', 'x-request-id', 'last-modified'];
  return [
    ...(media || type === '' ? [] : [`${status} as ${type} is not described`]),
    ...schemas.faults(media?.schema, body),
    ...surplus.filter((name) => headers.has(name) && !promised.includes(name)).map((name) => `header ${name}`),
  ].map((fault) => `${method.toUpperCase()} ${path}: ${fault}`);
}

const readingOperations = () =>
  operations.filter(
    ({ method, path, operationId }) => method === 'get' && path.startsWith('/v1/') && operationId !== 'streamChanges',
  );

/** Addresses of an operation on what the server holds: one for each of the first records, where the path names one. */
async function addressesOf({ path }: Operation): Promise<string[]> {
  if (!path.includes('{')) return [path];
  const list = path.slice(0, path.indexOf('/{'));
  const { body } = await ask(`${list}?limit=200`);
  const { data } = body as { data: { id: string; slug?: string }[] };
  return data.slice(0, 40).map(({ id, slug }) =>
    path
      .replace(/\{\w+\}/, slug ?? id)
      .replace('{number}', '8')
      .replace('{revision}', '1'),
  );
}

describe('the description that a server gives', () => {
  it('is the same as JSON and as YAML', async () => {
    const json = await server.reader
      .get('/openapi.json')
      .expect(200)
      .expect('content-type', /^application\/json/);
    const yaml = await server.reader
      .get('/openapi.yaml')
      .buffer(true)
      .expect('content-type', /^application\/yaml/);
    expect(parse(yaml.text ?? yaml.body.toString())).toEqual(json.body);
  });

  it('need not be fetched twice', async () => {
    const { headers } = await server.reader.get('/openapi.json').expect(200);
    await server.reader
      .get('/openapi.json')
      .set('if-none-match', headers.etag ?? '')
      .expect(304);
  });

  it('names the public address as its server where there is one', async () => {
    const behindProxy = await startServer({ PUBLIC_URL: 'https://dateline.example/api' }, server.connection);
    const { body } = await behindProxy.reader.get('/openapi.json').expect(200);
    await behindProxy.close();
    expect(body.servers).toMatchObject([{ url: 'https://dateline.example/api' }]);
  });

  it('shows examples that a server really answers', () => {
    expect(recorded).toEqual(examples);
  });

  it('shows examples that are as it describes them', () => {
    const wrong = recorded.flatMap(({ name, operationId, answer }) => {
      const operation = operations.find((candidate) => candidate.operationId === operationId);
      const media = operation?.responses[String(answer.status)]?.content?.[answer.type];
      return schemas.faults(media?.schema, answer.body).map((fault) => `${name}: ${fault}`);
    });
    expect(wrong).toEqual([]);
  });

  it('leaves nothing out of what readers get', async () => {
    const wrong: string[] = [];
    let answered = 0;
    for (const operation of readingOperations()) {
      for (const address of await addressesOf(operation)) {
        const answer = await ask(address, keyed(operation));
        if (answer.response.status === 200) answered++;
        wrong.push(...undescribed(operation, answer));
      }
    }
    expect([...new Set(wrong)]).toEqual([]);
    expect(answered).toBeGreaterThan(300);
  });

  it('leaves nothing out of what readers get who ask for what there is not', async () => {
    const wrong: string[] = [];
    for (const operation of readingOperations()) {
      const address = operation.path.replace(/\{number\}|\{revision\}/, '999').replace(/\{\w+\}/g, randomUUID());
      const asked = [
        await ask(`${address}?nonsense=1`, keyed(operation)),
        await ask(address, { headers: { ...keyed(operation).headers, accept: 'image/png' } }),
        await ask(address, { headers: { authorization: 'Bearer nobody' } }),
        ...(address === operation.path ? [] : [await ask(address, keyed(operation))]),
      ];
      const expected = address === operation.path ? [400, 406, 401] : [404, 404, 401, 404];
      expect(asked.map(({ response }) => response.status)).toEqual(expected);
      wrong.push(...asked.flatMap((answer) => undescribed(operation, answer)));
    }
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('names Idempotency-Key where it is read, and nowhere else', async () => {
    const { body } = await ask('/v1/releases?limit=1&q=eleventh');
    const { id } = (body as { data: { id: string }[] }).data[0] ?? { id: '' };
    const disagreeing: string[] = [];
    const posting = operations.filter(({ method }) => method === 'post');
    for (const { path, operationId, parameters = [] } of posting) {
      const example = examples.find((candidate) => candidate.operationId === operationId)?.request;
      const { body: problem } = await ask(
        path.replace('{id}', id).replace(/\{(\w+)\}/, (_part, kind: string) => known[kind] ?? ''),
        {
          method: 'POST',
          headers: {
            authorization: `Bearer ${ADMIN_KEY}`,
            'idempotency-key': 'x'.repeat(300),
            ...(example ? { 'content-type': 'application/json' } : {}),
          },
          ...(example ? { body: JSON.stringify(operationId === 'postReleaseBatch' ? [] : example.body) } : {}),
        },
      );
      const reads = (problem as { code?: string }).code === 'invalid-header' && operationId !== 'postReleaseBatch';
      const told = parameters.some(({ $ref }) => $ref?.endsWith('/IdempotencyKey'));
      if (reads !== told) disagreeing.push(`${operationId}: ${JSON.stringify(problem).slice(0, 200)}`);
    }
    expect(disagreeing).toEqual([]);
    expect(posting.length).toBeGreaterThan(9);
  });
});

const known: Record<string, string> = {
  organisation: 'european-commission',
  framework: 'eu-iom-strategic-cooperation-framework',
  measure: 'projects-run-by-the-european-commission-and-iom',
};

/** The key for operations that need one. */
const keyed = ({ security }: Operation): { headers: Record<string, string> } =>
  security?.some((requirement) => Object.keys(requirement).length === 0)
    ? { headers: {} }
    : { headers: { authorization: `Bearer ${ADMIN_KEY}` } };
