import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { verify } from '../../src/ledger/verify.js';
import { addressOf, dateline } from '../helpers/command.js';
import { Contents } from '../helpers/contents.js';
import { aRelease } from '../helpers/documents.js';
import { eventually } from '../helpers/eventually.js';
import { startServer, type TestServer } from '../helpers/server.js';
import { asOwner } from '../helpers/tables.js';

const sample = (name: string) => JSON.parse(readFileSync(`samples/${name}.json`, 'utf8'));

/** The kinds of inconsistency, each with the statement that plants it and the kind by which it is told. */
const planted: [what: string, kind: string, statement: string][] = [
  [
    'a document that was changed behind the ledger',
    'hash',
    `update ledger.release_revision set document = document || '{"title": "Forged"}' where ctid = (select ctid from ledger.release_revision where revision = 1 and document ? 'statistics' limit 1)`,
  ],
  [
    'a stored answer that says something else',
    'reader-rows',
    `update reader.release set rendition = replace(rendition, '"title":"', '"title":"Not ') where ctid = (select ctid from reader.release limit 1)`,
  ],
  [
    'a figure that is filtered by another value than it shows',
    'reader-rows',
    'update reader.statistic set value = value + 1 where ctid = (select ctid from reader.statistic limit 1)',
  ],
  [
    'words by which a release is found and that it does not have',
    'reader-rows',
    `update reader.release_search set search = search || 'unheard'::tsvector where ctid = (select ctid from reader.release_search limit 1)`,
  ],
  [
    'a meeting that tells something else than its sources',
    'reader-rows',
    `update reader.meeting set number = 99 where ctid = (select ctid from reader.meeting where number = 8 limit 1)`,
  ],
  [
    'a public revision that is missing from the history',
    'reader-rows',
    'delete from reader.public_revision where ctid = (select ctid from reader.public_revision limit 1)',
  ],
  [
    'a release that readers see and that is a draft',
    'reader-without-ledger',
    `update ledger.release_head set state = 'draft' where id = (select id from reader.release limit 1)`,
  ],
  [
    'a published release that readers do not see',
    'ledger-without-reader',
    'delete from reader.release where ctid = (select ctid from reader.release limit 1)',
  ],
  [
    'a published release that is not publicly known',
    'publication-and-state',
    'delete from ledger.publication where ctid = (select ctid from ledger.publication where public_until is null limit 1)',
  ],
  [
    'a head that names a version that is not there',
    'head-without-version',
    `update ledger.release_head set pending_version = 99 where id = (select id from reader.release limit 1)`,
  ],
  [
    'a withdrawn release without its notice',
    'tombstone-and-state',
    `delete from reader.tombstone where kind = 'release'`,
  ],
  [
    'rows of a release that there is none of',
    'rows-of-nothing',
    'insert into reader.quote select gen_random_uuid(), gen_random_uuid(), position, null, null, sort_at, search, rendition from reader.quote limit 1',
  ],
  [
    'a release that names an organisation that readers cannot see',
    'dangling-entity',
    'delete from reader.organisation where id = (select organisation_id from reader.release_organisation limit 1)',
  ],
  [
    'an organisation under another name than in the registry',
    'entity-not-in-registry',
    `update reader.organisation set name = 'Impostor' where ctid = (select ctid from reader.organisation limit 1)`,
  ],
  [
    'a measure that nothing is measured by',
    'orphan',
    `with new as (insert into ledger.entity (id, kind, slug, name, folded, created_at) values (gen_random_uuid(), 'measure', 'nothing', 'nothing', 'nothing', now()) returning *)
     insert into reader.measure (id, slug, name, sort_name) select id, slug, name, folded from new`,
  ],
  [
    'a merge whose survivor was merged itself',
    'merge-chain',
    `update ledger.entity set merged_into = (select id from ledger.entity where merged_into is not null limit 1)
     where id = (select id from ledger.entity where kind = 'organisation' and merged_into is null limit 1)`,
  ],
  ['an old address that leads nowhere', 'address-of-merged', 'delete from reader.moved where length(key) = 36'],
  [
    'an organisation that is not found by its name',
    'searchable-name',
    'delete from reader.searchable_name where ctid = (select ctid from reader.searchable_name limit 1)',
  ],
  [
    'a count that is off by one',
    'count',
    'update reader.organisation set release_count = release_count + 1 where ctid = (select ctid from reader.organisation limit 1)',
  ],
  [
    'an address that is kept for a release that does not have it',
    'claim',
    `insert into ledger.release_claim select desk, 'url', 'https://stolen.example/', release_id from ledger.release_claim limit 1`,
  ],
  [
    'a key that leads to no entity',
    'key-of-nothing',
    `insert into ledger.entity_key values ('organisation', 'name:nobody', gen_random_uuid())`,
  ],
  [
    'a withdrawn fact that readers can still count',
    'rows-of-nothing',
    `update reader.release_facets set keys = '{t:secret}' where keys = '{}'`,
  ],
  [
    'a public revision without recorded decisions',
    'undecided',
    `update ledger.release_revision set resolution = null where ctid = (select ctid from ledger.release_revision where revision = 1 and document ? 'statistics' limit 1)`,
  ],
];

