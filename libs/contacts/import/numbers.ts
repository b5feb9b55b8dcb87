import { plainDigits } from './fold';
import type { ReasonCode } from './reading';

export type NumberCell = { readonly value: number; readonly approximate: boolean } | { readonly reason: ReasonCode } | null;

const BLANK = /^[-–—_./]*$/;
const ABOUT = String.raw`(?:about|approx|aprox|around|circa|ca|c|cerca de|unos|unas|env|environ|vreo|cca)\.?\s*`;
const WRITTEN = new RegExp(String.raw`^(${ABOUT})?([~≈±]?)\s*[x×*]?\s*([-−]?)(\d{1,9})(?:[.,]0{1,2})?\s*[x×]?\s*([~?+]?)$`, 'iu');
const FRACTION = /^[~≈±x×*\s]*\d{1,9}[.,]\d{1,2}$/iu;
const MOST = 1000;

/**
 * A count as people write it: "20", " 20 ", "20.0", "x20", "20x", "~15" (approximate). Blank or a dash: null.
 * Words, ranges and what could be either a thousand or a fraction are refused with a reason.
 */
export function readNumber(cell: string): NumberCell {
  const text = plainDigits(cell);
  if (BLANK.test(text)) return null;
  const found = WRITTEN.exec(text);
  if (!found) return { reason: FRACTION.test(text) ? 'number_not_whole' : 'number_not_understood' };
  const value = Number(found[4]);
  if (found[3] !== '' && value > 0) return { reason: 'quantity_negative' };
  if (value > MOST) return { reason: 'quantity_absurd' };
  return { value, approximate: Boolean(found[1] || found[2] || found[5]) };
}
