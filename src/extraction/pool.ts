import { Worker } from 'node:worker_threads';
import type { Extraction, ExtractionOptions } from './extraction.js';

/** What a worker is asked, and what it answers. */
export interface ExtractionJob {
  bytes: Uint8Array;
  options: ExtractionOptions;
}
export type ExtractionReply = { extraction: Extraction } | { error: string };

/** All workers are at work and the queue is full: try again after `retryAfter` seconds. */
export class ExtractionBusy extends Error {
  override readonly name = 'ExtractionBusy';

  constructor(readonly retryAfter: number) {
    super(`all extraction workers are busy; try again in ${retryAfter} s`);
  }
}

/** A text took longer than its time limit; its worker was stopped. */
export class ExtractionTimedOut extends Error {
  override readonly name = 'ExtractionTimedOut';

  constructor(readonly limit: number) {
    super(`extraction took longer than ${limit} ms`);
  }
}

/** The pool was closed before the text was read. */
export class ExtractionClosed extends Error {
  override readonly name = 'ExtractionClosed';

  constructor() {
    super('the extraction pool is closed');
  }
}

export interface ExtractionPoolOptions {
  /** Address of the built worker entry (`src/extraction/worker.ts`). */
  worker: URL;
  /** Texts read at once; default 1. A worker starts with its first text and stays. */
  workers?: number;
  /** Texts that wait; default 16. One more is refused with {@link ExtractionBusy}. */
  queue?: number;
  /** Milliseconds a text may take, waiting not counted; default 5,000. */
  timeLimit?: number;
}

interface Waiting {
  job: ExtractionJob;
  resolve: (extraction: Extraction) => void;
  reject: (error: Error) => void;
}

// A release takes a few megabytes; a text that needs more than this is an attack, and ends its worker only.
const memoryLimit = { maxOldGenerationSizeMb: 512 };

/** Reads texts in worker threads, so that the event loop never waits for a long one. */
export class ExtractionPool {
  readonly #options: Required<ExtractionPoolOptions>;
  readonly #idle: Worker[] = [];
  readonly #running = new Set<Promise<unknown>>();
  readonly #queue: Waiting[] = [];
  #busy = 0;
  #closed = false;

  constructor(options: ExtractionPoolOptions) {
    this.#options = { workers: 1, queue: 16, timeLimit: 5000, ...options };
  }

  /**
   * Reads one text, in the bytes of its file.
   * @throws {ExtractionBusy} at once where the queue is full; {@link ExtractionTimedOut}, {@link ExtractionClosed}.
   */
  extract(bytes: Uint8Array, options: ExtractionOptions = {}): Promise<Extraction> {
    if (this.#closed) return Promise.reject(new ExtractionClosed());
    const full = this.#busy >= this.#options.workers && this.#queue.length >= this.#options.queue;
    if (full) return Promise.reject(new ExtractionBusy(this.#retryAfter()));
    return new Promise((resolve, reject) => {
      this.#queue.push({ job: { bytes, options }, resolve, reject });
      this.#next();
    });
  }

  /** Texts being read and texts that wait, for metrics. */
  get load(): { running: number; waiting: number } {
    return { running: this.#busy, waiting: this.#queue.length };
  }

  /** Refuses what waits, lets finish what runs, and ends the workers. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { reject } of this.#queue.splice(0)) reject(new ExtractionClosed());
    await Promise.allSettled(this.#running);
    await Promise.all(this.#idle.splice(0).map((worker) => worker.terminate()));
  }

  #next(): void {
    if (this.#busy >= this.#options.workers) return;
    const waiting = this.#queue.shift();
    if (!waiting) return;
    this.#busy++;
    const run = this.#run(waiting).finally(() => {
      this.#busy--;
      this.#running.delete(run);
      this.#next();
    });
    this.#running.add(run);
  }

  async #run({ job, resolve, reject }: Waiting): Promise<void> {
    const worker = this.#idle.pop() ?? this.#start();
    worker.ref();
    try {
      const reply = await this.#reply(worker, job);
      worker.unref();
      this.#idle.push(worker);
      if ('extraction' in reply) resolve(reply.extraction);
      else reject(new Error(reply.error));
    } catch (error) {
      // A worker that died or was too slow is in no known state; the next text gets a new one.
      await worker.terminate();
      reject(error as Error);
    }
  }

  /** An idle worker that ends by itself is forgotten. */
  #start(): Worker {
    const worker = new Worker(this.#options.worker, { resourceLimits: memoryLimit });
    // Without a listener an error of an idle worker would end the process; its exit follows.
    worker.on('error', () => {});
    worker.on('exit', () => {
      const at = this.#idle.indexOf(worker);
      if (at >= 0) this.#idle.splice(at, 1);
    });
    return worker;
  }

  #reply(worker: Worker, job: ExtractionJob): Promise<ExtractionReply> {
    const { timeLimit } = this.#options;
    return new Promise<ExtractionReply>((resolve, reject) => {
      const timer = setTimeout(() => settle(() => reject(new ExtractionTimedOut(timeLimit))), timeLimit);
      const onMessage = (reply: ExtractionReply): void => settle(() => resolve(reply));
      const onError = (error: Error): void => settle(() => reject(error));
      const onExit = (code: number): void =>
        settle(() => reject(new Error(`the extraction worker ended with code ${code}`)));
      function settle(then: () => void): void {
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        then();
      }
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.postMessage(job);
    });
  }

  /** Seconds until a place is likely free: a whole time limit at worst, at least one. */
  #retryAfter(): number {
    return Math.max(1, Math.ceil(this.#options.timeLimit / 1000 / 2));
  }
}
