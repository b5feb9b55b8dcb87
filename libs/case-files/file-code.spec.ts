import fc from 'fast-check';
import { FILE_CODE, newFileCode, tidyFileCode } from './file-code';

describe('file codes', () => {
  it('are random: each digit turns up in each place, and none twice in ten thousand', () => {
    const codes = Array.from({ length: 10_000 }, newFileCode);
    expect(new Set(codes).size).toBe(codes.length);
    for (const place of [0, 1, 2, 3, 5, 6, 7, 8]) expect(new Set(codes.map((code) => code[place])).size).toBe(32);
    for (const code of codes) expect(code).toMatch(FILE_CODE);
  });

  it('are understood however they are typed', () => {
    const code = fc.nat().map(newFileCode);
    fc.assert(
      fc.property(code, fc.boolean(), fc.constantFrom('', '-', ' ', ' - '), (made, lower, gap) => {
        const typed = made.replace('-', gap).replaceAll('0', 'o').replaceAll('1', lower ? 'i' : 'L');
        expect(tidyFileCode(lower ? typed.toLowerCase() : typed)).toBe(made);
      }),
      { numRuns: 500 },
    );
    expect(tidyFileCode('K7QF')).not.toMatch(FILE_CODE);
    expect(tidyFileCode('K7QF-2M9X-1')).not.toMatch(FILE_CODE);
  });
});
