import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Problem } from '../problems/problem.js';
import type { Services } from '../services.js';
import { CSV, type CsvColumn, type ExportType, exportAnswer, NDJSON } from './export.js';
import { pickFields } from './fields.js';
import { preferredType } from './negotiation.js';
import { listOf } from './page-schema.js';
import {
  type ListStatements,
  type Order,
  Page,
  type PageQuery,
  type PageRow,
  pageParameters,
  readPage,
} from './pagination.js';
import { parseQueryString } from './query-string.js';
import { type Answer, type Exchange, type Route, route } from './route.js';

type Filters = Record<string, z.ZodType>;
type FilterValues<Shape extends Filters> = z.output<z.ZodObject<Shape>>;

interface ListDefinition<Shape extends Filters, Params extends z.ZodType | undefined, Row extends PageRow> {
  url: string;
  operationId: string;
  summary: string;
  description: string;
  tags: [string];
  params?: Params;
  filters: Shape;
  /** The first is the default. */
  sorts: readonly [string, ...string[]];
  /** What `fields` may name. */
  fields: readonly string[];
  /** `members` stand beside `data` and `page`. */
  item: { schema: z.ZodType; listName: string; members?: z.core.$ZodLooseShape };
  order(sort: string): Order;
  /** Rights beyond those to read, told before anything else. */
  guard?: NonNullable<Route['guard']>;
  /** Checks beyond single parameters; throws a problem. */
  check?(filters: FilterValues<Shape>, sort: string): void;
  /** The order where none is named; else the first of the sorts. */
  standardSort?(filters: FilterValues<Shape>): string;
  /** What a page shows beside its records: members of each item, and of the answer. */
  decorate?(
    context: {
      services: Services;
      query: FilterValues<Shape> & PageQuery;
      params: Exchange<Params, undefined>['params'];
    },
    rows: readonly Row[],
  ): Promise<Decoration | null>;
  /** Whether the thing whose list this is exists; throws a problem or answers with a redirect. */
  owner?(exchange: Exchange<Params, undefined>): Promise<void>;
  /** Another way to the page, where a parameter asks for one. */
  instead?(exchange: Exchange<Params, undefined>, query: FilterValues<Shape> & PageQuery): Promise<Answer> | null;
  statements(
    filters: FilterValues<Shape>,
    page: Page,
    query: PageQuery,
    params: Exchange<Params, undefined>['params'],
  ): ListStatements;
  /** The JSON of an item. */
  format(row: Row): string;
  /** The columns of the list as CSV; where they are given, the list can be exported. */
  columns?: readonly CsvColumn[];
}

/** A list: filters, sort orders, keyset pages, a count, a choice of fields, and exports, alike for every kind of record. */
export function listRoute<Shape extends Filters, Row extends PageRow, Params extends z.ZodType | undefined = undefined>(
  definition: ListDefinition<Shape, Params, Row>,
): Route {
  const { url, operationId, summary, description, tags, params, filters, sorts, fields, item, columns } = definition;
  const Query = z.strictObject({
    ...filters,
    ...pageParameters(sorts, fields),
    ...(columns ? { format: listFormat } : {}),
  });
  return route<Params, typeof Query>({
    method: 'GET',
    url,
    operationId,
    summary,
    description,
    tags,
    ...(params ? { params } : {}),
    query: Query,
    responses: {
      200: {
        description: 'A page of the list.',
        schema: listOf(item.schema, item.listName, item.members),
        headers: {
          Link: 'Addresses of the next, previous and first page (RFC 8288).',
          ...(columns
            ? { 'Dateline-Changes-Cursor': 'Of an export: from where to follow `/v1/changes` afterwards.' }
            : {}),
        },
        ...(columns ? { content: exportContent } : {}),
      },
    },
    problems: ['invalid-cursor'],
    ...(definition.guard ? { guard: definition.guard } : {}),
    async handler(exchange) {
      const { services, request } = exchange;
      const query = { ...(exchange.query as unknown as PageQuery & FilterValues<Shape>) };
      query.sort ??= definition.standardSort?.(query) ?? sorts[0];
      definition.check?.(query, query.sort);
      const ofParams = exchange as unknown as Exchange<Params, undefined>;
      const instead = definition.instead?.(ofParams, query);
      if (instead) return instead;
      const type = columns ? exportType(request, query.format) : null;
      if (type && columns) {
        await definition.owner?.(ofParams);
        return exportList(definition, ofParams, query, type, columns);
      }
      const read = async () => {
        const page = Page.of(query, request.url.split('?')[0] ?? url, definition.order(query.sort), services.cursors);
        const statements = definition.statements(query, page, query, exchange.params);
        const { lookups, reader } = services.database;
        const isLookup = statements.isLookup && query.count === 'false';
        return { page, ...(await readPage<Row>(isLookup ? lookups : reader, query, statements)) };
      };
      const { page, rows, total } = await afterOwner(definition.owner?.(ofParams), read());
      const shown = page.shown(rows);
      const decoration = (await definition.decorate?.({ services, query, params: exchange.params }, shown)) ?? null;
      return page.answer(rows, total, services, decorated(definition.format, shown, decoration), decoration?.members);
    },
  });
}

