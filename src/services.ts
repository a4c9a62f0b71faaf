import type { KeyRing } from './access/keys.js';
import type { Feed } from './changes/feed.js';
import type { Config } from './config.js';
import type { Database } from './database/database.js';
import type { ExtractionPool } from './extraction/pool.js';
import type { Facets } from './facets/facets-of.js';
import type { CursorSigner } from './http/cursor.js';
import type { HotAnswers } from './http/hot-answers.js';
import type { Metrics } from './http/metrics.js';
import type { Background } from './ledger/background.js';
import type { GroupCommit } from './ledger/group-commit.js';

/** What operations work with: one of each in a server. */
export interface Services {
  config: Config;
  database: Database;
  keys: KeyRing;
  cursors: CursorSigner;
  background: Background;
  creations: GroupCommit;
  feed: Feed;
  hot: HotAnswers;
  facets: Facets;
  extraction: ExtractionPool;
  metrics: Metrics;
}
