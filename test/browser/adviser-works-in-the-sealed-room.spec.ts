import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDocument } from '@parasol/sealing';
import type { Page } from 'playwright-core';
import { type AdviserWithKeys, type AdviserWithWords, anEnrolledAdviser } from '../builders/advisers';
import { aHouse, anActiveFile, dayFromToday, type House } from '../builders/referrals';
import type { SignedInWorker } from '../builders/staff';
import arabic from '../../apps/web/locales/ar/sealed.json';
import arabicCodes from '../../apps/web/locales/ar/sealedCodes.json';
import english from '../../apps/web/locales/en/sealed.json';
import englishCodes from '../../apps/web/locales/en/sealedCodes.json';
import { barriers } from './support/axe';
import { openProfile, type Look } from './support/browser';
import { flaws } from './support/layout';
import { bringSession } from './support/sign-in';
import { useStack } from './support/use-stack';

const TEXTS = { en: { ...english, codes: englishCodes }, ar: { ...arabic, codes: arabicCodes } };
const CANARY = 'Heron quay seventeen';

describe('an adviser works in the sealed room', () => {
  const { stack, browser } = useStack({ worker: false });
  let house: House;
  let caseWorker: SignedInWorker;

  beforeAll(async () => {
    house = await aHouse(stack.world);
    caseWorker = await house.worker('case_worker');
  });

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  async function at(page: Page, worker: SignedInWorker, path: string): Promise<Page> {
    await bringSession(page, worker);
    await page.goto(`/app${path}`);
    return page;
  }

  async function aFile(): Promise<{ id: string; fileCode: string }> {
    const id = await anActiveFile(caseWorker, house.team);
    return (await caseWorker.expect(200, 'GET', `/case-files/${id}`)).body as { id: string; fileCode: string };
  }

  async function unlock(page: Page, passphrase: string, t = TEXTS.en): Promise<void> {
    await page.getByLabel(t.six_words).fill(passphrase);
    await button(page, t.unlock).click();
    await page.getByRole('tab', { name: t.my_files }).waitFor();
  }

  async function takeOn(page: Page, fileCode: string, t = TEXTS.en): Promise<void> {
    await page.getByLabel(t.file_code).fill(fileCode);
    await button(page, t.take_on).click();
    await page.getByRole('link', { name: fileCode }).click();
  }

  async function writeDate(page: Page, place: string, t = TEXTS.en): Promise<void> {
    await button(page, t.add_to.replace('{{section}}', t.codes.section.dates)).click();
    const form = page.getByRole('dialog');
    await form.getByLabel(t.field.kind).selectOption('hearing');
    await form.getByLabel(t.field.on, { exact: true }).fill(dayFromToday(3));
    await form.getByLabel(t.field.place).fill(place);
    await button(page, t.seal_and_save).click();
    await form.waitFor({ state: 'detached' });
    await page.getByText(place).waitFor();
  }

  /** What an adviser's key opens of what the server keeps. */
  async function stored({ worker, identity }: AdviserWithKeys, caseFileId: string) {
    const served = (await worker.expect(200, 'GET', `/sealed-documents/${caseFileId}`)).body;
    return (await openDocument(served, identity)).document;
  }

  it('from making a key to a written document and a drop that was filed', async () => {
    const adviser = await house.worker('adviser');
    const page = await at(await browser.newPage({ device: 'desk' }), adviser, '/sealed');
    const t = TEXTS.en;
    await page.getByText(t.words_are_the_same).click();
    await button(page, t.make_key).click();
    await button(page, t.written_down).waitFor();
    const words = await page.locator('.sealed-words li').allTextContents();
    expect(words).toHaveLength(6);
    await button(page, t.written_down).click();
    await page.getByLabel(t.six_words).fill(words.map((word) => word.slice(0, 4)).join(' '));
    await button(page, t.keep_key).click();
    await page.getByRole('heading', { name: t.waiting_title }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel(t.recovery_key).fill(house.organisation.recoveryIdentity);
    await button(page, t.sign_with_paper).click();
    await unlock(page, words.join(' '));
    await page.getByText(t.deputy_title).waitFor();

    const file = await aFile();
    await takeOn(page, file.fileCode);
    await writeDate(page, 'Court 4');

    const phone = await at(await browser.newPage(), caseWorker, `/files/${file.id}`);
    await button(phone, 'For the advisers').click();
    await phone.getByRole('dialog').getByRole('textbox').fill('They kept the passport.');
    await button(phone, 'Leave it with the advisers').click();
    await phone.getByText('Left with the advisers.').waitFor();
    await phone.context().close();

    await page.getByRole('link', { name: t.room }).click();
    await page.getByRole('tab', { name: t.dates }).click();
    await page.getByRole('link', { name: new RegExp(`Hearing.*Court 4.*${file.fileCode}`) }).waitFor();
    await page.getByRole('tab', { name: t.drops }).click();
    await page.getByText('They kept the passport.').waitFor();
    await button(page, t.put_into_document).click();
    await page.getByLabel(t.which_section).selectOption('documents');
    await button(page, t.go_on).click();
    await button(page, t.seal_and_save).click();
    await page.getByText(t.no_drops).waitFor();
    expect((await adviser.expect(200, 'GET', '/drops')).body.items).toEqual([]);
    await page.getByRole('tab', { name: t.my_files }).click();
    await page.getByRole('link', { name: file.fileCode }).click();
    await page.getByText('They kept the passport.').waitFor();
    await page.context().close();
  }, 120_000);

  it('in Arabic on a phone, in the dark, where everything can be read and used', async () => {
    const adviser = await anEnrolledAdviser(house.organisation);
    const t = TEXTS.ar;
    const page = await at(await browser.newPage({ language: 'ar', dark: true }), adviser.worker, '/sealed');
    const wrong: string[] = [];
    const look = async (): Promise<void> => void wrong.push(...(await barriers(page)), ...(await flaws(page)));
    await look();
    await unlock(page, adviser.passphrase, t);
    for (const name of [t.dates, t.drops, t.advisers, t.my_files]) {
      await page.getByRole('tab', { name }).click();
      await look();
    }
    const file = await aFile();
    await takeOn(page, file.fileCode, t);
    await writeDate(page, 'المحكمة', t);
    await look();
    expect(wrong).toEqual([]);
    expect((await stored(adviser, file.id)).dates).toMatchObject([{ kind: 'hearing', place: 'المحكمة', on: dayFromToday(3) }]);
    await page.context().close();
  });

  it('and loses nothing when a colleague was faster', async () => {
    const [mine, hers] = [await anEnrolledAdviser(house.organisation), await anEnrolledAdviser(house.organisation)];
    const file = await aFile();
    const open = async ({ worker, passphrase }: AdviserWithWords): Promise<Page> => {
      const page = await at(await browser.newPage({ device: 'desk' }), worker, '/sealed');
      await unlock(page, passphrase);
      await takeOn(page, file.fileCode);
      await button(page, 'Add: Dates').waitFor();
      return page;
    };
    const [first, second] = [await open(mine), await open(hers)];
    await writeDate(first, 'Room 1');
    await writeDate(second, 'Room 2');
    expect((await stored(mine, file.id)).dates.map(({ place }) => place)).toEqual(['Room 1', 'Room 2']);
    // The second page has both by now; the first still shows its own alone, and both change the same entry.
    const change = async (page: Page, place: string): Promise<void> => {
      await button(page, 'Change').first().click();
      await page.getByRole('dialog').getByLabel('Place').fill(place);
      await button(page, 'Seal and save').click();
    };
    await change(second, 'Room 3');
    await second.getByRole('dialog').waitFor({ state: 'detached' });
    await change(first, 'Room 4');
    await first.getByText(english.changed_meanwhile).waitFor();
    await button(first, 'Seal and save').click();
    await first.getByRole('dialog').waitFor({ state: 'detached' });
    const [entry] = (await stored(mine, file.id)).dates;
    expect([entry?.place, ...(entry?.past ?? []).map(({ place }) => place)]).toEqual(['Room 4', 'Room 3', 'Room 1']);
    await first.context().close();
    await second.context().close();
  }, 120_000);

  it('and nothing of it is on the page or in the browser’s folder once the room is locked', async () => {
    const adviser = await anEnrolledAdviser(house.organisation);
    const file = await aFile();
    const folder = await mkdtemp(join(tmpdir(), 'profile-'));
    const look: Look = { device: 'desk' };
    const profile = await openProfile(stack, folder, look);
    const page = await at(profile.page, adviser.worker, '/sealed');
    await unlock(page, adviser.passphrase);
    await takeOn(page, file.fileCode);
    await writeDate(page, CANARY);
    expect(await page.content()).toContain(CANARY);
    await button(page, english.lock).click();
    await button(page, english.unlock).waitFor();
    expect(await page.content()).not.toContain(CANARY);
    expect(await page.title()).toBe('Notes');
    expect(page.url()).not.toContain('Heron');
    await button(page, 'Hide at once').click();
    await page.getByText('No notes yet.').waitFor();
    await profile.close();
    const needles = [Buffer.from(CANARY), Buffer.from(CANARY, 'utf16le'), Buffer.from(adviser.passphrase), Buffer.from(adviser.identity)];
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(10);
    const found = files.filter(({ parentPath, name }) => {
      const bytes = readFileSync(join(parentPath, name));
      return needles.some((needle) => bytes.includes(needle));
    });
    expect(found.map(({ name }) => name)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});
