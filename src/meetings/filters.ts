import { z } from 'zod';
import { anyOf, key, searchWords } from '../http/parameters.js';
import { MeetingRole } from '../releases/document.js';
import { fail } from '../values/faults.js';
import { ordinalNumber } from '../values/ordinal.js';
import { text } from '../values/schemas.js';
import { DayBound } from '../values/time-bound.js';

/** A place in a series in any spelling. */
export const Ordinal = z
  .string()
  .max(60)
  .check((ctx) => {
    if (ordinalNumber(ctx.value) === null)
      fail(ctx, 'invalid_number', 'expected a place in the series, such as 8, 8th, eighth or VIII');
  })
  .transform((given) => ordinalNumber(given) ?? 0)
  .meta({
    override: { type: 'string' },
    description: 'The place in the series: `8`, `8th`, `eighth` or `VIII`.',
    example: '8',
  });

/** The filters of lists of meetings. */
export const meetingFilters = {
  framework: anyOf(key('framework', 'eu-iom-strategic-cooperation-framework')),
  number: anyOf(Ordinal),
  organisation: anyOf(key('organisation that took part', 'international-organization-for-migration')),
  role: anyOf(
    MeetingRole.meta({
      description: 'The role in the meeting; together with `organisation`, that organisation in this role.',
      example: 'host',
    }),
  ),
  place: anyOf(text(300, 1).meta({ description: 'The place, whole, in any case.', example: 'Brussels' })),
  dateFrom: DayBound.optional().meta({ description: 'Meetings that end on this day or later.' }),
  dateTo: DayBound.optional().meta({ description: 'Meetings that begin on this day or earlier.' }),
  q: searchWords.optional().meta({ description: 'Words in name, agenda or statement.', example: 'migration' }),
};

const Filters = z.object(meetingFilters);
export type MeetingFilters = z.output<typeof Filters>;
