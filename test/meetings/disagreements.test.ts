import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../helpers/server.js';

describe('a meeting that several releases report', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const report = async (framework: string, day: number, meeting: object, fields: object = {}) => {
    const answer = await server.admin.post('/v1/releases').send({
      title: `Report of day ${day}`,
      body: `Report ${framework} ${day}.`,
      publishedAt: `2021-01-0${day}T00:00:00Z`,
      meetings: [{ framework: { name: framework }, number: 8, ...meeting }],
      ...fields,
    });
    expect([answer.status, answer.body.errors]).toEqual([201, undefined]);
    return answer.body.id as string;
  };
  const meetingOf = async (framework: string) => {
    const answer = await server.reader.get(`/v1/frameworks/${framework.toLowerCase()}/meetings/eighth`);
    expect([answer.status, answer.body.errors]).toEqual([200, undefined]);
    return answer.body;
  };

  it('shows the newest statement of each field, and lists under disagreements who says otherwise', async () => {
    const first = await report('Alpha', 1, { date: '2021-01-01', place: 'Brussels', agenda: ['Fish'] });
    const second = await report('Alpha', 2, { date: '2021-01-02', place: 'Brussels' });
    const third = await report('Alpha', 3, { place: null, agenda: ['Ships', 'Fish'] });
    const { date, place, agenda, sources, disagreements } = await meetingOf('Alpha');
    expect([date, place, agenda]).toEqual(['2021-01-02', 'Brussels', ['Ships', 'Fish']]);
    expect(sources.map(({ releaseId }: { releaseId: string }) => releaseId).sort()).toEqual(
      [first, second, third].sort(),
    );
    expect(disagreements.find(({ field }: { field: string }) => field === 'date')).toEqual({
      field: 'date',
      values: expect.arrayContaining([
        { value: '2021-01-01', releaseIds: [first] },
        { value: '2021-01-02', releaseIds: [second] },
      ]),
    });
    expect(disagreements.map(({ field }: { field: string }) => field)).not.toContain('place');
  });

  it('has no disagreements where all say the same, or only one says anything', async () => {
    await report('Beta', 1, { date: '2021-01-01', place: 'Brussels' });
    await report('Beta', 2, { date: '2021-01-01' });
    expect((await meetingOf('Beta')).disagreements).toEqual([]);
  });

  it('loses a disagreement with the correction or withdrawal that ends it', async () => {
    await report('Gamma', 1, { date: '2021-01-01', place: 'Rome' });
    const wrong = await report('Gamma', 2, { date: '2021-01-05', place: 'Oslo' });
    expect((await meetingOf('Gamma')).disagreements).toHaveLength(2);
    const meeting = { framework: { name: 'Gamma' }, number: 8, date: '2021-01-01', place: 'Oslo' };
    await server.admin
      .patch(`/v1/releases/${wrong}`)
      .send({ meetings: [meeting] })
      .expect(200);
    expect((await meetingOf('Gamma')).disagreements.map(({ field }: { field: string }) => field)).toEqual(['place']);
    await server.admin.post(`/v1/releases/${wrong}/withdraw`).send({ reason: 'Wrong.' }).expect(200);
    const { place, disagreements } = await meetingOf('Gamma');
    expect([place, disagreements]).toEqual(['Rome', []]);
  });

  it('knows nothing of what an embargoed release says', async () => {
    await report('Delta', 1, { date: '2021-01-01' });
    await report('Delta', 2, { date: '2021-01-09' }, { embargoedUntil: '2100-01-01T00:00:00Z' });
    const { date, disagreements, sources } = await meetingOf('Delta');
    expect([date, disagreements, sources.length]).toEqual(['2021-01-01', [], 1]);
  });
});
