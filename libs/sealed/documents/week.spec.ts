import fc from 'fast-check';
import { shareOf, weekOf } from './week';

describe('the cover of a week', () => {
  it('is whole when it ends, with one session a day, on whatever day it began', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.integer({ min: 1, max: 7 }), (documents, firstDaysLeft) => {
        let uncovered = documents;
        for (let daysLeft = firstDaysLeft; daysLeft >= 1; daysLeft--) uncovered -= Math.min(uncovered, shareOf({ stale: 0, uncovered }, daysLeft));
        expect(uncovered).toBe(0);
      }),
      { seed: 3 },
    );
  });

  it('does not wait for its day where somebody could still read who must not', () => {
    expect(shareOf({ stale: 900, uncovered: 900 }, 7)).toBe(900);
  });

  it('begins on Mondays', () => {
    expect([weekOf(new Date('2026-11-29T23:59:59Z')), weekOf(new Date('2026-11-30T00:00:00Z'))].map(({ week, daysLeft }) => [week, daysLeft])).toEqual([[2969, 1], [2970, 7]]);
  });
});