describe('dateline verify', () => {
  let server: TestServer;
  let owner: pg.Client;
  let tables: string[];
  beforeAll(async () => {
    server = await startServer();
    owner = new pg.Client(server.connection);
    await owner.connect();
    const create = async (document: object) =>
      (await server.admin.post('/v1/releases').send(document).expect(201)).body;
    const meeting = await create({ ...sample('2021-eu-iom-eighth-meeting'), url: 'https://iom.example/8' });
    await create(sample('2022-09-21-global-fund-pledges'));
    await server.admin
      .put(`/v1/releases/${meeting.id}`)
      .send({ ...meeting, title: 'Corrected', changeNote: 'A better headline.' })
      .expect(200);
    await create({ ...aRelease(), embargoedUntil: '2100-01-01T00:00:00Z' });
    await create({ title: 'Only begun', state: 'draft' });
    const wrong = await create(aRelease({ organisations: [{ name: 'Wrong Agency', role: 'issuer' }] }));
    await server.admin.post(`/v1/releases/${wrong.id}/withdraw`).send({ reason: 'Wrong.' }).expect(200);
    const erased = await create(aRelease());
    await server.admin.post(`/v1/releases/${erased.id}/erase`).send({ reason: 'By law.' }).expect(200);
    const twins = await create(
      aRelease({
        organisations: [
          { name: 'Twin', role: 'issuer' },
          { name: 'Other Twin', role: 'partner' },
        ],
      }),
    );
    const [one, other] = twins.organisations;
    await server.admin.post(`/v1/organisations/${one.id}/merge`).send({ into: other.id }).expect(200);
    await eventually(
      async () =>
        (
          await asOwner(
            server.connection,
            'select (select count(*) from ledger.stale_release) + (select count(*) from ledger.outbox) + (select count(*) from reader.counter_delta) as n',
          )
        ).rows[0].n,
      (waiting) => Number(waiting) === 0,
    );
    await server.app.services.background.stop();
    tables = await keepTables(owner);
  });
  afterAll(async () => {
    await owner.end();
    await server.close();
  });

  it('finds nothing where everything agrees, and leaves everything as it is', async () => {
    const contents = await Contents.of(server.connection);
    const before = await contents.digest();
    expect(await verify(server.app.services.database)).toEqual([]);
    expect(await contents.digest()).toEqual(before);
    await contents.close();
  });

  it.each(planted)('finds %s', async (_what, kind, statement) => {
    // What is planted must be committed to be found, so it is taken away again by putting the tables back as they were.
    await keeping(owner, tables, async () => {
      const { rowCount } = await owner.query(statement);
      expect(rowCount).toBeGreaterThan(0);
      const found = await verify(server.app.services.database);
      expect(found.map((inconsistency) => inconsistency.kind)).toContain(kind);
    });
    expect(await verify(server.app.services.database)).toEqual([]);
  });

  it('ends with status 0 and a word where everything agrees, else with 1 and a line for each', async () => {
    const clean = await dateline(['verify'], { on: server.connection });
    expect(clean).toEqual({ status: 0, stdout: '', stderr: 'Everything agrees.\n' });
    await keeping(owner, tables, async () => {
      const { rows } = await owner.query(
        'update reader.organisation set release_count = release_count + 1 where ctid = (select ctid from reader.organisation limit 1) returning id, release_count',
      );
      const { id, release_count: count } = rows[0];
      const wrong = await dateline(['verify'], { on: server.connection });
      expect(wrong).toEqual({
        status: 1,
        stdout: `count  ${id}  counts ${count} and has ${count - 1}\n`,
        stderr: '1 inconsistency.\n',
      });
    });
  });

  it('says that the database is not there, without a stack', async () => {
    const { status, stderr } = await dateline(['verify'], {
      environment: { DATABASE_URL: addressOf({ ...server.connection, port: 1 }) },
    });
    expect(status).toBe(1);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

/** Keeps a copy of every table, to which `keeping` goes back. */
async function keepTables(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query(
    "select table_schema || '.' || table_name as name from information_schema.tables where table_schema in ('ledger', 'reader') and table_type = 'BASE TABLE'",
  );
  const names = rows.map(({ name }) => name as string);
  await owner.query(
    `create schema kept; ${names.map((name) => `create table kept."${name}" as table ${name}`).join(';')}`,
  );
  return names;
}

/** Runs work, and puts every table back to what was kept. */
async function keeping(owner: pg.Client, names: readonly string[], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } finally {
    // Few rows are deleted far faster than tables are made anew.
    await owner.query(`begin; set local session_replication_role = replica;
      ${names.map((name) => `delete from ${name}; insert into ${name} overriding system value select * from kept."${name}"`).join(';')};
      commit`);
  }
}
