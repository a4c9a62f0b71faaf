import { z } from 'zod';
import { refuseAbsent } from '../http/absence.js';
import { key } from '../http/parameters.js';
import { route } from '../http/route.js';
import { measureByKey } from './get-measure.query.js';
import { measureText } from './measures.js';
import { Measure } from './schema.js';

/** `GET /v1/measures/{measure}`: one measure. */
export const getMeasure = route({
  method: 'GET',
  url: '/v1/measures/:measure',
  operationId: 'getMeasure',
  summary: 'One measure',
  description: 'What statistics count or measure: in which units, how often, from when to when.',
  tags: ['Measures'],
  params: z.strictObject({ measure: key('measure', 'projects-run-by-the-european-commission-and-iom') }),
  responses: {
    200: { description: 'The measure.', schema: Measure },
    308: { description: 'Merged: the survivor is named in Location.' },
  },
  problems: ['measure-not-found', 'gone'],
  async handler({ params, services, request }) {
    const found = await measureByKey(services.database.lookups, params.measure);
    if (!found) return refuseAbsent(services, 'measure', params.measure, request.url);
    return { text: measureText(found), modifiedAt: services.background.changedAt };
  },
});
