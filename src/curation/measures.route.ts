import { z } from 'zod';
import { key } from '../http/parameters.js';
import { route } from '../http/route.js';
import { measureByKey } from '../statistics/get-measure.query.js';
import { measureText } from '../statistics/measures.js';
import { Measure } from '../statistics/schema.js';
import { nameText } from '../values/schemas.js';
import { curate, curatedRecord, demandKnown, Into } from './curate.js';
import { editMeasure, mergeMeasures } from './measure-edit.js';

const MeasureEdit = z
  .strictObject({
    name: nameText(500).optional().meta({
      description: 'A name that is replaced stays as an alias.',
      example: 'projects run by the European Commission and IOM',
    }),
    aliases: z
      .array(nameText(500))
      .max(100)
      .optional()
      .meta({
        description: 'All other names; statistics that use one are compared with this measure.',
        example: ['joint projects of the Commission and IOM'],
      }),
  })
  .meta({ id: 'MeasureEdit', description: 'What is left out stays.' });

const common = { tags: ['Curation'] as [string], scopes: ['organisations:write'] as ['organisations:write'] };
const params = z.strictObject({ measure: key('measure', 'projects-run-by-the-european-commission-and-iom') });
const show = curatedRecord('measure', measureByKey, measureText);

/** `PATCH /v1/measures/{measure}`. */
export const patchMeasure = route({
  ...common,
  method: 'PATCH',
  url: '/v1/measures/:measure',
  operationId: 'patchMeasure',
  summary: 'Change a measure',
  description: 'Its name and aliases. The slug stays for life.',
  params,
  body: { schema: MeasureEdit, types: ['application/merge-patch+json', 'application/json'] },
  responses: { 200: { description: 'The measure.', schema: Measure } },
  guard: demandKnown('measure'),
  problems: ['measure-not-found', 'name-conflict'],
  handler: (exchange) =>
    curate(exchange, MeasureEdit, 200, (tx, edit, now) => editMeasure(tx, exchange.params.measure, edit, now), show),
});

/** `POST /v1/measures/{measure}/merge`. */
export const mergeMeasure = route({
  ...common,
  method: 'POST',
  url: '/v1/measures/:measure/merge',
  operationId: 'mergeMeasure',
  summary: 'Merge a measure into another',
  description:
    'Their statistics are compared with one another from the moment of this answer. The old id and slug answer `308` for ever.',
  params,
  body: { schema: Into },
  responses: { 200: { description: 'The survivor.', schema: Measure } },
  guard: demandKnown('measure'),
  problems: ['measure-not-found', 'circle'],
  handler: (exchange) =>
    curate(exchange, Into, 200, (tx, { into }, now) => mergeMeasures(tx, exchange.params.measure, into, now), show),
});
