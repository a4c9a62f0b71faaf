import { dangerousRaw, type Sql, sql } from '../database/sql.js';

/** A search: the condition as a tsquery, and what its share of all releases is estimated from. */
export interface Search {
  /** The whole condition. */
  query: Sql;
  /** The reader's words, or null. */
  words: string | null;
  /** The filters alone, as a tsquery, or null. */
  tokens: Sql | null;
  /** About how large a share of all releases matches; where it is not given, that of words and filters. */
  share?: Sql;
}

export interface Range {
  /** Conditions on `sort_at`, without `and`. */
  bounds: Sql;
  /** `and (sort_at, release_id) < (…)` behind a cursor, else nothing. */
  after: Sql;
  ascending: boolean;
  /** Rows that are wanted at most. */
  limit: number;
  /** Whether a frequent word may be met by walking; not where the condition is rarer than its words. */
  walks?: boolean;
}

// The limits that the planner sees are constants, or it would guess that a tenth of the table is wanted.
// A word in one release of twenty is met soon by walking; a walked row costs ten microseconds (its vector is read whole).
const frequentShare = 0.05;
const longestWalk = 2000;
const monthsByToken = 12;
// Up to so many expected matches are found by one look into the index; each month costs a look of its own.
const mostAtOnce = 2000;

/** About how many releases there are. */
export const releaseCount = sql`greatest((select reltuples from pg_class where oid = 'reader.release_search'::regclass), 0)`;

// Conditions on time stand outside of what the index of words finds, or the planner walks the index of times instead.
/**
 * The newest (or oldest) releases that match, exact, as `id` and `sort_at` in their order. Left alone, the planner walks the whole
 * table for a rare word and sorts all matches of a frequent one; so the order of work is fixed, and each step begins only where
 * those before gave too few: a bounded walk for what is frequent, twelve months each intersected with the words in the index,
 * then all the rest.
 * @param name prefixes the statement's parts, where one statement has two of these.
 */
export function newestMatches(
  { query, words, tokens, share = sql`reader.expected_share(${words}::text, ${tokens ?? sql`null::tsquery`})` }: Search,
  { bounds, after, ascending, limit, walks = true }: Range,
  name = 'newest',
): { with: Sql; from: Sql } {
  const part = (suffix: string) => nameOf(`${name}_${suffix}`);
  const direction = ascending ? sql`asc` : sql`desc`;
  const ordered = sql`order by sort_at ${direction}, release_id ${direction}`;
  const beyond = ascending ? sql`>` : sql`<`;
  const step = ascending ? sql`interval '1 month'` : sql`interval '-1 month'`;
  const outside = ascending
    ? sql`sort_at >= (select first_month + interval '1 month' * ${monthsByToken}::integer from ${part('months')}) at time zone 'UTC'`
    : sql`sort_at < (select first_month - interval '1 month' * (${monthsByToken}::integer - 1) from ${part('months')}) at time zone 'UTC'`;
  const behindWalk = sql`and (not exists (select from ${part('edge')}) or (sort_at, release_id) ${beyond} (select sort_at, release_id from ${part('edge')}))`;
  return {
    with: sql`
      ${part('query')} as materialized (
        select ${query} as q, ${share} as share
      ),
      ${part('walk')} as materialized (
        select case when ${walks}::boolean and share >= ${frequentShare}::double precision then least(${longestWalk}::integer, ceil(3 * ${limit}::integer / share))::integer else 0 end as length from ${part('query')}
      ),
      ${part('edge')} as materialized (
        select sort_at, release_id from (
          select sort_at, release_id from reader.release_search where ${bounds} ${after} ${ordered} limit ${longestWalk}::integer
        ) as walked
        where (select length from ${part('walk')}) > 0
        offset greatest((select length from ${part('walk')}) - 1, 0) limit 1
      ),
      ${part('months')} as materialized (
        select date_trunc('month', sort_at at time zone 'UTC') as first_month from reader.release_search
        where ${bounds} ${after} and (select share * ${releaseCount} from ${part('query')}) >= ${mostAtOnce}::integer
        ${ordered} limit 1
      )`,
    from: sql`(
      select id, sort_at from (
        select id, sort_at, search from (
          select release_id as id, sort_at, search from reader.release_search where ${bounds} ${after} ${ordered} limit ${longestWalk}::integer
        ) as longest
        limit (select length from ${part('walk')})
      ) as walked
      where search @@ (select q from ${part('query')})
      union all
      select hit.id, hit.sort_at
      from generate_series(0, ${monthsByToken}::integer - 1) as number
      cross join ${part('months')} as months
      cross join lateral (
        with found as materialized (
          select release_id, sort_at from reader.release_search
          where search @@ (select q && ('''=ym:' || to_char(months.first_month + number * ${step}, 'YYYY-MM') || '''')::tsquery from ${part('query')})
        )
        select release_id as id, sort_at from found where ${bounds} ${after} ${behindWalk} ${ordered} limit ${limit}::integer
      ) as hit
      union all
      select id, sort_at from (
        with found as materialized (
          select release_id, sort_at from reader.release_search where search @@ (select q from ${part('query')})
        )
        select release_id as id, sort_at from found where (not exists (select from ${part('months')}) or ${outside}) and ${bounds} ${after} ${behindWalk} ${ordered} limit ${limit}::integer
      ) as rest
      limit ${limit}::integer
    )`,
  };
}

const names = new Map<string, Sql>();

/** Names of our own, made once so that a statement's text stays the same. */
function nameOf(name: string): Sql {
  let known = names.get(name);
  if (!known) {
    known = dangerousRaw(name);
    names.set(name, known);
  }
  return known;
}
