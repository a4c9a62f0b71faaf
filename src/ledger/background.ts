import type { Database } from '../database/database.js';
import { sql } from '../database/sql.js';
import { foldCounters } from './counters.js';
import { sequence } from './sequencer.js';

interface Log {
  warn(details: object, message: string): void;
}

const sequencerBeat = 250;
const counterBeat = 1000;

/**
 * What every process does beside answering: numbering changes, noticing those of other servers, folding counters. Work is taken
 * so that nothing is done twice, and a failing database only delays it.
 */
export class Background {
  /** When something public changed last, as far as this server knows. */
  changedAt = new Date();
  private position = '0';
  private stopped = false;
  private loops: Promise<void>[] = [];
  private readonly pauses = { sequencer: new Pause(), counters: new Pause() };
  private readonly listeners: (() => void)[] = [];

  constructor(
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  start(): void {
    this.loops = [
      this.loop('sequencer', sequencerBeat, () => this.sequenceAndNotice()),
      this.loop('counters', counterBeat, () => this.fold()),
    ];
  }

  /** Called after a commit of this server that changed what is public: answers from now on are newer, and the sequencer need not wait. */
  committed = (): void => {
    this.noticeChange();
    this.pauses.sequencer.end();
  };

  /** Runs `listener` whenever something public changed, here or on another server. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
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
    if (state && state.position !== this.position) {
      this.position = state.position;
      this.noticeChange();
    }
    if (state?.waiting && (await sequence(this.database)) > 0) this.pauses.sequencer.end();
  }

  private async fold(): Promise<void> {
    while (!this.stopped && (await foldCounters(this.database)) > 0);
  }

  private async loop(task: 'sequencer' | 'counters', interval: number, work: () => Promise<void>): Promise<void> {
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
      if (!this.stopped) await this.pauses[task].wait(interval);
    }
  }
}

/** A wait that can be ended early, also before it began. */
class Pause {
  private ended = false;
  private finish: (() => void) | null = null;

  end(): void {
    this.ended = true;
    this.finish?.();
  }

  async wait(milliseconds: number): Promise<void> {
    if (!this.ended) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.finish = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.ended = false;
    this.finish = null;
  }
}
