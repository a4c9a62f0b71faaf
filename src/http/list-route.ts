import { z } from 'zod';
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
  item: { schema: z.ZodType; listName: string };
  order(sort: string): Order;
  /** Checks beyond single parameters; throws a problem. */
  check?(filters: FilterValues<Shape>): void;
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
}

/** A list: filters, sort orders, keyset pages, a count, and a choice of fields, alike for every kind of record. */
export function listRoute<Shape extends Filters, Row extends PageRow, Params extends z.ZodType | undefined = undefined>(
  definition: ListDefinition<Shape, Params, Row>,
): Route {
  const { url, operationId, summary, description, tags, params, filters, sorts, fields, item, order, format } =
    definition;
  const Query = z.strictObject({ ...filters, ...pageParameters(sorts, fields) });
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
        schema: listOf(item.schema, item.listName),
        headers: { Link: 'Addresses of the next, previous and first page (RFC 8288).' },
      },
    },
    problems: ['invalid-cursor'],
    async handler(exchange) {
      const { services, request } = exchange;
      const query = exchange.query as unknown as PageQuery & FilterValues<Shape>;
      definition.check?.(query);
      const instead = definition.instead?.(exchange as unknown as Exchange<Params, undefined>, query);
      if (instead) return instead;
      await definition.owner?.(exchange as unknown as Exchange<Params, undefined>);
      const page = new Page(query, request.url.split('?')[0] ?? url, order(query.sort), services.cursors);
      const statements = definition.statements(query, page, query, exchange.params);
      const { rows, total } = await readPage<Row>(services.database.reader, query, statements);
      return page.answer(rows, total, services, format);
    },
  });
}
