import { z } from 'zod';
import { sql } from '../database/sql.js';
import { refuseAbsent } from '../http/absence.js';
import { hasAddress } from '../http/address.query.js';
import { key } from '../http/parameters.js';
import { route } from '../http/route.js';
import { type MeasureRow, measureColumns, measureText } from './measures.js';
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
    const found = await services.database.reader.row<MeasureRow>(
      sql`select ${measureColumns} from reader.measure where ${hasAddress(params.measure)}`,
    );
    if (!found) return refuseAbsent(services, 'measure', params.measure, request.url);
    return { text: measureText(found), modifiedAt: services.background.changedAt };
  },
});
