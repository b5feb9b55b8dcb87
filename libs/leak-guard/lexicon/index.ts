import { ar } from './ar';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { Matcher } from './matcher';
import { pt } from './pt';
import { ro } from './ro';
import { ru } from './ru';
import { zh } from './zh';

let words: Matcher | undefined;

/** The words of all languages at once: people mix them, and a note's language is often not known. Made when first asked for: most processes never look at a text. */
export function lexicon(): Matcher {
  words ??= new Matcher([en, es, pt, ro, ru, fr, zh, ar]);
  return words;
}
