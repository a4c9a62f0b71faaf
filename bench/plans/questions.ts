import type pg from 'pg';

/** A question that clients ask, by what it is and where. */
export interface Question {
  name: string;
  path: string;
}

const one = async (client: pg.Client, name: string, text: string): Promise<string> => {
  const { rows } = await client.query({ text, rowMode: 'array' });
  if (rows[0]?.[0] == null) throw new Error(`the database has no ${name} to ask for`);
  return encodeURIComponent(String(rows[0][0]));
};

/** One question for every form of a reading statement, about what a database holds. */
export async function questionsAbout(client: pg.Client): Promise<Question[]> {
  const find = (name: string, text: string) => one(client, name, text);
  const release = await find('release', 'select id from reader.release order by sort_at limit 1');
  const organisation = await find(
    'organisation',
    'select slug from reader.organisation order by release_count desc limit 1',
  );
  const [framework, number] = decodeURIComponent(
    await find(
      'meeting',
      `select framework.slug || ' ' || number from reader.meeting join reader.framework on framework.id = framework_id
       where number is not null order by meeting.id limit 1`,
    ),
  ).split(' ');
  const meeting = await find('meeting', 'select id from reader.meeting order by id limit 1');
  const measure = await find('measure', 'select slug from reader.measure order by statistic_count desc limit 1');
  const speaker = await find('speaker', 'select id from reader.person order by quote_count desc limit 1');
  const statistic = await find('statistic', 'select id from reader.statistic order by id limit 1');
  const quote = await find('quote', 'select id from reader.quote order by id limit 1');
  const topic = await find(
    'topic',
    `select substr(key, 3) from reader.release_facets, unnest(keys) as key where key like 't:%' limit 1`,
  );
  const day = await find(
    'time',
    "select (sort_at - interval '1 year')::date::text from reader.release order by sort_at desc limit 1",
  );
  const [frequent, other] = decodeURIComponent(
    await find(
      'words',
      `select string_agg(word, ' ') from (
        select word from ts_stat('select search from reader.release_search order by release_id limit 200') where word ~ '^[a-z]{4,}$' order by ndoc desc limit 2) as most`,
    ),
  ).split(' ');
  const rare = await find(
    'rare word',
    `select word from ts_stat('select search from reader.release_search order by release_id limit 200') where word ~ '^[a-z]{5,}$' order by ndoc, word limit 1`,
  );
  const paths: Record<string, string> = {
    release: `/v1/releases/${release}`,
    'release-revisions': `/v1/releases/${release}/revisions`,
    'releases-newest': '/v1/releases',
    'releases-oldest': '/v1/releases?sort=publishedAt',
    'releases-updated': '/v1/releases?sort=-updatedAt',
    'releases-until': `/v1/releases?publishedTo=${day}`,
    'releases-of-organisation': `/v1/organisations/${organisation}/releases`,
    'releases-of-organisation-in-role': `/v1/organisations/${organisation}/releases?role=issuer`,
    'releases-of-organisation-counted': `/v1/organisations/${organisation}/releases?count=true`,
    'releases-by-topic': `/v1/releases?topic=${topic}`,
    'releases-by-topic-and-organisation': `/v1/releases?topic=${topic}&organisation=${organisation}&language=en`,
    'releases-of-framework': `/v1/releases?framework=${framework}`,
    'releases-of-measure': `/v1/releases?measure=${measure}`,
    'releases-without-copies': '/v1/releases?collapse=copies',
    'search-two-words': `/v1/releases?q=${frequent}+${other}`,
    'search-frequent-word': `/v1/releases?q=${frequent}`,
    'search-rare-word': `/v1/releases?q=${rare}`,
    'search-phrase': `/v1/releases?q=%22${frequent}+${other}%22`,
    'search-newest': `/v1/releases?q=${frequent}&sort=-publishedAt`,
    'search-newest-rare': `/v1/releases?q=${rare}&sort=-publishedAt`,
    'search-within-organisation': `/v1/releases?q=${frequent}&organisation=${organisation}`,
    'search-counted': `/v1/releases?q=${rare}&count=true`,
    'facets-of-word': `/v1/releases?q=${rare}&facets=organisation,topic,month&limit=1`,
    organisations: '/v1/organisations',
    'organisations-most-releases': '/v1/organisations?sort=-releaseCount',
    'organisations-by-name': `/v1/organisations?q=${organisation}`,
    organisation: `/v1/organisations/${organisation}`,
    'organisation-related': `/v1/organisations/${organisation}/related`,
    'organisation-meetings': `/v1/organisations/${organisation}/meetings`,
    'organisation-statistics': `/v1/organisations/${organisation}/statistics`,
    'organisation-quotes': `/v1/organisations/${organisation}/quotes`,
    framework: `/v1/frameworks/${framework}`,
    frameworks: '/v1/frameworks',
    'framework-meetings': `/v1/frameworks/${framework}/meetings`,
    'meeting-by-number': `/v1/frameworks/${framework}/meetings/${number}`,
    meeting: `/v1/meetings/${meeting}`,
    meetings: '/v1/meetings',
    'meetings-until': `/v1/meetings?dateTo=${day}`,
    measure: `/v1/measures/${measure}`,
    measures: '/v1/measures',
    statistic: `/v1/statistics/${statistic}`,
    statistics: '/v1/statistics',
    'statistics-of-measure': `/v1/statistics?measure=${measure}`,
    'statistics-of-measure-in-period': `/v1/statistics?measure=${measure}&periodFrom=2015&periodTo=2020`,
    series: `/v1/statistics/series?measure=${measure}`,
    'series-as-of': `/v1/statistics/series?measure=${measure}&asOf=${day}`,
    quote: `/v1/quotes/${quote}`,
    quotes: '/v1/quotes',
    'quotes-of-speaker': `/v1/quotes?speaker=${speaker}`,
    people: '/v1/people',
    changes: '/v1/changes',
  };
  return Object.entries(paths).map(([name, path]) => ({ name, path }));
}
