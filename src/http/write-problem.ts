import { problems } from '../problems/catalogue.js';
import type { Problem } from '../problems/problem.js';

/** A problem document (RFC 9457). */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: string;
  hint: string;
  requestId: string;
  [member: string]: unknown;
}

/** Where the descriptions of the problem types stand, below the server's own address. */
const typeOf = (code: string, publicUrl: string | undefined): string => `${publicUrl ?? ''}/docs/problems#${code}`;

export function problemDocument(
  problem: Problem,
  { instance, requestId, publicUrl }: { instance: string; requestId: string; publicUrl: string | undefined },
): ProblemDocument {
  const { title, status, hint } = problems[problem.code];
  const { detail, errors, members } = problem.details;
  return {
    type: typeOf(problem.code, publicUrl),
    title,
    status,
    detail: detail ?? hint,
    instance,
    code: problem.code,
    hint,
    requestId,
    ...members,
    ...(errors ? { errors } : {}),
  };
}
