/** The value below which a share of these lies; 1 is the largest. */
export function shareOf(values: readonly number[]): (share: number) => number {
  const sorted = [...values].sort((a, b) => a - b);
  return (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** By how much a value grows in one unit of `at`: the slope of the straight line that lies nearest to all. */
export function slopeOf(points: readonly { readonly at: number; readonly value: number }[]): number {
  const mean = (of: (point: { at: number; value: number }) => number): number => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(({ at }) => at), mean(({ value }) => value)];
  const spread = points.reduce((sum, { at }) => sum + (at - x) ** 2, 0);
  return spread === 0 ? 0 : points.reduce((sum, { at, value }) => sum + (at - x) * (value - y), 0) / spread;
}
