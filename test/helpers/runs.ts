/** How often a property is tried; `RUNS=20 npm test` tries twenty times as many. */
export const runs = (usual: number): number => Math.ceil(usual * Number(process.env.RUNS ?? 1));
