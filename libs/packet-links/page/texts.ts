import type { Language } from './languages';
import { TEXTS } from './texts.generated';

/** Says a text of the app's own files, by `area:key`, with what stands in it. @throws Error for one that is not there */
export type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

export function sayIn(language: Language): Say {
  const texts: Readonly<Record<string, string>> = TEXTS[language];
  return (key, values = {}) => {
    const text = texts[key];
    if (text === undefined) throw new Error(`the page has no text ${key}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  };
}

/** A day in no time zone: one is the same wherever it is read. */
export const dayIn = (language: Language, isoDate: string): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${isoDate.slice(0, 10)}T00:00:00Z`));
