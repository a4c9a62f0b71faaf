import { type Fault, pointer } from '../values/faults.js';
import { type ProblemCode, problems } from './catalogue.js';

/** One entry of `errors`: a body error has a pointer, a query error a parameter. */
export interface ProblemError {
  pointer?: string;
  parameter?: string;
  header?: string;
  code: string;
  detail: string;
  suggestion?: string;
}

interface ProblemDetails {
  detail?: string;
  errors?: ProblemError[];
  headers?: Record<string, string>;
  /** Further members of the problem document. */
  members?: Record<string, unknown>;
}

/** An answer that says why a request failed (RFC 9457). Thrown anywhere, written by the HTTP layer. */
export class Problem extends Error {
  readonly status: number;
  readonly headers: Record<string, string>;

  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(details.detail ?? problems[code].title);
    this.status = problems[code].status;
    this.headers = details.headers ?? {};
  }
}

/** The problem of a document that does not hold. */
export function invalidDocument(faults: readonly Fault[]): Problem {
  return new Problem('validation', {
    detail: faults.length === 1 ? '1 problem' : `${faults.length} problems`,
    errors: faults.map(({ path, ...fault }) => ({ pointer: pointer(path), ...fault })),
  });
}
