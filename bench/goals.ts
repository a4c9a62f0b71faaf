import type { ContestantName } from './contestants/process.js';
import type { Rounds } from './measure.js';
import type { WorkloadId } from './workloads.js';

/** What a workload is measured against: at least so many times the rate of another contestant. */
export interface Goal {
  of: Exclude<ContestantName, 'dateline'>;
  ratio: number;
}

export const goals: Partial<Record<WorkloadId, Goal>> = {
  R1: { of: 'handWritten', ratio: 1.5 },
  'R1-hot': { of: 'empty', ratio: 0.8 },
  R2: { of: 'handWritten', ratio: 1.5 },
  R3: { of: 'handWritten', ratio: 1.5 },
  R4: { of: 'handWritten', ratio: 1.2 },
  R5: { of: 'handWritten', ratio: 1.5 },
  R6: { of: 'handWritten', ratio: 1.5 },
  W1: { of: 'handWritten', ratio: 0.5 },
};

/** A word in half of the releases may cost so many times what a rare one costs. */
export const mostOfCommonWord = 3;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
};

export const rates = (rounds: Rounds, name: ContestantName): number[] =>
  rounds[name].map(({ requests, seconds }) => requests / seconds);

/**
 * How many times the rate of another contestant Dateline reached: the median of the ratios of all rounds, since what disturbs
 * the machine in a round disturbs both.
 */
export function ratioTo(rounds: Rounds, other: ContestantName): number {
  const others = rates(rounds, other);
  return median(rates(rounds, 'dateline').map((rate, round) => rate / (others[round] ?? Number.NaN)));
}
