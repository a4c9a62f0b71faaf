import pg from 'pg';
import type { Database } from '../../src/database/database.js';
import type { Reader } from '../../src/database/reader.js';
import type { Sql } from '../../src/database/sql.js';

/** Notes the statements that readers' requests run from now on. */
export function recordStatements({ reader, lookups }: Pick<Database, 'reader' | 'lookups'>): { take(): Sql[] } {
  let noted: Sql[] = [];
  const record = (target: Reader) => {
    const { rows, row } = target;
    target.rows = (statement) => {
      noted.push(statement);
      return rows(statement);
    };
    target.row = (statement) => {
      noted.push(statement);
      return row(statement);
    };
  };
  record(reader);
  record(lookups);
  return {
    take() {
      const taken = noted;
      noted = [];
      return taken;
    },
  };
}

/**
 * How PostgreSQL runs a statement for readers: planned as they have it, once for all values.
 * @param measure runs it, too, and adds rows, time and buffers.
 */
export async function explain(client: pg.Client, { text, values }: Sql, measure: boolean): Promise<string> {
  await client.query('set plan_cache_mode = force_generic_plan; set enable_seqscan = off; set enable_mergejoin = off');
  await client.query(`prepare explained as ${text}`);
  try {
    const given = values.length > 0 ? `(${values.map(literal).join(', ')})` : '';
    const options = measure ? 'analyze, buffers' : 'costs off';
    const { rows } = await client.query({
      text: `explain (${options}) execute explained${given}`,
      rowMode: 'array',
    });
    return rows.map(([line]) => line).join('\n');
  } finally {
    await client.query('deallocate explained');
  }
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value))
    return pg.escapeLiteral(`{${value.map((item) => `"${String(item).replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
  return pg.escapeLiteral(value instanceof Date ? value.toISOString() : String(value));
}

// The tables that grow with the releases. The others have a row for each language, frequent lexeme or merge.
const growing =
  /\bSeq Scan on (?:reader\.)?(release|release_search|release_facets|release_organisation|release_meeting|statistic|statistic_history|statistic_organisation|quote|meeting|organisation|framework|measure|person|searchable_name|change|tombstone|public_revision)\b/g;

// A scan by time that looks into the words of every release it meets.
const walked = /using release_search_sort_idx on [^\n]*\n(?:\s+Index Cond:[^\n]*\n)?\s+Filter:[^\n]*search @@/g;

// A merge reads an index from end to end, however few rows it joins with.
const merged = /\bMerge (?:\w+ )?Join\b/g;

/** The tables that a plan reads whole although they grow with the releases. */
export const readWhole = (plan: string): string[] => [
  ...[...plan.matchAll(growing)].map(([, table = '']) => table),
  ...[...plan.matchAll(walked)].map(() => 'release_search by time'),
  ...[...plan.matchAll(merged)].map(() => 'an index, to merge it'),
];
