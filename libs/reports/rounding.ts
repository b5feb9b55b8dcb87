import { createHmac } from 'node:crypto';

export const BASE = 5;

/**
 * Rounds the cells of one cube to the base, once: each to the multiple below or above it, so many of them upwards that
 * every run of cells in the given order, the total included, stays within one base of its true sum. Which ones is decided
 * by a keyed draw: whoever lacks the key cannot work back, and the same cube closes the same way twice. A zero stays zero;
 * a published 0 means 0 to 4, a published 5 means 1 to 9.
 *
 * @param cells true counts, whole numbers of at least 0, in the order of their dimensions
 * @param key secret of the installation
 * @param cube names organisation, month and indicator
 */
export function roundCells(cells: readonly number[], key: Buffer, cube: string): number[] {
  const draw = createHmac('sha256', key).update(`report rounding 1\0${cube}`).digest().readUInt32BE(0);
  let carried = (draw / 2 ** 32) * BASE;
  return cells.map((count) => {
    const below = count - (count % BASE);
    carried += count % BASE;
    if (carried < BASE) return below;
    carried -= BASE;
    return below + BASE;
  });
}
