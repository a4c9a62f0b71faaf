import type { oas31, ZodOpenApiResponseObject } from 'zod-openapi';
import { type ProblemCode, problems } from '../../problems/catalogue.js';
import { problemExamples } from '../../problems/examples.js';
import { Problem } from '../../problems/problem.js';
import { ProblemSchema } from '../../problems/schema.js';
import { problemDocument } from '../write-problem.js';
import { headerReferences, type ResponseHeader, rateLimitHeaders } from './headers.js';

const ofAnyOperation: readonly ProblemCode[] = ['method-not-allowed', 'uri-too-long', 'headers-too-large', 'internal'];

const titles: Record<number, string> = {
  400: 'The request cannot be understood.',
  401: 'A key is needed, or the one that was sent is unknown, expired or revoked.',
  403: 'The key does not allow this.',
  404: 'It is not there.',
  406: 'There is no such representation.',
  409: 'It conflicts with what is there.',
  410: 'It is no longer public; the notice says why.',
  412: 'The record has changed since it was read.',
  413: 'The body is too large.',
  415: 'The body has a type or encoding that is not read here.',
  422: 'The document does not hold; all problems come back at once.',
  429: 'Too many requests in this minute.',
  503: 'The database is away or everything is in use; try again soon.',
};

const headersByStatus: Record<number, readonly ResponseHeader[]> = {
  401: ['WWW-Authenticate'],
  429: ['Retry-After', ...rateLimitHeaders],
  503: ['Retry-After'],
};

/** The problem responses of the operations, each distinct one once among the components. */
export class ProblemResponses {
  readonly components: Record<string, ZodOpenApiResponseObject> = {};

  /** References by status, for the problems an operation may answer; `default` stands for those of every operation. */
  of(codes: readonly ProblemCode[]): Record<string, oas31.ReferenceObject> {
    const statuses = [...new Set(codes.map((code) => problems[code].status))];
    const references = statuses.map((status) => {
      const group = codes.filter((code) => problems[code].status === status);
      return [String(status), this.refer(group, titles[status])];
    });
    return {
      ...Object.fromEntries(references),
      default: this.refer(ofAnyOperation, 'Any other problem.', 'AnyOtherProblem', ['Allow']),
    };
  }

  private refer(
    codes: readonly ProblemCode[],
    description = problems[codes[0] ?? 'internal'].title,
    name = codes.map(pascalCase).join('Or'),
    headers = headersByStatus[problems[codes[0] ?? 'internal'].status] ?? [],
  ): oas31.ReferenceObject {
    this.components[name] ??= {
      description,
      headers: headerReferences(['X-Request-Id', ...headers]),
      content: {
        'application/problem+json': {
          schema: ProblemSchema,
          examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
        },
      },
    };
    return { $ref: `#/components/responses/${name}` };
  }
}

/** An example of each kind of problem, as a server would write it. */
export const problemExampleComponents = (): Record<string, oas31.ExampleObject> =>
  Object.fromEntries(
    Object.entries(problemExamples).map(([code, { instance, ...details }]) => [
      code,
      {
        summary: problems[code as ProblemCode].title,
        value: problemDocument(new Problem(code as ProblemCode, details), {
          instance,
          requestId: '5f0c1e0e-8d7e-4a53-9c0a-3a1d6b2f7c44',
          publicUrl: undefined,
        }),
      },
    ]),
  );

const pascalCase = (code: string): string =>
  code.replace(/(?:^|-)([a-z])/g, (_match, letter: string) => letter.toUpperCase());
