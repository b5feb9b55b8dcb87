// The whole check, over a folder that looks like the repository: its texts, its list of words and the sources that use them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readSource } from './sources.mjs';
import { baseOf, fileMistakes, flatten } from './texts.mjs';

const LOCALES = 'apps/web/locales';
/** The pages without a script say what the app says, too. */
const SOURCES = ['apps/web/src', 'libs/packet-links'];

/**
 * @param {string} root folder with apps/web in it
 * @returns {{ kind: string, language: string | undefined, where: string, what: string }[]} a mistake each; `missing` and
 *   `untranslated` ones are those that a translation cures
 */
export function checkLocales(root) {
  const words = JSON.parse(readFileSync(join(root, LOCALES, 'words.json'), 'utf8'));
  const found = [];
  const mistake = (kind, language, where, what) => found.push({ kind, language, where, what });
  const folders = readdirSync(join(root, LOCALES), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  for (const name of folders) if (!words.languages.includes(name)) mistake('extra', undefined, `${LOCALES}/${name}`, 'is no language of the app. Remove it, or add it to languages in words.json');

  const read = (language, namespace) => {
    const path = join(root, LOCALES, language, `${namespace}.json`);
    return existsSync(path) ? flatten(JSON.parse(readFileSync(path, 'utf8'))) : new Map();
  };
  const namesIn = (language) => (folders.includes(language) ? readdirSync(join(root, LOCALES, language)).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5)) : []);
  const english = new Map(namesIn('en').map((namespace) => [namespace, read('en', namespace)]));

  for (const language of words.languages) {
    for (const namespace of namesIn(language)) if (!english.has(namespace)) mistake('extra', language, `${LOCALES}/${language}/${namespace}.json`, 'is not there in English. Remove it');
    for (const [namespace, source] of english) {
      for (const { kind, key, what } of fileMistakes(language, namespace, source, language === 'en' ? source : read(language, namespace), words)) {
        mistake(kind, language, `${LOCALES}/${language}/${namespace}.json  ${key}`, what);
      }
    }
  }
  checkSources(root, english, mistake);
  return found;
}

function checkSources(root, english, mistake) {
  const namespaces = new Set(english.keys());
  const named = new Map([...english].map(([namespace, texts]) => [namespace, new Set([...texts.keys()].map((key) => baseOf(key, texts)))]));
  const used = new Map([...named.keys()].map((namespace) => [namespace, new Set()]));

  const take = ({ namespace, key, prefix, subtree }) => {
    const spaces = namespace === undefined ? [...named.keys()] : named.has(namespace) ? [namespace] : [];
    const matches = spaces.flatMap((space) => [...named.get(space)].filter((one) => one === key || (prefix && one.startsWith(key)) || (subtree && one.startsWith(`${key}.`))).map((one) => [space, one]));
    for (const [space, one] of matches) used.get(space).add(one);
    return matches.length > 0;
  };
  for (const file of SOURCES.flatMap((folder) => sourcesBelow(join(root, folder)))) {
    const name = relative(root, file);
    const { uses, literals } = readSource(name, readFileSync(file, 'utf8'), namespaces);
    for (const one of uses) {
      if (one.prefix && one.key === '' && one.namespace === undefined) continue;
      if (!take(one)) mistake('unknown', undefined, `${name}:${one.line}`, `asks for "${one.namespace ?? '?'}:${one.key}${one.prefix ? '…' : ''}", which is not there. Correct the key, or write the text in ${LOCALES}/en/${one.namespace ?? 'AREA'}.json`);
    }
    for (const { text, line } of literals) mistake('literal', undefined, `${name}:${line}`, `shows "${text.slice(0, 60)}" as it stands. Put it in ${LOCALES}/en/AREA.json and use t('…')`);
  }
  // A text may use another: $t(common:save).
  for (const texts of english.values()) for (const text of texts.values()) for (const [, key] of text.matchAll(/\$t\(([\w.:-]+)/g)) take({ namespace: key.includes(':') ? key.split(':')[0] : undefined, key: key.split(':').pop(), prefix: false });

  for (const [namespace, keys] of named) {
    for (const key of keys) {
      if (!used.get(namespace).has(key)) mistake('unused', 'en', `${LOCALES}/en/${namespace}.json  ${key}`, `is used nowhere. Remove it in all languages; where a source builds the key, let it begin with "${namespace}:" in a template literal`);
    }
  }
}

function sourcesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(spec|fixture|generated|d)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
