import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { demand } from '../access/principal.js';
import type { Transaction } from '../database/database.js';
import type { Reader } from '../database/reader.js';
import { sql } from '../database/sql.js';
import { refuseAbsent } from '../http/absence.js';
import { hasAddress } from '../http/address.query.js';
import { key } from '../http/parameters.js';
import type { Answer, Exchange } from '../http/route.js';
import { runCommand } from '../ledger/command.js';
import { idempotencyOf } from '../ledger/idempotency-key.js';
import { invalidDocument } from '../problems/problem.js';
import type { Services } from '../services.js';
import { faultsOf } from '../values/faults.js';

export const Into = z
  .strictObject({ into: key('survivor', 'international-organization-for-migration') })
  .meta({ id: 'Merge', description: 'Into what the record is folded.' });

type Kind = 'organisation' | 'framework' | 'measure' | 'meeting';

/** How the record of a kind is read and shown after it was curated. */
export interface CuratedRecord {
  kind: Kind;
  text(reader: Reader, id: string): Promise<string | null>;
}

export const curatedRecord = <Row>(
  kind: Kind,
  read: (reader: Reader, id: string) => Promise<Row | null>,
  text: (row: Row) => string,
): CuratedRecord => ({
  kind,
  async text(reader, id) {
    const row = await read(reader, id);
    return row && text(row);
  },
});

/** Whether the record of an edit is known at all: told before what is wrong with the edit. */
export const demandKnown =
  (kind: Kind) =>
  async (request: FastifyRequest, services: Services): Promise<void> => {
    const [key = ''] = Object.values(request.params as Record<string, string>);
    const known = await services.database.desk.row(
      sql`select 1 as one from ledger.entity where kind = ${kind} and ${hasAddress(key)}`,
    );
    if (!known) await refuseAbsent(services, kind, key, request.url);
  };

// A merge of a very large organisation moves many rows.
const longest = 120_000;

/**
 * Runs an editor's command on a record and answers with the record as it is then.
 * @param work gives the id of the record to show, or null where there is no such record.
 */
export async function curate<Schema extends z.ZodType>(
  {
    body,
    principal,
    services,
    request,
  }: Pick<Exchange<undefined, undefined>, 'body' | 'principal' | 'services' | 'request'>,
  schema: Schema,
  status: number,
  work: (tx: Transaction, edit: z.output<Schema>, now: Date) => Promise<string | null>,
  record: CuratedRecord,
): Promise<Answer> {
  const editor = demand(principal, 'organisations:write');
  const path = request.url.split('?')[0] ?? '';
  const repeatable = request.method === 'POST' ? idempotencyOf(request.headers, 'POST', path, body) : null;
  const parsed = schema.safeParse(body, { reportInput: true });
  if (!parsed.success) throw invalidDocument(faultsOf(parsed.error, schema));
  const command = async (tx: Transaction) => {
    const [clock] = await tx.rows<{ now: Date }>(sql`select date_trunc('milliseconds', clock_timestamp()) as now`);
    const id = await work(tx, parsed.data, clock?.now ?? new Date());
    if (id === null) return refuseAbsent(services, record.kind, path.split('/')[3] ?? '', request.url);
    return { status, resourceId: id, version: null, public: true };
  };
  const { result, replayed } = await runCommand(
    services.database,
    services.background.committed,
    editor,
    repeatable,
    command,
    { timeout: longest },
  );
  const text = await record.text(services.database.desk, result.resourceId);
  if (text === null) return refuseAbsent(services, record.kind, result.resourceId, request.url);
  const location = `${services.config.PUBLIC_URL ?? ''}/v1/${record.kind}s/${(JSON.parse(text) as { slug?: string }).slug ?? result.resourceId}`;
  return {
    status: result.status,
    text,
    headers: {
      ...(result.status === 201 ? { location } : {}),
      ...(replayed ? { 'idempotency-replayed': 'true' } : {}),
    },
  };
}
