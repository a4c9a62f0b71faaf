import pg from 'pg';

interface Lane {
  client: Promise<pg.Client>;
  /** Statements whose answers have not come yet. */
  waiting: number;
}

interface PipelineOptions {
  connection: pg.ClientConfig;
  lanes: number;
  /** Prepares a new connection. */
  onConnect(client: pg.ClientBase): Promise<void>;
}

/**
 * A few connections on which statements follow one another without waiting for the answers of those before (PostgreSQL, "Pipelining"
 * in the description of the protocol). Many short statements then share the system's calls and wake-ups, which cost more than
 * the look-ups themselves; a long one would hold up whatever comes behind it.
 */
export class Pipeline {
  private readonly lanes: (Lane | null)[];

  constructor(private readonly options: PipelineOptions) {
    this.lanes = Array.from({ length: options.lanes }, () => null);
  }

  /** How many statements wait for their answer. */
  get waiting(): number {
    return this.lanes.reduce((sum, lane) => sum + (lane?.waiting ?? 0), 0);
  }

  /** Runs a prepared statement on the connection with the fewest before it. */
  async query(statement: pg.QueryConfig): Promise<pg.QueryResult> {
    const lane = this.leastBusy();
    lane.waiting++;
    try {
      return await (await lane.client).query(statement);
    } finally {
      lane.waiting--;
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.lanes.map((lane) => lane?.client.then((client) => client.end()).catch(() => undefined)));
  }

  private leastBusy(): Lane {
    let best: Lane | undefined;
    for (const [place, known] of this.lanes.entries()) {
      const lane = known ?? this.open(place);
      if (lane.waiting === 0) return lane;
      if (!best || lane.waiting < best.waiting) best = lane;
    }
    return best as Lane;
  }

  /** A connection that is lost makes room for a new one; what waits on it fails. */
  private open(place: number): Lane {
    const { connection, onConnect } = this.options;
    const client = new pg.Client({ ...connection, pipeline: true });
    const drop = () => {
      if (this.lanes[place] === lane) this.lanes[place] = null;
    };
    client.on('error', drop);
    client.on('end', drop);
    const lane: Lane = {
      client: client
        .connect()
        .then(() => onConnect(client))
        .then(() => client),
      waiting: 0,
    };
    lane.client.catch(drop);
    this.lanes[place] = lane;
    return lane;
  }
}
