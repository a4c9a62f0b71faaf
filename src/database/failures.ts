import { DatabaseAway } from './availability.js';
import { TransactionEnded } from './transaction.js';

/** What kind of trouble an error from the database means, decided by SQLSTATE (PostgreSQL, appendix A). */
export type DatabaseFailure = 'away' | 'busy' | 'retry' | 'unique' | null;

/** What a transaction read is no longer so; it has to begin again. */
export class MergedMeanwhile extends Error {}

const away = new Set(['57P01', '57P02', '57P03', '08000', '08003', '08006', '08001', '08004', '08P01', '25006']);
const busy = new Set(['57014', '53300', '53200', '53100', '53400', '55P03']);
const retry = new Set(['40001', '40P01']);
const sockets = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'EACCES',
]);
const prismaAway = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024']);
const prismaBusy = new Set(['P2028']);
const wordsOfPg =
  /timeout exceeded when trying to connect|Connection terminated|connection error and is not queryable|Client was closed|Query read timeout|timeout expired|Cannot use a pool after/i;

interface PrismaMeta {
  driverAdapterError?: { cause?: { originalCode?: string; kind?: string; constraint?: { index?: string } } };
}

/** The SQLSTATE of an error that came from PostgreSQL, through Prisma or not. */
export function sqlState(error: unknown): string | null {
  const { code, meta } = error as { code?: unknown; meta?: PrismaMeta };
  const original = meta?.driverAdapterError?.cause?.originalCode;
  if (original) return original;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('P2') ? code : null;
}

/** The name of the constraint or unique index that an error speaks of. */
export const violatedConstraint = (error: unknown): string | undefined =>
  (error as { constraint?: string }).constraint ??
  (error as { meta?: PrismaMeta }).meta?.driverAdapterError?.cause?.constraint?.index;

export function failureOf(error: unknown): DatabaseFailure {
  if (!(error instanceof Error)) return null;
  if (error instanceof DatabaseAway) return 'away';
  if (error instanceof TransactionEnded) return 'busy';
  if (error instanceof MergedMeanwhile) return 'retry';
  const state = sqlState(error);
  if (state) {
    if (away.has(state)) return 'away';
    if (busy.has(state)) return 'busy';
    if (retry.has(state)) return 'retry';
    return state === '23505' ? 'unique' : null;
  }
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && prismaBusy.has(code)) return 'busy';
  if (typeof code === 'string' && (sockets.has(code) || prismaAway.has(code))) return 'away';
  if (/timeout exceeded when trying to connect/.test(error.message)) return 'busy';
  return wordsOfPg.test(error.message) ? 'away' : null;
}

/**
 * What a log may say of an error. Messages of the database can quote what was being written, which a log must not tell: of those
 * only the kind is given.
 */
export function loggable(error: Error): { reason: string; code: string | undefined; stack: string | undefined } {
  const state = sqlState(error);
  const [code] = [state ?? (error as { code?: unknown }).code].filter((known) => typeof known === 'string');
  return {
    reason: state
      ? ['the database refused it', state, violatedConstraint(error)].filter(Boolean).join(' ')
      : error.message.slice(0, 500),
    code,
    stack: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
  };
}
