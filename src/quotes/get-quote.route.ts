import { z } from 'zod';
import { refuseAbsentItem } from '../http/absence.js';
import { route } from '../http/route.js';
import { Uuid } from '../values/schemas.js';
import { quoteById } from './get-quote.query.js';
import { Quote } from './schema.js';

/** `GET /v1/quotes/{id}`: one quote. */
export const getQuote = route({
  method: 'GET',
  url: '/v1/quotes/:id',
  operationId: 'getQuote',
  summary: 'One quote',
  description:
    'Words of a person with the release that prints them. One that its release no longer prints answers `410`.',
  tags: ['Quotes'],
  params: z.strictObject({ id: Uuid.meta({ description: 'Id of the quote.' }) }),
  responses: { 200: { description: 'The quote.', schema: Quote } },
  problems: ['quote-not-found', 'gone'],
  async handler({ params: { id }, services }) {
    const found = await quoteById(services.database.lookups, id);
    if (!found) return refuseAbsentItem(services, 'quote', id);
    return { text: found.rendition, modifiedAt: services.background.changedAt };
  },
});
