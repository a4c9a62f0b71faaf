import type { RunningServer } from './serve.js';

/** What a person reads on the terminal when the server is ready: what was done, and what to try next. */
export function greeting({ url, database, adminKey, samples, milliseconds }: RunningServer, dataDir: string): string {
  const { embedded } = database;
  const came = {
    created: 'Made a new one',
    started: 'Started the one',
    'taken over': 'Took over the running one',
    joined: 'Joined the running one',
  };
  const key = adminKey ? `$(cat '${adminKey.file}')` : '<your key>';
  return [
    '',
    `  Dateline is ready after ${(milliseconds / 1000).toFixed(1)} s.`,
    '',
    embedded
      ? `  Database   PostgreSQL ${embedded.version.split('.')[0]}. ${came[embedded.came]} in ${dataDir}`
      : '  Database   The PostgreSQL of DATABASE_URL',
    ...(samples > 0
      ? [`  Samples    Loaded ${samples} releases about real events, so that there is something to ask`]
      : []),
    ...(adminKey
      ? [
          `  Key        ${adminKey.fresh ? `${adminKey.key}\n             (made now; kept in ${adminKey.file})` : `in ${adminKey.file}`}`,
        ]
      : []),
    `  Explorer   ${url}/docs`,
    '',
    '  Try:',
    '',
    `    curl '${url}/v1/frameworks/eu-iom-strategic-cooperation-framework/meetings/8'`,
    `    curl '${url}/v1/releases?q=migration&limit=3'`,
    `    curl -X POST '${url}/v1/releases' -H "Authorization: Bearer ${key}" \\`,
    `         -H 'Content-Type: application/json' -d '{"title": "Hello", "body": "Our first release."}'`,
    '',
    '  Stop with Ctrl-C.',
    '',
  ].join('\n');
}
