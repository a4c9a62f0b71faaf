import { z } from 'zod';
import type { Reader } from '../database/reader.js';
import { empty, join, type Sql, sql } from '../database/sql.js';
import { Problem } from '../problems/problem.js';
import type { Services } from '../services.js';
import { fail, nearest } from '../values/faults.js';
import type { Cursor, CursorSigner } from './cursor.js';
import { pickFields } from './fields.js';
import { wholeNumber } from './parameters.js';
import type { Answer } from './route.js';

const exactUpTo = 10_000;

/** A list's order, where a request names none. */
export const sortOf = <Query extends { sort?: string | undefined }>(
  query: Query,
  standard: string,
): Query & { sort: string } => ({ ...query, sort: query.sort ?? standard });

/** The parameters that every list takes. */
export const pageParameters = <Sorts extends readonly [string, ...string[]]>(
  sorts: Sorts,
  fields: readonly string[],
) => ({
  limit: wholeNumber(1, 200, 20).meta({ description: 'Items on a page.' }),
  cursor: z
    .string()
    .max(2000)
    .optional()
    .meta({ description: 'Where to go on: `page.next` or `page.previous` of an earlier answer to the same query.' }),
  sort: z
    .enum(sorts)
    .optional()
    .meta({ description: `The order; \`-\` is descending. \`${sorts[0]}\` unless given.` }),
  fields: z
    .string()
    .optional()
    .check((ctx) => {
      if (ctx.value !== undefined && !/[^,]/.test(ctx.value)) fail(ctx, 'too_short', 'names no field');
      for (const field of (ctx.value ?? '').split(',').filter((name) => name !== '')) {
        if (!fields.includes(field))
          fail(ctx, 'unknown_name', `there is no field "${field.slice(0, 60)}" here`, nearest(field, fields));
      }
    })
    .meta({
      description: `Only these fields, separated by commas: ${fields.join(', ')}.`,
      example: fields.slice(0, 3).join(','),
    }),
  count: z
    .enum(['true', 'false'])
    .default('false')
    .meta({ description: 'With `true`, `page.total` says how many items match.' }),
});

export interface PageQuery {
  limit: number;
  format?: string | undefined;
  cursor?: string | undefined;
  sort: string;
  fields?: string | undefined;
  count: 'true' | 'false';
}

/** A sort order: the column of the key with its PostgreSQL type, and the direction. */
export interface Order {
  key: Sql;
  type: 'timestamptz' | 'date' | 'text' | 'integer' | 'numeric' | 'real';
  descending: boolean;
}

/** A row of a page: its id and sort key for cursors, and whatever its text is made of. */
export interface PageRow {
  id: string;
  key: string;
}

/**
 * One page of a keyset list: the condition, order and limit that a statement needs, and the answer from its rows. A page costs
 * the same wherever it stands, and rows that arrive meanwhile neither repeat nor hide one whose key stays as it was.
 */
export class Page {
  private readonly scope: string;

  private constructor(
    private readonly query: PageQuery,
    private readonly path: string,
    private readonly order: Order,
    readonly limit: number,
    private readonly cursor: Cursor | null,
    private readonly signer: CursorSigner | null,
  ) {
    this.scope = scopeOf(path, query);
  }

  /** The page that a request asks for. */
  static of(query: PageQuery, path: string, order: Order, signer: CursorSigner): Page {
    const cursor = query.cursor === undefined ? null : signer.read(scopeOf(path, query), query.cursor);
    return new Page(query, path, order, query.limit, cursor, signer);
  }

  /** A chunk of an export: `size` rows behind a row. */
  static chunk(query: PageQuery, order: Order, after: { key: string; id: string } | null, size: number): Page {
    return new Page(query, '', order, size - 1, after && { ...after, backwards: false }, null);
  }

  /** Whether the page is read from the lower end of the order. */
  get ascending(): boolean {
    return this.order.descending === (this.cursor?.backwards ?? false);
  }

  /** `and (key, id) < (…)` after a cursor, else nothing. */
  after(id: Sql, key: Sql = this.order.key): Sql {
    if (!this.cursor) return empty;
    const bound = sql`(${castTo(this.cursor.key, this.order.type)}, ${this.cursor.id}::uuid)`;
    return this.ascending ? sql`and (${key}, ${id}) > ${bound}` : sql`and (${key}, ${id}) < ${bound}`;
  }

  /** Rows to fetch: one more than the page holds tells whether there is a next. */
  get fetched(): number {
    return this.limit + 1;
  }

  /** `order by key, id limit n`, one more than the page holds. */
  ordered(id: Sql): Sql {
    return this.ascending
      ? sql`order by ${this.order.key}, ${id} limit ${this.limit + 1}`
      : sql`order by ${this.order.key} desc, ${id} desc limit ${this.limit + 1}`;
  }

  /** The same order once more, where a join behind the limit may have lost it. */
  sortedAgain(key: Sql, id: Sql): Sql {
    return this.ascending ? sql`order by ${key}, ${id}` : sql`order by ${key} desc, ${id} desc`;
  }

  /** The rows of this page, of a list that is in memory in its order: by an integer key downwards, then by id. */
  slice<Row extends PageRow>(all: readonly Row[]): Row[] {
    const { cursor } = this;
    if (!cursor) return all.slice(0, this.fetched);
    const isBehind = (row: Row) =>
      Number(row.key) < Number(cursor.key) || (row.key === cursor.key && row.id < cursor.id);
    const isBefore = (row: Row) =>
      Number(row.key) > Number(cursor.key) || (row.key === cursor.key && row.id > cursor.id);
    return cursor.backwards
      ? all.filter(isBefore).slice(-this.fetched).reverse()
      : all.filter(isBehind).slice(0, this.fetched);
  }

