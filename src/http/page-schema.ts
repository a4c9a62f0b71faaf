import { z } from 'zod';

export const PageInfo = z
  .object({
    limit: z.int().meta({ example: 20 }),
    next: z.string().nullable().meta({ description: 'Cursor of the next page; `null` on the last.', example: null }),
    previous: z.string().nullable().meta({ description: 'Cursor of the page before.', example: null }),
    total: z.int().optional().meta({ description: 'With `count=true`: how many match.', example: 1234 }),
    totalIs: z.enum(['exact', 'atLeast']).optional().meta({ description: '`atLeast` where more than 10,000 match.' }),
  })
  .meta({ id: 'PageInfo' });

/** The shape of every list; some have further members. */
export const listOf = (item: z.ZodType, name: string, members: z.core.$ZodLooseShape = {}) =>
  z.object({ data: z.array(item), page: PageInfo, ...members }).meta({ id: name });
