const ZEROS = [0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xe50];
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i', ł: 'l', ø: 'o', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ɡ: 'g',
  ة: 'ه', ى: 'ي', ک: 'ك', ی: 'ي', ہ: 'ه', ٱ: 'ا', گ: 'ك', ڤ: 'ف', چ: 'ج', پ: 'ب',
  і: 'и', ї: 'и', є: 'е', ґ: 'г',
  簽: '签', 證: '证', 護: '护', 難: '难', 國: '国', 滯: '滞', 龍: '龙', 號: '号', 過: '过', 來: '来', 這: '这', 邊: '边',
  請: '请', 師: '师', 聽: '听', 灣: '湾', 戶: '户', 關: '关', 擔: '担', 續: '续', 辦: '办', 紙: '纸', 華: '华', 僑: '侨', 綠: '绿', 無: '无', 沒: '没', 體: '体', 問: '问', 機: '机', 據: '据', 場: '场', 員: '员', 間: '间', 約: '约', 預: '预', 時: '时', 檢: '检', 獄: '狱', 販: '贩', 賣: '卖',
};
const LETTERS_PATTERN = new RegExp(`[${Object.keys(LETTERS).filter((key) => [...key].length === 1).join('')}]`, 'gu');

const TO_LATIN: Readonly<Record<string, string>> = { а: 'a', в: 'b', с: 'c', е: 'e', н: 'h', и: 'i', і: 'i', ј: 'j', к: 'k', м: 'm', о: 'o', р: 'p', ѕ: 's', т: 't', у: 'y', х: 'x', α: 'a', ε: 'e', ι: 'i', ο: 'o', ρ: 'p', τ: 't', υ: 'u', ν: 'v', κ: 'k' };
const TO_CYRILLIC: Readonly<Record<string, string>> = { a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', y: 'у', x: 'х', i: 'и', u: 'и', n: 'п' };

/**
 * One form for what reads alike: compatibility forms, case, accents and vowel signs, invisible characters, digits of other scripts,
 * Arabic letter variants, common traditional Chinese forms, and letters of another alphabet within one word. Punctuation stays.
 */
export function fold(text: string): string {
  const bare = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}\u0640\u3164\u115f\u1160]+/gu, '')
    .replace(/[^\P{Nd}0-9]/gu, asciiDigit)
    .replace(LETTERS_PATTERN, (letter) => LETTERS[letter] ?? letter);
  return /[a-z]/.test(bare) && /[\u0370-\u04ff]/.test(bare) ? bare.replace(/[a-z\u0370-\u04ff]+/g, oneAlphabet) : bare;
}

/** `fold`, then everything but letters and digits becomes one space; spaced-out words are joined, and spaces between Han go. */
export function plain(text: string): string {
  return words(fold(text));
}

/** The second half of `plain`, for text that is folded already. */
export function words(folded: string): string {
  return folded
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])/g, '')
    .replace(/(?<![a-z\u0400-\u04ff\u0600-\u06ff])(?:[a-z\u0400-\u04ff\u0600-\u06ff] ){3,}[a-z\u0400-\u04ff\u0600-\u06ff](?![a-z\u0400-\u04ff\u0600-\u06ff])/g, (spaced) => spaced.replaceAll(' ', ''));
}

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((start) => code >= start && code < start + 10);
  return zero === undefined ? digit : String(code - zero);
}

function oneAlphabet(word: string): string {
  const latin = word.replace(/[^a-z]/g, '').length;
  if (latin === 0 || latin === word.length) return word;
  const table = latin * 2 >= word.length ? TO_LATIN : TO_CYRILLIC;
  return Array.from(word, (letter) => table[letter] ?? letter).join('');
}
