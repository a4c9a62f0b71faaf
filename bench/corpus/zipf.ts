import type { Random } from './random.js';

/**
 * Ranks by the law of Zipf and Mandelbrot: rank `r` (from 0) comes with a probability proportional to `1 / (r + 1 + flatness)`.
 * A flatness above 0 keeps the first ranks from being in every text.
 */
export class Zipf {
  private readonly sums: Float64Array;

  constructor(size: number, flatness = 0) {
    this.sums = new Float64Array(size);
    let sum = 0;
    for (let rank = 0; rank < size; rank++) {
      sum += 1 / (rank + 1 + flatness);
      this.sums[rank] = sum;
    }
  }

  rank(random: Random): number {
    const wanted = random.next() * (this.sums.at(-1) ?? 0);
    let low = 0;
    let high = this.sums.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
