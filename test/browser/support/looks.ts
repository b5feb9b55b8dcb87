import type { Look } from './browser';

/** Whether specs of screens go all of their way, in each look: `npm run proof:pages`. */
export const FULL = process.env.PARASOL_PROOF_PAGES === 'all';

/**
 * The looks in which a journey is gone: all of them for the proof, otherwise the one at `nth`. Journeys of a file take turns, so that each
 * file is gone on a phone and at a desk, from the left and from the right, in half the time.
 */
export const inTurn = (nth: number, looks: readonly [Look, Look]): Look[] => (FULL ? [...looks] : [looks[nth % looks.length] as Look]);
