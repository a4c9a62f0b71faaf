import { Command, Option } from 'commander';
import { greeting } from './cli/greeting.js';
import { createLogger } from './cli/logger.js';
import { startServer } from './cli/serve.js';
import { withDatabase } from './cli/start.js';
import { UsageError } from './cli/usage-error.js';
import { type Config, ConfigurationError, readConfig } from './config.js';
import { MigrationError } from './database/migrations.js';
import { EmbeddedDatabaseError } from './database/postgres-process.js';
import { packageVersion } from './package-root.js';
import { nearest } from './values/faults.js';

const program = new Command('dateline')
  .description('A server for press-release records: who met whom, how much, how many, and the sentence that says so.')
  .version(packageVersion())
  .addHelpText(
    'after',
    `
Settings come from environment variables; the README lists them. The important ones:
  DATA_DIR       the embedded database and the first key (.dateline)
  DATABASE_URL   an existing PostgreSQL, instead of the embedded one
  HOST, PORT     where to listen (127.0.0.1, 3000)

Examples:
  $ dateline serve
  $ dateline import releases.ndjson.gz --desk newsroom
  $ dateline extract release.html
  $ dateline keys create --name "our CMS" --desk newsroom --scope releases:write
  $ dateline rebuild`,
  );

program
  .command('serve', { isDefault: true })
  .description('start the server: the database where it is ours, migrations, first key, sample data')
  .action(run(serve));

program
  .command('migrate')
  .description('bring the database to the schema of this version, and end')
  .action(
    run(async (config) => {
      await withDatabase(config, async () => undefined);
      process.stderr.write('The database has the schema of this version.\n');
    }),
  );

program
  .command('import')
  .argument(
    '<files...>',
    'NDJSON, or a JSON array or object, plain or gzip; with --extract texts or HTML; - for standard input',
  )
  .option('--extract', 'read the facts in press releases as text or HTML; the name of a file becomes the externalId')
  .option('--draft', 'with --extract: as drafts, for an editor to look at')
  .option('--desk <desk>', 'the desk that owns the releases', 'default')
  .addOption(
    new Option('--on-existing <what>', 'what to do with a release that is known by id or externalId')
      .choices(['replace', 'skip'])
      .default('replace'),
  )
  .description('import release documents; bad lines are reported and do not stop the rest')
  .addHelpText(
    'after',
    '\nEnds with status 1 where a document was refused. Running it again changes only what is missing.',
  )
  .action(
    run(async (config, files: string[], options) => {
      const { importReleases } = await import('./cli/import.js');
      process.exitCode = await importReleases(config, files, options);
    }),
  );

program
  .command('extract')
  .argument('<file>', 'text or HTML of a press release; - for standard input')
  .option('--document', 'print the document alone, ready to be posted')
  .description('read the facts in a press release: a document, and the place that proves each fact; needs no database')
  .action(
    run(async (_config, file: string, options) => {
      const { extractCommand } = await import('./cli/extract.js');
      await extractCommand(file, options);
    }),
  );

program
  .command('rebuild')
  .description('project the whole ledger again, in place, while servers answer')
  .action(
    run(async (config) => {
      const { rebuildCommand } = await import('./cli/rebuild.js');
      await rebuildCommand(config);
    }),
  );

program
  .command('verify')
  .description('read the whole database and report every inconsistency; ends with status 1 where there is one')
  .action(
    run(async (config) => {
      const { verifyCommand } = await import('./cli/verify.js');
      process.exitCode = await verifyCommand(config);
    }),
  );

program
  .command('export')
  .argument('[file]', 'where to write; - for standard output', '-')
  .description('write all public releases as NDJSON, ready to be imported elsewhere')
  .action(
    run(async (config, file: string) => {
      const { exportReleases } = await import('./cli/export.js');
      await exportReleases(config, file);
    }),
  );

const keys = program.command('keys').description('API keys: create, list, revoke');
keys
  .command('create')
  .description('create a key and print its token, this once')
  .requiredOption('--name <name>', 'what the key is for')
  .option('--desk <desk>', 'the desk whose releases it may see and change (default)')
  .option('--scope <scopes...>', 'what it may do', ['releases:write'])
  .option('--expires <time>', 'when it ends, RFC 3339')
  .action(run(async (config, options) => (await import('./cli/keys.js')).createKeyCommand(config, options)));
keys
  .command('list')
  .description('all keys, without their secrets')
  .action(run(async (config) => (await import('./cli/keys.js')).listKeysCommand(config)));
keys
  .command('revoke')
  .argument('<id>', 'id of the key')
  .description('end a key')
  .action(run(async (config, id: string) => (await import('./cli/keys.js')).revokeKeyCommand(config, id)));

refuseUnknownCommand(process.argv[2]);
await program.parseAsync();

/** A mistyped command would be taken for an argument of `serve`, which is what runs without any. */
function refuseUnknownCommand(given: string | undefined): void {
  const names = [...program.commands.map((command) => command.name()), 'help'];
  if (given === undefined || given.startsWith('-') || names.includes(given)) return;
  const near = nearest(given, names);
  program.error(`error: unknown command '${given}'${near ? `\n(Did you mean ${near}?)` : ''}`);
}

async function serve(config: Config): Promise<void> {
  const logger = await createLogger(config.LOG_LEVEL);
  const server = await startServer(config, logger);
  if (process.stdout.isTTY) process.stdout.write(greeting(server, config.DATA_DIR));
  logger.info(
    {
      url: server.url,
      milliseconds: server.milliseconds,
      database: server.database.embedded?.came ?? 'external',
      samples: server.samples,
      keyFile: server.adminKey?.file,
    },
    'ready',
  );
  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    logger.info('finishing what is under way');
    server.close().then(
      () => process.exit(0),
      (error: Error) => {
        logger.error({ reason: error.message }, 'could not end cleanly');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, close);
}

/** Runs a command with the configuration; what the operator can mend is told in words, without a stack. */
function run<Args extends unknown[]>(
  command: (config: Config, ...args: Args) => Promise<void>,
): (...args: Args) => Promise<void> {
  return async (...args) => {
    try {
      await command(readConfig(process.env), ...args);
    } catch (error) {
      const mendable = [ConfigurationError, EmbeddedDatabaseError, MigrationError, UsageError].some(
        (kind) => error instanceof kind,
      );
      const isSystem = error instanceof Error && 'syscall' in error;
      if (!mendable && !isSystem) throw error;
      process.stderr.write(`${(error as Error).message}\n`);
      process.exitCode = 1;
      process.exit();
    }
  };
}
