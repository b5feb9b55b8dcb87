import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

interface Mistake {
  readonly kind: string;
  readonly language?: string;
  readonly where: string;
  readonly what: string;
}
type Texts = Record<string, unknown>;

const ROOT = join(__dirname, '../..');
const WORDS = JSON.parse(readFileSync(join(ROOT, 'apps/web/locales/words.json'), 'utf8')) as { languages: string[] };
const REST = WORDS.languages.filter((language) => language !== 'en');

const SCREEN = `
  export function Shift({ need, done }) {
    const { t } = useTranslation('shift');
    return (
      <section aria-label={t('title')}>
        <h1>{t('title')}</h1> · <p>{t('seen', { count: 3, area: 'A' })}</p>
        {NEEDS.map((code) => <p>{t(\`need.\${code}\`)}</p>)}
        <Trans i18nKey="shift:bold" />
        <p>{done ? t('yes') : t('no')} {t(TABS.first)}</p>
      </section>
    );
  }
  const TABS = { first: 'shift:tab' };
`;
const ENGLISH: Texts = {
  title: 'The shift',
  seen_one: 'Met one person in {{area}}',
  seen_other: 'Met {{count}} people in {{area}}',
  need: { food: 'Food', safety: 'Safety' },
  bold: 'Read <strong>all</strong> of it',
  yes: 'Yes, done',
  no: 'Not yet',
  tab: 'First tab',
};
/** Words that no language shares with English, and a plural in all of its forms. */
function translated(language: string): Texts {
  const { seen_one: _, seen_other: __, ...rest } = ENGLISH;
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const inWords = JSON.parse(JSON.stringify(rest), (_key, value: unknown) => (typeof value === 'string' ? `¿${value}?` : value)) as Texts;
  return { ...inWords, ...Object.fromEntries(forms.map((form) => [`seen_${form}`, `¿{{count}} {{area}}?`])) };
}

