import { z } from 'zod';
import { statedQuote } from '../releases/schema.js';
import { RecordLink } from '../values/schemas.js';

export const Quote = z
  .object({
    id: z.uuid().meta({ description: 'Id of the quote; it outlives revisions of its release.' }),
    releaseId: z.uuid().meta({ description: 'The release that prints it.' }),
    publishedAt: z
      .string()
      .nullable()
      .meta({ description: 'When the release was published.', format: 'date-time', example: '2021-09-28T13:00:00Z' }),
    ...statedQuote,
  })
  .meta({ id: 'Quote', description: 'Words of a person, as one release prints them.' });

export const quoteFields = Object.keys(Quote.shape);

const SpokenFor = RecordLink.extend({
  count: z.int().meta({ description: 'How many quotes.', example: 2 }),
}).meta({ id: 'SpokenFor', description: 'An organisation for which somebody spoke, and how often.' });

export const Person = z
  .object({
    id: z.uuid().meta({ description: 'Id of the speaker.' }),
    name: z.string().meta({ description: 'Full name.', example: 'António Vitorino' }),
    quoteCount: z.int().meta({ description: 'How often public releases quote them.', example: 3 }),
    organisations: z
      .array(SpokenFor)
      .meta({ description: 'For whom they spoke, the most frequent first; the first hundred.' }),
  })
  .meta({ id: 'Person', description: 'Somebody whom releases quote.' });

export const personFields = Object.keys(Person.shape);
