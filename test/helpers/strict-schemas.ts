import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { oas31 } from 'zod-openapi';

/** Validates against the schemas of a description so strictly that a property which it does not name is an error. */
export class StrictSchemas {
  private readonly ajv = new Ajv2020({ allErrors: true, strict: false });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(document: oas31.OpenAPIObject) {
    (addFormats as unknown as (ajv: Ajv2020) => void)(this.ajv);
    this.ajv.addSchema({ $id: 'api', components: { schemas: closed(document.components?.schemas) } });
  }

  /** What is wrong with a value, each with its place; empty where it is as described. */
  faults(schema: object | undefined, value: unknown): string[] {
    const text = JSON.stringify(closed(schema ?? {})).replaceAll('"#/components/', '"api#/components/');
    const validate = this.compiled.get(text) ?? this.ajv.compile(JSON.parse(text));
    this.compiled.set(text, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }
}

/** The same schema, in which objects have no property but those that are named. */
function closed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(closed);
  if (typeof part !== 'object' || part === null) return part;
  const schema = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, closed(value)]));
  const isObject = 'properties' in schema && [schema.type].flat().includes('object');
  return isObject ? { additionalProperties: false, ...schema } : schema;
}
