/** The facets of a list of releases. */
export const FACETS = ['organisation', 'language', 'month', 'place', 'topic', 'role'] as const;
export type Facet = (typeof FACETS)[number];

/** What a number in the columns stands for. */
export interface ColumnValue {
  /** `pair` is an organisation in a role; it counts where one of the two is a filter. */
  facet: Facet | 'pair';
  /** What the filter takes; of an organisation and a pair the organisation's id. */
  value: string;
  /** Of a pair. */
  role?: string;
  /** Of a place, as it was written. */
  label: string;
}

const growth = 1.5;

/**
 * What facets count, in memory: for each release (by its ordinal) the numbers of its values, all in one array, and for each value
 * how many releases have it. A count over any set of releases is one pass over their ordinals, and none where the set is everything.
 */
export class FacetColumns {
  private readonly numbers = new Map<string, number>();
  readonly values: ColumnValue[] = [];
  private starts = new Uint32Array(1024);
  private lengths = new Uint16Array(1024);
  private days = new Int32Array(1024);
  private pool = new Uint32Array(8192);
  private used = 0;
  private wasted = 0;
  private totals = new Uint32Array(1024);
  private highest = 0;

  /**
   * Sets the values of a release, as the table `release_facets` keeps them; an empty list takes it away.
   * @param day by which it sorts, counted from 1970.
   */
  set(ordinal: number, keys: readonly string[], day: number): void {
    this.reserve(ordinal);
    for (const number of this.of(ordinal)) this.change(number, -1);
    this.wasted += this.lengths[ordinal] ?? 0;
    const numbers = this.numbersOf(keys);
    this.lengths[ordinal] = numbers.length;
    this.days[ordinal] = day;
    this.makeRoom(numbers.length);
    this.starts[ordinal] = this.used;
    this.pool.set(numbers, this.used);
    this.used += numbers.length;
    for (const number of numbers) this.change(number, 1);
  }

  /** How many releases have each value: of a set of releases, or of all. By the number of the value. */
  count(ordinals: Uint32Array | null): Uint32Array {
    if (ordinals === null) return this.totals.subarray(0, this.values.length);
    const counts = new Uint32Array(this.values.length);
    const { starts, lengths, pool } = this;
    for (const ordinal of ordinals) {
      const start = starts[ordinal] ?? 0;
      const end = start + (lengths[ordinal] ?? 0);
      for (let index = start; index < end; index++) {
        const number = pool[index] ?? 0;
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
    return counts;
  }

  /** The numbers of a release's values. */
  of(ordinal: number): Uint32Array {
    const start = this.starts[ordinal] ?? 0;
    return this.pool.subarray(start, start + (this.lengths[ordinal] ?? 0));
  }

  /** All ordinals that have been used, for a pass over every release. */
  all(): Uint32Array {
    return Uint32Array.from({ length: this.highest + 1 }, (_, ordinal) => ordinal);
  }

  /** The day by which a release sorts, counted from 1970. */
  day(ordinal: number): number {
    return this.days[ordinal] ?? 0;
  }

  /** The number of a value, or undefined where no release ever had it. */
  numberOf(key: string): number | undefined {
    return this.numbers.get(key);
  }

  private numbersOf(keys: readonly string[]): Uint32Array {
    const numbers = new Set<number>();
    for (const key of keys) {
      const rest = key.slice(2);
      switch (key.charAt(0)) {
        case 'o': {
          const split = rest.indexOf(':');
          const [role, id] = [rest.slice(0, split), rest.slice(split + 1)];
          numbers.add(this.number(key, { facet: 'pair', value: id, role, label: '' }));
          numbers.add(this.number(`O:${id}`, { facet: 'organisation', value: id, label: '' }));
          numbers.add(this.number(`R:${role}`, { facet: 'role', value: role, label: role }));
          break;
        }
        case 'l':
          numbers.add(this.number(key, { facet: 'language', value: rest, label: rest }));
          break;
        case 'm':
          numbers.add(this.number(key, { facet: 'month', value: rest, label: rest }));
          break;
        case 'p':
          numbers.add(this.number(key, { facet: 'place', value: rest.toLowerCase(), label: rest }));
          break;
        case 't':
          numbers.add(this.number(key, { facet: 'topic', value: rest, label: rest }));
          break;
      }
    }
    return Uint32Array.from(numbers);
  }

  private number(key: string, value: ColumnValue): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.values.push(value) - 1;
    this.numbers.set(key, number);
    if (number >= this.totals.length) this.totals = grown(this.totals, Math.ceil(this.totals.length * growth));
    return number;
  }

  private change(number: number, by: number): void {
    this.totals[number] = (this.totals[number] ?? 0) + by;
  }

  private reserve(ordinal: number): void {
    if (ordinal > this.highest) this.highest = ordinal;
    if (ordinal < this.starts.length) return;
    const length = Math.ceil(Math.max(ordinal + 1, this.starts.length * growth));
    this.starts = grown(this.starts, length);
    this.lengths = grown(this.lengths, length);
    this.days = grown(this.days, length);
  }

  private makeRoom(more: number): void {
    if (this.wasted > 100_000 && this.wasted > this.used / 2) this.compact();
    if (this.used + more > this.pool.length) this.pool = grown(this.pool, Math.ceil((this.used + more) * growth));
  }

  private compact(): void {
    const pool = new Uint32Array(Math.ceil((this.used - this.wasted) * growth) + 1024);
    let used = 0;
    for (let ordinal = 0; ordinal <= this.highest; ordinal++) {
      const numbers = this.of(ordinal);
      pool.set(numbers, used);
      this.starts[ordinal] = used;
      used += numbers.length;
    }
    this.pool = pool;
    this.used = used;
    this.wasted = 0;
  }
}

function grown<Column extends Uint32Array | Uint16Array | Int32Array>(column: Column, length: number): Column {
  const larger = new (column.constructor as new (size: number) => Column)(length);
  larger.set(column as never);
  return larger;
}
