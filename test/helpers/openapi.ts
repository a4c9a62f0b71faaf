import type { oas31 } from 'zod-openapi';

interface Media {
  schema?: object;
  examples?: Record<string, { $ref?: string; value?: unknown }>;
}

export interface Response {
  description: string;
  headers?: Record<string, unknown>;
  content?: Record<string, Media>;
}

/** An operation of a description, with what its references stand for. */
export interface Operation {
  path: string;
  method: string;
  operationId: string;
  summary?: string;
  description?: string;
  tags?: string[];
  security?: Record<string, string[]>[];
  parameters?: { $ref?: string; name: string; in: string; description?: string }[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, Response>;
  /** The codes of problems that it may answer. */
  problemCodes: string[];
}

type Raw = Omit<Operation, 'path' | 'method' | 'responses' | 'problemCodes'> & {
  responses: Record<string, Response & { $ref?: string }>;
};

/** The operations of a description, one after the other. */
export function operationsOf(document: oas31.OpenAPIObject): Operation[] {
  const shared = (document.components?.responses ?? {}) as unknown as Record<string, Response>;
  const paths = Object.entries(document.paths ?? {}) as unknown as [string, Record<string, Raw>][];
  return paths.flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const responses = Object.fromEntries(
        Object.entries(operation.responses).map(([status, response]) => [
          status,
          response.$ref ? (shared[response.$ref.split('/').at(-1) ?? ''] as Response) : response,
        ]),
      );
      const problemCodes = Object.values(responses).flatMap(({ content }) =>
        Object.keys(content?.['application/problem+json']?.examples ?? {}),
      );
      return { ...operation, path, method, responses, problemCodes };
    }),
  );
}
