const RUNS = Number(process.env.PARASOL_PROOF_MACHINES ?? 15);

/** How many walks through a machine a spec takes: a few with every run of the tests, as many as one likes with `npm run proof:machines`. */
export const WALKS = { numRuns: RUNS, seed: 20_260_314 } as const;

/** Milliseconds that these may take. */
export const TIME_FOR_WALKS = 60_000 + RUNS * 2_000;

/** Walks that are cheap enough for many of them with every run of the tests. */
export const MANY_WALKS = { ...WALKS, numRuns: Number(process.env.PARASOL_PROOF_MACHINES ?? 200) } as const;
