import type { Locator, Page } from 'playwright-core';
import { dayFromToday } from '../../builders/referrals';
import { secondAdministrator, type BuiltOrganisation, type SignedInWorker } from '../../builders/staff';
import arabic from '../../../apps/web/locales/ar/sealed.json';
import arabicCodes from '../../../apps/web/locales/ar/sealedCodes.json';
import english from '../../../apps/web/locales/en/sealed.json';
import englishCodes from '../../../apps/web/locales/en/sealedCodes.json';
import { barriers } from './axe';
import type { TestBrowser } from './browser';
import { bringSession } from './sign-in';

/** What the room says, in the languages of its spec. */
export const TEXTS = { en: { ...english, codes: englishCodes }, ar: { ...arabic, codes: arabicCodes } };

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The page at a path of the app, in the worker's session. */
export async function at(page: Page, worker: SignedInWorker, path: string): Promise<Page> {
  await bringSession(page, worker);
  await page.goto(`/app${path}`);
  return page;
}

/** Words that are compared or written down, as the page shows them. */
export const wordsOn = (part: Page | Locator): Promise<string[]> => part.locator('.words li').allTextContents();

/** What each device asks for once. */
export const comparePaper = (page: Page, t = TEXTS.en): Promise<void> => page.getByText(t.words_are_the_same).click();

/** Waits until the room stands open. */
export async function unlock(page: Page, passphrase: string, t = TEXTS.en): Promise<void> {
  await page.getByLabel(t.six_words).fill(passphrase);
  await button(page, t.unlock).click();
  await page.getByRole('tab', { name: t.my_files }).waitFor();
}

/** Takes on a file from the list, and opens its document. */
export async function takeOn(page: Page, fileCode: string, t = TEXTS.en): Promise<void> {
  await page.getByLabel(t.file_code).fill(fileCode);
  await button(page, t.take_on).click();
  await page.getByRole('link', { name: fileCode }).click();
}

/** A date to remember in the form of the opened document, not saved yet. */
export async function fillInDate(page: Page, place: string, t = TEXTS.en): Promise<Locator> {
  await button(page, t.add_to.replace('{{section}}', t.codes.section.dates)).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(t.field.kind).selectOption('hearing');
  await form.getByLabel(t.field.on, { exact: true }).fill(dayFromToday(3));
  await form.getByLabel(t.field.place).fill(place);
  return form;
}

export async function writeDate(page: Page, place: string, t = TEXTS.en): Promise<void> {
  const form = await fillInDate(page, place, t);
  await button(page, t.seal_and_save).click();
  await form.waitFor({ state: 'detached' });
  await page.getByText(place).waitFor();
}

/** Two humans hold the ceremony, each on their own device. Answers what the first has written on paper: the key, and its eight words. */
export async function ceremony(browser: TestBrowser, organisation: BuiltOrganisation): Promise<{ readonly key: string; readonly words: string[] }> {
  const t = TEXTS.en;
  // Where nobody else could confirm it, it would stand at once.
  const other = await secondAdministrator(organisation);
  const first = await at(await browser.newPage({ device: 'desk' }), organisation.administrator, '/keys');
  await button(first, t.make_recovery_key).click();
  const sheet = first.getByRole('region', { name: t.sheet_title });
  const key = (await sheet.locator('.sealed-key').innerText()).trim();
  const words = await wordsOn(sheet);
  expect(await barriers(first)).toEqual([]);
  await button(first, t.on_paper).click();
  expect(await first.content()).not.toContain(key);
  await first.getByLabel(t.last_signs.replace('{{count}}', '6')).fill(key.slice(-6));
  await button(first, t.begin_ceremony).click();
  await first.getByText(t.wait_for_second_human).waitFor();
  expect(await button(first, t.confirm_ceremony).count()).toBe(0);

  const second = await at(await browser.newPage(), other, '/keys');
  await second.getByText(t.words_are_on_paper).click();
  expect(await wordsOn(second)).toEqual(words);
  await button(second, t.confirm_ceremony).click();
  await second.getByText(t.ceremony_held).waitFor();
  await Promise.all([first.context().close(), second.context().close()]);
  return { key, words };
}
