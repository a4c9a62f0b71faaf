import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startServer, type TestServer } from '../helpers/server.js';

/** A longer run: WALKS=1000 STEPS=30 npm test -- test/ledger/states */
const walks = Number(process.env.WALKS ?? 40);
const steps = Number(process.env.STEPS ?? 12);

type Stage = 'none' | 'draft' | 'embargoed' | 'published' | 'withdrawn' | 'erased';

interface Model {
  stage: Stage;
  live: string | null;
  pending: string | null;
  /** What was written last, as title and mark; null where a discarded version was. */
  last: string | null;
  revision: number;
}

type Step =
  | { kind: 'put'; as: 'draft' | 'embargoed' | 'live'; title: string; discard: boolean }
  | { kind: 'patch'; view: 'live' | 'pending'; title: string; discard: boolean }
  | { kind: 'publish' | 'withdraw' | 'delete' | 'deletePending' | 'erase' };

const titles = fc.constantFrom('Alpha', 'Beta', 'Gamma');
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('put' as const),
      as: fc.constantFrom('draft' as const, 'embargoed' as const, 'live' as const),
      title: titles,
      discard: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('patch' as const),
      view: fc.constantFrom('live' as const, 'pending' as const),
      title: titles,
      discard: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc
      .constantFrom('publish' as const, 'withdraw' as const, 'delete' as const, 'deletePending' as const)
      .map((kind) => ({ kind })),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'erase' as const }) },
);

const farAhead = '2100-01-01T00:00:00Z';
const written = (title: string, as: string) => `${title} ${as}`;
const titleOf = (text: string | null) => text?.split(' ')[0] ?? null;
const isEmbargoed = (text: string | null) => text?.endsWith('embargoed') ?? false;

/** The specification, as in ledger/states.ts: the status that a step must have, and the model after it. */
function expected(model: Model, action: Step): { status: number; next: Model } {
  const refuse = (status: number) => ({ status, next: model });
  switch (action.kind) {
    case 'put':
      return write(model, action.title, action.as, action.discard, model.stage === 'none' ? 201 : 200);
    case 'patch': {
      if (model.stage === 'none') return refuse(404);
      if (model.stage === 'withdrawn' || model.stage === 'erased') return refuse(409);
      const base = action.view === 'pending' ? model.pending : (model.live ?? model.pending);
      if (base === null) return refuse(404);
      const as = base.endsWith('draft') && model.live === null ? 'draft' : isEmbargoed(base) ? 'embargoed' : 'live';
      return write(model, action.title, as, action.discard || action.view === 'pending', 200);
    }
    case 'publish': {
      if (model.stage === 'none') return refuse(404);
      if (model.stage === 'erased') return refuse(409);
      if (model.stage === 'withdrawn') return { status: 200, next: { ...model, stage: 'published' } };
      if (model.pending === null) return refuse(200);
      const live = written(titleOf(model.pending) ?? '', 'live');
      return { status: 200, next: { ...model, stage: 'published', live, pending: null, revision: model.revision + 1 } };
    }
    case 'withdraw':
      if (model.stage === 'none') return refuse(404);
      if (model.stage === 'withdrawn') return refuse(200);
      if (model.stage !== 'published') return refuse(409);
      return {
        status: 200,
        next: { ...model, stage: 'withdrawn', pending: null, last: model.pending === null ? model.last : model.live },
      };
    case 'delete':
      if (model.stage === 'none') return refuse(404);
      if (model.stage !== 'draft' && model.stage !== 'embargoed') return refuse(409);
      return { status: 204, next: nothing };
    case 'deletePending':
      if (model.stage === 'none') return refuse(404);
      if (model.stage !== 'published') return refuse(409);
      if (model.pending === null) return refuse(404);
      return { status: 204, next: { ...model, pending: null, last: model.live } };
    case 'erase':
      if (model.stage === 'none') return refuse(404);
      return { status: 200, next: { ...model, stage: 'erased', pending: null } };
  }
}

