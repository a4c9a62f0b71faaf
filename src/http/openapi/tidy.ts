import type { oas31, ZodOpenApiOverride } from 'zod-openapi';

/**
 * What Zod's own conversion leaves to be done for a schema: JSON Schema 2020-12 knows `examples`, no `example`; and answers may
 * gain fields in later versions, so only requests refuse what they do not know.
 */
export const tidySchema: ZodOpenApiOverride = ({ jsonSchema, zodSchema, io }) => {
  if ('example' in jsonSchema) {
    jsonSchema.examples = [jsonSchema.example];
    delete jsonSchema.example;
  }
  const { def } = zodSchema._zod;
  if (io === 'output' && def.type === 'object' && !('catchall' in def && def.catchall))
    delete jsonSchema.additionalProperties;
};

type Json = Record<string, unknown>;

/**
 * Says the same in fewer words, for people who read it: `type: [string, "null"]` instead of a union of two schemas, and no
 * bounds or patterns that the type or format says already.
 */
export function simplified<Part>(part: Part): Part {
  if (Array.isArray(part)) return part.map(simplified) as Part;
  if (typeof part !== 'object' || part === null) return part;
  const told = Object.entries(part).filter(([name, value]) => !goesWithoutSaying(part as Json, name, value));
  const schema: Json = Object.fromEntries(told.map(([name, value]) => [name, simplifiedMember(name, value)]));
  return mergedWithNull(schema) as Part;
}

/** What stands under these names is data, not a schema. */
const data = new Set(['example', 'examples', 'default', 'enum', 'const']);

function simplifiedMember(name: string, value: unknown): unknown {
  if (data.has(name)) return value;
  if (name !== 'properties') return simplified(value);
  return Object.fromEntries(Object.entries(value as Json).map(([property, schema]) => [property, simplified(schema)]));
}

const goesWithoutSaying = ({ format }: Json, name: string, value: unknown): boolean =>
  (name === 'minimum' && value === Number.MIN_SAFE_INTEGER) ||
  (name === 'maximum' && value === Number.MAX_SAFE_INTEGER) ||
  (name === 'pattern' && format === 'uuid');

function mergedWithNull({ anyOf, ...schema }: Json): Json {
  const [some, none, ...others] = (anyOf ?? []) as Json[];
  if (typeof some?.type !== 'string' || none?.type !== 'null' || others.length > 0)
    return anyOf === undefined ? schema : { ...schema, anyOf };
  const values = Array.isArray(some.enum) ? { enum: [...some.enum, null] } : {};
  return { ...some, ...schema, type: [some.type, 'null'], ...values };
}

/** Names the types of unions beside them, for tools that show a type before they look into a union. */
export function nameTypesOfUnions(document: oas31.OpenAPIObject): void {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Json>;
  const typesOf = ({ $ref, type, anyOf }: Json): unknown[] => {
    if (typeof $ref === 'string') return typesOf(schemas[$ref.slice('#/components/schemas/'.length)] ?? {});
    return type === undefined ? ((anyOf ?? []) as Json[]).flatMap(typesOf) : [type].flat();
  };
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const schema = part as Json;
    if (Array.isArray(schema.anyOf) && schema.type === undefined) schema.type = [...new Set(typesOf(schema))];
    for (const [name, child] of Object.entries(part)) if (!data.has(name)) visit(child);
  };
  visit(document);
}

/** Lifts description and example of a parameter from its schema to where tools look for them. */
export function tidyParameters(document: oas31.OpenAPIObject): void {
  for (const path of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(path as Record<string, oas31.OperationObject>)) {
      operation.parameters = (operation.parameters ?? []).map(tidyParameter);
      if (operation.parameters.length === 0) delete operation.parameters;
    }
  }
}

function tidyParameter(
  parameter: oas31.ParameterObject | oas31.ReferenceObject,
): oas31.ParameterObject | oas31.ReferenceObject {
  if ('$ref' in parameter || !parameter.schema || '$ref' in parameter.schema) return parameter;
  const { description, examples, ...schema } = parameter.schema;
  const given = parameter.description ?? description;
  const [example] = examples ?? [];
  return {
    name: parameter.name,
    in: parameter.in,
    ...(given ? { description: given } : {}),
    ...(parameter.required ? { required: true } : {}),
    schema,
    ...(example === undefined ? {} : { example }),
  };
}

/** Takes away the shared parts that nothing refers to. */
export function pruneComponents(document: oas31.OpenAPIObject): void {
  for (;;) {
    const text = JSON.stringify(document);
    const unused = Object.entries(document.components ?? {}).flatMap(([kind, parts]) =>
      kind === 'securitySchemes'
        ? []
        : Object.keys(parts)
            .filter((name) => !text.includes(`"#/components/${kind}/${name}"`))
            .map((name) => [parts, name] as const),
    );
    if (unused.length === 0) return;
    for (const [parts, name] of unused) delete parts[name];
  }
}
