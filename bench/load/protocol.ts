/** What the load generator is asked to do. It runs in a process of its own, like every contestant. */
export interface LoadOrder {
  url: string;
  connections: number;
  seconds: number;
  requests: { get: string[] } | { create: CreateOrder };
}

/** Documents to post: those of the corpus from `first` on. */
export interface CreateOrder {
  path: string;
  first: number;
  size: number;
  headers: Record<string, string>;
  /** Each document is posted with an Idempotency-Key of its own. */
  idempotent: boolean;
  /** The same documents may come again where they run out: nobody stores them. */
  repeated: boolean;
}

/** What came of it. */
export interface LoadResult {
  /** Answers of any status. */
  requests: number;
  seconds: number;
  /** Answers beside 2xx, by status. */
  failures: Record<string, number>;
  /** Broken connections and time-outs. */
  errors: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  /** Seconds of CPU that the load generator itself used. */
  cpuOfGenerator: number;
}
