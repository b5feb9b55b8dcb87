// What the files of texts say, language by language, held against English.

/** Categories of plural that i18next appends to a key. */
const CATEGORY = /^(.+?)(_ordinal)?_(zero|one|two|few|many|other)$/;
const LETTERS = /\p{L}{2}/u;

/**
 * The texts of one file, by the path of their keys.
 * @returns {Map<string, string>} `need.doctor` → text
 */
export function flatten(tree, at = '') {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) => {
      const path = at === '' ? key : `${at}.${key}`;
      return typeof value === 'string' ? [[path, value]] : [...flatten(value, path)];
    }),
  );
}

/** The key as a source names it: without the category of its plural, where it is one. */
export function baseOf(key, keys) {
  const [, base, ordinal = ''] = CATEGORY.exec(key) ?? [];
  return base !== undefined && keys.has(`${base}${ordinal}_one`) && keys.has(`${base}${ordinal}_other`) ? base : key;
}

/** Keys under which i18next would look for a plural: base and whether it counts (one, two) or orders (first, second). */
function pluralOf(key, english) {
  const [, base, ordinal = '', category] = CATEGORY.exec(key) ?? [];
  return base !== undefined && english.has(`${base}${ordinal}_one`) && english.has(`${base}${ordinal}_other`) ? { stem: `${base}${ordinal}`, ordinal: ordinal !== '', category } : undefined;
}

/** The forms that a language needs; `zero` besides, where English has one of its own. */
function categoriesOf(language, { stem, ordinal }, english) {
  const { pluralCategories } = new Intl.PluralRules(language, { type: ordinal ? 'ordinal' : 'cardinal' }).resolvedOptions();
  return new Set([...pluralCategories, ...(english.has(`${stem}_zero`) ? ['zero'] : [])]);
}

/** Whether a form stands for one number only, so that it may say "once" instead of "1 time". */
function isOneNumber(language, category) {
  if (category === 'zero') return true;
  const rules = new Intl.PluralRules(language);
  let found = 0;
  for (let n = 0; n <= 200 && found < 2; n++) if (rules.select(n) === category) found++;
  return found === 1;
}

const placeholders = (text) => [...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)].map((match) => match[1]).sort();
const tags = (text) => [...text.matchAll(/<\/?\s*([\w-]+)\s*\/?>/g)].map((match) => match[0].replace(/\s/g, '')).sort();
const bare = (text) => text.replace(/\{\{[^}]*\}\}|<[^>]*>|\$t\([^)]*\)/g, ' ');

/** Keys that one language lacks, or has beyond English, plural forms included. */
function keyMistakes(language, english, texts) {
  const found = [];
  const needed = new Set();
  for (const key of english.keys()) {
    const plural = pluralOf(key, english);
    if (!plural) needed.add(key);
    else for (const category of categoriesOf(language, plural, english)) needed.add(`${plural.stem}_${category}`);
  }
  for (const key of needed) {
    if (texts.has(key)) continue;
    const plural = pluralOf(key, english);
    found.push({ kind: 'missing', key, what: plural ? `is missing: ${language} has the plural form "${plural.category}". Add it` : 'is missing. Translate the English text' });
  }
  for (const key of texts.keys()) {
    if (needed.has(key)) continue;
    const plural = pluralOf(key, english);
    found.push({ kind: 'extra', key, what: plural ? `is never shown: ${language} has no plural form "${plural.category}". Remove it` : 'is not in English. Remove it, or add it to English first' });
  }
  return found;
}

/** What is wrong with the texts that are there. */
function textMistakes(language, english, texts, words) {
  const found = [];
  const same = new Set(words.sameAsEnglish[language] ?? []);
  for (const [key, text] of texts) {
    if (text.trim() === '') {
      found.push({ kind: 'empty', key, what: 'is empty. Write a text, or remove the key everywhere' });
      continue;
    }
    for (const banned of bannedIn(language, key, text, words)) found.push({ kind: 'banned', key, what: `says "${banned.found}". Say it as the glossary does: ${banned.instead}` });
    const plural = pluralOf(key, english);
    // Of the forms of a plural, English may say one in words; the general one has all that there is to say. `number` is a formatted count.
    const source = english.get(plural ? `${plural.stem}_other` : key);
    if (source === undefined) continue;
    const mayOmit = plural !== undefined && !plural.ordinal && isOneNumber(language, plural.category);
    const differs = differenceOf(placeholders(source), placeholders(text), mayOmit ? ['count', 'number'] : []);
    if (differs) found.push({ kind: 'placeholders', key, what: `${differs} among its placeholders, against English. Use each of them, spelt as there` });
    const tagged = differenceOf(tags(source), tags(text), []);
    if (tagged) found.push({ kind: 'tags', key, what: `${tagged} among its tags, against English. Keep the tags as they are there` });
    if (language !== 'en' && text === source && LETTERS.test(bare(text)) && !same.has(text)) {
      found.push({ kind: 'untranslated', key, what: `is the English text "${text}". Translate it; where the word is the same, add it to sameAsEnglish.${language} in words.json` });
    }
  }
  return found;
}

function differenceOf(wanted, given, optional) {
  const without = (list, other) => list.filter((one) => list.filter((x) => x === one).length > other.filter((x) => x === one).length);
  const lacks = without(wanted, given).filter((one) => !optional.includes(one));
  const extra = without(given, wanted).filter((one) => !optional.includes(one));
  const told = [lacks.length > 0 ? `lacks ${[...new Set(lacks)].join(', ')}` : '', extra.length > 0 ? `has too many ${[...new Set(extra)].join(', ')}` : ''].filter((part) => part !== '');
  return told.length > 0 ? told.join(' and ') : undefined;
}

/** A banned word stands alone; `*` at its end takes every ending. Chinese and Arabic have no such limits between words. */
function patternOf(language, word) {
  const stem = word.replace(/\*$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
  if (language === 'zh-Hans' || language === 'ar') return new RegExp(stem, 'iu');
  return new RegExp(`(?<![\\p{L}])${stem}${word.endsWith('*') ? '\\p{L}*' : '(?![\\p{L}])'}`, 'iu');
}

function bannedIn(language, key, text, words) {
  return (words.banned[language] ?? []).flatMap(({ words: list, instead, except = [] }) => {
    if (except.includes(key)) return [];
    return list.map((word) => patternOf(language, word).exec(text)?.[0]).filter((found) => found !== undefined).map((found) => ({ found, instead }));
  });
}

/**
 * All that is wrong with one file of texts.
 * @param {string} language such as `pt-BR`
 * @param {string} namespace name of the file; exceptions in the list of words name keys as `namespace:key`
 */
export function fileMistakes(language, namespace, english, texts, words) {
  const scoped = { ...words, banned: { [language]: (words.banned[language] ?? []).map((rule) => ({ ...rule, except: (rule.except ?? []).flatMap((key) => (key.startsWith(`${namespace}:`) ? [key.slice(namespace.length + 1)] : [])) })) } };
  return [...keyMistakes(language, english, texts), ...textMistakes(language, english, texts, scoped)];
}
