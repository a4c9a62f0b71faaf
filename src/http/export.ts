import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { cursorOf } from '../changes/change.js';
import { feedEnds } from '../changes/changes.query.js';
import { Problem } from '../problems/problem.js';
import type { Services } from '../services.js';
import { toPlain } from '../values/plain-numbers.js';
import type { ListStatements, PageRow } from './pagination.js';
import type { Answer } from './route.js';

export const NDJSON = 'application/x-ndjson';
export const CSV = 'text/csv';
export type ExportType = typeof NDJSON | typeof CSV;

const chunkSize = 500;
const mostAtOnce = 4;
const underWay = new Map<string, number>();

export interface ExportDefinition<Row extends PageRow> {
  type: ExportType;
  /** The statement for the rows behind a cursor, `chunkSize` at the most. */
  chunk(after: { key: string; id: string } | null, size: number): ListStatements;
  format(row: Row): string;
  /** Columns of a CSV, the first is `id`. */
  columns: readonly CsvColumn[];
  /** Whose exports are counted together. */
  client: string;
}

/** A column of a CSV: its name and the value of a record. */
export interface CsvColumn {
  name: string;
  value(record: Record<string, unknown>): unknown;
}

/**
 * The whole of a list as a stream, read in chunks by key: no connection is held while the client is slow, memory stays the same
 * whatever the length, and a row that changes meanwhile appears old or new. The header says from where the change feed goes on.
 * @throws {Problem} 503 where the client has several exports under way.
 */
export async function exportAnswer<Row extends PageRow>(
  services: Services,
  definition: ExportDefinition<Row>,
): Promise<Answer> {
  const { client, type } = definition;
  const running = underWay.get(client) ?? 0;
  if (running >= mostAtOnce) {
    throw new Problem('unavailable', {
      detail: `${mostAtOnce} exports of this client are under way already`,
      headers: { 'retry-after': '10' },
    });
  }
  underWay.set(client, running + 1);
  try {
    const { newest } = await feedEnds(services.database.reader);
    const stream = Readable.from(type === CSV ? csvChunks(services, definition) : ndjsonChunks(services, definition), {
      objectMode: false,
    });
    stream.once('close', () => release(client));
    return {
      stream,
      type: `${type}; charset=utf-8`,
      headers: { 'dateline-changes-cursor': cursorOf(services.cursors, newest) },
    };
  } catch (error) {
    release(client);
    throw error;
  }
}

function release(client: string): void {
  const left = (underWay.get(client) ?? 1) - 1;
  if (left > 0) underWay.set(client, left);
  else underWay.delete(client);
}

async function* chunks<Row extends PageRow>(
  { database }: Services,
  { chunk }: ExportDefinition<Row>,
): AsyncGenerator<Row[]> {
  for (let after: { key: string; id: string } | null = null; ; ) {
    const rows: Row[] = await database.reader.rows<Row>(chunk(after, chunkSize).rows);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < chunkSize) return;
    after = { key: last.key, id: last.id };
  }
}

async function* ndjsonChunks<Row extends PageRow>(
  services: Services,
  definition: ExportDefinition<Row>,
): AsyncGenerator<string> {
  for await (const rows of chunks(services, definition))
    yield rows.map((row) => `${definition.format(row)}\n`).join('');
}

async function* csvChunks<Row extends PageRow>(
  services: Services,
  definition: ExportDefinition<Row>,
): AsyncGenerator<string> {
  const { columns, format } = definition;
  yield csv([columns.map(({ name }) => name)]);
  for await (const rows of chunks(services, definition)) {
    yield csv(
      rows.map((row) => {
        const record = toPlain(format(row)) as Record<string, unknown>;
        return columns.map(({ value }) => cell(value(record)));
      }),
    );
  }
}

/** A finished CSV of a few records. */
export const csvText = (columns: readonly CsvColumn[], records: readonly object[]): string =>
  csv([
    columns.map(({ name }) => name),
    ...records.map((record) => columns.map(({ value }) => cell(value(record as Record<string, unknown>)))),
  ]);

/** RFC 4180; no cell begins a formula of a spreadsheet. */
const csv = (rows: unknown[][]): string => stringify(rows, { escape_formulas: true, record_delimiter: 'windows' });

/** A value as a cell: lists are joined, records give their name. Numbers of many digits come marked and keep them all. */
function cell(value: unknown): unknown {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.startsWith('\u0000') ? value.slice(1) : value;
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map((item) => String(nameOf(item))).join('; ');
  return typeof value === 'object' ? nameOf(value) : value;
}

function nameOf(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item;
  const { name, title, url, email, telephone, text } = item as Record<string, unknown>;
  return name ?? title ?? url ?? email ?? telephone ?? text ?? '';
}

/** Columns that are fields of the record, some of them parts of an object (`dateline.place`). */
export const columnsOf = (...names: string[]): CsvColumn[] =>
  names.map((name) => ({
    name,
    value: (record) =>
      name
        .split('.')
        .reduce<unknown>(
          (part, key) =>
            typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[key] : undefined,
          record,
        ),
  }));
