import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiDocument } from '@parasol/http';
import { createInstallation, type Installation } from '@test/support/installation';
import { CODE_LISTS, OF_NO_OPERATION, READING_CODE_LISTS, SEALED_CODE_LISTS, UNSPOKEN } from './code-lists';

const LOCALES = join(__dirname, '../../apps/web/locales');
const { languages } = JSON.parse(readFileSync(join(LOCALES, 'words.json'), 'utf8')) as { languages: string[] };

type Texts = { [key: string]: string | Texts };
const textsOf = (language: string, namespace: string) => JSON.parse(readFileSync(join(LOCALES, language, `${namespace}.json`), 'utf8')) as Texts;
const keysOf = (texts: Texts, at = ''): string[] => Object.entries(texts).flatMap(([key, text]) => (typeof text === 'string' ? [`${at}${key}`] : keysOf(text, `${at}${key}.`)));
const placesOf = (lists: Readonly<Record<string, readonly string[]>>) => Object.entries(lists).flatMap(([place, codes]) => codes.map((code) => `${place}.${code}`));

describe.each(languages)('texts of codes in %s', (language) => {
  it('are there for each code of the domain, and for nothing else', () => {
    const { problem: _, mistake: __, ...texts } = textsOf(language, 'codes');
    expect(keysOf(texts).sort()).toEqual(placesOf(CODE_LISTS).sort());
  });

  it('are there for each thing that a file’s page of readings tells, and for nothing else', () => {
    expect(keysOf(textsOf(language, 'readingCodes')).sort()).toEqual(placesOf(READING_CODE_LISTS).sort());
  });

  it('are there for each code of the advisers’ compartment, and for nothing else', () => {
    expect(keysOf(textsOf(language, 'sealedCodes')).sort()).toEqual(placesOf(SEALED_CODE_LISTS).sort());
  });
});

describe('the codes that the API may answer', () => {
  const enums = new Set<string>();
  const problems = new Set<string>();
  let installation: Installation;

  beforeAll(async () => {
    installation = await createInstallation({ worker: false });
    const document = JSON.parse(JSON.stringify(installation.api.get(ApiDocument, { strict: false }).document)) as object;
    walk(document);
  });
  afterAll(() => installation?.close());

  function walk(part: unknown): void {
    if (typeof part !== 'object' || part === null) return;
    const { enum: values, type } = part as { enum?: unknown; type?: unknown };
    if (Array.isArray(values)) enums.add(JSON.stringify(values));
    if (typeof type === 'string' && type.startsWith('urn:parasol:problem:')) problems.add(type.split(':').pop()!);
    Object.values(part).forEach(walk);
  }

  it('are all on a list that has texts, or on one that nobody reads', () => {
    const known = [...Object.values(CODE_LISTS), ...Object.values(READING_CODE_LISTS), ...UNSPOKEN, [...CODE_LISTS['housingStep']!, ...CODE_LISTS['moneyStep']!]].map((codes) => new Set<unknown>(codes));
    // The interpreted languages have names of their own in every browser.
    const languagesOf = (values: unknown[]) => values.includes('sign_language');
    const unnamed = [...enums].filter((one) => {
      const values = JSON.parse(one) as unknown[];
      return !languagesOf(values) && !known.some((codes) => values.every((value) => codes.has(value)));
    });
    expect(unnamed).toEqual([]);
    expect(enums.size).toBeGreaterThan(60);
  });

  it('say as problems, in every language, what went wrong and what to do', () => {
    const expected = [...new Set([...problems, ...OF_NO_OPERATION])].sort();
    for (const language of languages) expect({ language, codes: Object.keys(textsOf(language, 'codes')['problem']!).sort() }).toEqual({ language, codes: expected });
  });

  it('say for each mistake in a field what to mend', () => {
    const told = readFileSync(join(__dirname, '../../libs/http/input.ts'), 'utf8').match(/codes from our own list:\n([\s\S]*?), or the code/)![1]!;
    const codes = told.match(/[a-z]+(?:_[a-z]+)*/g)!;
    expect(codes).toContain('required');
    for (const language of languages) expect(Object.keys(textsOf(language, 'codes')['mistake']!)).toEqual(expect.arrayContaining(codes));
  });
});
