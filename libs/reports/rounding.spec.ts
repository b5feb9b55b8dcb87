import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { BASE, roundCells } from './rounding';

const key = Buffer.alloc(32, 7);
const cells = fc.array(fc.nat({ max: 60 }), { maxLength: 80 });
const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);

describe('rounding of a cube', () => {
  it('moves each cell to the multiple below or above it, and keeps zeros and multiples', () => {
    fc.assert(
      fc.property(cells, fc.string(), (counts, cube) => {
        roundCells(counts, key, cube).forEach((value, n) => {
          const count = counts[n] as number;
          expect(value % BASE).toBe(0);
          expect(Math.abs(value - count)).toBeLessThan(BASE);
          if (count % BASE === 0) expect(value).toBe(count);
        });
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it('keeps every run of cells, the total included, within one base of its true sum', () => {
    fc.assert(
      fc.property(cells, fc.string(), (counts, cube) => {
        const rounded = roundCells(counts, key, cube);
        for (let end = 1; end <= counts.length; end++) expect(Math.abs(sum(rounded.slice(0, end)) - sum(counts.slice(0, end)))).toBeLessThan(BASE);
      }),
      { seed: 12, numRuns: 300 },
    );
  });

  it('closes the same cube the same way twice, and another cube or key another way', () => {
    const counts = Array.from({ length: 40 }, (_, n) => 1 + (n % 4));
    expect(roundCells(counts, key, 'a')).toEqual(roundCells(counts, key, 'a'));
    const ways = new Set(Array.from({ length: 30 }, (_, n) => JSON.stringify(roundCells(counts, key, `cube ${n}`))));
    expect(ways.size).toBeGreaterThan(2);
    const keys = new Set(Array.from({ length: 30 }, () => JSON.stringify(roundCells(counts, randomBytes(32), 'a'))));
    expect(keys.size).toBeGreaterThan(2);
  });

  it('is fair: over many cubes a cell is neither raised nor lowered', () => {
    const means = [1, 2, 3, 4].map((count) => sum(Array.from({ length: 4000 }, (_, n) => roundCells([count], key, `fair ${n}`)[0] as number)) / 4000);
    means.forEach((mean, n) => expect(Math.abs(mean - (n + 1))).toBeLessThan(0.25));
  });
});
