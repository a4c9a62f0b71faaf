import type { Database } from '../database/database.js';
import { loggable } from '../database/failures.js';
import { sql } from '../database/sql.js';
import { refreshFrequencies } from '../search/frequencies.js';
import { mergePendingWords } from '../search/pending-words.js';
import { foldCounters } from './counters.js';
import { nextDue, publishDue } from './embargo.js';
import { clean } from './housekeeping.js';
import { refreshReferences } from './refresh.js';
import { sequence } from './sequencer.js';

interface Log {
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

interface Options {
  changesRetentionDays: number;
  /** Counts releases that could not be published when they were due. */
  onEmbargoFailure(): void;
}

// Milliseconds between two looks, where nothing wakes a task earlier.
const beats = { sequencer: 250, counters: 1000, embargoes: 250, references: 1000, words: 2000, housekeeping: 600_000 };
type Task = keyof typeof beats;

/**
 * What every process does beside answering: numbering changes and noticing those of other servers, ending embargoes, folding
 * counters, following merges into stored answers, forgetting what is old. Work is taken so that nothing is done twice, and a
 * database that is away only delays it.
 */
export class Background {
  /** When something public changed last, as far as this server knows. */
  changedAt = new Date();
  /** The newest position of the change feed that this server has seen. */
  position = 0n;
  private mergedAt: Date | null = null;
  private stopped = false;
  private loops: Promise<void>[] = [];
  private readonly pauses = Object.fromEntries(Object.keys(beats).map((task) => [task, new Pause()])) as Record<
    Task,
    Pause
  >;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly database: Database,
    private readonly log: Log,
    private readonly options: Options,
  ) {}

  start(): void {
    const work: Record<Task, () => Promise<void>> = {
      sequencer: () => this.sequenceAndNotice(),
      counters: () => this.untilNothing(() => foldCounters(this.database)),
      embargoes: () => this.endEmbargoes(),
      references: () => this.untilNothing(() => refreshReferences(this.database)),
      words: () => this.mergeWords(),
      housekeeping: async () => {
        await clean(this.database, this.options.changesRetentionDays);
        await refreshFrequencies(this.database);
      },
    };
    this.loops = (Object.keys(work) as Task[]).map((task) => this.loop(task, work[task]));
  }

  /** Called after a commit of this server that changed what is public: answers from now on are newer, and the sequencer need not wait. */
  committed = (): void => {
    this.noticeChange();
    this.pauses.sequencer.end();
  };

  /**
   * Runs `listener` whenever something public changed, here or on another server.
   * @returns a function that ends this.
   */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    for (const pause of Object.values(this.pauses)) pause.end();
    await Promise.all(this.loops);
  }

  private noticeChange(): void {
    this.changedAt = new Date();
    for (const listener of this.listeners) listener();
  }

  private async sequenceAndNotice(): Promise<void> {
    const state = await this.database.desk.row<{ waiting: boolean; position: string }>(sql`
      select exists (select from ledger.outbox) as waiting, coalesce((select position from reader.change order by position desc limit 1), 0)::text as position
    `);
    if (!state) return;
    if (BigInt(state.position) !== this.position) {
      this.position = BigInt(state.position);
      this.noticeChange();
    }
    if (state.waiting && (await sequence(this.database)) > 0) this.pauses.sequencer.end();
  }

  private async endEmbargoes(): Promise<void> {
    const { published } = await publishDue(this.database, (id, error) => {
      this.options.onEmbargoFailure();
      this.log.error(
        { release: id, ...loggable(error) },
        'a release could not be published when it was due; it will be tried again',
      );
    });
    if (published > 0) this.committed();
    const next = await nextDue(this.database);
    if (next && next.getTime() - Date.now() < beats.embargoes)
      this.pauses.embargoes.endIn(Math.max(5, next.getTime() - Date.now()));
  }

  private async mergeWords(): Promise<void> {
    const { changedAt } = this;
    if (changedAt === this.mergedAt) return;
    await mergePendingWords(this.database);
    this.mergedAt = changedAt;
  }

  private async untilNothing(work: () => Promise<number>): Promise<void> {
    while (!this.stopped && (await work()) > 0);
  }

  private async loop(task: Task, work: () => Promise<void>): Promise<void> {
    while (!this.stopped) {
      try {
        await work();
      } catch (error) {
        if (!this.stopped)
          this.log.warn(
            { task, reason: (error as Error).message.slice(0, 200) },
            'a background task failed; it will run again',
          );
      }
      if (!this.stopped) await this.pauses[task].wait(beats[task]);
    }
  }
}

/** A wait that can be ended early, also before it began. */
class Pause {
  private ended = false;
  private longest = Number.POSITIVE_INFINITY;
  private finish: (() => void) | null = null;

  end(): void {
    this.ended = true;
    this.finish?.();
  }

  /** The next wait takes no longer than this. */
  endIn(milliseconds: number): void {
    this.longest = milliseconds;
  }

  async wait(milliseconds: number): Promise<void> {
    if (!this.ended) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(milliseconds, this.longest));
        this.finish = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.ended = false;
    this.longest = Number.POSITIVE_INFINITY;
    this.finish = null;
  }
}
