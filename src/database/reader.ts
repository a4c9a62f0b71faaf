import type pg from 'pg';
import type { Availability } from './availability.js';
import { type Sql, statementName } from './sql.js';

/**
 * Reads what is public. Every request without a desk's key is served through this, on connections of a role that has no
 * right on the schema `ledger`.
 */
export interface Reader {
  /** Runs one prepared statement and gives its rows. */
  rows<Row extends object>(statement: Sql): Promise<Row[]>;
  /** The first row, or null. */
  row<Row extends object>(statement: Sql): Promise<Row | null>;
}

interface Connections {
  query(statement: pg.QueryConfig): Promise<pg.QueryResult>;
}

export function createReader(connections: Connections, availability: Availability): Reader {
  const rows = async <Row extends object>(statement: Sql): Promise<Row[]> => {
    const result = await availability.guard(() =>
      connections.query({
        name: statementName(statement.text),
        text: statement.text,
        values: statement.values,
      }),
    );
    return result.rows as Row[];
  };
  return { rows, row: async <Row extends object>(statement: Sql) => (await rows<Row>(statement))[0] ?? null };
}
