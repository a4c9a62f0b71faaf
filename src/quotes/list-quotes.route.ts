import { listRoute } from '../http/list-route.js';
import { quoteFilters } from './filters.js';
import { listQuotes, QUOTE_SORTS, quoteOrder } from './list-quotes.query.js';
import { Quote, quoteFields } from './schema.js';

/** `GET /v1/quotes`: who said what. */
export const listQuotesRoute = listRoute({
  url: '/v1/quotes',
  operationId: 'listQuotes',
  summary: 'Search quotes',
  description: 'Words of people as releases print them, the newest first.',
  tags: ['Quotes'],
  filters: quoteFilters,
  sorts: QUOTE_SORTS,
  fields: quoteFields,
  item: { schema: Quote, listName: 'QuoteList' },
  order: quoteOrder,
  statements: (filters, page) => listQuotes(filters, page),
  format: ({ text }: { id: string; key: string; text: string }) => text,
});
