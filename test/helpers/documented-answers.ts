/** A request that a document shows as a `curl` command, with the answer it prints below. */
export interface DocumentedRequest {
  /** Path and query. */
  path: string;
  /** The printed answer; `…` stands for what was cut. */
  answer: string;
}

/** The pairs of a fenced `sh` block that is one `curl` of an address and the fenced `json` block that follows it. */
export function documentedRequests(markdown: string): DocumentedRequest[] {
  const pair = /^```sh\ncurl '(?:http:\/\/127\.0\.0\.1:3000)([^']+)'\n```\n\n```json\n([^`]+)^```$/gm;
  return [...markdown.matchAll(pair)].map(([, path = '', answer = '']) => ({ path, answer }));
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * The actual answer cut where the printed one is cut, so that the two are equal where what is printed is true; a difference
 * stands out where it is.
 * @returns the printed answer and the cut one, for one `toEqual`.
 */
export function compared(printed: string, actual: unknown): { printed: Json; actual: Json } {
  const expected = JSON.parse(withMarks(printed)) as Json;
  return { printed: expected, actual: cut(expected, actual as Json) };
}

const mark = '…';

/** JSON with every `…` that stands for fields or elements made a field or an element itself. */
function withMarks(text: string): string {
  const enclosing: string[] = [];
  let count = 0;
  return text.replace(/"(?:[^"\\]|\\.)*"|[[\]{}…]/g, (token) => {
    if (token === '[' || token === '{') enclosing.push(token);
    if (token === ']' || token === '}') enclosing.pop();
    if (token !== mark) return token;
    return enclosing.at(-1) === '{' ? `"${mark}${count++}": 0` : `"${mark}"`;
  });
}

function cut(printed: Json, actual: Json): Json {
  if (typeof printed === 'string' && typeof actual === 'string') return fits(printed, actual) ? printed : actual;
  if (Array.isArray(printed) && Array.isArray(actual)) return cutList(printed, actual);
  if (isObject(printed) && isObject(actual)) return cutFields(printed, actual);
  return actual;
}

const isObject = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fits(printed: string, actual: string): boolean {
  const parts = printed.split(mark);
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.+')}$`, 's').test(actual);
}

/** What stands before `…` is the beginning of the list, what stands after it is the end. */
function cutList(printed: Json[], actual: Json[]): Json[] {
  const at = printed.indexOf(mark);
  if (at < 0) return actual.map((value, index) => cut(printed[index] ?? null, value));
  const after = printed.length - at - 1;
  if (actual.length < at + after) return actual;
  const tail = after === 0 ? [] : actual.slice(-after);
  return [
    ...actual.slice(0, at).map((value, index) => cut(printed[index] ?? null, value)),
    mark,
    ...tail.map((value, index) => cut(printed[at + 1 + index] ?? null, value)),
  ];
}

function cutFields(printed: { [key: string]: Json }, actual: { [key: string]: Json }): { [key: string]: Json } {
  const marks = Object.entries(printed).filter(([name]) => name.startsWith(mark));
  const shown = Object.entries(actual).filter(([name]) => marks.length === 0 || name in printed);
  return Object.fromEntries([...shown.map(([name, value]) => [name, cut(printed[name] ?? null, value)]), ...marks]);
}
