import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FACETS, type Facet } from '../../src/facets/columns.js';
import { releaseFilters } from '../../src/releases/filters.js';
import { eventually } from '../helpers/eventually.js';
import { startServer, type TestServer } from '../helpers/server.js';
import { dice, variedReleases } from '../helpers/varied-releases.js';
import { type AnsweredRelease, countByHand, type Filters, matching } from './brute-force.js';

interface AnsweredFacet {
  values: { value: string; label: string; count: number }[];
  otherCount: number;
}

const whole =
  'id,title,body,notes,language,publishedAt,updatedAt,dateline,url,externalId,topics,organisations,meetings,statistics,quotes';

describe('facets of releases', () => {
  let server: TestServer;
  let other: TestServer;
  let releases: AnsweredRelease[];
  const merged = new Map<string, string>();
  beforeAll(async () => {
    server = await startServer();
    other = await startServer({}, server.connection);
    await server.admin.post('/v1/releases/batch').send(variedReleases(150)).expect(200);
    await read();
    await settled();
  });
  afterAll(async () => {
    await other.close();
    await server.close();
  });

  async function read() {
    const answer = await server.reader.get(`/v1/releases?limit=200&fields=${whole}`).expect(200);
    releases = answer.body.data;
    // Stored answers follow a merge within a minute; lists and facets at once.
    for (const entry of releases.flatMap(({ organisations }) => organisations)) {
      entry.slug = merged.get(entry.slug) ?? entry.slug;
    }
  }
  const ask = async (on: TestServer, filters: Filters): Promise<Record<Facet, AnsweredFacet>> => {
    const query = new URLSearchParams({ facets: FACETS.join(','), limit: '1' });
    for (const [name, values] of Object.entries(filters)) for (const value of values) query.append(name, value);
    const answer = await on.reader.get(`/v1/releases?${query}`);
    expect([answer.status, answer.body.detail, Object.keys(answer.body.facets ?? {})]).toEqual([
      200,
      undefined,
      [...FACETS],
    ]);
    return answer.body.facets;
  };
  /** Both servers know of the last write: within a second. */
  const settled = () =>
    eventually(
      () => Promise.all([ask(server, {}), ask(other, {})]),
      (answers) => answers.every(({ language }) => sumOf(language) === releases.length),
    );
  const sumOf = ({ values, otherCount }: AnsweredFacet) => values.reduce((sum, { count }) => sum + count, otherCount);

  async function expectExact(filters: Filters, on = server): Promise<void> {
    const facets = await ask(on, filters);
    for (const facet of FACETS) {
      const { values, otherCount } = facets[facet];
      const byHand = Object.entries(countByHand(releases, facet, filters)).sort(
        ([a, x], [b, y]) => y - x || (a < b ? -1 : 1),
      );
      const said = { filters, facet, values: values.map(({ value, count }) => [value, count]), otherCount };
      const others = byHand.slice(50).reduce((sum, [, count]) => sum + count, 0);
      const isCut = byHand.length > 50;
      // Which of equally frequent values stand at the end of a list that is cut is decided by more than their slug.
      const known = isCut ? said.values.filter(([, count]) => count !== byHand[49]?.[1]) : said.values;
      expect({ ...said, values: known }).toEqual({
        filters,
        facet,
        values: isCut ? byHand.filter(([, count]) => count > (byHand[49]?.[1] ?? 0)) : byHand,
        otherCount: others,
      });
    }
  }

  /** Values of each filter that find something. */
  function known(): Record<keyof typeof releaseFilters, string[]> {
    const all = <Value>(pick: (release: AnsweredRelease) => Value[]): Value[] => [...new Set(releases.flatMap(pick))];
    return {
      id: all(({ id }) => [id]),
      q: ['harbour', 'bridge', 'lighthouse', 'day'],
      language: all(({ language }) => [language]),
      organisation: all(({ organisations }) => organisations.map(({ slug }) => slug)),
      role: all(({ organisations }) => organisations.map(({ role }) => role)),
      framework: all(({ meetings }) => meetings.flatMap(({ framework }) => framework?.slug ?? [])),
      meeting: all(({ meetings }) => meetings.map(({ id }) => id)),
      measure: all(({ statistics }) => statistics.map(({ measureSlug }) => measureSlug)),
      speaker: all(({ quotes }) => quotes.flatMap(({ speaker }) => speaker ?? [])),
      topic: all(({ topics }) => topics),
      place: [...all(({ dateline }) => (dateline?.place ? [dateline.place] : [])), 'bRuSsElS'],
      url: all(({ url }) => [url ?? '']),
      externalId: all(({ externalId }) => [externalId ?? '']),
      publishedFrom: ['2020', '2021-01', '2021-02-01'],
      publishedTo: ['2020-02-29', '2021-01', '2021'],
      updatedFrom: [releases[75]?.updatedAt ?? '', '2000'],
    };
  }
  const single = ['q', 'publishedFrom', 'publishedTo', 'updatedFrom'];

  it('count everything where nothing is asked, and list fifty values of each at the most', async () => {
    await expectExact({});
    const { topic, place } = await ask(server, {});
    expect([topic.values.length, topic.otherCount > 0]).toEqual([50, true]);
    expect(place.values.map(({ value }) => value)).toContain('brussels');
  });

  it.each(Object.keys(releaseFilters))('are exact under the filter %s, for one value and for several', async (name) => {
    const values = known()[name as keyof typeof releaseFilters];
    const [first = '', second = ''] = values;
    expect(matching(releases, { [name]: [first] })).not.toEqual([]);
    await expectExact({ [name]: [first] });
    if (!single.includes(name))
      await expectExact({
        [name]: [first, second, 'nothing-of-the-kind'].slice(
          0,
          name === 'role' || name === 'id' || name === 'meeting' ? 2 : 3,
        ),
      });
  });

  it('are exact and the same on two servers for any combination of filters', async () => {
    const roll = dice(7);
    const values = known();
    const names = Object.keys(values).filter((name) => !['id', 'url', 'externalId', 'meeting'].includes(name));
    for (let round = 0; round < 40; round++) {
      const filters: Filters = {};
      for (let count = 2 + roll(3); count > 0; count--) {
        const name = names[roll(names.length)] as keyof typeof values;
        const several = single.includes(name) ? 1 : 1 + roll(3);
        const chosen = Array.from({ length: several }, () => values[name][roll(values[name].length)] ?? '');
        filters[name] = [...new Set(chosen)];
      }
      if ((filters.publishedFrom?.[0] ?? '') > (filters.publishedTo?.[0] ?? '9')) continue;
      await expectExact(filters, round % 2 === 0 ? server : other);
      if (round % 4 === 0) expect(await ask(other, filters)).toEqual(await ask(server, filters));
    }
  });

  it('count one of several roles of an organisation, and one organisation of those in a role', async () => {
    const [organisation = '', second = ''] = known().organisation;
    await expectExact({ organisation: [organisation], role: ['issuer'] });
    await expectExact({ organisation: [organisation, second], role: ['issuer', 'mentioned'], q: ['day'] });
  });

  it('show the label that is most frequent, and the slug that the filter takes', async () => {
    const { organisation, place } = await ask(server, {});
    const [first] = organisation.values;
    const answer = await server.reader.get(`/v1/organisations/${first?.value}`).expect(200);
    expect(answer.body.name).toBe(first?.label);
    expect(place.values.find(({ value }) => value === 'brussels')?.label).toMatch(/^brussels$/i);
  });

  it('go on counting releases where copies are collapsed', async () => {
    const all = await server.reader.get('/v1/releases?facets=language&limit=1').expect(200);
    const collapsed = await server.reader.get('/v1/releases?facets=language&limit=1&collapse=copies').expect(200);
    expect(collapsed.body.facets).toEqual(all.body.facets);
  });

  it('are exact again after a correction, a withdrawal and a merge, on both servers', async () => {
    const [first, second] = releases;
    await server.admin
      .patch(`/v1/releases/${first?.id}`)
      .send({ topics: ['sea', 'new'], language: 'es' })
      .expect(200);
    await server.admin.post(`/v1/releases/${second?.id}/withdraw`).send({ reason: 'Wrong.' }).expect(200);
    const [from = '', into = ''] = known().organisation;
    await server.admin.post(`/v1/organisations/${from}/merge`).send({ into }).expect(200);
    merged.set(from, into);
    for (const on of [server, other]) {
      await eventually(
        async () => {
          await read();
          try {
            await expectExact({}, on);
            return 'exact';
          } catch (error) {
            return String(error);
          }
        },
        (found) => found === 'exact',
      );
    }
    await expectExact({ organisation: [into] });
    await expectExact({ organisation: [into], role: ['issuer'] });
    await expectExact({ q: ['day'], role: ['issuer'] }, other);
  });
});
