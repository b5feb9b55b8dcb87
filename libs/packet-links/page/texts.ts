import type { Language } from './languages';
import { TEXTS } from './texts.generated';

/** Says a text of the app's own files, by `area:key`, with what stands in it; of several keys the first that there is. @throws Error where there is none */
export type Say = (key: string | readonly string[], values?: Readonly<Record<string, string>>) => string;

export function sayIn(language: Language): Say {
  const texts: Readonly<Record<string, string>> = TEXTS[language];
  return (key, values = {}) => {
    const text = [key].flat().map((each) => texts[each]).find((each) => each !== undefined);
    if (text === undefined) throw new Error(`the page has no text ${[key].flat().join(', ')}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  };
}

/** A day in no time zone: one is the same wherever it is read. */
export const dayIn = (language: Language, isoDate: string): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${isoDate.slice(0, 10)}T00:00:00Z`));

/** A month, given as `YYYY-MM`. */
export const monthIn = (language: Language, isoMonth: string): string =>
  new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${isoMonth}-01T00:00:00Z`));

/** Several things in a row, as the language joins them. */
export const listIn = (language: Language, parts: readonly string[]): string => new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);
