import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordedExample } from '../../src/http/openapi/examples.js';
import { packageRoot } from '../../src/package-root.js';
import { withFixedParts } from './fixed-parts.js';
import { Recorder } from './recorder.js';

const samples = join(packageRoot, 'samples');
const eighthMeeting = '2021-eu-iom-eighth-meeting.json';
const framework = 'eu-iom-strategic-cooperation-framework';
const iom = 'international-organization-for-migration';
const jointProjects = 'projects-run-by-the-european-commission-and-iom';
const merge = 'application/merge-patch+json';

/** Fixed ids, since releases of one day are listed in the order of their ids. */
const idOf = (file: string): string =>
  createHash('sha256')
    .update(file)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5');

const sample = (file: string) => JSON.parse(readFileSync(join(samples, file), 'utf8'));

/** The prose of a sample, as a newsroom sends it out. */
function proseOf(file: string): string {
  const { title, body, notes } = sample(file);
  return `${title}\n\n${body}\n\nNotes to editors\n\n${notes}\n`;
}

/**
 * Asks an empty server everything that the documentation shows, on the sample releases.
 * @returns the requests and answers; what differs from one run to the next is replaced by fixed values.
 */
export async function recordExamples(url: string, adminKey: string): Promise<RecordedExample[]> {
  const recorder = new Recorder(url);
  const key = await makeKeys(recorder, adminKey);
  const id = await post(recorder, key, adminKey);
  await read(recorder, id);
  await correct(recorder, key);
  await curate(recorder, adminKey);
  return withFixedParts(recorder.recorded);
}

async function makeKeys(to: Recorder, admin: string): Promise<string> {
  const { secret } = await to.call('createKey', {
    key: admin,
    body: {
      name: 'IOM press office',
      desk: 'iom-press',
      scopes: ['releases:write', 'releases:erase'],
      expiresAt: '2030-01-01T00:00:00Z',
    },
  });
  await to.call('listKeys', { key: admin });
  return secret;
}

async function post(to: Recorder, key: string, admin: string): Promise<string> {
  const others = readdirSync(samples).filter((file) => file !== eighthMeeting);
  const lines = others.sort().map((file) => JSON.stringify({ id: idOf(file), ...sample(file) }));
  await to.call('postReleaseBatch', {
    key: admin,
    type: 'application/x-ndjson',
    body: lines.join('\n'),
    unrecorded: true,
  });
  const document = sample(eighthMeeting);
  const { id } = await to.call('createRelease', {
    summary: 'A meeting, four figures and a quote, each with its sentence',
    key,
    body: document,
  });
  await to.call('extractRelease', {
    summary: 'A press release as it was sent out',
    key,
    type: 'text/plain',
    body: proseOf(eighthMeeting),
  });
  await to.call('createRelease', {
    name: 'createSmallRelease',
    summary: 'The least that a release needs',
    key,
    body: { title: 'Hello', body: 'Our first release.' },
  });
  await to.call('previewRelease', {
    summary: 'An organisation that is known, and one that would be new',
    key,
    body: {
      title: 'IOM and the Lakeside Institute agree to count together',
      body: 'The International Organization for Migration and the Lakeside Institute will publish 12 joint reports.',
      organisations: [
        { name: 'International Organization for Migration', role: 'issuer' },
        { name: 'Lakeside Institute', role: 'partner' },
      ],
    },
  });
  const two = [
    {
      externalId: 'lakeside:1',
      title: 'Lakeside Institute opens',
      body: 'The Lakeside Institute has opened its doors.',
    },
    { externalId: 'lakeside:2', title: 'First report is out', body: 'The first report of the institute is out.' },
  ];
  await to.call('postReleaseBatch', {
    name: 'postReleaseLines',
    summary: 'One document a line',
    key,
    type: 'application/x-ndjson',
    body: `${two.map((item) => JSON.stringify(item)).join('\n')}\n`,
  });
  await to.call('postReleaseBatch', { name: 'postReleaseArray', summary: 'An array of documents', key, body: two });
  return id;
}

async function read(to: Recorder, id: string): Promise<void> {
  await to.call('listReleases', {
    summary: 'The newest two that speak of migration',
    query: 'q=migration&publishedTo=2025-12-31&limit=2&count=true',
  });
  await to.call('listReleases', {
    name: 'countReleases',
    summary: 'With which organisations and topics, beside the newest one',
    query: 'organisation=international-organization-for-migration&facets=organisation,topic&limit=1',
  });
  await to.call('getRelease', { params: { id } });
  await to.call('listOrganisations', { query: 'q=migration&limit=2' });
  await to.call('getOrganisation', { params: { organisation: iom } });
  await to.call('listRelatedOrganisations', { params: { organisation: iom }, query: 'limit=3' });
  await to.call('listFrameworks', { query: 'limit=2' });
  await to.call('getFramework', { params: { framework } });
  await to.call('getMeetingOfFramework', {
    summary: 'The eighth meeting: who hosted it, and which release says so',
    params: { framework, number: 8 },
  });
  await to.call('listMeetings', { query: `framework=${framework}&limit=2` });
  const { data } = await to.call('listStatistics', { query: 'unit=EUR&minValue=1000000000&limit=2' });
  await to.call('getStatistic', { params: { id: data[0].id } });
  await to.call('getSeries', { query: `measure=${jointProjects}` });
  await to.call('listMeasures', { query: 'q=projects&limit=2' });
  await to.call('getMeasure', { params: { measure: jointProjects } });
  const quotes = await to.call('listQuotes', { query: 'q=cooperation&limit=2' });
  await to.call('getQuote', { params: { id: quotes.data[0].id } });
  await to.call('listPeople', { query: 'limit=2' });
  await to.call('listChanges', { query: 'limit=3' });
  await to.call('getIndex');
  await to.call('getLiveness');
  await to.call('getReadiness');
}