function write(
  model: Model,
  title: string,
  as: 'draft' | 'embargoed' | 'live',
  discard: boolean,
  success: number,
): { status: number; next: Model } {
  if (model.stage === 'withdrawn' || model.stage === 'erased') return { status: 409, next: model };
  const text = written(title, as);
  const publishedDraft = as === 'live' && model.live !== null && model.last === written(title, 'draft');
  if (model.last === text || publishedDraft) return { status: 200, next: model };
  if (as === 'draft' && model.live !== null) return { status: 409, next: model };
  if (as !== 'live') {
    const stage = model.live !== null ? 'published' : as;
    return { status: success, next: { ...model, stage, pending: text, last: text } };
  }
  if (model.stage === 'published' && model.pending !== null && !discard) return { status: 409, next: model };
  return {
    status: success,
    next: { stage: 'published', live: text, pending: null, last: text, revision: model.revision + 1 },
  };
}

/** What was written last stays so when a release without a pending version is withdrawn and restored. */
const withdrawnAndRestored: Step[] = [
  { kind: 'put', as: 'embargoed', title: 'Gamma', discard: false },
  { kind: 'publish' },
  { kind: 'withdraw' },
  { kind: 'publish' },
  { kind: 'put', as: 'live', title: 'Gamma', discard: false },
];

const nothing: Model = { stage: 'none', live: null, pending: null, last: null, revision: 0 };

describe('a release on its way through the states', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const documentOf = (title: string, as: string) => ({
    title,
    body: `The body of ${title}.`,
    ...(as === 'draft' ? { state: 'draft' } : {}),
    ...(as === 'embargoed' ? { embargoedUntil: farAhead } : {}),
  });

  const perform = (id: string, action: Step) => {
    const address = `/v1/releases/${id}`;
    switch (action.kind) {
      case 'put':
        return server.admin
          .put(`${address}${action.discard ? '?pending=discard' : ''}`)
          .send(documentOf(action.title, action.as));
      case 'patch': {
        const query = [action.view === 'pending' ? 'view=pending' : '', action.discard ? 'pending=discard' : '']
          .filter(Boolean)
          .join('&');
        return server.admin
          .patch(`${address}${query ? `?${query}` : ''}`)
          .send({ title: action.title, body: `The body of ${action.title}.` });
      }
      case 'publish':
        return server.admin.post(`${address}/publish`);
      case 'withdraw':
      case 'erase':
        return server.admin.post(`${address}/${action.kind}`).send({ reason: 'For a walk.' });
      case 'delete':
        return server.admin.delete(address);
      case 'deletePending':
        return server.admin.delete(`${address}?view=pending`);
    }
  };

  /** What reader and desk see must be what the model says. */
  const observe = async (id: string) => {
    const reader = await server.reader.get(`/v1/releases/${id}`);
    const desk = await server.admin.get(`/v1/releases/${id}`);
    const pending = await server.admin.get(`/v1/releases/${id}?view=pending`);
    return {
      reader: {
        status: reader.status,
        title:
          reader.body.title === 'This is no longer public' ? null : reader.status === 200 ? reader.body.title : null,
        revision: reader.body.revision ?? null,
      },
      desk: {
        status: desk.status,
        title: desk.status === 200 ? desk.body.title : null,
        state: desk.body.state ?? null,
      },
      pending: pending.status === 200 ? pending.body.title : null,
    };
  };

  const shown = (model: Model) => {
    const gone = model.stage === 'withdrawn' || (model.stage === 'erased' && model.live !== null);
    const isPublic = model.stage === 'published';
    const own = isPublic || model.stage === 'draft' || model.stage === 'embargoed';
    return {
      reader: {
        status: isPublic ? 200 : gone ? 410 : 404,
        title: isPublic ? titleOf(model.live) : null,
        revision: isPublic ? model.revision : null,
      },
      desk: {
        status: own ? 200 : gone || model.stage === 'erased' ? 410 : 404,
        title: own ? titleOf(model.live ?? model.pending) : null,
        state: own ? model.stage : null,
      },
      pending: own ? titleOf(model.pending) : null,
    };
  };

  it(
    'goes where the specification says, on any walk',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: steps }), async (walk) => {
          const id = randomUUID();
          let model = nothing;
          for (const action of walk) {
            const { status, next } = expected(model, action);
            const answer = await perform(id, action);
            expect({
              action,
              model,
              status: answer.status,
              detail: answer.status === status ? '' : answer.text,
            }).toEqual({ action, model, status, detail: '' });
            model = next;
            expect({ walk, action, ...(await observe(id)) }).toEqual({ walk, action, ...shown(model) });
          }
        }),
        { numRuns: walks, examples: [[withdrawnAndRestored]] },
      );
    },
    walks * steps * 100 + 60_000,
  );
});
