import { z } from 'zod';
import { listOf } from '../http/page-schema.js';
import { Page, pageParameters, readPage, sortOf } from '../http/pagination.js';
import { type Answer, route } from '../http/route.js';
import { runCommand } from '../ledger/command.js';
import { idempotencyOf } from '../ledger/idempotency-key.js';
import { invalidDocument, Problem } from '../problems/problem.js';
import { faultsOf } from '../values/faults.js';
import { instantOf, Timestamp, timestampOf, Uuid, words } from '../values/schemas.js';
import { createKey, knownKey } from './keys.js';
import { endKey, type KeyRow, keyOrder, listKeysStatements } from './keys.query.js';
import { allows, DEFAULT_DESK, demand, type Principal, SCOPES } from './principal.js';

export const deskPattern = /^[a-z0-9][a-z0-9-]{0,62}$/;

const Key = z
  .object({
    id: z.uuid().meta({ description: 'Id of the key; no secret.' }),
    name: z.string().meta({ description: 'What the key is for.', example: 'Newsroom CMS' }),
    desk: z.string().nullable().meta({ description: 'The desk it acts for; `null` for all.', example: 'iom-press' }),
    scopes: z.array(z.enum(SCOPES)).meta({ description: 'What it may do.', example: ['releases:write'] }),
    createdAt: z.string().meta({ description: 'When it was made.', format: 'date-time' }),
    expiresAt: z.string().nullable().meta({ description: 'When it ends.', format: 'date-time' }),
    lastUsedAt: z
      .string()
      .nullable()
      .meta({ description: 'When it was last used, to the minute.', format: 'date-time' }),
    revokedAt: z.string().nullable().meta({ description: 'When it was revoked.', format: 'date-time' }),
  })
  .meta({ id: 'Key', description: 'An API key, without its secret.' });

const NewKey = z
  .strictObject({
    name: words(100).meta({
      description: 'What the key is for; it stands in the history of releases.',
      example: 'Newsroom CMS',
    }),
    desk: z
      .string()
      .regex(deskPattern, 'expected lower-case letters, digits and hyphens')
      .nullish()
      .meta({ description: 'The desk it acts for; your own unless given.', example: 'iom-press' }),
    scopes: z
      .array(z.enum(SCOPES))
      .min(1)
      .max(SCOPES.length)
      .meta({ description: 'What it may do.', example: ['releases:write'] }),
    expiresAt: Timestamp.nullish().meta({ description: 'When it ends.', example: '2027-01-01T00:00:00Z' }),
  })
  .meta({ id: 'NewKey', description: 'A key to be made.' });

const KeyWithSecret = Key.extend({
  secret: z.string().optional().meta({ description: 'The token to send, shown this once.' }),
}).meta({ id: 'KeyWithSecret', description: 'An API key that was made now.' });

const shown = ({ id, name, desk, scopes, createdAt, expiresAt, lastUsedAt, revokedAt }: Omit<KeyRow, 'key'>) => ({
  id,
  name,
  desk,
  scopes,
  createdAt: timestampOf(createdAt),
  expiresAt: expiresAt && timestampOf(expiresAt),
  lastUsedAt: lastUsedAt && timestampOf(lastUsedAt),
  revokedAt: revokedAt && timestampOf(revokedAt),
});

const ListQuery = z.strictObject(pageParameters(['-createdAt', 'createdAt'], Object.keys(Key.shape)));

/** `GET /v1/keys`: the keys of a desk. */
export const listKeys = route({
  method: 'GET',
  url: '/v1/keys',
  operationId: 'listKeys',
  summary: 'Keys of your desk',
  description: 'The keys of your desk, or with a key for all desks of all; never their secrets.',
  tags: ['Keys'],
  scopes: ['keys:write'],
  query: ListQuery,
  responses: { 200: { description: 'A page of keys.', schema: listOf(Key, 'KeyList') } },
  problems: ['invalid-cursor'],
  async handler({ query: given, principal, services }): Promise<Answer> {
    const holder = demand(principal, 'keys:write');
    const query = sortOf(given, '-createdAt');
    const page = Page.of(query, '/v1/keys', keyOrder(query.sort), services.cursors);
    const statements = listKeysStatements(holder.desk, page);
    const { rows, total } = await readPage<KeyRow>(services.database.desk, query, statements);
    return {
      ...page.answer(rows, total, services, (row) => JSON.stringify(shown(row))),
      modifiedAt: null,
      confidential: true,
    };
  },
});

