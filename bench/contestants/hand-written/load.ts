import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { edtfRange } from '../../../src/values/edtf.js';
import { slugOf } from '../../../src/values/names.js';
import { frameworks, measures, organisations, speakers } from '../../corpus/names.js';
import { Random } from '../../corpus/random.js';
import { type GeneratedRelease, generatedReleases } from '../../corpus/releases.js';

const here = join('bench', 'contestants', 'hand-written');
const schema = () => readFileSync(join(here, 'schema.sql'), 'utf8');
const indexes = () => readFileSync(join(here, 'indexes.sql'), 'utf8');

/** What the tables look like, for telling whether a loaded database still fits. */
export const handWrittenSchema = (): string => schema() + indexes();

const numbered = (names: readonly { name: string }[]) => new Map(names.map(({ name }, place) => [name, place + 1]));
const organisationIds = numbered(organisations);
const frameworkIds = numbered(frameworks);
const measureIds = numbered(measures);
const personIds = new Map(speakers.map((name, place) => [name, place + 1]));
const meetingId = (framework: string, number: number) => (frameworkIds.get(framework) ?? 0) * 1000 + number;

/** Fills an empty database with the corpus, by COPY, and makes its indexes. */
export async function loadHandWritten(connection: pg.ClientConfig, size: number): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  await client.query(schema());
  const tables = await CopyTables.open(connection);
  for (const { name, acronym } of organisations)
    await tables.write('organisation', [organisationIds.get(name), slugOf('organisation', name), name, acronym]);
  for (const { name, established } of frameworks)
    await tables.write('framework', [frameworkIds.get(name), slugOf('framework', name), name, established]);
  for (const { name } of measures) await tables.write('measure', [measureIds.get(name), slugOf('measure', name), name]);
  for (const name of speakers) await tables.write('person', [personIds.get(name), name]);
  const meetings = new Set<number>();
  const ids = new Random('statistic ids');
  for (const release of generatedReleases(size)) await writeRelease(tables, release, meetings, ids);
  await tables.close();
  await client.query(indexes());
  for (const table of ['organisation', 'framework', 'meeting', 'measure', 'person'])
    await client.query(`select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}))`);
  await client.end();
}

async function writeRelease(
  tables: CopyTables,
  release: GeneratedRelease,
  meetings: Set<number>,
  ids: Random,
): Promise<void> {
  const { id, publishedAt, dateline } = release;
  await tables.write('release', [
    id,
    release.title,
    release.subtitle ?? null,
    release.language,
    release.body,
    release.notes ?? null,
    dateline?.place,
    dateline?.countryCode,
    dateline?.date,
    publishedAt,
    release.url,
    release.externalId,
    release.topics,
  ]);
  for (const [place, { name, role }] of release.organisations.entries())
    await tables.write('release_organisation', [id, place + 1, organisationIds.get(name), role, publishedAt]);
  for (const [place, meeting] of release.meetings.entries()) {
    const { framework, number } = meeting;
    const held = meetingId(framework.name, number);
    await tables.write('release_meeting', [id, place + 1, held, meeting.agenda, meeting.statement, publishedAt]);
    if (meetings.has(held)) continue;
    meetings.add(held);
    const { name, date, place: city } = meeting;
    await tables.write('meeting', [held, frameworkIds.get(framework.name), number, name, date, city]);
    for (const party of meeting.organisations)
      await tables.write('meeting_organisation', [held, organisationIds.get(party.name), party.role]);
  }
  for (const [place, statistic] of release.statistics.entries()) {
    const statisticId = ids.uuid();
    const range = edtfRange(statistic.period);
    const { value, unit, qualifier, period, statement } = statistic;
    await tables.write('statistic', [
      statisticId,
      id,
      place + 1,
      measureIds.get(statistic.measure),
      value,
      unit,
      qualifier,
      period,
      range?.from,
      range?.to,
      statistic.place,
      statement,
      publishedAt,
    ]);
    for (const name of statistic.organisations)
      await tables.write('statistic_organisation', [statisticId, organisationIds.get(name)]);
  }
  for (const [place, { text, speaker, speakerRole, organisation }] of release.quotes.entries())
    await tables.write('quote', [
      id,
      place + 1,
      text,
      personIds.get(speaker),
      speakerRole,
      organisationIds.get(organisation),
    ]);
}

type Value = string | number | readonly string[] | null | undefined;

const columns = {
  organisation: 'id, slug, name, acronym',
  framework: 'id, slug, name, established',
  measure: 'id, slug, name',
  person: 'id, name',
  meeting: 'id, framework_id, number, name, date, place',
  meeting_organisation: 'meeting_id, organisation_id, role',
  release:
    'id, title, subtitle, language, body, notes, place, country_code, dateline, published_at, url, external_id, topics',
  release_organisation: 'release_id, position, organisation_id, role, published_at',
  release_meeting: 'release_id, position, meeting_id, agenda, statement, published_at',
  statistic:
    'id, release_id, position, measure_id, value, unit, qualifier, period, period_from, period_to, place, statement, published_at',
  statistic_organisation: 'statistic_id, organisation_id',
  quote: 'release_id, position, text, person_id, speaker_role, organisation_id',
};
type Table = keyof typeof columns;

interface CopyTable {
  client: pg.Client;
  stream: NodeJS.WritableStream;
  buffer: string[];
}

// One COPY holds its connection, so each table has one of its own, and the corpus is made once.
class CopyTables {
  private constructor(private readonly open: ReadonlyMap<Table, CopyTable>) {}

  static async open(connection: pg.ClientConfig): Promise<CopyTables> {
    const entries = Object.entries(columns).map(async ([table, names]) => {
      const client = new pg.Client(connection);
      await client.connect();
      const stream = client.query(copyFrom(`copy ${table} (${names}) from stdin`));
      return [table, { client, stream, buffer: [] }] as [Table, CopyTable];
    });
    return new CopyTables(new Map(await Promise.all(entries)));
  }

  async write(table: Table, values: readonly Value[]): Promise<void> {
    const target = this.open.get(table);
    if (!target) return;
    target.buffer.push(`${values.map(encoded).join('\t')}\n`);
    if (target.buffer.length < 200) return;
    const text = target.buffer.splice(0).join('');
    if (!target.stream.write(text)) await once(target.stream, 'drain');
  }

  async close(): Promise<void> {
    for (const { client, stream, buffer } of this.open.values()) {
      stream.end(buffer.join(''));
      await finished(stream);
      await client.end();
    }
  }
}

/** A value in the text format of COPY. */
function encoded(value: Value): string {
  if (value === null || value === undefined) return '\\N';
  const text =
    typeof value === 'object'
      ? `{${value.map((one) => `"${one.replace(/["\\]/g, '\\$&')}"`).join(',')}}`
      : String(value);
  return text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character);
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
