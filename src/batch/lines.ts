import { parseJson } from '../http/json-body.js';
import { Problem } from '../problems/problem.js';
import type { BatchItem } from './ingest.js';

const newline = 0x0a;

/** A line of a stream; `null` where it is longer than the limit, whose bytes are dropped as they come. */
export interface Line {
  /** Counts from 0. */
  index: number;
  bytes: Buffer | null;
}

/**
 * Splits a stream of bytes into lines, without ever holding more than one line and one chunk. Blank lines are left out but counted
 * in `number`.
 * @param longest most bytes of a line.
 */
export async function* linesOf(
  stream: AsyncIterable<Buffer | string>,
  longest: number,
): AsyncGenerator<Line & { number: number }> {
  let parts: Buffer[] = [];
  let length = 0;
  let index = 0;
  let number = 0;
  const finish = (): (Line & { number: number }) | null => {
    number++;
    const bytes = length > longest ? null : Buffer.concat(parts);
    parts = [];
    length = 0;
    if (bytes !== null && isBlank(bytes)) return null;
    return { index: index++, number, bytes };
  };
  for await (const piece of stream) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece;
    let start = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      length += end - start;
      if (length <= longest) parts.push(chunk.subarray(start, end));
      start = end + 1;
      const line = finish();
      if (line) yield line;
    }
    length += chunk.length - start;
    if (length <= longest) parts.push(chunk.subarray(start));
    else parts = [];
  }
  if (length > 0) {
    const line = finish();
    if (line) yield line;
  }
}

const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);

/** The item that a line holds: a JSON value, or the reason why there is none. */
export function itemOf({ index, bytes }: Line): BatchItem {
  if (bytes === null)
    return {
      index,
      problem: new Problem('content-too-large', { detail: 'the line is longer than BODY_LIMIT allows' }),
    };
  try {
    return { index, value: parseJson(bytes) };
  } catch (error) {
    if (error instanceof Problem) return { index, problem: error };
    throw error;
  }
}
