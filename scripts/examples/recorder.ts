import type { RecordedExample } from '../../src/http/openapi/examples.js';
import { routes } from '../../src/routes.js';

export interface Call {
  /** What the example shows, in a few words. */
  summary?: string;
  /** Where an operation has several examples. */
  name?: string;
  params?: Record<string, string | number>;
  query?: string;
  body?: unknown;
  /** Media type of the body. */
  type?: string;
  headers?: Record<string, string>;
  key?: string | undefined;
  /** Made only for what comes after it. */
  unrecorded?: boolean;
}

/** Makes requests by the names of their operations, and keeps them with their answers. */
export class Recorder {
  readonly recorded: RecordedExample[] = [];

  constructor(private readonly url: string) {}

  // biome-ignore lint/suspicious/noExplicitAny: what comes back is read by the scenario only
  async call(operationId: string, call: Call = {}): Promise<any> {
    const { summary, name = operationId, body, type = 'application/json', headers = {}, key } = call;
    const route = routes.find((candidate) => candidate.operationId === operationId);
    if (!route) throw new Error(`there is no operation ${operationId}`);
    const path = route.url.replace(/:(\w+)/g, (_match, part: string) => encodeURIComponent(call.params?.[part] ?? ''));
    const response = await fetch(`${this.url}${path}${call.query ? `?${call.query}` : ''}`, {
      method: route.method,
      headers: {
        ...(key ? { authorization: `Bearer ${key}` } : {}),
        ...(body === undefined ? {} : { 'content-type': type }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${operationId}: ${response.status} ${text.slice(0, 1000)}`);
    const answer = bodyOf(response, text);
    if (!call.unrecorded) {
      this.recorded.push({
        operationId,
        name,
        summary: summary ?? route.summary,
        ...(body === undefined ? {} : { request: { type, body } }),
        answer: { status: response.status, type: typeOf(response), body: answer },
      });
    }
    return answer;
  }
}

const typeOf = (response: Response): string => (response.headers.get('content-type') ?? '').split(';')[0] ?? '';

/** The parsed body; of NDJSON the first line, since its schema is that of a line. */
function bodyOf(response: Response, text: string): unknown {
  const type = typeOf(response);
  if (type === 'application/x-ndjson') return JSON.parse(text.split('\n')[0] ?? '');
  return type.endsWith('json') && text !== '' ? JSON.parse(text) : text || undefined;
}
