import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { aRegular } from '../builders/contacts';
import { anArea, anOrganisation, aTeam, type BuiltOrganisation, type SignedInWorker, signedInWorker } from '../builders/staff';
import type { Profile } from './support/browser';
import { FULL } from './support/looks';
import { filesWith, setUpPhone, usePhones } from './support/phones';

const NUMBERS = [5, 10, 20, 30, 50];
/** More than are uploaded at once. */
const CONTACTS = FULL ? 200 : 40;

describe('an outreach worker works offline', () => {
  const { stack, aPhone, aFolder } = usePhones();
  let organisation: BuiltOrganisation;
  let team: string;

  beforeAll(async () => {
    organisation = await anOrganisation(stack().world);
    team = await aTeam(organisation);
    await anArea(organisation, 'Quayside Lanes');
  });

  const aWorker = (): Promise<SignedInWorker> => signedInWorker({ organisation, role: 'outreach_worker', team });

  const setUp = (phone: Profile, worker: SignedInWorker): Promise<void> => setUpPhone(phone, worker, 'Quayside Lanes');

  const saveButton = (page: Page) => page.locator('.write-actions .button-main');

  /** Contacts by quick touches of a script; each one by its numbers: condoms, lubricant, service. */
  async function logs(page: Page, from: number, to: number): Promise<void> {
    await page.evaluate(
      async ({ from: first, to: end }) => {
        const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
        const moment = () => new Promise((resolve) => setTimeout(resolve, 1));
        const until = async (met: () => boolean) => {
          for (const end = Date.now() + 20_000; !met(); await moment()) if (Date.now() > end) throw new Error('the screen stands still');
        };
        const clear = () => all('.write-fields [aria-checked=true], .write-fields [aria-pressed=true]').length === 1 && all('[data-pending]').length === 0;
        for (let each = first; each < end; each++) {
          const chosen = [all('.supply:nth-child(1) .chip')[each % 5], all('.supply:nth-child(2) .chip')[Math.floor(each / 5) % 5], all('.write-fields > div > .chips')[0]?.querySelectorAll<HTMLElement>('.chip')[Math.floor(each / 25)]];
          for (const chip of chosen) {
            chip?.click();
            await moment();
          }
          await until(() => all('.write-fields [aria-checked=true], .write-fields [aria-pressed=true]').length === 4);
          all('.write-actions .button-main')[0]?.click();
          await until(clear);
        }
      },
      { from, to },
    );
  }

  interface Arrived {
    readonly supplies: readonly { readonly quantity: number }[];
    readonly services: readonly string[];
    readonly kind: string;
  }

  /** What has arrived of a worker, in the order in which it was taken, once it is so many. */
  async function arrived(worker: SignedInWorker, number: number): Promise<Arrived[]> {
    const pg = new Client({ connectionString: stack().database.adminUrl });
    await pg.connect();
    try {
      for (let attempt = 0; ; attempt++) {
        const { rows } = await pg.query<Arrived>('select supplies, services, kind from parasol.contact where author_id = $1 order by created_at', [worker.workerId]);
        if (rows.length >= number || attempt === 600) return rows;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    } finally {
      await pg.end();
    }
  }

  it(`logs ${CONTACTS} contacts, signed in and out; the battery ends; with a network they arrive once each, in order`, async () => {
    const worker = await aWorker();
    const folder = aFolder();
    const phone = await aPhone(folder);
    await setUp(phone, worker);
    await phone.context.setOffline(true);
    await logs(phone.page, 0, CONTACTS / 2);
    await phone.page.getByRole('button', { name: 'Hide at once' }).tap();
    await phone.page.getByText('No notes yet.').waitFor();
    await phone.page.getByRole('button', { name: 'Notes' }).tap();
    await saveButton(phone.page).waitFor();
    expect(await phone.page.getByText('Quayside Lanes').count()).toBe(0);
    await logs(phone.page, CONTACTS / 2, CONTACTS);
    await phone.kill();

    expect((await arrived(worker, 0)).length).toBe(0);
    const again = await aPhone(folder);
    await again.page.goto('/app/');
    const contacts = await arrived(worker, CONTACTS);
    const services = [...new Set(contacts.map((contact) => contact.services[0]))];
    const numbers = contacts.map((contact) => NUMBERS.indexOf(contact.supplies[0]?.quantity ?? 0) + 5 * NUMBERS.indexOf(contact.supplies[1]?.quantity ?? 0) + 25 * services.indexOf(contact.services[0]));
    expect(numbers).toEqual(Array.from({ length: CONTACTS }, (_, index) => index));
    await again.page.getByText('Write without signing in').waitFor();
    await again.close();
  }, 300_000);

  it('leaves nothing in the profile that was typed, seen or named, once the screen is put away', async () => {
    const worker = await aWorker();
    const nickname = 'Tamarisk Seventeen';
    const note = 'Brought the woollen gloves along.';
    await aRegular(worker, team, nickname);
    const folder = aFolder();
    const phone = await aPhone(folder);
    await setUp(phone, worker);
    const { page } = phone;
    await page.getByRole('radio', { name: 'Regular' }).tap();
    await page.getByLabel('Which regular').selectOption({ label: nickname });
    await page.locator('summary', { hasText: 'More' }).tap();
    await page.getByLabel('Note', { exact: true }).fill(note);
    await phone.context.setOffline(true);
    await saveButton(page).tap();
    await page.locator('.write-saved .button').waitFor();
    await page.locator('summary', { hasText: 'More' }).tap();
    await page.getByLabel('Note', { exact: true }).fill(`${note} Unfinished.`);
    await page.getByRole('button', { name: 'Hide at once' }).tap();
    await page.getByText('No notes yet.').waitFor();
    await phone.kill();
    for (const text of [note, 'woollen gloves', nickname, 'Quayside Lanes', worker.displayName, organisation.name]) expect([text, filesWith(folder, text)]).toEqual([text, []]);
    // What is looked for would be found: this is there, and is meant to be.
    expect(filesWith(folder, worker.workerId)).not.toEqual([]);
  });

  it('finds what came back, writes it again, and lets it go', async () => {
    const worker = await aWorker();
    const regular = await aRegular(worker, team, 'Clover Nine');
    const phone = await aPhone();
    await setUp(phone, worker);
    const { page } = phone;
    await page.getByRole('radio', { name: 'Regular' }).tap();
    await page.getByLabel('Which regular').selectOption({ label: 'Clover Nine' });
    await page.getByRole('radio', { name: '10', exact: true }).first().tap();
    await phone.context.setOffline(true);
    await saveButton(page).tap();
    await page.getByRole('link', { name: '1 waiting' }).waitFor();
    await worker.expect(200, 'POST', `/regulars/${regular}/forgetting`);
    await phone.context.setOffline(false);
    await page.getByRole('link', { name: '1 came back' }).tap();
    await page.getByText('Is not there any more. Choose again.').waitFor();
    await page.getByRole('button', { name: 'Write it again' }).tap();
    await page.getByText('This one came back.').waitFor();
    await page.getByRole('radio', { name: 'New person' }).tap();
    await saveButton(page).tap();
    await page.locator('.nav-phone a[href="/app/shift"]').tap();
    expect(await arrived(worker, 1)).toEqual([expect.objectContaining({ kind: 'anonymous', supplies: [{ supply: 'condoms', quantity: 10 }] })]);
    expect((await worker.expect(200, 'GET', '/to-correct')).body.items).toEqual([]);
    await phone.close();
  });

  it('uploads without a page, when the browser says that there is a network again', async () => {
    const worker = await aWorker();
    const phone = await aPhone();
    const { page } = phone;
    await setUp(phone, worker);
    const browser = await phone.context.newCDPSession(page);
    const registered = new Promise<string>((resolve) => browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [first] }) => first && resolve(first.registrationId)));
    await browser.send('ServiceWorker.enable');
    await phone.context.setOffline(true);
    await page.getByRole('radio', { name: '30', exact: true }).first().tap();
    await saveButton(page).tap();
    await page.locator('.write-saved .button').waitFor();
    // Asked for after the first attempt, which finds no network.
    await page.waitForFunction(async () => ((await ((await navigator.serviceWorker.ready) as unknown as { sync: { getTags(): Promise<string[]> } }).sync.getTags()) ?? []).includes('upload'));
    // As a page that is about to close does, in the middle of its own attempt.
    await page.evaluate(() => void navigator.locks.request('upload', () => new Promise(() => undefined)));
    await phone.context.setOffline(false);
    await browser.send('ServiceWorker.dispatchSyncEvent', { origin: stack().address, registrationId: await registered, tag: 'upload', lastChance: false });
    await page.goto('about:blank');
    expect((await arrived(worker, 1)).length).toBe(1);
    await phone.close();
  });

  it('shares the phone with another: each writes under their own sign, and sees only what waits of theirs', async () => {
    const [one, other] = [await aWorker(), await aWorker()];
    const phone = await aPhone();
    const { page } = phone;
    await setUp(phone, one);
    await phone.context.clearCookies();
    await setUp(phone, other);
    await page.getByRole('button', { name: 'Hide at once' }).tap();
    await page.getByRole('button', { name: 'Notes' }).tap();
    const signs = page.getByRole('radiogroup', { name: 'Who writes now?' }).getByRole('radio');
    await signs.nth(1).waitFor();
    expect(await signs.count()).toBe(2);
    for (const sign of [0, 1]) {
      await signs.nth(sign).tap();
      await page.getByRole('radio', { name: '20', exact: true }).first().tap();
      await saveButton(page).tap();
      await page.locator('.write-saved .button').waitFor();
    }
    await page.goto('/app/');
    expect((await arrived(one, 1)).length).toBe(1);
    expect((await arrived(other, 1)).length).toBe(1);
    await phone.close();
  });
});
