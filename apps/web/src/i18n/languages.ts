/** The eight languages of the staff's screens, each under its own name; the value is the locale of dates and numbers. */
export const LANGUAGES = {
  en: 'English',
  es: 'Español',
  'pt-BR': 'Português (Brasil)',
  ro: 'Română',
  ru: 'Русский',
  fr: 'Français',
  'zh-Hans': '简体中文',
  ar: 'العربية',
} as const;

export type Language = keyof typeof LANGUAGES;

const ALL = Object.keys(LANGUAGES) as Language[];
const KEPT = 'language';

const isLanguage = (text: string): text is Language => (ALL as string[]).includes(text);

/** Whether it is written from right to left. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/** The language to begin with: the one chosen on this device, else the first of the browser's that we speak, else English. */
export function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept !== null && isLanguage(kept)) return kept;
  for (const wish of navigator.languages) {
    const base = wish.split('-')[0] ?? '';
    const found = ALL.find((language) => language === wish) ?? ALL.find((language) => language.split('-')[0] === base);
    if (found) return found;
  }
  return 'en';
}

/** A language is the only thing about its user that a device remembers in the clear. */
export const keepLanguage = (language: Language): void => localStorage.setItem(KEPT, language);
