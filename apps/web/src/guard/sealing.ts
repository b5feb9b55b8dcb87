export type Sealing = typeof import('./sealing-chunk');

/** All that seals and pins, fetched when it is needed: never part of a first load. */
export const loadSealing = (): Promise<Sealing> => import('./sealing-chunk');
