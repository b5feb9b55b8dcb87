import { problems } from '@parasol/kernel';
import { COMMON_WORDS } from './common-words';
import { isLeaked } from './leaked-passwords';

export const SHORTEST_PASSWORD = 12;
const FEWEST_DIFFERENT = 6;
/** Parts of a name that are shorter stand in many words by chance; those of an organisation's are words themselves. */
const SHORTEST_NAME_PART = 3;
const SHORTEST_ORGANISATION_PART = 5;
/** A password must hold this many letters that are no common word, or be long. */
const LONG_ENOUGH_WHATEVER = 20;

const ROWS = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', 'azertyuiopqsdfghjklmwxcvbn', '01234567890', '1qaz2wsx3edc4rfv5tgb6yhn7ujm'];
const LOOK_ALIKES: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '@': 'a', $: 's', '!': 'i' };

/**
 * Refuses a password that is short, holds one of the worker's names or the organisation's, or is what everybody tries first: common words with digits
 * and signs around them, rows of the keyboard, repetitions, what is known from leaks.
 * @throws Problem 422 `password_too_weak`, saying which rule by its code
 */
export function demandGoodPassword(password: string, names: readonly string[], organisation: string): void {
  const parts = [...partsOf(names, SHORTEST_NAME_PART), ...partsOf([organisation], SHORTEST_ORGANISATION_PART)];
  const code = weaknessOf(password.normalize('NFKC').toLowerCase(), parts);
  if (code !== undefined) throw problems.refused('password_too_weak', 'Choose another password.', [{ pointer: '/body/password', code }]);
}

const partsOf = (names: readonly string[], shortest: number): string[] =>
  names.flatMap((name) => name.normalize('NFKC').toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((part) => [...part].length >= shortest);

function weaknessOf(password: string, partsOfNames: readonly string[]): string | undefined {
  if ([...password].length < SHORTEST_PASSWORD) return 'too_short';
  if (partsOfNames.some((part) => password.includes(part))) return 'holds_name';
  if (new Set(password).size < FEWEST_DIFFERENT || isCommon(password) || [password, coreOf(password)].some(isLeaked)) return 'too_common';
  return undefined;
}

/** Digits and signs around a word are ornament; those inside it may stand for letters. */
const coreOf = (password: string): string => password.replace(/^\P{L}+|\P{L}+$/gu, '');

function isCommon(password: string): boolean {
  return [password, spelled(password), spelled(coreOf(password))].some((text) => {
    const left = withoutRows(withoutWords(text.replace(/[^\p{L}\p{N}]/gu, ''))).replace(/\d/g, '');
    return left.length < 3 && [...password].length < LONG_ENOUGH_WHATEVER;
  });
}

const spelled = (text: string): string => [...text].map((sign) => LOOK_ALIKES[sign] ?? sign).join('');

const withoutWords = (text: string): string => COMMON_WORDS.reduce((rest, word) => rest.replaceAll(word, ''), text);

/** Takes out runs of four and more neighbours, in either direction. */
function withoutRows(text: string): string {
  const rows = ROWS.flatMap((row) => [row, [...row].reverse().join('')]);
  let rest = '';
  for (let at = 0; at < text.length; ) {
    let run = 0;
    for (let length = Math.min(12, text.length - at); length >= 4 && run === 0; length -= 1) {
      if (rows.some((row) => row.includes(text.slice(at, at + length)))) run = length;
    }
    rest += run === 0 ? text[at] : '';
    at += Math.max(run, 1);
  }
  return rest;
}
