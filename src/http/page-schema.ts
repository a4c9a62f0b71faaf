import { z } from 'zod';

export const PageInfo = z
  .object({
    limit: z.int().meta({ description: 'Items on a page, as asked for.', example: 20 }),
    next: z.string().nullable().meta({ description: 'Cursor of the next page; `null` on the last.', example: null }),
    previous: z.string().nullable().meta({ description: 'Cursor of the page before.', example: null }),
    total: z
      .int()
      .optional()
      .meta({ description: 'With `count=true`: how many match, at most 10,000.', example: 1234 }),
    totalIs: z
      .enum(['exact', 'atLeast'])
      .optional()
      .meta({ description: 'With `count=true`: `atLeast` where more than 10,000 match.', example: 'exact' }),
  })
  .meta({ id: 'PageInfo', description: 'Where the page stands in the list.' });

const known = new Map<string, z.ZodType>();

/**
 * The shape of every list; some have further members. Lists of the same items share one schema, since a name means one schema in
 * the description.
 */
export function listOf(item: z.ZodType, name: string, members: z.core.$ZodLooseShape = {}): z.ZodType {
  const list =
    known.get(name) ??
    z
      .object({ data: z.array(item).meta({ description: 'The records of the page.' }), page: PageInfo, ...members })
      .meta({ id: name, description: 'A page of the list.' });
  known.set(name, list);
  return list;
}