  /** The rows that the page shows, in its order. */
  shown<Row>(rows: readonly Row[]): Row[] {
    const shown = rows.slice(0, this.limit);
    return this.cursor?.backwards ? shown.reverse() : shown;
  }

  /** The answer: `data`, `page`, further members, and the Link header. */
  answer<Row extends PageRow>(
    rows: readonly Row[],
    total: number | null,
    services: Services,
    format: (row: Row) => string,
    members: object = {},
  ): Answer {
    const backwards = this.cursor?.backwards ?? false;
    const shown = this.shown(rows);
    const more = rows.length > this.limit;
    const at = (row: Row | undefined, back: boolean) =>
      row && this.signer ? this.signer.write(this.scope, { key: row.key, id: row.id, backwards: back }) : null;
    const next = backwards || more ? at(shown.at(-1), false) : null;
    const previous = (backwards ? more : this.cursor !== null) ? at(shown[0], true) : null;
    const fields = this.query.fields?.split(',').filter((name) => name !== '');
    const items = shown.map((row) => (fields?.length ? pickFields(format(row), fields) : format(row)));
    const page = {
      limit: this.limit,
      next,
      previous,
      ...(total === null
        ? {}
        : { total: Math.min(total, exactUpTo), totalIs: total > exactUpTo ? 'atLeast' : 'exact' }),
    };
    return {
      text: `{"data":[${items.join(',')}],${JSON.stringify({ page, ...members }).slice(1)}`,
      modifiedAt: services.background.changedAt,
      headers: { link: this.links(next, previous, services) },
    };
  }

  private links(next: string | null, previous: string | null, { config }: Services): string {
    const address = (cursor: string | null) => {
      const query = new URLSearchParams();
      for (const [name, value] of Object.entries(this.query)) {
        if (value !== undefined && name !== 'cursor') for (const one of [value].flat()) query.append(name, String(one));
      }
      if (cursor) query.set('cursor', cursor);
      return `<${config.PUBLIC_URL ?? ''}${this.path}?${query}>`;
    };
    return [
      next && `${address(next)}; rel="next"`,
      previous && `${address(previous)}; rel="prev"`,
      `${address(null)}; rel="first"`,
    ]
      .filter(Boolean)
      .join(', ');
  }
}

/** What a cursor is bound to: the path and everything that decides which rows there are, in which order. */
function scopeOf(path: string, query: PageQuery): string {
  const { limit: _limit, cursor: _cursor, fields: _fields, count: _count, format: _format, ...filters } = query;
  const given = Object.entries(filters).filter(([, value]) => value !== undefined);
  return `${path}?${JSON.stringify(given.sort(([a], [b]) => (a < b ? -1 : 1)))}`;
}

const castTo = (value: string, type: Order['type']): Sql => {
  switch (type) {
    case 'timestamptz':
      return sql`${value}::timestamptz`;
    case 'date':
      return sql`${value}::date`;
    case 'integer':
      return sql`${value}::integer`;
    case 'numeric':
      return sql`${value}::numeric`;
    case 'real':
      return sql`${value}::real`;
    case 'text':
      return sql`${value}::text`;
  }
};

/** How many rows a condition matches: exact up to 10,000, one more means more. */
export const countUpTo = (rows: Sql): Sql =>
  sql`select count(*)::integer as total from (${rows} limit ${exactUpTo + 1}) as counted`;

/** The conditions of a list joined by `and`; `true` where there is none. */
export const allOf = (conditions: readonly (Sql | null | undefined | false)[]): Sql => {
  const given = conditions.filter((condition): condition is Sql => Boolean(condition));
  return given.length === 0 ? sql`true` : join(given, ' and ');
};

/** A statement for the page, and one whose rows are all that match. */
export interface ListStatements {
  rows: Sql;
  matching: Sql;
  /** The page is one range of an index, however many match. */
  isLookup?: boolean;
}

/** A statement for the page, and one whose rows are all that match. */
export interface ListStatements {
  rows: Sql;
  matching: Sql;
  /** The page is one range of an index, however many match. */
  isLookup?: boolean;
}

/** Runs a list's statement and, if asked, the count; both see the same filters. */
export async function readPage<Row extends PageRow>(
  reader: Reader,
  { count }: Pick<PageQuery, 'count'>,
  { rows, matching }: ListStatements,
): Promise<{ rows: Row[]; total: number | null }> {
  const [found, counted] = await Promise.all([
    reader.rows<Row>(rows),
    count === 'true' ? reader.row<{ total: number }>(countUpTo(matching)) : null,
  ]);
  return { rows: found, total: counted?.total ?? null };
}

/** @throws {Problem} 400 where a lower bound lies above its upper bound. */
export function demandOrder<Query extends object>(
  query: Query,
  from: keyof Query & string,
  to: keyof Query & string,
  compare: (from: string, to: string) => number,
): void {
  const [lower, upper] = [query[from], query[to]];
  if (typeof lower === 'string' && typeof upper === 'string' && compare(lower, upper) > 0) {
    throw new Problem('invalid-query', {
      detail: `${from} lies after ${to}`,
      errors: [{ parameter: from, code: 'contradiction', detail: `lies after ${to}, so nothing can match` }],
    });
  }
}
