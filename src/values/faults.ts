import { closest, distance } from 'fastest-levenshtein';
import { LosslessNumber } from 'lossless-json';
import { z } from 'zod';

/** One thing that is wrong with an input: where (a path of keys), a stable code, a sentence, and where known the nearest right thing. */
export interface Fault {
  path: (string | number)[];
  code: string;
  detail: string;
  suggestion?: string;
}

// More than this many faults help nobody, and an array of a million wrong elements must not make a million sentences.
const mostFaults = 100;

/** The nearest of the known words, or undefined where none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || word.length > 100) return undefined;
  const guess = closest(word.toLowerCase(), known);
  const apart = distance(word.toLowerCase(), guess.toLowerCase());
  return apart < word.length && apart <= Math.max(2, Math.floor(word.length / 3)) ? guess : undefined;
}

/** A JSON pointer (RFC 6901) of a path. */
export const pointer = (path: readonly (string | number)[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** A custom Zod check that reports through a {@link Fault}: the code, the sentence and the suggestion travel in the issue. */
export function fail(
  ctx: z.core.ParsePayload,
  code: string,
  detail: string,
  suggestion?: string,
  path: (string | number)[] = [],
): void {
  ctx.issues.push({
    code: 'custom',
    input: ctx.value,
    message: detail,
    path,
    params: { code, ...(suggestion ? { suggestion } : {}) },
  });
}

/** What Zod found, as faults. */
export function faultsOf(error: z.core.$ZodError, schema: z.ZodType): Fault[] {
  return error.issues.flatMap((issue) => faultsOfIssue(issue as z.core.$ZodIssue, [], schema)).slice(0, mostFaults);
}

function faultsOfIssue(issue: z.core.$ZodIssue, base: (string | number)[], schema: z.ZodType): Fault[] {
  const path = [...base, ...(issue.path as (string | number)[])];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, path);
      return issue.keys.slice(0, 20).map((key) => {
        const suggestion = nearest(key, known);
        return {
          path: [...path, key],
          code: 'unknown_field',
          detail: suggestion
            ? `there is no field "${shown(key)}"; did you mean "${suggestion}"?`
            : `there is no field "${shown(key)}" here`,
          ...(suggestion ? { suggestion } : {}),
        };
      });
    }
    case 'invalid_type':
      return [
        issue.input === undefined
          ? { path, code: 'required', detail: 'this field is required' }
          : {
              path,
              code: 'invalid_type',
              detail: `expected ${article(issue.expected)}, got ${article(typeName(issue.input))}`,
            },
      ];
    case 'invalid_value': {
      const values = issue.values.map(String);
      const suggestion = typeof issue.input === 'string' ? nearest(issue.input, values) : undefined;
      return [
        issue.input === undefined
          ? { path, code: 'required', detail: `this field is required: one of ${values.join(', ')}` }
          : {
              path,
              code: 'invalid_value',
              detail: `expected one of ${values.join(', ')}`,
              ...(suggestion ? { suggestion } : {}),
            },
      ];
    }
    case 'too_small':
      return [
        {
          path,
          code: issue.origin === 'number' || issue.origin === 'int' ? 'too_small' : 'too_short',
          detail: `expected ${amount(issue.origin, 'at least', issue.minimum)}`,
        },
      ];
    case 'too_big':
      return [
        {
          path,
          code: issue.origin === 'number' || issue.origin === 'int' ? 'too_big' : 'too_long',
          detail: `expected ${amount(issue.origin, 'at most', issue.maximum)}`,
        },
      ];
    case 'invalid_union':
      return unionFaults(issue, path, schema);
    case 'custom': {
      const { code = 'invalid', suggestion } = (issue.params ?? {}) as { code?: string; suggestion?: string };
      return [{ path, code, detail: issue.message, ...(suggestion ? { suggestion } : {}) }];
    }
    default:
      return [{ path, code: 'invalid', detail: issue.message }];
  }
}

/** Of a union, the branch that has the input's type speaks; where none has, the types are named. */
function unionFaults(issue: z.core.$ZodIssueInvalidUnion, path: (string | number)[], schema: z.ZodType): Fault[] {
  const branches = issue.errors;
  const fitting = branches.find(
    (branch) => !branch.some((found) => found.code === 'invalid_type' && found.path.length === 0),
  );
  if (fitting) return fitting.flatMap((found) => faultsOfIssue(found, path, schema));
  const expected = branches.flatMap((branch) =>
    branch.flatMap((found) => (found.code === 'invalid_type' ? [article(found.expected)] : [])),
  );
  if (issue.input === undefined) return [{ path, code: 'required', detail: 'this field is required' }];
  return [
    {
      path,
      code: 'invalid_type',
      detail: `expected ${[...new Set(expected)].join(' or ')}, got ${article(typeName(issue.input))}`,
    },
  ];
}

/** The field names that the schema knows at a path. */
function keysAt(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  let candidates = objectsOf(schema);
  for (const key of path) {
    candidates = candidates.flatMap((candidate) => {
      if (candidate instanceof z.ZodArray) return objectsOf(candidate.element as z.ZodType);
      if (candidate instanceof z.ZodObject) {
        const child = candidate.shape[key];
        return child ? objectsOf(child as z.ZodType) : [];
      }
      return [];
    });
  }
  return candidates.flatMap((candidate) => (candidate instanceof z.ZodObject ? Object.keys(candidate.shape) : []));
}

function objectsOf(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return objectsOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return objectsOf(schema.in as z.ZodType);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => objectsOf(option as z.ZodType));
  return [schema];
}

const shown = (key: string): string => (key.length > 60 ? `${key.slice(0, 60)}…` : key);
const article = (type: string): string => (type === 'null' ? 'null' : `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`);
const typeName = (input: unknown): string =>
  input instanceof LosslessNumber
    ? 'number with more digits than fit here'
    : input === null
      ? 'null'
      : Array.isArray(input)
        ? 'array'
        : typeof input === 'object'
          ? 'object'
          : typeof input;

function amount(origin: string, bound: string, size: number | bigint): string {
  if (origin === 'string') return `${bound} ${size} character${size === 1 ? '' : 's'}`;
  if (origin === 'array') return `${bound} ${size} item${size === 1 ? '' : 's'}`;
  return `${bound} ${size}`;
}