/** Both are asked for at once, but that the owner is not there is told first. */
async function afterOwner<Result>(owner: Promise<void> | undefined, result: Promise<Result>): Promise<Result> {
  result.catch(() => undefined);
  await owner;
  return result;
}

/** Members that stand beside those of the stored records. */
export interface Decoration {
  items: readonly object[];
  members: object;
}

function decorated<Row>(
  format: (row: Row) => string,
  rows: readonly Row[],
  decoration: Decoration | null,
): (row: Row) => string {
  if (!decoration) return format;
  const beside = new Map(rows.map((row, index) => [row, decoration.items[index]]));
  return (row) => {
    const members = JSON.stringify(beside.get(row) ?? {});
    return members === '{}' ? format(row) : `${format(row).slice(0, -1)},${members.slice(1)}`;
  };
}

const listFormat = z.enum(['json', 'csv', 'ndjson']).optional().meta({
  description: 'Another representation, instead of an Accept header: `csv` and `ndjson` are the whole list, streamed.',
});

const exportContent = { [NDJSON]: { schema: z.string() }, [CSV]: { schema: z.string() } };

/** The representation that a request asks for, where it is an export. */
function exportType(request: FastifyRequest, format: string | undefined): ExportType | null {
  if (format !== undefined) return format === 'csv' ? CSV : format === 'ndjson' ? NDJSON : null;
  const chosen = preferredType(request, ['application/json', NDJSON, CSV]);
  return chosen === CSV || chosen === NDJSON ? chosen : null;
}

function exportList<Shape extends Filters, Params extends z.ZodType | undefined, Row extends PageRow>(
  definition: ListDefinition<Shape, Params, Row>,
  { services, request, principal, params }: Exchange<Params, undefined>,
  query: PageQuery & FilterValues<Shape>,
  type: ExportType,
  columns: readonly CsvColumn[],
): Promise<Answer> {
  const given = parseQueryString(request.url.split('?')[1] ?? '');
  const paging = ['limit', 'cursor', 'count'].filter((name) => name in given && given[name] !== 'false');
  if (paging.length > 0) {
    throw new Problem('invalid-query', {
      detail: 'an export is the whole list',
      errors: paging.map((parameter) => ({
        parameter,
        code: 'not_allowed',
        detail: `${type} is the whole list, without pages`,
      })),
    });
  }
  const order = definition.order(query.sort);
  const fields = query.fields?.split(',').filter((name) => name !== '') ?? [];
  // Whole documents, as an import takes them; a CSV reads only what its columns show.
  const standard = type === NDJSON ? definition.fields : columns.map(({ name }) => name.split('.')[0]);
  const reading = fields.length === 0 ? { ...query, fields: standard.join(',') } : query;
  return exportAnswer<Row>(services, {
    type,
    chunk: (after, size) => definition.statements(reading, Page.chunk(query, order, after, size), reading, params),
    format: (row) =>
      type === NDJSON && fields.length > 0 ? pickFields(definition.format(row), fields) : definition.format(row),
    columns:
      fields.length > 0
        ? columns.filter(({ name }) => name === 'id' || fields.includes(name.split('.')[0] ?? ''))
        : columns,
    client: principal?.keyId ?? request.ip,
  });
}
