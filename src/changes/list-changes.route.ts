import { z } from 'zod';
import type { GivenAt } from '../http/cursor.js';
import { wholeNumber } from '../http/parameters.js';
import { type Answer, route } from '../http/route.js';
import { Problem } from '../problems/problem.js';
import type { Services } from '../services.js';
import { Change, type ChangeRow, changeText, cursorOf, positionOf } from './change.js';
import { changesAfter, feedEnds } from './changes.query.js';

/** `GET /v1/changes`: what happened, in one order for all. */
export const listChanges = route({
  method: 'GET',
  url: '/v1/changes',
  operationId: 'listChanges',
  summary: 'What has changed',
  description:
    'What happened to releases, organisations, frameworks, measures and meetings, in one order for all readers. Whoever follows `page.next` to the end and asks again with it has seen every change exactly once. `wait` holds the request until something happens.',
  tags: ['Changes'],
  uncached: true,
  query: z.strictObject({
    after: z
      .string()
      .max(200)
      .optional()
      .meta({ description: 'A cursor of this feed; without, from the oldest change that is kept.' }),
    limit: wholeNumber(1, 1000, 100).meta({ description: 'Changes on a page.' }),
    wait: wholeNumber(0, 60, 0).meta({ description: 'Seconds to wait where nothing has changed.' }),
  }),
  responses: {
    200: {
      description: 'Changes, the oldest first.',
      schema: z
        .object({
          data: z.array(Change).meta({ description: 'What happened, the oldest first.' }),
          page: z
            .object({
              limit: z.int().meta({ description: 'Changes on a page, as asked for.' }),
              next: z.string().meta({ description: 'The cursor to go on from, at the end of the feed too.' }),
            })
            .meta({ description: 'Where to go on.' }),
        })
        .meta({ id: 'ChangeList', description: 'A page of the change feed.' }),
    },
  },
  problems: ['invalid-cursor', 'gone'],
  async handler({ query, services, request }): Promise<Answer> {
    const limit = query.limit;
    const from = await demandPosition(services, query.after);
    let rows = await changesAfter(services.database.reader, from, limit);
    if (query.after !== undefined) demandNoGap(rows, from);
    if (rows.length === 0 && query.wait > 0) {
      await somethingHappens(services, from, query.wait * 1000, request.raw);
      rows = await changesAfter(services.database.reader, from, limit);
    }
    const events = rows.filter(({ type }) => type !== null).map((row) => changeText(row, services.cursors));
    const page = { limit, next: cursorOf(services.cursors, rows.at(-1)?.position ?? from) };
    return { text: `{"data":[${events.join(',')}],"page":${JSON.stringify(page)}}` };
  },
});

/**
 * Where a client goes on in the feed.
 * @throws {Problem} 410 where changes after its cursor are no longer kept.
 */
export async function demandPosition(
  { database, cursors }: Services,
  after: string | undefined,
  given: GivenAt = { parameter: 'after' },
): Promise<bigint> {
  const { oldest, newest } = await feedEnds(database.reader);
  if (after === undefined) return oldest === null ? 0n : oldest - 1n;
  const position = positionOf(cursors, after, given);
  if (oldest !== null && position < oldest - 1n) throw noLongerKept();
  const isAhead = position > newest;
  return isAhead ? newest : position;
}

/**
 * Positions have no gaps, so where the first change does not follow on, those between were forgotten meanwhile.
 * @throws {Problem} 410
 */
export function demandNoGap(rows: readonly ChangeRow[], position: bigint): void {
  const first = rows[0];
  if (first && BigInt(first.position) !== position + 1n) throw noLongerKept();
}

const noLongerKept = () =>
  new Problem('gone', {
    detail: 'changes after this cursor are no longer kept; export again and follow from its Dateline-Changes-Cursor',
    members: { startAgain: '/v1/changes' },
  });

/** Waits for a change behind a position, the end of the time, or the client's leaving. */
function somethingHappens(
  { feed }: Services,
  position: bigint,
  milliseconds: number,
  request: NodeJS.EventEmitter,
): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(finish, milliseconds);
    const unfollow = feed.follow({ position, receive: finish });
    const stay = feed.onClose(finish);
    request.once('close', finish);
    function finish() {
      clearTimeout(timer);
      unfollow?.();
      stay?.();
      request.off('close', finish);
      resolve();
    }
  });
}
