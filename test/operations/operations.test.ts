import { get, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routes } from '../../src/routes.js';
import { type DatabaseProxy, databaseProxy } from '../helpers/database-proxy.js';
import { eventually } from '../helpers/eventually.js';
import { cloneDatabase, startServer, type TestServer } from '../helpers/server.js';
import { asOwner } from '../helpers/tables.js';

describe('the index', () => {
  it('leads to the documentation and to every list', async () => {
    const server = await startServer();
    const { body } = await server.reader
      .get('/')
      .expect(200)
      .expect('content-type', /^application\/json/);
    expect(body.documentation).toMatchObject({ explorer: '/docs', problems: '/docs/problems' });
    const addresses = [body.documentation, body.lists, body.operations].flatMap((links) =>
      Object.values(links),
    ) as string[];
    expect(addresses.length).toBeGreaterThan(12);
    const statuses = await Promise.all(
      addresses.map(async (address) => [address, (await server.reader.get(address)).status]),
    );
    await server.close();
    expect(statuses.filter(([, status]) => status !== 200)).toEqual([]);
  });
});

describe('the health of a server', () => {
  let proxy: DatabaseProxy;
  let server: TestServer;
  beforeAll(async () => {
    proxy = await databaseProxy(await cloneDatabase());
    server = await startServer({}, proxy.connection);
  });
  afterAll(async () => {
    await server.close();
    await proxy.close();
  });

  it('is ready while the database answers and has the schema of this version', async () => {
    const { body } = await server.reader.get('/health/ready').expect(200).expect('cache-control', 'no-store');
    expect(body).toEqual({ status: 'ready' });
  });

  it.each(['hang', 'cut'] as const)('is told within two seconds when the database is made to %s', async (failure) => {
    proxy[failure]();
    const asked = performance.now();
    const { status, body, headers } = await server.reader.get('/health/ready');
    expect(performance.now() - asked).toBeLessThan(2000);
    expect([status, body.code]).toEqual([503, 'unavailable']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect((await server.reader.get('/health/live').expect(200)).body).toEqual({ status: 'live' });
    proxy.restore();
    await eventually(
      async () => (await server.reader.get('/health/ready')).status,
      (status) => status === 200,
    );
  });

  it('is not ready on a database that belongs to a newer version', async () => {
    const add =
      "insert into public._prisma_migrations (id, checksum, migration_name, finished_at) values ('n', 'n', '2099_new', now())";
    await asOwner(server.connection, add);
    const { body } = await server.reader.get('/health/ready').expect(503);
    expect(body.detail).toMatch(/belongs to a newer Dateline/);
    await asOwner(server.connection, "delete from public._prisma_migrations where id = 'n'");
    await server.reader.get('/health/ready').expect(200);
  });

  it('needs no key, and a wrong one does not matter', async () => {
    await server.reader.get('/health/live').set('authorization', 'Bearer nobody').expect(200);
  });
});

describe('the metrics', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  it('count by pattern of route and code of problem, and name no id', async () => {
    const id = '3f1c5a62-8a0e-4a4e-9a52-0c5a3d2f9b11';
    await server.reader.get(`/v1/releases/${id}`).expect(404);
    const { text } = await server.reader
      .get('/metrics')
      .expect(200)
      .expect('content-type', /^text\/plain; version=0\.0\.4/);
    expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/v1/releases/:id",status="404"} 1');
    expect(text).toContain('dateline_problems_total{code="release-not-found"} 1');
    expect(text).toMatch(/^dateline_database_connections\{pool="owner",state="idle"\} \d+$/m);
    expect(text).toMatch(/^dateline_changes_position \d+$/m);
    expect(text).not.toContain(id);
  });

  it.each(['x-forwarded-for', 'forwarded', 'via', 'origin'])(
    'need a key when %s says that somebody else asks',
    async (header) => {
      await server.reader.get('/metrics').set(header, '203.0.113.9').expect(401);
      await server.admin.get('/metrics').set(header, '203.0.113.9').expect(200);
      const operator = await server.desk('operators', ['operations:read']);
      await operator.get('/metrics').set(header, '203.0.113.9').expect(200);
      const writer = await server.desk('writers');
      const { body } = await writer.get('/metrics').set(header, '203.0.113.9').expect(403);
      expect(body.scope).toEqual(['operations:read']);
    },
  );
});

