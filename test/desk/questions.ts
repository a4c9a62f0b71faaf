import type { oas31 } from 'zod-openapi';
import { type Operation, operationsOf } from '../helpers/openapi.js';

/** Values that a parameter of a path or query may take: those of public records, and those that ask for secrets. */
export type Guesses = Record<string, readonly string[]>;

export interface Question {
  operationId: string;
  path: string;
  accept: string;
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: { type?: string; enum?: string[]; items?: { enum?: string[] } };
}

const parametersOf = ({ parameters = [] }: Operation, where: string): Parameter[] =>
  (parameters as Parameter[]).filter((parameter) => parameter.in === where);

/**
 * Every address that the description allows to read: each operation with each of the guesses in its path, and at the first of them
 * each of its parameters with each of theirs, in the representations that it declares. An operation that was added is asked by
 * being described.
 * @throws where nothing is known to guess for a part of a path.
 */
export function questionsOf(description: oas31.OpenAPIObject, paths: Guesses, queries: Guesses): Question[] {
  return operationsOf(description)
    .filter(({ method }) => method === 'get')
    .flatMap((operation) => {
      const { operationId } = operation;
      const [plain = '', ...others] = queryStringsOf(parametersOf(operation, 'query'), queries);
      const [first = '', ...elsewhere] = addressesOf(operation.path, paths).map((path) => withQuery(path, plain));
      const asked = others.map((query) => withQuery(first.split('?')[0] ?? '', query));
      const [type = '', ...otherTypes] = Object.keys(operation.responses['200']?.content ?? {});
      return [
        ...[first, ...elsewhere, ...asked].map((path) => ({ operationId, path, accept: type })),
        ...otherTypes.flatMap((accept) =>
          [first, ...asked.filter((path) => path.includes('q='))].map((path) => ({ operationId, path, accept })),
        ),
      ];
    });
}

const withQuery = (path: string, query: string): string => (query === '' ? path : `${path}?${query}`);

/** A path with every combination of guesses for its parts. */
export function addressesOf(template: string, paths: Guesses): string[] {
  const segments = template.split('/');
  return segments.reduce<string[]>(
    (begun, segment, index) => {
      const name = /^\{(.*)\}$/.exec(segment)?.[1];
      if (index === 0) return begun;
      const values = name === undefined ? [segment] : (paths[name] ?? paths[segments[index - 1] ?? '']);
      if (!values) throw new Error(`nothing is known to guess for {${name}} in ${template}`);
      return begun.flatMap((start) => values.map((value) => `${start}/${encodeURIComponent(value)}`));
    },
    [''],
  );
}

/**
 * The empty query, then each parameter alone with each of its guesses, beside those that are required. Those that mean "any of" get
 * all their guesses at once.
 */
function queryStringsOf(parameters: readonly Parameter[], queries: Guesses): string[] {
  const pair = ({ name }: Parameter, value: string) => `${name}=${encodeURIComponent(value)}`;
  const required = parameters.filter((parameter) => parameter.required);
  const beside = (one: Parameter) =>
    required.filter((other) => other !== one).map((other) => pair(other, guessesFor(other, queries)[0] ?? ''));
  return [
    required.map((parameter) => pair(parameter, guessesFor(parameter, queries)[0] ?? '')).join('&'),
    ...parameters.flatMap((parameter) => {
      const pairs = guessesFor(parameter, queries).map((value) => pair(parameter, value));
      const choices = parameter.schema?.type === 'array' ? [pairs.join('&')] : pairs;
      return choices.map((choice) => [...beside(parameter), choice].join('&'));
    }),
  ];
}

function guessesFor({ name, schema }: Parameter, queries: Guesses): readonly string[] {
  const guesses = queries[name];
  if (guesses) return guesses;
  return schema?.enum ?? schema?.items?.enum ?? queries.anything ?? [];
}
