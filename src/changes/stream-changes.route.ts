import { PassThrough, Readable } from 'node:stream';
import { z } from 'zod';
import type { CursorSigner } from '../http/cursor.js';
import { type Answer, route } from '../http/route.js';
import type { Services } from '../services.js';
import { type ChangeRow, changeText, cursorOf } from './change.js';
import { changesAfter, feedEnds } from './changes.query.js';
import { demandNoGap, demandPosition } from './list-changes.route.js';

const commentEvery = 15_000;
const page = 500;
// A client that reads nothing is let go when this much waits for it; it resumes with Last-Event-ID.
const mostUnread = 1024 * 1024;

/** `GET /v1/changes/stream`: the same as server-sent events. */
export const streamChanges = route({
  method: 'GET',
  url: '/v1/changes/stream',
  operationId: 'streamChanges',
  summary: 'Changes as they happen',
  description:
    'The change feed as server-sent events (WHATWG HTML, 9.2): `id` is the cursor, `event` the type, `data` the change. Resumes behind `Last-Event-ID`, or behind `after`; without either it begins now. A comment comes every 15 seconds.',
  tags: ['Changes'],
  uncached: true,
  query: z.strictObject({
    after: z.string().max(200).optional().meta({ description: 'A cursor of the feed to go on from.' }),
  }),
  requestHeaders: ['Last-Event-ID'],
  responses: { 200: { description: 'Events without end.', content: { 'text/event-stream': { schema: z.string() } } } },
  problems: ['invalid-cursor', 'gone'],
  async handler({ query, services, request }): Promise<Answer> {
    const last = request.headers['last-event-id'];
    const after = (Array.isArray(last) ? last[0] : last) ?? query.after;
    const given = last === undefined ? { parameter: 'after' } : { header: 'Last-Event-ID' };
    const position =
      after === undefined
        ? (await feedEnds(services.database.reader)).newest
        : await demandPosition(services, after, given);
    return {
      // The headers alone are asked for: nobody would ever end the events.
      stream: request.method === 'HEAD' ? Readable.from([]) : eventStream(services, position),
      type: 'text/event-stream; charset=utf-8',
      headers: { 'x-accel-buffering': 'no' },
    };
  },
});

function eventStream(services: Services, position: bigint): PassThrough {
  const stream = new PassThrough({ highWaterMark: mostUnread });
  stream.write('retry: 2000\n\n');
  const comment = setInterval(() => stream.write(': still here\n\n'), commentEvery);
  const stay = services.feed.onClose(() => {
    clearInterval(comment);
    stream.end();
  });
  stream.once('close', () => {
    clearInterval(comment);
    stay();
  });
  catchUp(services, stream, position).then(
    (reached) => join(services, stream, reached),
    () => stream.destroy(),
  );
  return stream;
}

/** Writes what lies behind a position, as fast as the client reads it. Those who wait at the end of the feed do not wait for this. */
async function catchUp({ database, cursors }: Services, stream: PassThrough, from: bigint): Promise<bigint> {
  let position = from;
  while (!stream.closed && !stream.writableEnded) {
    const rows = await changesAfter(database.reader, position, page);
    demandNoGap(rows, position);
    for (const row of rows) position = BigInt(row.position);
    const text = eventsOf(rows, cursors);
    const isRead = text === '' || stream.write(text);
    if (rows.length < page) break;
    if (!isRead) await new Promise((resolve) => stream.once('drain', resolve).once('close', resolve));
  }
  return position;
}

/** Follows the end of the feed. A client that does not keep up is let go. */
function join({ feed, cursors }: Services, stream: PassThrough, position: bigint): void {
  if (stream.closed || stream.writableEnded) return;
  const unfollow = feed.follow({
    position,
    receive(rows) {
      if (stream.writableLength > mostUnread) stream.destroy();
      else stream.write(eventsOf(rows, cursors));
    },
  });
  stream.once('close', unfollow);
}

const eventsOf = (rows: readonly ChangeRow[], cursors: CursorSigner): string =>
  rows
    .filter(({ type }) => type !== null)
    .map((row) => `id: ${cursorOf(cursors, row.position)}\nevent: ${row.type}\ndata: ${changeText(row, cursors)}\n\n`)
    .join('');
