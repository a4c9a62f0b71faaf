import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../helpers/eventually.js';
import { startServer, type TestServer } from '../helpers/server.js';
import { variedReleases } from '../helpers/varied-releases.js';

interface Related {
  id: string;
  slug: string;
  name: string;
  acronym: string | null;
  count: number;
  roles: string[];
  since: string;
}
interface Release {
  id: string;
  publishedAt: string | null;
  firstPublicAt: string;
  organisations: { id: string; slug: string; role: string }[];
}

describe('the organisations that appear with another', () => {
  let server: TestServer;
  let other: TestServer;
  let releases: Release[];
  beforeAll(async () => {
    server = await startServer();
    other = await startServer({}, server.connection);
    await server.admin.post('/v1/releases/batch').send(variedReleases(120)).expect(200);
    await read();
  });
  afterAll(async () => {
    await other.close();
    await server.close();
  });

  async function read() {
    const fields = 'id,publishedAt,firstPublicAt,organisations';
    releases = (await server.reader.get(`/v1/releases?limit=200&fields=${fields}`).expect(200)).body.data;
  }
  const ask = async (slug: string, query = '', on = server): Promise<Related[]> => {
    const answer = await on.reader.get(`/v1/organisations/${slug}/related?limit=200${query}`);
    expect([answer.status, answer.body.detail]).toEqual([200, undefined]);
    return answer.body.data;
  };
  const short = ({ slug, count, roles, since }: Omit<Related, 'id' | 'name' | 'acronym'>) => [
    slug,
    count,
    roles,
    since,
  ];

  /** The same, counted release by release. */
  function byHand(slug: string, roles: string[] = []) {
    const found = new Map<string, { id: string; count: number; roles: Set<string>; since: string }>();
    for (const { organisations, publishedAt, firstPublicAt } of releases) {
      const own = organisations.filter((entry) => entry.slug === slug);
      if (!own.some(({ role }) => roles.length === 0 || roles.includes(role))) continue;
      const day = (publishedAt ?? firstPublicAt).slice(0, 10);
      for (const beside of new Set(organisations.map((entry) => entry.slug))) {
        if (beside === slug) continue;
        const entries = organisations.filter((entry) => entry.slug === beside);
        const known = found.get(beside) ?? { id: entries[0]?.id ?? '', count: 0, roles: new Set(), since: day };
        known.count++;
        for (const { role } of entries) known.roles.add(role);
        if (day < known.since) known.since = day;
        found.set(beside, known);
      }
    }
    return [...found]
      .map(([key, value]) => ({ slug: key, ...value, roles: [...value.roles].sort() }))
      .sort((a, b) => b.count - a.count || (a.id < b.id ? 1 : -1));
  }

  it('are counted with their roles and their first day, the most frequent first, on every server', async () => {
    await eventually(
      async () => {
        const [a, b] = await Promise.all([ask('agency-0'), ask('agency-0', '', other)]);
        return [a, b].map((related) => JSON.stringify(related.map(short)));
      },
      ([a, b]) => a === JSON.stringify(byHand('agency-0').map(short)) && b === a,
    );
    for (let n = 0; n < 9; n++) {
      const expected = byHand(`agency-${n}`).map(short);
      expect(expected.length).toBeGreaterThan(5);
      expect((await ask(`agency-${n}`)).map(short)).toEqual(expected);
      expect((await ask(`agency-${n}`, '', other)).map(short)).toEqual(expected);
    }
  });

  it('are those of the releases in which it has one of the given roles', async () => {
    expect((await ask('agency-1', '&role=issuer')).map(short)).toEqual(byHand('agency-1', ['issuer']).map(short));
    expect((await ask('agency-1', '&role=issuer&role=funder')).map(short)).toEqual(
      byHand('agency-1', ['issuer', 'funder']).map(short),
    );
  });

  it('come in pages that show each of them once, counted on request', async () => {
    const expected = (await ask('agency-2')).map(({ id }) => id);
    const walked: string[] = [];
    let cursor: string | null = '';
    do {
      const query: string = cursor ? `&cursor=${cursor}` : '';
      const { body } = await server.reader
        .get(`/v1/organisations/agency-2/related?limit=3&count=true${query}`)
        .expect(200);
      expect(body.page.total).toBe(expected.length);
      walked.push(...body.data.map(({ id }: Related) => id));
      cursor = body.page.next;
    } while (cursor);
    expect(walked).toEqual(expected);
  });

  it('change with a withdrawal and a merge', async () => {
    const gone = releases.find(({ organisations }) => new Set(organisations.map(({ slug }) => slug)).size > 2);
    await server.admin.post(`/v1/releases/${gone?.id}/withdraw`).send({ reason: 'Wrong.' }).expect(200);
    await server.admin.post('/v1/organisations/agency-8/merge').send({ into: 'agency-7' }).expect(200);
    await read();
    const survivor = (await server.reader.get('/v1/organisations/agency-7').expect(200)).body;
    for (const entry of releases.flatMap(({ organisations }) => organisations)) {
      if (entry.slug !== 'agency-8') continue;
      entry.slug = 'agency-7';
      entry.id = survivor.id;
    }
    for (const on of [server, other]) {
      for (const slug of ['agency-0', 'agency-7']) {
        const expected = JSON.stringify(byHand(slug).map(short));
        await eventually(
          async () => JSON.stringify((await ask(slug, '', on)).map(short)),
          (found) => found === expected,
        );
      }
    }
    const moved = await server.reader.get('/v1/organisations/agency-8/related?role=issuer').redirects(0);
    expect([moved.status, moved.headers.location]).toEqual([308, '/v1/organisations/agency-7/related?role=issuer']);
  });

  it('are none where an organisation always stands alone, and 404 where there is no organisation', async () => {
    const organisations = [{ name: 'Loner', role: 'issuer' }];
    await server.admin.post('/v1/releases').send({ title: 'Alone', body: 'Alone.', organisations }).expect(201);
    expect(await ask('loner')).toEqual([]);
    await server.reader.get('/v1/organisations/nobody/related').expect(404);
  });
});

describe('the quotes of a speaker', () => {
  it('come by time, and tell from which release and for whom they were said', async () => {
    const server = await startServer();
    try {
      for (const [year, speaker] of [
        [2021, 'António Vitorino'],
        [2019, 'ANTONIO VITORINO'],
        [2020, 'Ada Lovelace'],
        [2022, 'António  Vitorino'],
      ] as const) {
        const text = `Words of ${year}.`;
        await server.admin
          .post('/v1/releases')
          .send({
            title: `Year ${year}`,
            body: `He said: ${text}`,
            publishedAt: `${year}-01-01T00:00:00Z`,
            quotes: [{ text, speaker, organisation: 'IOM' }],
          })
          .expect(201);
      }
      const { body } = await server.reader.get('/v1/quotes?speaker=antonio%20vitorino').expect(200);
      expect(body.data.map(({ text }: { text: string }) => text)).toEqual([
        'Words of 2022.',
        'Words of 2021.',
        'Words of 2019.',
      ]);
      expect(body.data[0]).toMatchObject({
        publishedAt: '2022-01-01T00:00:00Z',
        organisation: { name: 'IOM' },
        evidence: { field: 'body' },
      });
      const people = await server.reader.get('/v1/people?q=vitorino').expect(200);
      expect(people.body.data).toMatchObject([{ quoteCount: 3, organisations: [{ slug: 'iom', count: 3 }] }]);
    } finally {
      await server.close();
    }
  });
});
