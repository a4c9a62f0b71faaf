import { z } from 'zod';
import { anyOf, key, searchWords } from '../http/parameters.js';
import { text } from '../values/schemas.js';

/** The filters of lists of quotes. */
export const quoteFilters = {
  speaker: anyOf(text(300, 1).meta({ description: 'The whole name of the speaker.', example: 'António Vitorino' })),
  organisation: anyOf(key('organisation for which they spoke', 'international-organization-for-migration')),
  q: searchWords.optional().meta({ description: 'Words of the quote.', example: 'solidarity' }),
};

const Filters = z.object(quoteFilters);
export type QuoteFilters = z.output<typeof Filters>;
