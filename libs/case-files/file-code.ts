import { randomInt } from 'node:crypto';

/** Crockford's digits: no I, L, O or U, which are misread, misheard or make words. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const FILE_CODE = /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/;

/** A new random code such as `K7QF-2M9X` (40 bits). It says nothing about anybody. */
export const newFileCode = (): string => `${group()}-${group()}`;

const group = (): string => Array.from({ length: 4 }, () => DIGITS[randomInt(DIGITS.length)]).join('');

/** How a person may type or say a code: any case, with or without the dash, O for 0 and I or L for 1. */
export const tidyFileCode = (typed: string): string => {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return `${plain.slice(0, 4)}-${plain.slice(4)}`;
};
