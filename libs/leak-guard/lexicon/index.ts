import { ar } from './ar';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { Matcher } from './matcher';
import { pt } from './pt';
import { ro } from './ro';
import { ru } from './ru';
import { zh } from './zh';

/** The words of all languages at once: people mix them, and a note's language is often not known. */
export const LEXICON = new Matcher([en, es, pt, ro, ru, fr, zh, ar]);
