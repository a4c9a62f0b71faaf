import pg from 'pg';

// A client that waits is told within two seconds that the database is away: after a beat and twelve steps without an answer.
const beat = 400;
// Steps are counted, not milliseconds: one in which this process was busy itself counts once, however long it took, and what
// arrived meanwhile is read before the next.
const step = 100;
const mostSteps = 12;
// An attempt to connect goes on from one look to the next.
const connectTimeout = 10_000;

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
  /** Steps since work on the database last came to an end: then it answers. */
  private silence = 0;
  private stopped = false;
  private readonly waiting = new Set<(error: DatabaseAway) => void>();
  private timer: NodeJS.Timeout | undefined;
  private client: Promise<pg.Client> | null = null;

  constructor(private readonly connection: pg.ClientConfig) {}

  start(): void {
    void this.look();
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
          this.silence = 0;
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
    await this.drop();
  }

  private async look(): Promise<void> {
    const answers = await this.answers();
    if (this.stopped) return;
    this.away = !answers;
    if (this.away) {
      const error = new DatabaseAway();
      for (const giveUp of this.waiting) giveUp(error);
    }
    this.timer = setTimeout(() => void this.look(), beat);
    this.timer.unref();
  }

  private async answers(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    this.silence = 0;
    const tooLong = new Promise<false>((resolve) => {
      timer = setInterval(() => {
        if (++this.silence >= mostSteps) resolve(false);
      }, step);
    });
    try {
      return await Promise.race([this.ask(), tooLong]);
    } finally {
      clearInterval(timer);
    }
  }

  private async ask(): Promise<boolean> {
    this.client ??= this.connect();
    try {
      const client = await this.client;
      await client.query('select 1');
      return true;
    } catch {
      void this.drop();
      return false;
    }
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      ...this.connection,
      connectionTimeoutMillis: connectTimeout,
      application_name: 'dateline watch',
    });
    client.on('error', () => void this.drop());
    await client.connect();
    return client;
  }

  private async drop(): Promise<void> {
    const { client } = this;
    this.client = null;
    await client?.then((connected) => connected.end()).catch(() => undefined);
  }
}
