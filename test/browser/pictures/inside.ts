import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Demo } from '../support/demo';
import { settled, show } from '../support/settled';
import { textsOf } from '../support/texts';

/** Takes a picture of the page as it is now. */
export type Take = (place: string) => Promise<void>;

/** What no link leads to: places that open once something was set or typed. By the sign-in names of the demo's people. */
export const INSIDE: Readonly<Record<string, (page: Page, take: Take, demo: Demo) => Promise<void>>> = {
  'yara.lantern': async (page, take) => {
    await contact(page, take);
    await keptTasks(page, take);
  },
  'bela.lantern': report,
  'leyla.lantern': sealedRoom,
};

/** The contact screen, which asks for the shift first: empty, and with a contact on it. */
async function contact(page: Page, take: Take): Promise<void> {
  await show(page, '/app/write');
  await page.locator('select').first().selectOption({ index: 1 });
  await page.locator('.button-main').click();
  await page.locator('.write-actions').waitFor();
  await take('contact');
  for (const nth of [0, 1]) await page.locator('.supply').nth(nth).getByRole('radio').nth(1).click();
  await page.locator('.write-fields > div > .chips').first().getByRole('button').first().click();
  await take('contact-filled');
  await page.locator('.write-actions .button-main').click();
  await page.locator('.write-saved .button').waitFor();
  await take('contact-saved');
}

/** The tasks that this phone keeps for a time without a network, from the switch to the list. */
async function keptTasks(page: Page, take: Take): Promise<void> {
  const t = textsOf(await page.evaluate(() => document.documentElement.lang), 'tasks');
  const dialog = page.getByRole('dialog');
  await show(page, '/app/tasks');
  await page.getByRole('button', { name: t('lease.switch_on') }).click();
  await dialog.getByRole('button', { name: t('lease.make') }).click();
  const listed = dialog.getByRole('listitem');
  await listed.first().waitFor({ timeout: 60_000 });
  await take('lease-words');
  const words = (await listed.allTextContents()).join(' ');
  await dialog.getByRole('button', { name: t('lease.learnt') }).click();
  await dialog.getByLabel(t('lease.type_them')).fill(words);
  await dialog.getByRole('button', { name: t('lease.switch_on') }).click();
  await page.getByRole('link', { name: t('lease.look') }).click();
  await page.getByLabel(t('lease.six_words')).fill(words);
  await take('kept-tasks-door');
  await page.getByRole('button', { name: t('lease.show') }).click();
  await page.locator('main .row').first().waitFor({ timeout: 60_000 });
  await settled(page);
  await take('kept-tasks');
}

/** A report, for which a month has to be closed first. */
async function report(page: Page, take: Take): Promise<void> {
  const t = textsOf(await page.evaluate(() => document.documentElement.lang), 'reports');
  await show(page, '/app/reports');
  const chart = page.locator('.bars');
  if ((await chart.count()) === 0) {
    await page.getByRole('button', { name: t('close_month') }).click();
    await page.getByRole('dialog').getByRole('button', { name: t('close_month') }).click();
    await chart.waitFor({ timeout: 60_000 });
  }
  await settled(page);
  await take('report');
  await page.getByLabel(t('indicator')).selectOption('supplies_given');
  await page.getByLabel(t('by'), { exact: true }).selectOption('setting');
  await page.getByLabel(t('and'), { exact: true }).selectOption('category');
  await page.locator('.bar-group').first().waitFor();
  await settled(page);
  await take('report-by-two');
}

/** The advisers' room, which six words open, and a document in it. */
async function sealedRoom(page: Page, take: Take, { papersFile }: Demo): Promise<void> {
  const words = /^six words\s+leyla\.lantern: (.*)$/m.exec(readFileSync(papersFile, 'utf8'))?.[1];
  if (words === undefined) throw new Error("the adviser's six words are not on the demo's paper");
  await show(page, '/app/sealed');
  // This device has not compared the paper yet.
  await page.locator('main label', { has: page.locator('input[type="checkbox"]') }).click();
  await page.locator('textarea').fill(words);
  await page.locator('form .button-main').click();
  const tabs = page.getByRole('tab');
  await tabs.first().waitFor({ timeout: 60_000 });
  for (const [index, place] of ['sealed-open', 'sealed-dates', 'sealed-drops'].entries()) {
    await tabs.nth(index).click();
    await settled(page);
    await take(place);
  }
  await tabs.first().click();
  const document = page.locator('a[href="/app/sealed#file"]').first();
  if ((await document.count()) === 0) return;
  await document.click();
  await settled(page);
  await take('sealed-document');
}