async function correct(to: Recorder, key: string): Promise<void> {
  const params = { id: '7d4a9a52-3c1f-4a0e-8a6b-5f0c2d3e4b1a' };
  const document = {
    title: 'Lakeside Institute counts 12 reports',
    body: 'The Lakeside Institute has published 12 reports in its first year.',
    publishedAt: '2025-03-03T09:00:00Z',
    url: 'https://lakeside.example/news/first-year',
    organisations: [{ name: 'Lakeside Institute', role: 'issuer' }],
    statistics: [
      {
        measure: 'reports published by the Lakeside Institute',
        value: 12,
        unit: 'reports',
        statement: 'The Lakeside Institute has published 12 reports in its first year.',
      },
    ],
  };
  await to.call('putRelease', { summary: 'A release under an id of your own', key, params, body: document });
  const correction = {
    body: 'The Lakeside Institute has published 11 reports in its first year.',
    statistics: [
      {
        measure: 'reports published by the Lakeside Institute',
        value: 11,
        unit: 'reports',
        statement: 'The Lakeside Institute has published 11 reports in its first year.',
      },
    ],
    changeKind: 'correction',
    changeNote: 'One of the reports was counted twice.',
  };
  await to.call('patchRelease', { summary: 'A figure is corrected', key, params, type: merge, body: correction });
  await to.call('listRevisions', { params });
  await to.call('getRevision', { params: { ...params, revision: 1 } });
  await to.call('getRevision', {
    name: 'compareRevisions',
    summary: 'What turned the first revision into the second',
    params: { ...params, revision: 2 },
    query: 'compare=1',
  });
  await to.call('withdrawRelease', { key, params, body: { reason: 'The reports were those of another institute.' } });
  await to.call('publishRelease', { summary: 'A withdrawn release is restored', key, params });
  await to.call('eraseRelease', { key, params, body: { reason: 'Removed at the request of a person it named.' } });
}

const secondForum = {
  title: 'Lakeside Forum meets again',
  body: 'The Lakeside Forum met in Geneva on 2 June 2025. It looked at 14 reports.',
  publishedAt: '2025-06-03T08:00:00Z',
  meetings: [
    {
      framework: { name: 'Lakeside Forum' },
      date: '2025-06-02',
      place: 'Geneva',
      organisations: [{ name: 'Lakeside Institute', role: 'host' }],
      statement: 'The Lakeside Forum met in Geneva on 2 June 2025.',
    },
  ],
  statistics: ['Lakeside reports', 'reports of the Lakeside Institute'].map((measure) => ({
    measure,
    value: 14,
    unit: 'reports',
    statement: 'It looked at 14 reports.',
  })),
};

async function curate(to: Recorder, key: string): Promise<void> {
  await to.call('createOrganisation', {
    key,
    body: { name: 'European Environment Agency', acronym: 'EEA', kind: 'intergovernmental', parent: 'european-union' },
  });
  await to.call('patchOrganisation', {
    key,
    params: { organisation: iom },
    type: merge,
    body: { kind: 'intergovernmental', aliases: ['UN Migration'], identifiers: { wikidata: 'Q211028' } },
  });
  await to.call('createOrganisation', { key, body: { name: 'Intl. Organization for Migration' }, unrecorded: true });
  await to.call('mergeOrganisation', {
    summary: 'A duplicate is folded into the organisation it is',
    key,
    params: { organisation: 'intl-organization-for-migration' },
    body: { into: iom },
  });
  await to.call('createFramework', { key, body: { name: 'EU-IOM Senior Officials Meetings', established: '2012' } });
  await to.call('patchFramework', {
    key,
    params: { framework },
    type: merge,
    body: { aliases: ['EU-IOM Strategic Dialogue'] },
  });
  await to.call('mergeFramework', {
    key,
    params: { framework: 'eu-iom-senior-officials-meetings' },
    body: { into: framework },
  });
  const { meetings } = await to.call('createRelease', { key, body: secondForum, unrecorded: true });
  await to.call('patchMeeting', { key, params: { id: meetings[0].id }, type: merge, body: { number: 2 } });
  await to.call('mergeMeasure', {
    key,
    params: { measure: 'lakeside-reports' },
    body: { into: 'reports-of-the-lakeside-institute' },
  });
  await to.call('patchMeasure', {
    key,
    params: { measure: jointProjects },
    type: merge,
    body: { aliases: ['joint projects of the Commission and IOM'] },
  });
}
