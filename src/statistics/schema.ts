import { z } from 'zod';
import { statedStatistic } from '../releases/schema.js';

export const Statistic = z
  .object({
    id: z.uuid().meta({ description: 'Id of the statistic; it outlives revisions of its release.' }),
    releaseId: z.uuid().meta({ description: 'The release that states it.' }),
    publishedAt: z
      .string()
      .nullable()
      .meta({ description: 'When the release was published.', format: 'date-time', example: '2021-09-28T13:00:00Z' }),
    ...statedStatistic,
  })
  .meta({ id: 'Statistic', description: 'A figure that one release states, with the sentence that says so.' });

export const statisticFields = Object.keys(Statistic.shape);

export const Measure = z
  .object({
    id: z.uuid().meta({ description: 'Id of the measure.' }),
    slug: z.string().meta({
      description: 'The name in addresses; the same for life.',
      example: 'projects-run-by-the-european-commission-and-iom',
    }),
    name: z
      .string()
      .meta({ description: 'What is measured.', example: 'projects run by the European Commission and IOM' }),
    units: z.array(z.string()).meta({ description: 'The units in which it is given.', example: ['projects'] }),
    statisticCount: z.int().meta({ description: 'How many public statistics give it.', example: 3 }),
    firstDate: z.string().nullable().meta({
      description: 'First day that its statistics speak of; of one without a period the day of its release.',
      format: 'date',
      example: '2015-01-01',
    }),
    lastDate: z
      .string()
      .nullable()
      .meta({ description: 'Last day that its statistics speak of.', format: 'date', example: '2020-12-31' }),
    aliases: z.array(z.string()).meta({ description: 'Other names, from curation and merges.', example: [] }),
  })
  .meta({
    id: 'Measure',
    description: 'What statistics count or measure; equal measures are compared with one another.',
  });

export const measureFields = Object.keys(Measure.shape);
