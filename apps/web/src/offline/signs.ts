/**
 * How workers who share a phone tell themselves apart on it without a name: a shape in a colour, the same on every phone of the
 * world and so nobody's. The shape alone tells them apart for whoever does not see the colour.
 */
export const SIGNS = ['blue_circle', 'orange_triangle', 'green_square', 'purple_star', 'red_diamond', 'yellow_moon', 'brown_leaf', 'grey_cross'] as const;

export type Sign = (typeof SIGNS)[number];

/** One that no other has here; with more workers than signs they begin again. */
export function freeSign(taken: readonly Sign[]): Sign {
  const free = SIGNS.filter((sign) => !taken.includes(sign));
  const among = free.length > 0 ? free : SIGNS;
  const [draw = 0] = crypto.getRandomValues(new Uint32Array(1));
  return among[draw % among.length] as Sign;
}
