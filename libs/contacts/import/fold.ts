const LATIN_MARKS = /([a-z])\p{M}+/giu;
const SEPARATORS = /[^\p{L}\p{N}]+/gu;
const PLAIN = /^[a-z0-9]*$/;
/** Most cells: Unicode forms and classes are five times as slow. */
const ASCII = /^[\x20-\x7e]*$/;
const ASCII_SEPARATORS = /[^a-z0-9]+/g;
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
const CONTROL = /[\p{Cc}\ufffd]/u;
const INVISIBLE_ENDS = /^[\s\u200b-\u200f\ufeff]+|[\s\u200b-\u200f\ufeff]+$/g;

/**
 * The form under which words are looked up: lower case, Latin accents off, every run of anything else one space.
 * Marks of other scripts stay, where they make another letter.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  if (ASCII.test(text)) return asciiFold(text);
  return text
    .normalize('NFKD')
    .replace(LATIN_MARKS, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(SEPARATORS, ' ')
    .trim();
}

/** Equal for two spellings of the same team, worker or area ("Team A", "team  a"). Accents count: Jose is not José. */
export function foldLabel(text: string): string {
  if (PLAIN.test(text)) return text;
  if (ASCII.test(text)) return asciiFold(text);
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim();
}

/** Trimmed, also of invisible characters; otherwise as written, in one Unicode form. */
export function tidy(text: string): string {
  return ASCII.test(text) ? text.trim() : text.normalize('NFC').replace(INVISIBLE_ENDS, '');
}

/** Half-width characters and ASCII digits, trimmed. */
export function plainDigits(text: string): string {
  if (ASCII.test(text)) return text.trim();
  return tidy(text.normalize('NFKC').replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf)));
}

export function hasControlCharacters(text: string): boolean {
  return CONTROL.test(text);
}

/** Nothing that only a terminal understands; lines and tabulators stay. */
export function withoutControls(text: string): string {
  return text.replace(/(?![\n\t])[\p{Cc}\ufffd]/gu, ' ');
}

function asciiFold(text: string): string {
  return text.toLowerCase().replace(ASCII_SEPARATORS, ' ').trim();
}
