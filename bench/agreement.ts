import type { Workload } from './workloads.js';

interface Answer {
  title?: string;
  sources?: { releaseId: string }[];
  data?: { id: string; releaseId?: string; organisations?: unknown[] }[];
  organisations?: unknown[];
  meetings?: unknown[];
  statistics?: unknown[];
  quotes?: unknown[];
}

/** Searches may rank differently, so their number alone counts; everything else must name the same releases in the same order. */
const essenceOf = (id: string, { title, sources, data, ...lists }: Answer): unknown => {
  if (id.startsWith('R4')) return data?.length;
  return {
    title,
    sources: sources?.map(({ releaseId }) => releaseId),
    data: data?.map((item) => [item.releaseId ?? item.id, item.organisations?.length]),
    nested: [lists.organisations, lists.meetings, lists.statistics, lists.quotes].map((list) => list?.length),
  };
};

/**
 * Asks both servers the same questions and compares: a server that answers less is no opponent.
 * @param sameContent where earlier runs created releases, as many as each server could, answers need only be successes.
 * @throws where an answer differs, naming both addresses.
 */
export async function demandAgreement(
  { id, addresses }: Workload,
  servers: { dateline: string; handWritten: string },
  sameContent: boolean,
): Promise<void> {
  const sample = Math.min(20, addresses.dateline.length);
  for (let place = 0; place < sample; place++) {
    const urls = [servers.dateline + addresses.dateline[place], servers.handWritten + addresses.handWritten[place]];
    const [ours, theirs] = await Promise.all(
      urls.map(async (url) => {
        const answer = await fetch(url);
        if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
        return JSON.stringify(essenceOf(id, (await answer.json()) as Answer));
      }),
    );
    if (sameContent && ours !== theirs) throw new Error(`${urls.join(' and ')} differ:\n${ours}\n${theirs}`);
  }
}

/**
 * Creates one release on both servers.
 * @throws where one of them refuses it.
 */
export async function demandCreation(document: object, servers: { url: string; key?: string }[]): Promise<void> {
  for (const { url, key } of servers) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
      body: JSON.stringify(document),
    });
    if (answer.status !== 201) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  }
}
