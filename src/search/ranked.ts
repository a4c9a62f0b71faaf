import { type Sql, sql } from '../database/sql.js';
import { newestMatches, releaseCount, type Search } from './newest.js';

// All matches are ranked up to this many; beyond, a bounded set of candidates.
export const mostRanked = 600;
// For so many of the best it counts how near to one another the words stand.
const mostCompared = 40;
const newestCandidates = 50;
const salientCandidates = 200;
const titleCandidates = 150;
// With so many of the better kinds, none of the lesser kinds would come to the top.
const enoughCandidates = 100;
// Above this many expected matches nobody tries to fetch them all, and where more come than were expected, nobody goes on.
const mostExpected = 1500;
const mostFetched = 10_000;

/**
 * What scores are made of, as a row of `wanted`: the words in every language, in the text and as words of a title. In the text
 * without the lexeme that names the language: it has no position, so that nothing would be near it.
 */
export const wantedWords = (words: string): Sql => sql`
  select (
    select string_agg(distinct '(' || spelt.query::text || ')', ' | ')::tsquery
    from (select websearch_to_tsquery(('reader.' || configuration)::regconfig, ${words}) as query from reader.search_language) as spelt
    where numnode(spelt.query) > 0
  ) as text_query, reader.title_words(${words}) as title_query`;

/**
 * How well a vector matches `wanted`. All words in the title count most, and more in a short one; then how often and where the
 * words stand for the length of the text. What is nearest to the words' own order comes on top, see {@link nearness}. The weights
 * are those that found most of the known items of the evaluation (docs/search.md).
 */
const rank = (vector: Sql): Sql => sql`coalesce(
    case when ${vector} @@ wanted.title_query then 4.0 / (4 + length(ts_filter(${vector}, '{a}'))) else 0 end
    + ts_rank(${weights}, ${vector}, wanted.text_query, 1), 0)`;

/** How near to one another the words stand. As dear as all the rest, so only the best are looked at for it. */
const nearness = (vector: Sql): Sql => sql`coalesce(0.3 * ts_rank_cd(${weights}, ${vector}, wanted.text_query, 32), 0)`;

/** The whole score of a release that is ranked by nothing. */
export const scoreOf = (vector: Sql): Sql => sql`(${rank(vector)} + ${nearness(vector)})::real`;

// Of notes, body, subtitle and title: PostgreSQL's order is from D to A.
const weights = sql`array[0.05, 0.2, 0.4, 1.0]::real[]`;

/** About how large a share of all releases has the words among the lexemes of a kind; one that is not frequent counts as one in a thousand. */
const shareAmong = (kind: string, { words, tokens }: Search): Sql => sql`(
  select coalesce(max(share), 1) from (
    select exp(sum(ln(coalesce(known.share, 0.001)))) as share
    from reader.search_language
    cross join unnest(tsvector_to_array(to_tsvector(('reader.' || configuration)::regconfig, ${words}))) as word (lexeme)
    left join reader.lexeme_share as known on known.lexeme = ${kind} || word.lexeme
    group by configuration
  ) as spelt
) * reader.expected_share(null, ${tokens ?? sql`null::tsquery`})`;

/**
 * The releases that match best: `id`, `sort_at`, `score`, and whether all matches were ranked. A frequent word matches more than
 * can be ranked for every request. Then the newest with the words in their title are the candidates, since with titles above
 * everything else the top is made of these; where they are few, those that are about the words, too; and at last the newest of all.
 */
export function rankedMatches(search: Search & { words: string }, bounds: Sql): { with: Sql; from: Sql } {
  const { words, query } = search;
  const range = { bounds, after: sql``, ascending: false };
  const inTitle = {
    ...search,
    query: sql`(${query}) && reader.title_words(${words})`,
    share: shareAmong('=w:', search),
  };
  const isSalient = {
    ...search,
    query: sql`(${query}) && reader.salient_query(${words})`,
    share: shareAmong('=s:', search),
  };
  const newest = newestMatches(search, { ...range, limit: newestCandidates });
  const titled = newestMatches(inTitle, { ...range, limit: titleCandidates, walks: false }, 'titled');
  const salient = newestMatches(isSalient, { ...range, limit: salientCandidates, walks: false }, 'salient');
  return {
    with: sql`
      ${newest.with},
      ${titled.with},
      ${salient.with},
      wanted as materialized (${wantedWords(words)}),
      expected as materialized (
        select share * ${releaseCount} as matches from newest_query
      ),
      matching as materialized (
        select release_id as id, sort_at, search from reader.release_search
        where search @@ (select q from newest_query) and (select matches from expected) < ${mostExpected}::integer
        limit ${mostFetched + 1}::integer
      ),
      every as materialized (select * from matching where ${bounds} limit ${mostRanked + 1}::integer),
      extent as materialized (
        select (select matches from expected) < ${mostExpected}::integer
          and (select count(*) from matching) <= ${mostFetched}::integer and (select count(*) from every) <= ${mostRanked}::integer as is_whole
      ),
      in_title as materialized (select id from ${titled.from} as titled where not (select is_whole from extent)),
      about as materialized (
        select id from ${salient.from} as salient
        where not (select is_whole from extent) and (select count(*) from in_title) < ${enoughCandidates}::integer
      ),
      chosen as (
        select id from in_title
        union select id from about
        union select id from ${newest.from} as newest
        where not (select is_whole from extent) and (select count(*) from in_title) + (select count(*) from about) < ${enoughCandidates}::integer
      ),
      candidate as (
        select id, sort_at, search from every where (select is_whole from extent)
        union all
        select id, vector.sort_at, search
        from chosen
        cross join lateral (select sort_at, search from reader.release_search where release_id = chosen.id limit 1) as vector
      ),
      ranked as materialized (
        select id, sort_at, (score + case when place <= ${mostCompared}::integer then ${nearness(sql`search`)} else 0 end)::real as score
        from (
          select id, sort_at, search, score, row_number() over (order by score desc, id desc) as place
          from (
            select id, sort_at, search, ${rank(sql`search`)} as score from candidate cross join wanted
            order by score desc, id desc limit ${mostRanked}::integer
          ) as roughly
        ) as placed
        cross join wanted
      )`,
    from: sql`(select id, sort_at, score, (select is_whole from extent) as is_whole from ranked)`,
  };
}
