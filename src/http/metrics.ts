import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  registry: Registry;
  requests: Histogram<'method' | 'route' | 'status'>;
  problems: Counter<'code'>;
  embargoFailures: Counter;
  /** A value that is read whenever somebody asks for the metrics. */
  gauge(name: string, help: string, read: () => number): void;
  /** Several such values, told apart by labels. */
  gauges<Label extends string>(name: string, help: string, labels: Label[], read: () => Sample<Label>[]): void;
}

interface Sample<Label extends string> {
  labels: Record<Label, string>;
  value: number;
}

/** The metrics of a server; labels are patterns of routes, never ids. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time to answer a request.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10],
      registers: [registry],
    }),
    problems: new Counter({
      name: 'dateline_problems_total',
      help: 'Problem documents sent, by code.',
      labelNames: ['code'],
      registers: [registry],
    }),
    embargoFailures: new Counter({
      name: 'dateline_embargo_failures_total',
      help: 'Releases that could not be published when they were due.',
      registers: [registry],
    }),
    gauge(name, help, read) {
      new Gauge({
        name,
        help,
        registers: [registry],
        collect() {
          this.set(read());
        },
      });
    },
    gauges(name, help, labelNames, read) {
      new Gauge({
        name,
        help,
        labelNames,
        registers: [registry],
        collect() {
          for (const { labels, value } of read()) this.set(labels, value);
        },
      });
    },
  };
}

/** Measures and logs every answer: method, pattern of the route, path without query, status and time. */
export function observe(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    request.log.info(
      {
        method: request.method,
        route,
        path: request.url.split('?')[0]?.slice(0, 200),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        key: request.principal?.name,
      },
      'request',
    );
    done();
  });
}
