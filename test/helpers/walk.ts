import type { TestServer } from './server.js';

export type Item = Record<string, unknown> & { id: string };

interface Walked {
  status: number;
  items: Item[];
  next: string | null;
  previous: string | null;
}

/** The addresses of a Link header (RFC 8288), by relation. */
export const linksOf = (header: string | undefined): Record<string, string> =>
  Object.fromEntries([...(header ?? '').matchAll(/<([^>]*)>; rel="(\w+)"/g)].map(([, address, rel]) => [rel, address]));

/** Reads a page; what stands in the Link header must be what the page says. */
async function read(server: TestServer, address: string): Promise<Walked> {
  const answer = await server.admin.get(address);
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status} ${answer.text}`);
  const { data, page } = answer.body;
  const links = linksOf(answer.headers.link);
  for (const [rel, cursor] of [
    ['next', page.next],
    ['prev', page.previous],
  ]) {
    const linked = links[rel] ? new URL(links[rel], server.url).searchParams.get('cursor') : null;
    if (linked !== cursor) throw new Error(`${address}: the link ${rel} is not that of the page`);
  }
  return { status: answer.status, items: data, next: page.next, previous: page.previous };
}

/** Adds parameters to an address. */
export const withQuery = (address: string, query: Record<string, string | number | null>): string => {
  const url = new URL(address, 'http://localhost');
  for (const [name, value] of Object.entries(query)) if (value !== null) url.searchParams.set(name, String(value));
  return `${url.pathname}${url.search}`;
};

/** The whole list in one page. */
export async function wholeList(server: TestServer, address: string): Promise<Item[]> {
  const { items, next } = await read(server, withQuery(address, { limit: 200 }));
  if (next) throw new Error(`${address} has more than 200 items`);
  return items;
}

/**
 * Walks a list to its end and back to its beginning, with another limit for every page.
 * @param meanwhile runs between two pages.
 * @returns the items of the way there, and those of the way back in the list's own order.
 */
export async function walk(
  server: TestServer,
  address: string,
  limits: readonly number[],
  meanwhile: (page: number) => Promise<void>,
): Promise<{ there: Item[]; back: Item[] }> {
  let pages = 0;
  const limit = () => limits[pages % limits.length] ?? 1;
  const there: Item[] = [];
  let page = await read(server, withQuery(address, { limit: limit() }));
  there.push(...page.items);
  while (page.next) {
    await meanwhile(++pages);
    page = await read(server, withQuery(address, { limit: limit(), cursor: page.next }));
    there.push(...page.items);
  }
  const back = [...page.items];
  while (page.previous) {
    await meanwhile(++pages);
    page = await read(server, withQuery(address, { limit: limit(), cursor: page.previous }));
    back.unshift(...page.items);
  }
  return { there, back };
}
