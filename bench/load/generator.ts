import { once } from 'node:events';
import autocannon from 'autocannon';
import { generatedRelease } from '../corpus/releases.js';
import type { CreateOrder, LoadOrder, LoadResult } from './protocol.js';

// Documents are made ahead, or making them would take the time of the servers that are measured.
const documentsPerSecond = 1500;

/** One order, one answer: `node load-generator.js`, then messages. */
const [order] = (await once(process, 'message')) as [LoadOrder];
process.send?.(await run(order), () => process.exit());

async function run({ url, connections, seconds, requests }: LoadOrder): Promise<LoadResult> {
  const prepare = 'get' in requests ? reading(requests.get, connections) : creating(requests.create, seconds);
  const failures: Record<string, number> = {};
  const durations: number[] = [];
  let errors = 0;
  const started = performance.now();
  let last = started;
  await new Promise<void>((resolve) => {
    const settings = { url, connections, duration: seconds, timeout: 60, sampleInt: 100, setupClient: prepare };
    const instance = autocannon(settings, () => resolve());
    instance.on('response', (_client, status, _bytes, milliseconds) => {
      last = performance.now();
      durations.push(milliseconds);
      if (status < 200 || status > 299) failures[status] = (failures[status] ?? 0) + 1;
    });
    instance.on('reqError', () => errors++);
  });
  durations.sort((a, b) => a - b);
  const percentile = (share: number) =>
    durations[Math.min(durations.length - 1, Math.floor(durations.length * share))] ?? Number.NaN;
  return {
    requests: durations.length,
    seconds: (last - started) / 1000,
    failures,
    errors,
    p50: percentile(0.5),
    p95: percentile(0.95),
    p99: percentile(0.99),
    cpuOfGenerator: (process.cpuUsage().user + process.cpuUsage().system) / 1e6,
  };
}

/** Every connection goes through a part of the addresses, so that together they ask each once before any is asked again. */
function reading(paths: readonly string[], connections: number) {
  let next = 0;
  return (client: autocannon.Client): void => {
    const place = next++;
    client.setRequests(paths.filter((_, index) => index % connections === place).map((path) => ({ path })));
  };
}

function creating({ path, first, size, headers, idempotent, repeated }: CreateOrder, seconds: number) {
  const bodies = Array.from({ length: documentsPerSecond * (seconds + 1) }, (_, place) =>
    JSON.stringify(generatedRelease(first + place, size)),
  );
  let next = 0;
  const setupRequest = (request: autocannon.Request): autocannon.Request => {
    const place = repeated ? next++ % bodies.length : next++;
    const index = first + place;
    request.body = bodies[place] ?? JSON.stringify(generatedRelease(index, size));
    request.headers = {
      'content-type': 'application/json',
      ...headers,
      ...(idempotent ? { 'idempotency-key': `release-${index}` } : {}),
    };
    return request;
  };
  return (client: autocannon.Client): void => client.setRequests([{ method: 'POST', path, setupRequest }]);
}
