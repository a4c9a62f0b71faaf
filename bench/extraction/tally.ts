/** Counts of true positives, false positives and false negatives by kind of fact. */
export class Tally {
  readonly #counts = new Map<string, { right: number; spurious: number; missed: number }>();

  constructor(readonly note: (line: string) => void) {}

  add(kind: string, right: number, spurious: number, missed: number): void {
    const counts = this.#counts.get(kind) ?? { right: 0, spurious: 0, missed: 0 };
    this.#counts.set(kind, {
      right: counts.right + right,
      spurious: counts.spurious + spurious,
      missed: counts.missed + missed,
    });
  }

  /** A fact of which there is one: wrong is spurious and missed at once. */
  one(kind: string, id: string, right: boolean, found: unknown): void {
    this.add(kind, right ? 1 : 0, right ? 0 : 1, right ? 0 : 1);
    if (!right) this.note(`${id} ${kind} wrong: ${JSON.stringify(found)}`);
  }

  /** One-to-one matching; an optional fact takes a prediction without counting. Returns the required pairs. */
  match<G extends { optional?: boolean }, P>(
    kind: string,
    id: string,
    gold: readonly G[],
    found: readonly P[],
    same: (gold: G, found: P) => boolean,
  ): [G, P][] {
    const used = new Set<number>();
    const pairs: [G, P][] = [];
    for (const required of [true, false]) {
      for (const fact of gold.filter(({ optional }) => !optional === required)) {
        const index = found.findIndex((prediction, at) => !used.has(at) && same(fact, prediction));
        if (index >= 0) {
          used.add(index);
          if (required) pairs.push([fact, found[index] as P]);
        } else if (required) {
          this.add(kind, 0, 0, 1);
          this.note(`${id} ${kind} missed: ${JSON.stringify(fact).slice(0, 200)}`);
        }
      }
    }
    this.add(kind, pairs.length, 0, 0);
    for (const [index, prediction] of found.entries()) {
      if (used.has(index)) continue;
      this.add(kind, 0, 1, 0);
      this.note(`${id} ${kind} spurious: ${JSON.stringify(prediction).slice(0, 200)}`);
    }
    return pairs;
  }

  /** Precision, recall and F1 of each kind. */
  table(): { kind: string; gold: number; precision: string; recall: string; f1: string }[] {
    return [...this.#counts].map(([kind, { right, spurious, missed }]) => {
      const precision = right / (right + spurious) || 0;
      const recall = right / (right + missed) || 0;
      const f1 = (2 * precision * recall) / (precision + recall) || 0;
      return {
        kind,
        gold: right + missed,
        precision: precision.toFixed(3),
        recall: recall.toFixed(3),
        f1: f1.toFixed(3),
      };
    });
  }
}
