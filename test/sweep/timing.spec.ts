import fc from 'fast-check';
import { rankTest } from './timing';

const around = (middle: number, count: number, seed: number): number[] => fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), { seed, numRuns: count }).map((value) => middle + value);

describe('the rank test of times', () => {
  it('finds alike what is alike, and unlike what is slower by a tenth of its spread', () => {
    expect(rankTest(around(5, 400, 1), around(5, 400, 2))).toBeGreaterThan(0.01);
    expect(rankTest(around(5, 2_000, 3), around(5.1, 2_000, 4))).toBeLessThan(0.0001);
  });

  it('agrees with a table: 1 to 5 against 6 to 10', () => {
    expect(rankTest([1, 2, 3, 4, 5], [6, 7, 8, 9, 10])).toBeCloseTo(0.009, 3);
  });
});
