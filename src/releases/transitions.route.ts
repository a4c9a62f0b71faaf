import { z } from 'zod';
import { demand, type Scope } from '../access/principal.js';
import type { Transaction } from '../database/database.js';
import { type Exchange, route } from '../http/route.js';
import { runCommand } from '../ledger/command.js';
import { idempotencyOf } from '../ledger/idempotency-key.js';
import {
  deletePending,
  deleteRelease,
  eraseRelease,
  publishRelease,
  type Transition,
  withdrawRelease,
} from '../ledger/lifecycle.js';
import { invalidDocument } from '../problems/problem.js';
import { faultsOf } from '../values/faults.js';
import { timestampOf, Uuid, words } from '../values/schemas.js';
import { type NoticeRow, noticeOf } from './notice.query.js';
import { demandOwnRelease } from './own-release.js';
import { Release } from './schema.js';
import { answerCommand, transitionResult } from './write-release.js';

/** What leads a release from one state to another, without a new document. The states stand in ledger/states.ts. */

const params = z.strictObject({ id: Uuid.meta({ description: 'Id of the release.' }) });
const Nothing = z.strictObject({}).optional();
const Reason = z
  .strictObject({
    reason: words(2000).meta({
      description: 'Shown with the notice.',
      example: 'The figures were those of another year.',
    }),
  })
  .meta({ id: 'Reason', description: 'Why it is taken back.' });
const Notice = z
  .object({
    id: z.uuid().meta({ description: 'Id of the release.' }),
    state: z.enum(['withdrawn']).meta({ description: 'Always `withdrawn`.' }),
    at: z.string().meta({ description: 'When it was taken back.', format: 'date-time' }),
    reason: z.string().meta({ description: 'Why.' }),
    erased: z.boolean().meta({ description: 'Whether its text was erased, too.' }),
  })
  .meta({ id: 'WithdrawalNotice', description: 'What the record answers from now on, with 410.' });

const common = { tags: ['Releases'] as [string], params, guard: demandOwnRelease };

/** `POST /v1/releases/{id}/publish`. */
export const publishReleaseRoute = route({
  ...common,
  method: 'POST',
  url: '/v1/releases/:id/publish',
  operationId: 'publishRelease',
  summary: 'Publish a release now',
  description:
    'Lifts an embargo, publishes a draft or a pending revision, or restores a withdrawn release. The document then has no embargo, and a `publishedAt` that was still ahead becomes this moment. Of what is public already nothing changes. An unfinished draft is `422`.',
  scopes: ['releases:write'],
  responses: { 200: { description: 'The release as its desk sees it.', schema: Release } },
  problems: ['release-not-found', 'state-conflict', 'validation'],
  async handler({ params: { id }, body, principal, services, request }) {
    const writer = demand(principal, 'releases:write');
    demandBody(Nothing, body);
    const repeatable = idempotencyOf(request.headers, 'POST', request.url.split('?')[0] ?? '', body);
    return answerCommand(services, writer, repeatable, async (tx) =>
      transitionResult(await publishRelease(tx, writer, id.toLowerCase())),
    );
  },
});

/** `POST /v1/releases/{id}/withdraw`. */
export const withdrawReleaseRoute = route({
  ...common,
  method: 'POST',
  url: '/v1/releases/:id/withdraw',
  operationId: 'withdrawRelease',
  summary: 'Withdraw a release',
  description:
    'Takes a public release back: the record and its revisions answer `410` with the notice, and what only this release stated vanishes from every list. The ledger keeps it; `publish` restores it. A pending revision is dropped.',
  scopes: ['releases:write'],
  body: { schema: Reason },
  responses: { 200: { description: 'The notice.', schema: Notice } },
  problems: ['release-not-found', 'state-conflict'],
  handler: (exchange) => takeBack(exchange, 'releases:write', withdrawRelease),
});

/** `POST /v1/releases/{id}/erase`. */
export const eraseReleaseRoute = route({
  ...common,
  method: 'POST',
  url: '/v1/releases/:id/erase',
  operationId: 'eraseRelease',
  summary: 'Erase a release',
  description:
    'For the law’s sake: overwrites the document, its revisions and every stored answer, in any state and for good; hashes and dates stay. The record answers `410`, and every other write `409`.',
  scopes: ['releases:erase'],
  body: { schema: Reason },
  responses: { 200: { description: 'The notice.', schema: Notice } },
  problems: ['release-not-found'],
  handler: (exchange) => takeBack(exchange, 'releases:erase', eraseRelease),
});

type Taking = (
  tx: Transaction,
  principal: Parameters<typeof withdrawRelease>[1],
  id: string,
  reason: string,
) => Promise<Transition>;

async function takeBack(
  { params: { id }, body, principal, services, request }: Exchange<typeof params, undefined>,
  scope: Scope,
  take: Taking,
) {
  const writer = demand(principal, scope);
  const { reason } = demandBody(Reason, body);
  const repeatable = idempotencyOf(request.headers, 'POST', request.url.split('?')[0] ?? '', body);
  const { result, replayed } = await runCommand(
    services.database,
    services.background.committed,
    writer,
    repeatable,
    async (tx) => transitionResult(await take(tx, writer, id.toLowerCase(), reason)),
  );
  const { row } = services.database.desk;
  const publication = await row<NoticeRow>(noticeOf(result.resourceId));
  const notice = {
    id: result.resourceId,
    state: 'withdrawn',
    at: timestampOf(publication?.at ?? new Date()),
    reason: publication?.reason ?? reason,
    erased: publication?.erased ?? false,
  };
  return {
    text: JSON.stringify(notice),
    etag: null,
    confidential: true,
    headers: replayed ? { 'idempotency-replayed': 'true' } : {},
  };
}

/** `DELETE /v1/releases/{id}`. */
export const deleteReleaseRoute = route({
  ...common,
  method: 'DELETE',
  url: '/v1/releases/:id',
  operationId: 'deleteRelease',
  summary: 'Delete what was never public',
  description:
    'Deletes a draft or an embargoed release that was never public; with `?view=pending` the pending revision of a public one. What is or was public is withdrawn instead: `409`.',
  scopes: ['releases:write'],
  query: z.strictObject({
    view: z.enum(['pending']).optional().meta({ description: 'Delete the pending revision only.' }),
  }),
  responses: { 204: { description: 'Gone.' } },
  problems: ['release-not-found', 'state-conflict'],
  async handler({ params: { id }, query, principal, services }) {
    const writer = demand(principal, 'releases:write');
    const remove = query.view === 'pending' ? deletePending : deleteRelease;
    await services.database.transaction((tx) => remove(tx, writer, id.toLowerCase()));
    return { status: 204, confidential: true };
  },
});

function demandBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body, { reportInput: true });
  if (!parsed.success) throw invalidDocument(faultsOf(parsed.error, schema));
  return parsed.data;
}
