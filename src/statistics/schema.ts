import { z } from 'zod';
import { statedStatistic } from '../releases/schema.js';

export const Statistic = z
  .object({
    id: z.uuid().meta({ description: 'Id of the statistic; it outlives revisions of its release.' }),
    releaseId: z.uuid().meta({ description: 'The release that states it.' }),
    publishedAt: z.string().nullable().meta({ format: 'date-time', example: '2021-09-28T13:00:00Z' }),
    ...statedStatistic,
  })
  .meta({ id: 'Statistic', description: 'A figure that one release states, with the sentence that says so.' });

export const statisticFields = Object.keys(Statistic.shape);

export const Measure = z
  .object({
    id: z.uuid().meta({ description: 'Id of the measure.' }),
    slug: z.string().meta({ example: 'projects-run-by-the-european-commission-and-iom' }),
    name: z.string().meta({ example: 'projects run by the European Commission and IOM' }),
    units: z.array(z.string()).meta({ example: ['projects'] }),
    statisticCount: z.int().meta({ example: 3 }),
    firstDate: z.string().nullable().meta({
      description: 'First day that its statistics speak of; of one without a period the day of its release.',
      format: 'date',
      example: '2015-01-01',
    }),
    lastDate: z.string().nullable().meta({ format: 'date', example: '2020-12-31' }),
    aliases: z.array(z.string()).meta({ example: [] }),
  })
  .meta({
    id: 'Measure',
    description: 'What statistics count or measure; equal measures are compared with one another.',
  });

export const measureFields = Object.keys(Measure.shape);
