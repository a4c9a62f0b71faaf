import { PassThrough } from 'node:stream';
import { z } from 'zod';
import { type Answer, route } from '../http/route.js';
import type { Services } from '../services.js';
import { type ChangeRow, changeText, cursorOf } from './change.js';
import { feedEnds } from './changes.query.js';
import { demandPosition } from './list-changes.route.js';

const commentEvery = 15_000;
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
    const header = request.headers['last-event-id'];
    const last = Array.isArray(header) ? header[0] : header;
    const after = last ?? query.after;
    const where = last === undefined ? { parameter: 'after' } : { header: 'Last-Event-ID' };
    const position =
      after === undefined
        ? (await feedEnds(services.database.reader)).newest
        : await demandPosition(services, after, where);
    return {
      stream: eventStream(services, position),
      type: 'text/event-stream; charset=utf-8',
      headers: { 'x-accel-buffering': 'no' },
    };
  },
});

function eventStream({ feed, cursors }: Services, position: bigint): PassThrough {
  const stream = new PassThrough({ highWaterMark: mostUnread });
  const write = (text: string) => {
    if (stream.writableLength > mostUnread) stream.destroy();
    else stream.write(text);
  };
  write(`retry: 2000\n\n`);
  const unfollow = feed.follow({
    position,
    receive: (rows: readonly ChangeRow[]) => {
      for (const row of rows)
        if (row.type)
          write(`id: ${cursorOf(cursors, row.position)}\nevent: ${row.type}\ndata: ${changeText(row, cursors)}\n\n`);
    },
  });
  const comment = setInterval(() => write(': still here\n\n'), commentEvery);
  const stay = feed.onClose(() => stream.end());
  stream.once('close', () => {
    clearInterval(comment);
    unfollow();
    stay();
  });
  return stream;
}
