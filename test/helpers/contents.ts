import pg from 'pg';

/**
 * A digest of every table of both schemas, by name: equal where nothing was stored, changed or lost. The time at which a key was
 * last used is left out.
 */
export class Contents {
  private statement = '';

  private constructor(private readonly client: pg.Client) {}

  static async of(connection: pg.ClientConfig): Promise<Contents> {
    const contents = new Contents(new pg.Client(connection));
    await contents.client.connect();
    const { rows } = await contents.client.query(
      "select table_schema || '.' || table_name as name from information_schema.tables where table_schema in ('ledger', 'reader') order by 1",
    );
    contents.statement = rows
      .map(
        ({ name }) =>
          `select '${name}' as name, count(*)::integer as rows, md5(string_agg(row, '' order by row)) as digest from (select (to_jsonb(t) - 'last_used_at')::text as row from ${name} as t) as all_rows`,
      )
      .join(' union all ');
    return contents;
  }

  async digest(): Promise<Record<string, string>> {
    const { rows } = await this.client.query(this.statement);
    return Object.fromEntries(rows.map(({ name, rows: count, digest }) => [name, `${count} rows ${digest ?? ''}`]));
  }

  /** Whether the timers have nothing left to do, so that nothing changes by itself any more. */
  async isQuiet(): Promise<boolean> {
    const { rows } = await this.client.query(
      'select (select count(*) from ledger.outbox) + (select count(*) from reader.counter_delta) + (select count(*) from ledger.stale_release) = 0 as quiet',
    );
    return rows[0].quiet;
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
