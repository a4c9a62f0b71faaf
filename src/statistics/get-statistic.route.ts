import { z } from 'zod';
import { refuseAbsentItem } from '../http/absence.js';
import { route } from '../http/route.js';
import { Uuid } from '../values/schemas.js';
import { statisticById } from './get-statistic.query.js';
import { Statistic } from './schema.js';

/** `GET /v1/statistics/{id}`: one figure. */
export const getStatistic = route({
  method: 'GET',
  url: '/v1/statistics/:id',
  operationId: 'getStatistic',
  summary: 'One statistic',
  description:
    'A figure with the release and sentence that state it. One that its release no longer states answers `410`.',
  tags: ['Statistics'],
  params: z.strictObject({ id: Uuid.meta({ description: 'Id of the statistic.' }) }),
  responses: { 200: { description: 'The statistic.', schema: Statistic } },
  problems: ['statistic-not-found', 'gone'],
  async handler({ params: { id }, services }) {
    const found = await statisticById(services.database.lookups, id);
    if (!found) return refuseAbsentItem(services, 'statistic', id);
    return { text: found.rendition, modifiedAt: services.background.changedAt };
  },
});
