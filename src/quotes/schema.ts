import { z } from 'zod';
import { statedQuote } from '../releases/schema.js';

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

export const Person = z
  .object({
    id: z.uuid().meta({ description: 'Id of the speaker.' }),
    name: z.string().meta({ description: 'Full name.', example: 'António Vitorino' }),
    quoteCount: z.int().meta({ description: 'How often public releases quote them.', example: 3 }),
    organisations: z
      .array(z.object({ id: z.uuid(), slug: z.string(), name: z.string(), count: z.int() }))
      .meta({ description: 'For whom they spoke, the most frequent first; the first hundred.' }),
  })
  .meta({ id: 'Person', description: 'Somebody whom releases quote.' });

export const personFields = Object.keys(Person.shape);
