import { parentPort } from 'node:worker_threads';
import { extract } from './extract.js';
import type { ExtractionJob, ExtractionReply } from './pool.js';

/** The entry of an extraction worker: one job at a time, an answer for each. */
parentPort?.on('message', ({ text, options }: ExtractionJob) => {
  parentPort?.postMessage(replyTo(text, options));
});

function replyTo(text: string, options: ExtractionJob['options']): ExtractionReply {
  try {
    return { extraction: extract(text, options) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
