import { createKey, revokeKey } from '../access/keys.js';
import { SCOPES, type Scope } from '../access/principal.js';
import type { Config } from '../config.js';
import { nearest } from '../values/faults.js';
import { UUID_PATTERN } from '../values/names.js';
import { instantOf } from '../values/schemas.js';
import { withDatabase } from './start.js';
import { demandDesk, UsageError } from './usage-error.js';

export interface NewKeyOptions {
  name: string;
  desk?: string;
  scope: string[];
  expires?: string;
}

/** Creates a key and prints its token, this once. */
export async function createKeyCommand(config: Config, { name, desk, scope, expires }: NewKeyOptions): Promise<void> {
  const scopes = scope.map(knownScope);
  if (desk !== undefined) demandDesk(desk);
  if (desk !== undefined && scopes.includes('*'))
    throw new UsageError('a key with the scope * acts for all desks; leave --desk out');
  const expiresAt = expires === undefined ? null : instantOf(expires);
  if (expires !== undefined && expiresAt === null)
    throw new UsageError('--expires takes a time such as 2027-01-01T00:00:00Z');
  const key = await withDatabase(config, (database) =>
    createKey(database.desk, {
      name,
      desk: scopes.includes('*') ? null : (desk ?? 'default'),
      scopes,
      expiresAt,
      createdBy: null,
    }),
  );
  process.stdout.write(`${key.token}\n`);
  process.stderr.write(
    `Key ${key.id} for ${key.desk ?? 'all desks'} with ${key.scopes.join(', ')}. The token is shown this once.\n`,
  );
}

export async function listKeysCommand(config: Config): Promise<void> {
  const keys = await withDatabase(config, (database) => database.prisma.apiKey.findMany({ orderBy: { id: 'asc' } }));
  for (const key of keys) {
    const state = key.revokedAt
      ? `revoked ${key.revokedAt.toISOString()}`
      : key.expiresAt
        ? `until ${key.expiresAt.toISOString()}`
        : 'valid';
    process.stdout.write(
      `${key.id}  ${key.desk ?? '*'}  ${key.name}  ${key.scopes.join(',')}  ${state}  last used ${key.lastUsedAt?.toISOString() ?? 'never'}\n`,
    );
  }
}

export async function revokeKeyCommand(config: Config, id: string): Promise<void> {
  if (!UUID_PATTERN.test(id)) throw new UsageError('expected the id of a key, as `dateline keys list` prints it');
  const revoked = await withDatabase(config, (database) => revokeKey(database.prisma, id));
  if (!revoked) throw new UsageError('there is no valid key with this id');
  process.stderr.write(`Revoked. It stops working on every server within a second.\n`);
}

function knownScope(scope: string): Scope {
  const known = SCOPES.find((name) => name === scope);
  if (known) return known;
  const near = nearest(scope, SCOPES);
  throw new UsageError(
    `there is no scope "${scope}"${near ? `; did you mean ${near}?` : ''} The scopes are ${SCOPES.join(', ')}.`,
  );
}
