import type { Page } from 'playwright-core';
import { anArea, anOrganisation, aTeam, type BuiltOrganisation, type SignedInWorker, signedInWorker } from '../builders/staff';
import { barriers } from './support/axe';
import type { Look } from './support/browser';
import { bringSession } from './support/sign-in';
import { useStack } from './support/use-stack';

describe('an outreach worker logs a contact', () => {
  const { stack, browser } = useStack({ worker: false });
  let organisation: BuiltOrganisation;
  let team: string;
  let area: string;

  beforeAll(async () => {
    organisation = await anOrganisation(stack.world);
    team = await aTeam(organisation);
    area = await anArea(organisation, 'Harbour');
  });

  const anybody = (): Promise<SignedInWorker> => signedInWorker({ organisation, role: 'outreach_worker', team });
  const contactsOf = async (worker: SignedInWorker) => (await worker.expect(200, 'GET', '/contacts')).body.items.filter(({ mine }: { mine: boolean }) => mine);

  /** A phone on which the worker's shift is set, at the contact screen. */
  async function inAShift(worker: SignedInWorker, look: Look = {}): Promise<Page> {
    const page = await browser.newPage(look);
    await bringSession(page, worker);
    await page.goto('/app/write');
    await page.locator('select').selectOption({ index: 1 });
    await page.locator('.button-main').tap();
    await saveButton(page).waitFor();
    return page;
  }

  const saveButton = (page: Page) => page.locator('.write-actions .button-main');
  const supply = (page: Page, place: number) => page.locator('.supply').nth(place);
  const pieces = (page: Page, place: number, number: number) => supply(page, place).getByRole('radio').nth([5, 10, 20, 30, 50].indexOf(number));

  /** Leaves the screen, which ends the time for undoing, and waits for what arrives. */
  async function arrived(page: Page, worker: SignedInWorker, number: number) {
    await page.locator('.nav-phone a[href="/app/contacts"]').tap();
    for (let attempt = 0; attempt < 100; attempt++) {
      const contacts = await contactsOf(worker);
      if (contacts.length >= number) return contacts;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`fewer than ${number} contacts arrived`);
  }

  it.each(['en', 'ar'])('in six touches, in %s', async (language) => {
    const worker = await anybody();
    const page = await inAShift(worker, { language });
    await page.reload();
    await saveButton(page).waitFor();
    await page.evaluate(() => {
      const counted = globalThis as unknown as { touches: number };
      counted.touches = 0;
      addEventListener('touchstart', () => counted.touches++, true);
    });
    await page.locator('.who-field').getByRole('radio').first().tap();
    await pieces(page, 0, 20).tap();
    await pieces(page, 1, 10).tap();
    await page.locator('.write-fields > div > .chips').first().getByRole('button').first().tap();
    await saveButton(page).tap();
    await page.locator('.write-saved .button').waitFor();
    expect(await page.evaluate(() => (globalThis as unknown as { touches: number }).touches)).toBeLessThanOrEqual(6);
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(language === 'ar' ? 'rtl' : 'ltr');
    const [contact] = await arrived(page, worker, 1);
    expect(contact).toMatchObject({ kind: 'anonymous', areaId: area, supplies: [{ supply: 'condoms', quantity: 20 }, { supply: 'lubricant', quantity: 10 }], services: ['health_education'] });
    await page.context().close();
  });

  it('takes the last one back, and repeats it for the next person', async () => {
    const worker = await anybody();
    const page = await inAShift(worker);
    await pieces(page, 0, 30).tap();
    await page.locator('.supplies ~ div .button', { hasText: 'Naloxone' }).tap();
    await saveButton(page).tap();
    await page.getByRole('button', { name: 'Undo' }).tap();
    // Taken off the phone first.
    await pieces(page, 0, 30).and(page.locator('[aria-checked=true]')).waitFor();
    await pieces(page, 0, 50).tap();
    await saveButton(page).tap();
    await page.locator('.write-saved .button').waitFor();
    await page.getByRole('button', { name: 'Same as the last' }).tap();
    expect(await pieces(page, 0, 50).getAttribute('aria-checked')).toBe('true');
    await saveButton(page).tap();
    await page.locator('.write-saved .button').waitFor();
    const contacts = await arrived(page, worker, 2);
    const given = [{ supply: 'condoms', quantity: 50 }, { supply: 'naloxone', quantity: 1 }];
    expect(contacts.map(({ supplies }: { supplies: unknown }) => supplies)).toEqual([given, given]);
    await page.context().close();
  });

  it('keeps a note that looks like papers on the screen, and says why', async () => {
    const worker = await anybody();
    const page = await inAShift(worker);
    await page.locator('summary', { hasText: 'More' }).tap();
    await page.getByLabel('Note', { exact: true }).fill('She has an asylum hearing in May.');
    await page.getByText('This looks like a request for protection.').waitFor();
    await saveButton(page).tap();
    await page.getByText('The note is held back.').waitFor();
    await page.getByLabel('Note', { exact: true }).fill('Asked for the van on Friday.');
    await saveButton(page).tap();
    await page.locator('.write-saved .button').waitFor();
    const [{ id }] = await arrived(page, worker, 1);
    expect((await worker.expect(200, 'GET', `/contacts/${id}`)).body.note).toBe('Asked for the van on Friday.');
    await page.context().close();
  });

  it.each([{ language: 'en' }, { language: 'ar' }, { dark: true }, { device: 'desk' }] satisfies Look[])('shuts nobody out: %j', async (look) => {
    const page = await browser.newPage(look);
    await bringSession(page, await anybody());
    await page.goto('/app/write');
    await page.locator('select').selectOption({ index: 1 });
    await page.locator('.button-main').click();
    await saveButton(page).waitFor();
    for (const fold of await page.locator('summary').all()) await fold.click();
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });

  it.each(['en', 'ar'])('opens in less script than a street corner can bear, in %s; what seals and guards comes once it is usable', async (language) => {
    const worker = await anybody();
    const cold = await browser.newPage({ language });
    await bringSession(cold, worker);
    // The page itself says when it is usable: by the time that this process hears of it, what comes after may be there.
    await cold.addInitScript(() => {
      const watch = new MutationObserver(() => {
        if (!document.querySelector('select')) return;
        performance.mark('usable');
        watch.disconnect();
      });
      watch.observe(document, { childList: true, subtree: true });
    });
    await cold.goto('/app/write');
    await cold.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('sealing')));
    const first = await cold.evaluate(() => {
      const usableAt = performance.getEntriesByName('usable')[0]!.startTime;
      const scripts = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(({ name }) => name.endsWith('.js'));
      return scripts.filter(({ startTime }) => startTime <= usableAt).map(({ name, encodedBodySize }) => ({ name, bytes: encodedBodySize }));
    });
    expect(first.map(({ name }) => name).filter((name) => /sealing|leaks/.test(name))).toEqual([]);
    const sum = (scripts: readonly { bytes: number }[]): number => scripts.reduce((all, { bytes }) => all + bytes, 0);
    expect(sum(first)).toBeGreaterThan(50_000);
    expect(sum(first)).toBeLessThanOrEqual(200_000);
    await cold.context().close();
  });
});
