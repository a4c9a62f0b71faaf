import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { sqlState } from './failures.js';

const statementTimeout = '10s';

/**
 * Makes sure that this database has a login that can do what `dateline_reader` can, and nothing else. Roles belong to the
 * whole cluster, so each database has a login of its own; its password lies in the ledger, where all servers find it.
 * @returns how to connect as that role, or null where the owner may not create roles.
 */
export async function provideReaderRole(pool: pg.Pool, owner: pg.PoolConfig): Promise<pg.PoolConfig | null> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query(`
      select current_database() as database,
        exists (select from pg_roles where rolname = 'dateline_reader') as possible,
        (select value from ledger.secret where name = 'reader-password') as password`);
    const { database, possible } = rows[0];
    if (!possible) return null;
    const user = `dateline_reader_${createHash('sha256').update(database).digest('hex').slice(0, 8)}`;
    const password = rows[0].password ?? (await createLogin(client, user, database));
    return withLogin(owner, user, password);
  } catch (error) {
    if (sqlState(error) === '42501') return null;
    throw error;
  } finally {
    client.release();
  }
}

async function createLogin(client: pg.PoolClient, user: string, database: string): Promise<string> {
  const secret = randomBytes(24).toString('base64url');
  await client.query('begin');
  try {
    // Whoever inserts first creates the role; the others wait here and read what it chose.
    await client.query(
      "insert into ledger.secret (name, value) values ('reader-password', $1) on conflict do nothing",
      [secret],
    );
    const { rows } = await client.query("select value from ledger.secret where name = 'reader-password'");
    const password: string = rows[0].value;
    if (password === secret) {
      const exists = await client.query('select from pg_roles where rolname = $1', [user]);
      const role = pg.escapeIdentifier(user);
      await client.query(
        `${exists.rowCount ? 'alter' : 'create'} role ${role} login password ${pg.escapeLiteral(password)}`,
      );
      await client.query(`grant dateline_reader to ${role}`);
      await client.query(
        `alter role ${role} in database ${pg.escapeIdentifier(database)} set statement_timeout = '${statementTimeout}'`,
      );
      await client.query(
        `alter role ${role} in database ${pg.escapeIdentifier(database)} set default_transaction_read_only = on`,
      );
    }
    await client.query('commit');
    return password;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** The owner's address with another login: the parts of an address win over those that are given beside it. */
function withLogin(owner: pg.PoolConfig, user: string, password: string): pg.PoolConfig {
  if (!owner.connectionString) return { ...owner, user, password };
  const url = new URL(owner.connectionString);
  for (const name of ['user', 'password']) url.searchParams.delete(name);
  url.username = user;
  url.password = password;
  return { ...owner, connectionString: url.href };
}
