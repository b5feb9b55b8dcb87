/// <reference types="jest" />
import { findLeaks } from './find-leaks';
import { only, without } from './passages';

describe('the guard while somebody types', () => {
  it('points at the sentences that it means, so that the others stay', () => {
    const text = 'We met at the van. She has an asylum hearing in May. She would like condoms.';
    const { reasons, passages } = findLeaks(text);
    expect(reasons).toEqual(['asylum']);
    expect(only(text, passages)).toBe('She has an asylum hearing in May.');
    expect(without(text, passages)).toBe('We met at the van. She would like condoms.');
  });

  it('finds nothing in an ordinary note', () => {
    expect(findLeaks('Gave 20 condoms. She asked for the clinic on Friday.')).toEqual({ reasons: [], passages: [] });
    expect(findLeaks('')).toEqual({ reasons: [], passages: [] });
  });

  it('means the whole text where no sentence says it alone', () => {
    const text = 'passport number\nX1234567';
    const { reasons, passages } = findLeaks(text);
    expect(reasons).toContain('document_number');
    expect(findLeaks(without(text, passages)).reasons).toEqual([]);
  });
});
