import { SingleBar } from 'cli-progress';
import type { Config } from '../config.js';
import { verify } from '../ledger/verify.js';
import { withDatabase } from './start.js';

/**
 * Reads the whole database and reports every inconsistency, a line each.
 * @returns the exit status: 0 where there is none.
 */
export async function verifyCommand(config: Config): Promise<number> {
  const bar = process.stderr.isTTY
    ? new SingleBar({ format: '{bar} {value}/{total} releases', stream: process.stderr })
    : null;
  bar?.start(0, 0);
  const found = await withDatabase(config, (database) =>
    verify(database, (done, total) => {
      bar?.setTotal(total);
      bar?.update(done);
    }),
  );
  bar?.stop();
  for (const { kind, subject, detail } of found) process.stdout.write(`${kind}  ${subject}  ${detail}\n`);
  const count = found.length === 1 ? '1 inconsistency' : `${found.length} inconsistencies`;
  process.stderr.write(found.length === 0 ? 'Everything agrees.\n' : `${count}.\n`);
  return found.length === 0 ? 0 : 1;
}
