import { z } from 'zod';
import type { oas31, ZodOpenApiOverrideMeta } from 'zod-openapi';
import { fail } from '../values/faults.js';
import { text } from '../values/schemas.js';

/** An id or a slug in a path or filter. */
export const key = (what: string, example: string) =>
  text(200, 1).meta({ description: `Id or slug of the ${what}.`, example });

const mostValues = 50;

/** A parameter that may be repeated: any of its values matches. */
export const anyOf = <Value extends z.ZodType<unknown, string>>(value: Value) => {
  const { description, example } = value.meta() ?? {};
  return z
    .union([value, z.array(value).max(mostValues)])
    .optional()
    .transform((given): z.output<Value>[] =>
      given === undefined ? [] : Array.isArray(given) ? (given as z.output<Value>[]) : [given as z.output<Value>],
    )
    .meta({
      ...(description ? { description: `${description} Repeatable.` } : {}),
      ...(example === undefined ? {} : { example: [example] }),
      override: asList,
    });
};

/** Describes a repeatable parameter as a list; description and example are the parameter's. */
const asList: ZodOpenApiOverrideMeta = ({ jsonSchema }) => {
  const {
    description: _description,
    examples: _examples,
    ...items
  } = (jsonSchema.anyOf?.[0] ?? {}) as oas31.SchemaObject;
  delete jsonSchema.anyOf;
  Object.assign(jsonSchema, { type: 'array', maxItems: mostValues, items });
};

/** Words to search for. */
export const searchWords = text(1000, 1).check((ctx) => {
  if (ctx.value !== '' && !/\S/.test(ctx.value)) fail(ctx, 'blank', 'the search is blank');
});

/** A parameter that is a whole number. */
export const wholeNumber = (least: number, most: number, usual: number) =>
  z
    .string()
    .default(String(usual))
    .check((ctx) => {
      const digits = String(most).length;
      const isWhole = /^\d+$/.test(ctx.value) && ctx.value.length <= digits;
      if (!isWhole || Number(ctx.value) < least || Number(ctx.value) > most)
        fail(ctx, 'invalid_number', `expected a whole number from ${least} to ${most}`);
    })
    .transform(Number)
    .meta({ override: { type: 'integer', minimum: least, maximum: most, default: usual } });
