import http from 'node:http';
import { createInterface } from 'node:readline';

export type BatchLine = Record<string, unknown> & { index: number; status: number; id?: string };

/** A batch under way: what is written goes out at once, and answers can be read meanwhile. */
export interface OpenBatch {
  request: http.ClientRequest;
  /** @returns false where the connection takes no more for now. */
  write(part: string | Buffer): boolean;
  end(part?: string | Buffer): void;
  /** The next line of the answer, or null at its end. */
  next(): Promise<BatchLine | null>;
  /** The whole answer, as it came. */
  whole(): Promise<{ headers: http.IncomingHttpHeaders; bytes: Buffer }>;
}

export function openBatch(url: string, key: string, headers: Record<string, string> = {}): OpenBatch {
  const request = http.request(`${url}/v1/releases/batch`, {
    method: 'POST',
    agent: false,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson', ...headers },
  });
  const answer = new Promise<http.IncomingMessage>((resolve, reject) => {
    request.once('response', resolve);
    request.on('error', reject);
  });
  // Who is interrupted on purpose does not wait for an answer.
  answer.catch(() => undefined);
  let read: AsyncIterator<string> | null = null;
  return {
    request,
    write: (part) => request.write(part),
    end: (part) => void request.end(part),
    async next() {
      read ??= createInterface({ input: await answer })[Symbol.asyncIterator]();
      const { done, value } = await read.next();
      return done ? null : JSON.parse(value);
    },
    async whole() {
      const response = await answer;
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part);
      return { headers: response.headers, bytes: Buffer.concat(parts) };
    },
  };
}

/** Posts a batch and reads its whole answer. */
export async function postLines(url: string, key: string, ...parts: (string | Buffer)[]): Promise<BatchLine[]> {
  const batch = openBatch(url, key);
  for (const part of parts) batch.write(part);
  batch.end();
  const { bytes } = await batch.whole();
  return bytes
    .toString()
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
}

/** Documents, one a line. */
export const linesOf = (...documents: object[]): string =>
  documents.map((document) => `${JSON.stringify(document)}\n`).join('');

export const anItem = (title: string, fields: object = {}): { title: string; body: string } => ({
  title,
  body: `The body of ${title}.`,
  ...fields,
});