describe('the pages', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const partsOf = async (page: string): Promise<string[]> => {
    const { text } = await server.reader
      .get(page)
      .expect(200)
      .expect('content-type', /^text\/html/);
    return [...text.matchAll(/(?:src|href)="([^"#]+)"/g)].map(
      ([, address = '']) => new URL(address, `${server.url}${page}`).href,
    );
  };

  it.each(['/docs', '/docs/problems'])('%s refers to this server only, and all it refers to is there', async (page) => {
    const parts = await partsOf(page);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.filter((part) => !part.startsWith(`${server.url}/`))).toEqual([]);
    const statuses = await Promise.all(
      parts.map(async (part) => (await server.reader.get(new URL(part).pathname)).status),
    );
    expect(statuses).toEqual(parts.map(() => 200));
  });

  it('may load from this server only', async () => {
    const { headers } = await server.reader.get('/docs').expect(200);
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
  });

  it('leave the policy of the API as strict as it is', async () => {
    const { headers } = await server.reader.get('/v1/releases').expect(200);
    expect(headers['content-security-policy']).toBe("default-src 'none';frame-ancestors 'none'");
  });

  it('say what this is also without scripts', async () => {
    const { text } = await server.reader.get('/docs').expect(200);
    expect(text).toContain('<title>Dateline API explorer</title>');
    expect(text).toContain('<a href="openapi.yaml">');
    expect(text).toContain('name="viewport"');
  });

  it('are found with parameters and with a slash too many', async () => {
    await server.reader.get('/docs?utm_source=mail').expect(200);
    await server.reader.get('/docs/').expect(308).expect('location', '/docs');
  });

  it('have parts that are compressed, kept for a year and not sent twice', async () => {
    const bundle = (await partsOf('/docs')).find((part) => part.includes('/scalar-')) ?? '';
    const path = new URL(bundle).pathname;
    const decoders = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Buffer) => bytes };
    const texts = await Promise.all(
      Object.entries(decoders).map(async ([encoding, decode]) => {
        const answer = await raw(server.url, path, { 'accept-encoding': encoding });
        expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
        expect(answer.headers.vary).toMatch(/accept-encoding/i);
        if (encoding !== 'identity') expect(answer.body.length).toBeLessThan(1_500_000);
        await server.reader
          .get(path)
          .set('accept-encoding', encoding)
          .set('if-none-match', answer.headers.etag ?? '')
          .expect(304);
        return decode(answer.body).toString();
      }),
    );
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]?.length).toBeGreaterThan(1_000_000);
  });

  it('have a heading for the type of every problem', async () => {
    const { body } = await server.reader.get('/v1/nothing').expect(404);
    const { text } = await server.reader.get(body.type.split('#')[0]).expect(200);
    expect(text).toContain(`id="${body.type.split('#')[1]}"`);
  });
});

describe('security headers', () => {
  it('tell browsers to insist on https only where the public address is https', async () => {
    const plain = await startServer({ PUBLIC_URL: 'http://dateline.example' });
    const secure = await startServer({ PUBLIC_URL: 'https://dateline.example' }, plain.connection);
    const headers = await Promise.all(
      [plain, secure].map(async ({ reader }) => (await reader.get('/v1/releases')).headers),
    );
    await secure.close();
    await plain.close();
    expect(headers[0]).not.toHaveProperty('strict-transport-security');
    expect(headers[1]).toHaveProperty('strict-transport-security');
  });
});

describe('an operation for whoever runs the server', () => {
  it('is not limited in its rate', async () => {
    const server = await startServer({ RATE_LIMIT: '5' });
    const paths = routes.filter(({ operational, url }) => operational && !url.includes(':')).map(({ url }) => url);
    for (const path of paths)
      for (let turn = 0; turn < 6; turn++) expect((await server.reader.get(path)).status).not.toBe(429);
    await server.close();
    expect(paths.length).toBeGreaterThan(7);
  });
});

/** An answer as it comes over the wire, still encoded. */
function raw(
  origin: string,
  path: string,
  headers: Record<string, string>,
): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(`${origin}${path}`, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
    }).on('error', reject);
  });
}
