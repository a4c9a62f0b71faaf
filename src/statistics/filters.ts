import { z } from 'zod';
import { anyOf, key, searchWords } from '../http/parameters.js';
import { canonicalDecimal } from '../values/decimal.js';
import { fail } from '../values/faults.js';
import { text, Uuid } from '../values/schemas.js';
import { DayBound } from '../values/time-bound.js';

const DecimalBound = z
  .string()
  .max(60)
  .check((ctx) => {
    if (canonicalDecimal(ctx.value) === null) fail(ctx, 'invalid_decimal', 'expected a decimal number');
  })
  .meta({ override: { type: 'number' }, example: 1000 });

/** The filters of lists of statistics. */
export const statisticFilters = {
  measure: anyOf(key('measure', 'projects-run-by-the-european-commission-and-iom')),
  unit: anyOf(text(100, 1).meta({ description: 'ISO 4217 code, `percent`, or a plural noun.', example: 'EUR' })),
  organisation: anyOf(key('organisation whose figure it is', 'european-commission')),
  minValue: DecimalBound.optional().meta({
    description: 'Statistics whose value, or span up to `upperValue`, reaches this.',
  }),
  maxValue: DecimalBound.optional().meta({ description: 'Statistics whose value is not above this.' }),
  periodFrom: DayBound.optional().meta({ description: 'Statistics whose period ends on this day or later.' }),
  periodTo: DayBound.optional().meta({ description: 'Statistics whose period begins on this day or earlier.' }),
  release: anyOf(Uuid.meta({ description: 'Id of the release that states it.' })),
  q: searchWords.optional().meta({ description: 'Words in measure or statement.', example: 'migrants' }),
};

const Filters = z.object(statisticFilters);
export type StatisticFilters = z.output<typeof Filters>;
