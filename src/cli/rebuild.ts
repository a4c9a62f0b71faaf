import { SingleBar } from 'cli-progress';
import type { Config } from '../config.js';
import { rebuild } from '../ledger/rebuild.js';
import { withDatabase } from './start.js';

/** Projects the whole ledger again and says how it went. */
export async function rebuildCommand(config: Config): Promise<void> {
  const bar = process.stderr.isTTY
    ? new SingleBar({ format: '{bar} {value}/{total} releases', stream: process.stderr })
    : null;
  bar?.start(0, 0);
  const report = await withDatabase(config, (database) =>
    rebuild(database, (done, total) => {
      bar?.setTotal(total);
      bar?.update(done);
    }),
  );
  bar?.stop();
  process.stderr.write(`${report.releases} releases projected, ${report.removed} strangers removed.\n`);
}
