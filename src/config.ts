import { resolve } from 'node:path';
import { z } from 'zod';

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, 'expected a whole number')
    .transform(Number)
    .refine((number) => number >= least && number <= most, `expected a number from ${least} to ${most}`);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const address = (protocols: string[], example: string) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `expected an address such as ${example}`,
    );
const postgres = address(['postgres:', 'postgresql:'], 'postgresql://dateline@localhost:5432/dateline');
const sizes: Record<string, number> = { '': 1, kib: 1024, mib: 1024 ** 2, gib: 1024 ** 3 };
const size = z
  .string()
  .regex(/^\d{1,9} ?(?:KiB|MiB|GiB)?$/i, 'expected a size in bytes or such as "8 MiB"')
  .transform((text) => Number.parseInt(text, 10) * (sizes[text.replace(/[\d ]/g, '').toLowerCase()] ?? 1));

/** Every setting, from the environment. */
const Environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1').describe('address to listen on'),
  PORT: wholeNumber(0, 65_535).prefault('3000').describe('port to listen on; 0 picks a free one'),
  DATABASE_URL: postgres.optional().describe('an existing PostgreSQL (15 or newer); unset starts the embedded one'),
  DATABASE_READER_URL: postgres
    .optional()
    .describe('login of the role that serves readers; derived from DATABASE_URL where the owner may create roles'),
  DATABASE_POOL: wholeNumber(1, 200)
    .prefault('10')
    .describe('most connections of one process, for writers and for readers each; three more serve look-ups'),
  DATA_DIR: z
    .string()
    .min(1)
    .default('.dateline')
    .transform((path) => resolve(path))
    .describe('the embedded database and the first key'),
  ADMIN_API_KEY: z
    .string()
    .min(24, 'expected at least 24 characters')
    .regex(/^[\x21-\x7e]+$/, 'expected printable ASCII without spaces')
    .optional()
    .describe('a key with every scope; unset makes one for the embedded database'),
  READ_ACCESS: z.enum(['public', 'key']).default('public').describe('`key` asks readers for a key'),
  SAMPLE_DATA: flag
    .optional()
    .describe('load the sample releases into an empty database; true for the embedded database'),
  PUBLIC_URL: address(['http:', 'https:'], 'https://api.example.org')
    .transform((url) => url.replace(/\/+$/, ''))
    .optional()
    .describe('makes links absolute'),
  RATE_LIMIT: wholeNumber(0, 1_000_000)
    .prefault('600')
    .describe('requests a minute and anonymous client, ten times as many for a key; 0 switches it off'),
  BODY_LIMIT: size.prefault('8 MiB').describe('largest document, or line of a batch'),
  CHANGES_RETENTION_DAYS: wholeNumber(1, 36_500).prefault('30').describe('how long the change feed is kept'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('least level that is logged'),
  TRUST_PROXY: z
    .string()
    .default('false')
    .transform((text) => (text === 'true' ? true : text === 'false' ? false : text))
    .describe('`true`, or the addresses of proxies whose X-Forwarded-For counts'),
  CACHE_MAX_AGE: wholeNumber(0, 86_400)
    .prefault('0')
    .describe('seconds that caches may reuse public answers without asking'),
  CORS_ORIGINS: z
    .string()
    .default('*')
    .transform((text) => (text === '*' ? '*' : text.split(',').map((origin) => origin.trim())))
    .describe('origins whose pages may call the API, separated by commas; `*` for all'),
});

/** The names of all settings. */
export const settingNames: readonly string[] = Object.keys(Environment.shape);

export type Config = z.output<typeof Environment>;

/** A setting that does not hold, told by name and reason. */
export class ConfigurationError extends Error {}

/**
 * Reads the configuration from environment variables. An empty variable counts as unset.
 * @throws {ConfigurationError} naming every setting that does not hold.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Environment.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new ConfigurationError(
    parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
  );
}
