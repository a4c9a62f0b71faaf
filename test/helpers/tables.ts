import pg from 'pg';

/** Columns that count time or order of writing, not content. */
const incidental: Record<string, string[]> = {
  counter_delta: ['id'],
  change: ['position', 'at'],
  tombstone: ['at'],
  release_search: ['ordinal'],
  release_facets: ['ordinal'],
};
const volatile = ['change', 'counter_delta', 'lexeme_share'];

/** Everything in the reader tables, a list of rows each, ordered; what only counts events is left out. */
export async function readerTables(connection: pg.ClientConfig): Promise<Record<string, string[]>> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    const { rows: tables } = await client.query(
      "select table_name from information_schema.tables where table_schema = 'reader' order by 1",
    );
    const content: Record<string, string[]> = {};
    for (const { table_name: table } of tables) {
      if (volatile.includes(table)) continue;
      const { rows } = await client.query(`select to_jsonb(t) as row from reader.${table} as t`);
      content[table] = rows
        .map(({ row }) =>
          JSON.stringify(
            Object.fromEntries(Object.entries(row).filter(([column]) => !incidental[table]?.includes(column))),
          ),
        )
        .sort();
    }
    return content;
  } finally {
    await client.end();
  }
}

/** Runs statements as the owner. */
export async function asOwner(connection: pg.ClientConfig, ...statements: string[]): Promise<pg.QueryResult> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    let result: pg.QueryResult | undefined;
    for (const statement of statements) result = await client.query(statement);
    if (!result) throw new Error('no statement was given');
    return result;
  } finally {
    await client.end();
  }
}
