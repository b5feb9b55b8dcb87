/** Languages of the page, as their own speakers call them. */
export const LANGUAGE_NAMES = {
  en: 'English', es: 'Español', 'pt-BR': 'Português', ro: 'Română', ru: 'Русский', fr: 'Français', 'zh-Hans': '简体中文', ar: 'العربية',
} as const;
export type Language = keyof typeof LANGUAGE_NAMES;
export const LANGUAGES = Object.keys(LANGUAGE_NAMES) as [Language, ...Language[]];

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/** Nobody lists more. */
const MOST_WISHES = 20;

/**
 * The language that a browser asks for, of those that there are; English where there is none.
 * @param header Accept-Language, whatever is in it
 */
export function languageFor(header: string | undefined): Language {
  const wishes = (header ?? '')
    .split(',', MOST_WISHES)
    .map((wish) => {
      const [tag = '', ...rest] = wish.trim().toLowerCase().split(';');
      const quality = Number(/^\s*q=([\d.]{1,5})$/.exec(rest.join(';'))?.[1] ?? '1');
      return { tag, quality: Number.isNaN(quality) ? 0 : quality };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wishes) {
    const [primary] = tag.split('-');
    const found = LANGUAGES.find((language) => language.toLowerCase() === tag) ?? LANGUAGES.find((language) => language.split('-')[0] === primary);
    if (found) return found;
  }
  return 'en';
}
