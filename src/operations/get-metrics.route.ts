import { z } from 'zod';
import { route } from '../http/route.js';

/** `GET /metrics`: for Prometheus. */
export const getMetrics = route({
  method: 'GET',
  url: '/metrics',
  operationId: 'getMetrics',
  summary: 'Metrics for Prometheus',
  description:
    'Times of answers by route, problems by code, connections to the database, position of the change feed, and the usual ones of Node. Callers on the same machine need no key.',
  tags: ['Operations'],
  operational: true,
  untagged: true,
  remoteScopes: ['operations:read'],
  responses: {
    200: {
      description: 'The metrics, in the text format of Prometheus.',
      content: {
        'text/plain': {
          schema: z.string().meta({
            example:
              '# HELP dateline_changes_position Newest position of the change feed that this server has seen.\n# TYPE dateline_changes_position gauge\ndateline_changes_position 214\n',
          }),
        },
      },
    },
  },
  async handler({ services: { metrics } }) {
    return {
      text: await metrics.registry.metrics(),
      type: metrics.registry.contentType,
      etag: null,
      headers: { 'cache-control': 'no-store' },
    };
  },
});
