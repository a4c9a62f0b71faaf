import { problems } from '../../src/problems/catalogue.js';
import type { ExactAnswer } from './exact-request.js';

/** An error that a problem document must name: `/pointer`, `parameter` or `Header`, its code, and the suggestion where one is due. */
export type ExpectedError = [where: string, code: string, suggestion?: string];

interface ErrorEntry {
  pointer?: string;
  parameter?: string;
  header?: string;
  code: string;
  detail: string;
  suggestion?: string;
}

const members = ['type', 'title', 'status', 'detail', 'instance', 'code', 'requestId'];

/** What an answer lacks to be a problem document of the contract; empty where it is one. */
export function flawsOf({ status, headers, body, text }: ExactAnswer): string[] {
  if (!body) return [`no JSON object: ${text.slice(0, 200)}`];
  const kind = problems[body.code as keyof typeof problems] as { status: number; title: string } | undefined;
  const errors = body.errors as ErrorEntry[] | undefined;
  const all = body as Record<string, string>;
  return [
    !/^application\/problem\+json\b/.test(String(headers['content-type'])) && `type ${headers['content-type']}`,
    ...members.map((member) => !(member in body) && `no ${member}`),
    body.status !== status && `status ${body.status} in an answer of ${status}`,
    kind?.status !== status && `the code ${body.code} does not stand for ${status}`,
    kind?.title !== body.title && 'a title that is not that of the code',
    !all.type?.endsWith(`#${body.code}`) && `the type ${body.type} does not name the code`,
    !all.instance?.startsWith('/') && `the instance ${body.instance}`,
    !headers['x-request-id'] && 'no X-Request-Id',
    headers['x-request-id'] !== body.requestId && 'another requestId than X-Request-Id',
    (errors ?? []).some(({ code, detail }) => !code || !detail) && 'an error without code or detail',
    status === 405 && !headers.allow && 'no Allow',
    status === 401 && !headers['www-authenticate'] && 'no WWW-Authenticate',
    [429, 503].includes(status) && !headers['retry-after'] && 'no Retry-After',
  ].filter((flaw): flaw is string => Boolean(flaw));
}

/** The errors of a problem document, as tests write them. */
export const errorsOf = (body: Record<string, unknown> | null): ExpectedError[] =>
  ((body?.errors ?? []) as ErrorEntry[]).map(({ pointer, parameter, header, code, suggestion }) => {
    const where = pointer ?? parameter ?? header ?? '';
    return suggestion === undefined ? [where, code] : [where, code, suggestion];
  });
