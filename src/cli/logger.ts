import { type Logger, pino } from 'pino';

// A write of its own for every request costs as much as reading a release. What is left is written when the process ends.
const writtenTogether = 8 * 1024;
const longestDelay = 100;

/** JSON lines; on a terminal, lines for people. Keys are redacted, and no document's text is ever logged. */
export const createLogger = async (level: string): Promise<Logger> =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['req.headers.authorization', 'headers.authorization', 'authorization'],
    },
    process.stdout.isTTY
      ? (await import('pino-pretty')).default({ colorize: true, ignore: 'requestId', translateTime: 'HH:MM:ss' })
      : pino.destination({ fd: 1, sync: false, minLength: writtenTogether, periodicFlush: longestDelay }),
  );
