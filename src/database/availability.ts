import pg from 'pg';

// A client that waits is told within two seconds that the database is away.
const beat = 400;
const patience = 1200;
const lateness = 200;

/** The database does not answer. */
export class DatabaseAway extends Error {
  constructor() {
    super('the database does not answer');
  }
}

/**
 * Watches whether the database answers at all, on a connection of its own: one that is gone refuses at once, but one that hangs
 * would keep every request waiting for its own time limit.
 */
export class Availability {
  private away = false;
  /** When work on the database last came to an end, well or not: then it answers. */
  private answeredAt = 0;
  private stopped = false;
  private readonly waiting = new Set<(error: DatabaseAway) => void>();
  private timer: NodeJS.Timeout | undefined;
  private client: pg.Client | null = null;

  constructor(private readonly connection: pg.ClientConfig) {}

  start(): void {
    this.timer = setTimeout(() => void this.look(), beat);
    this.timer.unref();
  }

  /** Runs work on the database, and gives up when the database is found to be away. */
  async guard<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.away) throw new DatabaseAway();
    let giveUp: (error: DatabaseAway) => void = () => undefined;
    try {
      return await new Promise<Result>((resolve, reject) => {
        giveUp = reject;
        this.waiting.add(giveUp);
        work().then((result) => {
          this.answeredAt = Date.now();
          resolve(result);
        }, reject);
      });
    } finally {
      this.waiting.delete(giveUp);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async look(): Promise<void> {
    const began = Date.now();
    const answers = await this.answers();
    if (this.stopped) return;
    // A process or machine that is overloaded is slow to notice the answer; that is no silence of the database.
    const isLate = Date.now() - began > patience + lateness;
    this.away = !answers && !isLate && this.answeredAt < began;
    if (this.away) {
      const error = new DatabaseAway();
      for (const giveUp of this.waiting) giveUp(error);
    }
    this.start();
  }

  private async answers(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), patience);
    });
    try {
      return await Promise.race([this.ask(), tooLong]);
    } finally {
      clearTimeout(timer);
    }
  }

  private async ask(): Promise<boolean> {
    try {
      this.client ??= await this.connect();
      await this.client.query('select 1');
      return true;
    } catch {
      this.drop();
      return false;
    }
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      ...this.connection,
      connectionTimeoutMillis: patience,
      application_name: 'dateline watch',
    });
    client.on('error', () => this.drop());
    await client.connect();
    return client;
  }

  private drop(): void {
    const { client } = this;
    this.client = null;
    client?.end().catch(() => undefined);
  }
}
