import http from 'node:http';
import { constants, createGunzip } from 'node:zlib';
import { eventually } from './eventually.js';
import type { TestServer } from './server.js';
import { asOwner } from './tables.js';

/** A change as the feed tells it. */
export interface ToldChange {
  cursor: string;
  type: string;
  at: string;
  releaseId?: string;
  revision?: number | null;
  organisationId?: string;
  into?: string;
}

/** Follows the feed page by page from behind a cursor to its end. */
export async function changesFrom(
  { reader }: Pick<TestServer, 'reader'>,
  after: string | null,
  limit = 100,
): Promise<{ changes: ToldChange[]; cursor: string | null }> {
  const changes: ToldChange[] = [];
  for (let cursor = after; ; ) {
    const from = cursor === null ? '' : `&after=${encodeURIComponent(cursor)}`;
    const { body } = await reader.get(`/v1/changes?limit=${limit}${from}`).expect(200);
    changes.push(...body.data);
    if (body.data.length === 0) return { changes, cursor: body.page.next };
    cursor = body.page.next;
  }
}

/** Waits until everything that was committed stands in the feed. */
export async function toldEverything({ connection }: Pick<TestServer, 'connection'>): Promise<void> {
  await eventually(
    async () => (await asOwner(connection, 'select count(*)::integer as n from ledger.outbox')).rows[0].n,
    (waiting) => waiting === 0,
  );
}

/** The cursor behind everything that was committed. */
export async function endOfFeed(server: Pick<TestServer, 'reader' | 'connection'>): Promise<string> {
  await toldEverything(server);
  return (await changesFrom(server, null, 1000)).cursor ?? '';
}

export interface EventStream {
  status: number;
  headers: http.IncomingHttpHeaders;
  changes: ToldChange[];
  /** The text as it came. */
  text(): string;
  /** Resolves when the stream has ended, by either side. */
  ended: Promise<void>;
  close(): void;
}

interface StreamOptions {
  after?: string | null;
  headers?: Record<string, string>;
  onChange?(change: ToldChange): void;
}

/** Opens the event stream; resolves when its headers are there. Resumes behind `after` as a browser does. */
export function openStream(
  url: string,
  { after = null, headers = {}, onChange = () => undefined }: StreamOptions = {},
): Promise<EventStream> {
  return new Promise((resolve, reject) => {
    const resume: Record<string, string> = after === null ? {} : { 'last-event-id': after };
    const request = http.get(
      `${url}/v1/changes/stream`,
      { agent: false, headers: { accept: 'text/event-stream', ...resume, ...headers } },
      (response) => {
        const changes: ToldChange[] = [];
        let text = '';
        let rest = '';
        const isPacked = response.headers['content-encoding'] === 'gzip';
        const content = isPacked ? response.pipe(createGunzip({ finishFlush: constants.Z_SYNC_FLUSH })) : response;
        content.on('error', () => undefined);
        content.setEncoding('utf8').on('data', (piece: string) => {
          text += piece;
          const blocks = (rest + piece).split('\n\n');
          rest = blocks.pop() ?? '';
          for (const change of blocks.flatMap(changeOf)) {
            changes.push(change);
            onChange(change);
          }
        });
        response.on('error', () => undefined);
        const ended = new Promise<void>((end) => response.once('close', end));
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          changes,
          text: () => text,
          ended,
          close: () => request.destroy(),
        });
      },
    );
    request.on('error', reject);
  });
}

/** An event says three times what it is: its id is the cursor, its name the type. */
function changeOf(block: string): ToldChange[] {
  const fields = Object.fromEntries(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  if (!fields.data) return [];
  const change = JSON.parse(fields.data) as ToldChange;
  if (fields.id !== change.cursor || fields.event !== change.type)
    throw new Error(`the event does not say what its data say: ${block}`);
  return [change];
}
