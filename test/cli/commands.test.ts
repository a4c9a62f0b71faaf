import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { dateline } from '../helpers/command.js';
import { aRelease } from '../helpers/documents.js';
import { eventually } from '../helpers/eventually.js';
import { startServer, type TestServer } from '../helpers/server.js';
import { asOwner } from '../helpers/tables.js';

// Every command is a process of its own.
jest.setTimeout(90_000);

describe('the command line', () => {
  it('teaches how it is used', async () => {
    const [all, ofImport, ofKeys, ofCreate] = (
      await Promise.all(
        [['--help'], ['import', '--help'], ['keys', '--help'], ['keys', 'create', '--help']].map((args) =>
          dateline(args),
        ),
      )
    ).map(({ status, stdout }) => {
      expect(status).toBe(0);
      return stdout;
    });
    for (const command of ['serve', 'migrate', 'import', 'export', 'rebuild', 'verify', 'keys'])
      expect(all).toMatch(new RegExp(`^  ${command} .*\\w{3,}`, 'm'));
    expect(all).toMatch(/Examples:\n(?: {2}\$ dateline .*\n)+/);
    expect(all).toMatch(/DATABASE_URL/);
    expect(ofImport).toMatch(/--on-existing <what>.*\n?.*"replace",\s*"skip"/);
    expect(ofImport).toMatch(/standard input/);
    expect(ofKeys).toMatch(/create .*\n.*list .*\n.*revoke/);
    expect(ofCreate).toMatch(/--expires <time>/);
  });

  it('suggests the command that was meant, and names a setting that does not hold', async () => {
    const [unknown, wrong] = await Promise.all([
      dateline(['exprt']),
      dateline(['verify'], { environment: { PORT: 'eighty', DATABASE_URL: 'mysql://localhost' } }),
    ]);
    expect(unknown.status).toBe(1);
    expect(unknown.stderr).toMatch(/Did you mean export\?/);
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toMatch(/^PORT: expected a whole number$/m);
    expect(wrong.stderr).toMatch(/^DATABASE_URL: expected an address such as postgresql:/m);
  });
});

describe('beside a running server', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());
  const run = (...args: string[]) => dateline(args, { on: server.connection });

  it('keys are made, listed without their secrets, and revoked', async () => {
    const made = await run('keys', 'create', '--name', 'our CMS', '--desk', 'newsroom', '--scope', 'releases:write');
    expect(made.status).toBe(0);
    const token = made.stdout.trim();
    const [id = ''] = /[0-9a-f-]{36}/.exec(made.stderr) ?? [];
    expect(made.stderr).toBe(`Key ${id} for newsroom with releases:write. The token is shown this once.\n`);
    const write = () => server.reader.post('/v1/releases').set('authorization', `Bearer ${token}`).send(aRelease());
    expect((await write().expect(201)).body.desk).toBe('newsroom');

    const listed = await run('keys', 'list');
    expect(listed.stdout).toMatch(
      new RegExp(`^${id} {2}newsroom {2}our CMS {2}releases:write {2}valid {2}last used `, 'm'),
    );
    expect(listed.stdout).not.toContain(token);

    expect((await run('keys', 'revoke', id)).status).toBe(0);
    await eventually(
      async () => (await write()).status,
      (status) => status === 401,
      3000,
    );
  });

  it('keys that do not hold are refused in words', async () => {
    const runs = await Promise.all([
      run('keys', 'create', '--name', 'x', '--scope', 'release:write'),
      run('keys', 'create', '--name', 'x', '--scope', '*', '--desk', 'newsroom'),
      run('keys', 'create', '--name', 'x', '--expires', 'tomorrow'),
      run('keys', 'revoke', 'x'),
      run('keys', 'create'),
    ]);
    expect(runs.map(({ status }) => status)).toEqual([1, 1, 1, 1, 1]);
    const [scope, desk, time, id, name] = runs.map(({ stderr }) => stderr);
    expect(scope).toMatch(/no scope "release:write"; did you mean releases:write\?/);
    expect(desk).toMatch(/acts for all desks/);
    expect(time).toMatch(/--expires takes a time such as 2027/);
    expect(id).toMatch(/expected the id of a key/);
    expect(name).toMatch(/required option '--name <name>'/);
  });

  it('a rebuild projects all releases again, and removes what no ledger knows', async () => {
    await server.admin.post('/v1/releases').send(aRelease()).expect(201);
    const { rows } = await asOwner(server.connection, 'select count(*)::integer as n from reader.release');
    const stranger = '00000000-0000-4000-8000-00000000dead';
    await asOwner(
      server.connection,
      `create temp table one as select * from reader.release limit 1; update one set id = '${stranger}'; insert into reader.release select * from one`,
    );
    expect(await run('rebuild')).toEqual({
      status: 0,
      stdout: '',
      stderr: `${rows[0].n} releases projected, 1 strangers removed.\n`,
    });
    await server.reader.get(`/v1/releases/${stranger}`).expect(404);
    expect((await run('verify')).stderr).toBe('Everything agrees.\n');
  });
});
