import type pg from 'pg';
import type { Services } from '../services.js';

/** Shows in the metrics how much of what is bounded is in use, and how far the change feed has come. */
export function addGauges({ metrics, database, background, feed, extraction }: Services): void {
  const pools: [string, pg.Pool][] = [['owner', database.pool]];
  if (database.separateReader) pools.push(['reader', database.readerPool]);
  metrics.gauges('dateline_database_connections', 'Open connections to the database.', ['pool', 'state'], () =>
    pools.flatMap(([pool, { totalCount, idleCount }]) => [
      { labels: { pool, state: 'busy' }, value: totalCount - idleCount },
      { labels: { pool, state: 'idle' }, value: idleCount },
    ]),
  );
  metrics.gauges('dateline_database_waiting', 'Requests that wait for a connection.', ['pool'], () =>
    pools.map(([pool, { waitingCount }]) => ({ labels: { pool }, value: waitingCount })),
  );
  metrics.gauge('dateline_changes_position', 'Newest position of the change feed that this server has seen.', () =>
    Number(background.position),
  );
  metrics.gauges('dateline_extractions', 'Texts that are being read or wait for it.', ['state'], () =>
    Object.entries(extraction.load).map(([state, value]) => ({ labels: { state }, value })),
  );
  metrics.gauge('dateline_changes_followers', 'Clients that wait for the next change.', () => feed.size);
}
