import { parentPort } from 'node:worker_threads';
import { extractBytes } from './extract-bytes.js';
import type { ExtractionJob, ExtractionReply } from './pool.js';

/** The entry of an extraction worker: one job at a time, an answer for each. */
parentPort?.on('message', ({ bytes, options }: ExtractionJob) => {
  parentPort?.postMessage(replyTo(bytes, options));
});

function replyTo(bytes: Uint8Array, options: ExtractionJob['options']): ExtractionReply {
  try {
    return { extraction: extractBytes(bytes, options) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
