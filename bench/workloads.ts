import pg from 'pg';
import { markers } from './corpus/markers.js';
import { Random } from './corpus/random.js';
import { endOfCorpus, generatedRelease } from './corpus/releases.js';
import { vocabulary } from './corpus/words.js';

/**
 * What is asked. Each workload has so many addresses that none is asked twice before all were: a cache of answers cannot help, if
 * it holds fewer than these. Where a question has few forms, its `limit` goes from 11 to 30 (20 on average) or its words change
 * their case, which changes the address and neither the work nor, but for the limit, the answer.
 */
export interface Workload {
  id: WorkloadId;
  title: string;
  /** The same question to both servers, place by place; the empty route knows one address. */
  addresses: { dateline: string[]; handWritten: string[] };
}

export const workloadTitles = {
  R1: 'one release with everything nested',
  'R1-hot': 'one release, again and again',
  R2: 'newest 20 of an organisation, with their organisations',
  R3: 'meeting N of framework F, with its sources',
  R4: 'search, two words, first 20',
  'R4-rare': 'search, a word in 0.01 % of releases',
  'R4-common': 'search, a word in half of the releases',
  R5: '20 releases in the middle of the list, at most at position 50,000',
  R6: '20 statistics of a measure in a period',
  W1: 'create one release with everything nested',
} as const;
export type WorkloadId = keyof typeof workloadTitles;
export const workloadIds = Object.keys(workloadTitles) as WorkloadId[];

const most = 40_000;

interface Subject {
  /** The hand-written database, whose plain tables tell what there is to ask for. */
  connection: pg.ClientConfig;
  dateline: string;
  size: number;
}

/** Makes the addresses of a workload. */
export async function workload(id: WorkloadId, subject: Subject): Promise<Workload> {
  const client = new pg.Client(subject.connection);
  await client.connect();
  try {
    const pairs = await questions[id](client, subject);
    const order = new Random(id).shuffled(pairs).slice(0, most);
    return {
      id,
      title: workloadTitles[id],
      addresses: { dateline: order.map(([path]) => path), handWritten: order.map(([, path]) => path) },
    };
  } finally {
    await client.end();
  }
}

type Pair = [dateline: string, handWritten: string];
type Questions = (client: pg.Client, subject: Subject) => Promise<Pair[]>;

const limits = Array.from({ length: 20 }, (_, place) => 11 + place);

// What earlier runs created is not the same in both databases.
const ofCorpus = `published_at < '${endOfCorpus}'`;

const questions: Record<WorkloadId, Questions> = {
  R1: async (client) => {
    const ids = await column(
      client,
      `select id::text as value from release where ${ofCorpus} order by id limit 200000`,
    );
    return ids.map(bothUnder('/releases/'));
  },
  // Of about the average size.
  'R1-hot': async (client) => {
    const [id = ''] = await column(
      client,
      'select id::text as value from (select id, length(body) as size from release order by published_at limit 1000) as early order by abs(size - 2000), id limit 1',
    );
    return [bothUnder('/releases/')(id)];
  },
  R2: async (client) => {
    const slugs = await column(
      client,
      `select slug as value from organisation
       where exists (select from release_organisation where organisation_id = organisation.id and ${ofCorpus}) order by slug`,
    );
    return slugs.flatMap((slug) =>
      limits.map((limit) => bothUnder('/organisations/')(`${slug}/releases?limit=${limit}`)),
    );
  },
  R3: async (client) => {
    const keys = await column(
      client,
      `select framework.slug || '/meetings/' || number as value from meeting join framework on framework.id = framework_id
       where exists (select from release_meeting where meeting_id = meeting.id and ${ofCorpus}) order by 1`,
    );
    return keys.flatMap((key) => [key, `${key}th`].map(bothUnder('/frameworks/')));
  },
  R4: async (_client, { size }) => {
    const random = new Random('searches');
    return Array.from({ length: most }, () => search(twoWordsOf(random, size), 20));
  },
  'R4-rare': async () => markerSearches(markers.rare.words),
  'R4-common': async () => markerSearches(markers.common.words),
  R5: (_client, subject) => pagesFar(subject),
  R6: async (client) => {
    const random = new Random('periods');
    const slugs = await column(client, 'select slug as value from measure order by slug');
    return Array.from({ length: most }, () => {
      const year = random.between(2013, 2023);
      const from = `${year}-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}`;
      const to = `${year + 2}-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}`;
      return bothUnder('/statistics')(`?measure=${random.pick(slugs)}&periodFrom=${from}&periodTo=${to}&limit=20`);
    });
  },
  W1: async () => [bothUnder('/releases')('')],
};

const bothUnder =
  (path: string) =>
  (rest: string): Pair => [`/v1${path}${rest}`, `${path}${rest}`];

const twoDigits = (number: number): string => String(number).padStart(2, '0');

async function column(client: pg.Client, text: string): Promise<string[]> {
  const { rows } = await client.query<{ value: string }>(text);
  return rows.map(({ value }) => value);
}

const search = (words: string, limit: number): Pair =>
  bothUnder('/releases')(`?q=${encodeURIComponent(words)}&limit=${limit}`);

const searchable = new Set(vocabulary);

/** Two words of one text, as those search who look for something that they have read of. */
function twoWordsOf(random: Random, size: number): string {
  const { body } = generatedRelease(random.between(0, size - 1), size);
  const words = [...new Set(body.toLowerCase().split(/[^a-z]+/))].filter((word) => searchable.has(word));
  const first = random.pick(words);
  return `${first} ${random.pick(words.filter((word) => word !== first))}`;
}

function markerSearches(words: readonly string[]): Pair[] {
  const random = new Random('cases');
  const anyCase = (word: string) =>
    Array.from(word, (letter) => (random.chance(0.5) ? letter : letter.toUpperCase())).join('');
  const spelt = words.flatMap((word) => Array.from({ length: Math.ceil(most / words.length) }, () => anyCase(word)));
  return [...new Set(spelt)].map((word) => search(word, 20));
}

interface ReleasePage {
  data: { id: string; publishedAt: string }[];
  page: { next: string | null };
}

// Pages of two hundred lead there quickly; shorter ones then give many different places to go on from.
const farPosition = 50_000;
const places = 2000;

/** Walks to the position page by page, as a client has to, and collects where to go on from. */
async function pagesFar({ dateline, size }: Subject): Promise<Pair[]> {
  const target = Math.min(farPosition, Math.floor(size / 2));
  const pairs: Pair[] = [];
  let cursor: string | null = null;
  for (let position = 0; pairs.length < places * limits.length; ) {
    const limit: number = position < target - 200 ? 200 : 2;
    const answer = await fetch(`${dateline}/v1/releases?limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`);
    const { data, page } = (await answer.json()) as ReleasePage;
    const last = data.at(-1);
    cursor = page.next;
    if (!last || !cursor) break;
    position += data.length;
    if (limit === 200) continue;
    const before = `before=${encodeURIComponent(last.publishedAt)}&beforeId=${last.id}`;
    for (const size of limits)
      pairs.push([`/v1/releases?limit=${size}&cursor=${cursor}`, `/releases?${before}&limit=${size}`]);
  }
  return pairs;
}
