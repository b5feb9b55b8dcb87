import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Texts = { readonly [key: string]: string | Texts };

const LOCALES = join(__dirname, '../../../apps/web/locales');

const read = (language: string, area: string): Texts => {
  const file = join(LOCALES, language, `${area}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Texts) : {};
};

const textAt = (texts: Texts, key: string): string | undefined => {
  const found = key.split('.').reduce<string | Texts | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), texts);
  return typeof found === 'string' ? found : undefined;
};

/**
 * The texts of an area as a screen in that language shows them, English where it has none: `t('take_back')`, `t('weak.too_short')`,
 * `t('welcome_name', { name })`. @throws Error for a text that is not there in either
 */
export function textsOf(language: string, area: string): (key: string, values?: Readonly<Record<string, string>>) => string {
  const [own, english] = [read(language, area), read('en', area)];
  return (key, values = {}) => {
    const found = textAt(own, key) ?? textAt(english, key);
    if (found === undefined) throw new Error(`no text ${area}:${key}`);
    return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  };
}
