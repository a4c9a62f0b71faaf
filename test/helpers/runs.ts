/**
 * How a property is tried: a few times, so that the suite stays quick; `RUNS=20 npm test` tries twenty times as often. Shrinking a
 * counterexample ends in time for it to be told.
 */
export const trying = (usual: number) => {
  const factor = Number(process.env.RUNS ?? 1);
  return { numRuns: Math.ceil(usual * factor), interruptAfterTimeLimit: 25_000 * factor };
};

/** The time limit of a test with properties. */
export const patience = 30_000 * Number(process.env.RUNS ?? 1);