describe('the check of the texts', () => {
  let folder: string;
  let checkLocales: (root: string) => Mistake[];

  beforeAll(async () => {
    ({ checkLocales } = await import(join(ROOT, 'scripts/lib/locales/check.mjs')));
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'parasol-locales-'));
    write('apps/web/locales/words.json', JSON.stringify(WORDS));
    write('apps/web/src/areas/shift/shift-screen.tsx', SCREEN);
    texts('en', ENGLISH);
    for (const language of REST) texts(language, translated(language));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(name: string, content: string): void {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const texts = (language: string, content: Texts) => write(`apps/web/locales/${language}/shift.json`, JSON.stringify(content));
  const screen = (from: string, to: string) => {
    expect(SCREEN).toContain(from);
    write('apps/web/src/areas/shift/shift-screen.tsx', SCREEN.replace(from, to));
  };
  const plant = (language: string, change: Texts) => texts(language, { ...(language === 'en' ? ENGLISH : translated(language)), ...change });
  const found = () => checkLocales(folder).map(({ kind, where }) => `${kind} ${where}`);

  it('finds nothing where nothing is wrong', () => {
    expect(found()).toEqual([]);
  });

  it('finds a text that a language lacks', () => {
    plant('ro', { title: undefined });
    expect(found()).toEqual(['missing apps/web/locales/ro/shift.json  title']);
  });

  it('finds a language that lacks an area', () => {
    rmSync(join(folder, 'apps/web/locales/ar/shift.json'));
    expect(found().filter((one) => one.startsWith('missing apps/web/locales/ar/shift.json'))).toHaveLength(8 - 1 + 6);
  });

  it('finds a text that English lacks', () => {
    plant('fr', { adieu: 'Au revoir' });
    expect(found()).toEqual(['extra apps/web/locales/fr/shift.json  adieu']);
  });

  it('finds a folder of a language that the app does not speak', () => {
    write('apps/web/locales/de/shift.json', '{}');
    expect(found()).toEqual(['extra apps/web/locales/de']);
  });

  it('finds a text that no source uses, in whichever way', () => {
    plant('en', { left_over: 'Left over' });
    for (const language of REST) plant(language, { left_over: '¿…?' });
    expect(found()).toEqual(['unused apps/web/locales/en/shift.json  left_over']);
  });

  it.each([
    ['asked for by a call', `{t('title')}</h1>`, `{t('titel')}</h1>`],
    ['asked for with its area', `{t('title')}</h1>`, `{t('title')}{t('shift:titel')}</h1>`],
    ['asked for in an area that is not there', `{t('title')}</h1>`, `{t('title')}{t('shifts:title')}</h1>`],
    ['asked for by a branch', `t('no')`, `t(need ? 'no' : 'noo')`],
    ['asked for by a part of the key', `t(\`need.`, `t(\`need.food\`)}{t(\`need.safety\`)}{t(\`needs.`],
    ['asked for by <Trans>', `shift:bold" />`, `shift:bold" /><Trans i18nKey="shift:bolder" />`],
    ['kept in a table', `first: 'shift:tab'`, `first: 'shift:tab', second: 'shift:tabs'`],
  ])('finds a key that is not there, %s', (_, from, to) => {
    screen(from, to);
    expect(found()).toEqual([expect.stringMatching(/^unknown apps\/web\/src\/areas\/shift\/shift-screen\.tsx:\d+$/)]);
  });

  it('takes a prefix of the hook and a renamed function for what they are', () => {
    screen(`const { t } = useTranslation('shift');`, `const { t } = useTranslation('shift'); const { t: say } = useTranslation('shift', { keyPrefix: 'need' }); say('food'); say('drink');`);
    expect(found()).toEqual([expect.stringContaining('unknown')]);
  });

  it('finds a placeholder that was lost, misspelt or made up', () => {
    plant('es', { seen_one: '¿{{count}}?' });
    plant('ru', { seen_few: '¿{{conut}} {{area}}?' });
    plant('ar', { title: '¿{{name}}?' });
    expect(found().sort()).toEqual(['placeholders apps/web/locales/ar/shift.json  title', 'placeholders apps/web/locales/es/shift.json  seen_one', 'placeholders apps/web/locales/ru/shift.json  seen_few']);
  });

  it('lets a form say in words what it counts only where it stands for one number', () => {
    plant('ar', { seen_two: '¿{{area}}?' });
    plant('ru', { seen_one: '¿{{area}}?' });
    expect(found()).toEqual(['placeholders apps/web/locales/ru/shift.json  seen_one']);
  });

  it('finds tags that were lost', () => {
    plant('pt-BR', { bold: '¿<strong>tudo?' });
    expect(found()).toEqual(['tags apps/web/locales/pt-BR/shift.json  bold']);
  });

  it('finds a plural form that a language needs, and one that it has not', () => {
    plant('ru', { seen_many: undefined });
    plant('zh-Hans', { seen_one: '¿{{count}} {{area}}?' });
    expect(found()).toEqual(['missing apps/web/locales/ru/shift.json  seen_many', 'extra apps/web/locales/zh-Hans/shift.json  seen_one']);
  });

  it('finds an empty text', () => {
    plant('en', { title: ' ' });
    expect(found()).toContain('empty apps/web/locales/en/shift.json  title');
  });

  it('finds English left in another language, but for words that are the same there', () => {
    plant('fr', { yes: 'Yes, done' });
    plant('en', { no: 'Information' });
    plant('fr', { yes: 'Yes, done', no: 'Information' });
    expect(found()).toEqual(['untranslated apps/web/locales/fr/shift.json  yes']);
  });

  it.each([
    ['en', 'Help the victims'], ['es', 'Abrir el expediente'], ['pt-BR', 'A cliente de hoje'], ['ro', 'Deschide dosarul'], ['ru', 'Личное дело'],
    ['fr', 'Les bénéficiaires'], ['zh-Hans', '打开案件'], ['ar', 'فتح القضية'],
  ])('finds a banned word in %s', (language, text) => {
    plant(language, { title: text });
    expect(found()).toEqual([`banned apps/web/locales/${language}/shift.json  title`]);
  });

  it('lets a banned word pass under the keys that are excepted, and inside another word', () => {
    plant('ru', { title: 'Сделано' });
    write('apps/web/locales/en/codes.json', JSON.stringify({ actorType: { customer: 'Customer' } }));
    for (const language of REST) write(`apps/web/locales/${language}/codes.json`, JSON.stringify({ actorType: { customer: language === 'fr' ? 'Client' : '¿…?' } }));
    screen('<h1>', '<p>{t(`codes:actorType.${need}`)}</p><h1>');
    expect(found()).toEqual([]);
  });

  it.each([
    ['as text', '<h1>', '<p>Not translated</p><h1>'],
    ['in braces', '<h1>', `<p>{'Not translated'}</p><h1>`],
    ['in a branch', '<h1>', `<p>{done ? 'Yes' : undefined}</p><h1>`],
    ['in a template', '<h1>', '<p>{`${need} persons`}</p><h1>'],
    ['as a label', '<h1>', '<p aria-label="Not translated" /><h1>'],
    ['as a title', '<h1>', `<p title={'Not translated'} /><h1>`],
    ['as a placeholder', '<h1>', '<input placeholder="Not translated" /><h1>'],
  ])('finds a text written into a source %s', (_, from, to) => {
    screen(from, to);
    expect(found()).toEqual([expect.stringMatching(/^literal .*shift-screen\.tsx:\d+$/)]);
  });

  it('says what to do', () => {
    plant('ro', { title: undefined });
    screen('<h1>', '<p>Not translated</p><h1>');
    expect(checkLocales(folder).map(({ what }) => what)).toEqual([expect.stringContaining('Translate'), expect.stringContaining("use t('…')")]);
  });
});
