const digitsOf = (text: string): number[] => Array.from(text, Number);
const weighted = (digits: readonly number[], weights: readonly number[]): number => weights.reduce((sum, weight, at) => sum + weight * (digits[at] ?? 0), 0);

/** Spanish DNI (8 digits and a letter) or NIE (X, Y or Z, 7 digits, a letter): the letter is the number modulo 23. */
export function isSpanishNumber(text: string): boolean {
  if (!/^(\d{8}|[XYZ]\d{7})[A-Z]$/.test(text)) return false;
  const number = Number(text.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter))));
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23] === text.at(-1);
}

/** Romanian CNP: 13 digits with a date inside; the last one is a weighted sum modulo 11. */
export function isRomanianCnp(text: string): boolean {
  if (!/^[1-9]\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{6}$/.test(text)) return false;
  const digits = digitsOf(text);
  const rest = weighted(digits, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
  return (rest === 10 ? 1 : rest) === digits[12];
}

/** Brazilian CPF: 11 digits, not all alike; the last two are weighted sums modulo 11. */
export function isBrazilianCpf(text: string): boolean {
  if (!/^\d{11}$/.test(text) || /^(\d)\1+$/.test(text)) return false;
  const digits = digitsOf(text);
  const check = (length: number): number => {
    const sum = digits.slice(0, length).reduce((total, digit, at) => total + digit * (length + 1 - at), 0);
    return ((sum * 10) % 11) % 10;
  };
  return check(9) === digits[9] && check(10) === digits[10];
}

/** Chinese resident identity number: 17 digits with a date inside and a check character (ISO 7064 MOD 11-2). */
export function isChineseId(text: string): boolean {
  if (!/^[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(text)) return false;
  const sum = weighted(digitsOf(text.slice(0, 17)), [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  return '10X98765432'[sum % 11] === text[17];
}

/** French social-security number: 13 digits and a key of two, together 97. */
export function isFrenchNir(text: string): boolean {
  if (!/^[1-478]\d{2}(0[1-9]|1[0-2]|[2-9]\d)\d{10}$/.test(text)) return false;
  return 97 - Number(BigInt(text.slice(0, 13)) % 97n) === Number(text.slice(13));
}

/** Russian INN of a person: 12 digits, the last two weighted sums modulo 11. */
export function isRussianInn(text: string): boolean {
  if (!/^\d{12}$/.test(text) || /^(\d)\1+$/.test(text)) return false;
  const digits = digitsOf(text);
  const first = (weighted(digits, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10;
  const second = (weighted(digits, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10;
  return first === digits[10] && second === digits[11];
}

/** Russian SNILS: 9 digits and a control number of two. */
export function isRussianSnils(text: string): boolean {
  if (!/^\d{11}$/.test(text) || /^(\d)\1+$/.test(text)) return false;
  const sum = weighted(digitsOf(text), [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101;
  return (sum === 100 ? 0 : sum) === Number(text.slice(9));
}

/** Luhn: Emirati (784…, 15 digits), Saudi (1 or 2, 10 digits) and similar identity numbers. */
export function isLuhn(text: string): boolean {
  if (!/^\d{2,}$/.test(text)) return false;
  const sum = digitsOf(text)
    .reverse()
    .reduce((total, digit, at) => total + (at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0);
  return sum % 10 === 0;
}

/** The check digit of machine-readable passports (ICAO 9303): weights 7, 3, 1; letters from 10; the filler is 0. */
export function mrzCheckDigit(field: string): number {
  return Array.from(field).reduce((sum, character, at) => sum + mrzValue(character) * ([7, 3, 1][at % 3] ?? 0), 0) % 10;
}

/** A second line of a machine-readable passport, or at least its number with check digit, nationality, and birth date. */
export function isMrzLine(text: string): boolean {
  const parts = /^([A-Z0-9<]{9})(\d)([A-Z<]{3})(\d{6})(\d)[MFX<]/.exec(text);
  return parts !== null && mrzCheckDigit(parts[1] ?? '') === Number(parts[2]) && mrzCheckDigit(parts[4] ?? '') === Number(parts[5]);
}

function mrzValue(character: string): number {
  if (character === '<') return 0;
  return /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 55;
}
