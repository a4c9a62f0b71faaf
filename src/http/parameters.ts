import { z } from 'zod';
import { fail } from '../values/faults.js';
import { text } from '../values/schemas.js';

/** An id or a slug in a path or filter. */
export const key = (what: string, example: string) =>
  text(200, 1).meta({ description: `Id or slug of the ${what}.`, example });

/** A parameter that may be repeated: any of its values matches. */
export const anyOf = <Value extends z.ZodType<unknown, string>>(value: Value) =>
  z
    .union([value, z.array(value).max(50)])
    .optional()
    .transform((given): z.output<Value>[] =>
      given === undefined ? [] : Array.isArray(given) ? (given as z.output<Value>[]) : [given as z.output<Value>],
    );

/** A parameter that stands once. */
export const once = <Value extends z.ZodType>(value: Value) => value.optional();

/** Words to search for. */
export const searchWords = text(1000, 1).check((ctx) => {
  if (ctx.value !== '' && !/\S/.test(ctx.value)) fail(ctx, 'blank', 'the search is blank');
});