/** `POST /v1/keys`: a new key; its secret is shown this once. */
export const createKeyRoute = route({
  method: 'POST',
  url: '/v1/keys',
  operationId: 'createKey',
  summary: 'Create a key',
  description:
    'The answer has the `secret`, which is the whole token to send as `Authorization: Bearer`; it is shown this once. A key grants no scope and no desk that it has not itself.',
  tags: ['Keys'],
  scopes: ['keys:write'],
  body: { schema: NewKey },
  responses: {
    201: {
      description: 'The key, with its secret.',
      schema: KeyWithSecret,
      headers: { Location: 'Address of the key.' },
    },
  },
  async handler({ body, principal, services, request }): Promise<Answer> {
    const holder = demand(principal, 'keys:write');
    const repeatable = idempotencyOf(request.headers, 'POST', '/v1/keys', body);
    const parsed = NewKey.safeParse(body, { reportInput: true });
    if (!parsed.success) throw invalidDocument(faultsOf(parsed.error, NewKey));
    const { name, scopes } = parsed.data;
    const desk = scopes.includes('*') ? null : (parsed.data.desk ?? holder.desk ?? DEFAULT_DESK);
    demandGrantable(holder, scopes, desk);
    let secret: string | undefined;
    const { result, replayed } = await runCommand(
      services.database,
      services.background.committed,
      holder,
      repeatable,
      async (tx) => {
        const expiresAt = parsed.data.expiresAt ? instantOf(parsed.data.expiresAt) : null;
        const created = await createKey(tx, { name, desk, scopes, expiresAt, createdBy: holder.keyId });
        secret = created.token;
        return { status: 201, resourceId: created.id, version: null, public: false };
      },
    );
    const key = await knownKey(services.database, result.resourceId);
    return {
      status: 201,
      text: JSON.stringify({ ...shown(key), ...(secret && !replayed ? { secret } : {}) }),
      headers: {
        location: `${services.config.PUBLIC_URL ?? ''}/v1/keys/${key.id}`,
        ...(replayed ? { 'idempotency-replayed': 'true' } : {}),
      },
      etag: null,
      confidential: true,
    };
  },
});

/** @throws {Problem} 403 naming what the key cannot grant. */
function demandGrantable(holder: Principal, scopes: readonly (typeof SCOPES)[number][], desk: string | null): void {
  const missing = scopes.filter((scope) => !allows(holder, scope));
  if (missing.length > 0)
    throw new Problem('forbidden', {
      detail: `the key does not have the scope ${missing.join(', ')} itself`,
      members: { scope: missing },
    });
  if (holder.desk !== null && desk !== holder.desk)
    throw new Problem('forbidden', { detail: `the key acts for the desk ${holder.desk} only` });
}

/** `DELETE /v1/keys/{id}`: ends a key. */
export const revokeKeyRoute = route({
  method: 'DELETE',
  url: '/v1/keys/:id',
  operationId: 'revokeKey',
  summary: 'Revoke a key',
  description: 'The key stops working on every server within a second. Revoking again changes nothing.',
  tags: ['Keys'],
  scopes: ['keys:write'],
  params: z.strictObject({ id: Uuid.meta({ description: 'Id of the key.' }) }),
  responses: { 204: { description: 'Revoked.' } },
  problems: ['key-not-found'],
  async handler({ params: { id }, principal, services }): Promise<Answer> {
    const holder = demand(principal, 'keys:write');
    if (!(await endKey(services.database.desk, id, holder.desk)))
      throw new Problem('key-not-found', { detail: 'your desk has no key with this id' });
    services.keys.forget();
    return { status: 204, confidential: true };
  },
});
