import { Problem } from '../problems/problem.js';

/**
 * Reads a query string strictly: percent-escapes must be UTF-8, `+` is a space. A repeated parameter becomes a list.
 * @throws {Problem} 400 naming the parameter.
 */
export function parseQueryString(text: string): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = Object.create(null);
  if (text === '') return query;
  for (const part of text.split('&')) {
    if (part === '') continue;
    const split = part.indexOf('=');
    const written = split < 0 ? part : part.slice(0, split);
    const name = decode(written, written);
    const value = decode(split < 0 ? '' : part.slice(split + 1), name);
    const before = query[name];
    if (before === undefined) query[name] = value;
    else if (Array.isArray(before)) before.push(value);
    else query[name] = [before, value];
  }
  return query;
}

function decode(text: string, name: string): string {
  const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text;
  if (!spaced.includes('%')) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    throw new Problem('malformed-url', {
      detail: 'the query has a malformed percent-escape',
      errors: [{ parameter: name, code: 'malformed_escape', detail: 'has a percent-escape that is no UTF-8' }],
    });
  }
}
