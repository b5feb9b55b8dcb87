import i18next, { type BackendModule, type ReadCallback } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { directionOf, firstLanguage, keepLanguage, type Language } from './languages';

export * from './format';
export * from './languages';

type Texts = Record<string, unknown>;

/** One file a language and area, fetched when the area is opened. */
const files = import.meta.glob<{ default: Texts }>('../../locales/*/*.json');

const fromFiles: BackendModule = {
  type: 'backend',
  init() {},
  read(language: string, namespace: string, done: ReadCallback) {
    const load = files[`../../locales/${language}/${namespace}.json`];
    if (!load) return done(new Error(`no texts: ${language}/${namespace}`), null);
    load().then(
      ({ default: texts }) => done(null, texts as Parameters<ReadCallback>[1]),
      (error: Error) => done(error, null),
    );
  },
};

function applyTo(page: HTMLElement, language: Language): void {
  page.lang = language;
  page.dir = directionOf(language);
}

/** Loads the texts of the shell in the language of this device; while developing, English stands in for what is missing. */
export async function startI18n(): Promise<void> {
  const language = firstLanguage();
  applyTo(document.documentElement, language);
  await i18next
    .use(fromFiles)
    .use(initReactI18next)
    .init({
      lng: language,
      // Every text is there in every language before it is delivered: a second language would be loaded for nothing.
      fallbackLng: import.meta.env.DEV ? 'en' : false,
      load: 'currentOnly',
      ns: ['common'],
      defaultNS: 'common',
      // React escapes what it shows.
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
}

/** Changes the language at once, and for the next time on this device. */
export async function changeLanguage(language: Language): Promise<void> {
  keepLanguage(language);
  await i18next.changeLanguage(language);
  applyTo(document.documentElement, language);
}
