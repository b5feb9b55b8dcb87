import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint, generateIdentity, openDocument, publicKeysOf } from '@parasol/sealing';
import type { Locator, Page } from 'playwright-core';
import { type AdviserWithKeys, type AdviserWithWords, anEnrolledAdviser } from '../builders/advisers';
import { aHouse, anActiveFile, dayFromToday, type House } from '../builders/referrals';
import { anOrganisation, aTeam, signedInWorker, type SignedInWorker } from '../builders/staff';
import common from '../../apps/web/locales/en/common.json';
import english from '../../apps/web/locales/en/sealed.json';
import englishCodes from '../../apps/web/locales/en/sealedCodes.json';
import { barriers } from './support/axe';
import { openProfile, type Profile } from './support/browser';
import { flaws } from './support/layout';
import { at, button, ceremony, comparePaper, fillInDate, takeOn, TEXTS, unlock, wordsOn, writeDate } from './support/sealed-room';
import { useStack } from './support/use-stack';

const CANARY = 'Heron quay seventeen';

describe('an adviser works in the sealed room', () => {
  const { stack, browser } = useStack({ worker: false });
  let house: House;
  let caseWorker: SignedInWorker;
  let profile: Profile | undefined;

  beforeAll(async () => {
    house = await aHouse(stack.world);
    caseWorker = await house.worker('case_worker');
  });
  afterAll(() => profile?.context.close());

  async function aFile(by = caseWorker, team = house.team): Promise<{ id: string; fileCode: string }> {
    const id = await anActiveFile(by, team);
    return (await by.expect(200, 'GET', `/case-files/${id}`)).body as { id: string; fileCode: string };
  }

  /** What an adviser's key opens of what the server keeps. */
  async function stored({ worker, identity }: AdviserWithKeys, caseFileId: string) {
    const served = (await worker.expect(200, 'GET', `/sealed-documents/${caseFileId}`)).body;
    return (await openDocument(served, identity)).document;
  }

  it('from a recovery key on paper, over a key of their own, to a written document and a drop that was filed', async () => {
    const organisation = await anOrganisation(stack.world, { ceremonyHeld: false });
    const paper = await ceremony(browser, organisation);
    const t = TEXTS.ar;
    const page = await browser.newPage({ language: 'ar' });
    const wrong: string[] = [];
    const look = async (): Promise<void> => void wrong.push(...(await barriers(page)), ...(await flaws(page)));
    await page.clock.install();
    await at(page, await signedInWorker({ organisation, role: 'adviser' }), '/sealed');
    await comparePaper(page, t);
    expect(await wordsOn(page)).toEqual(paper.words);
    await look();
    await button(page, t.make_key).click();
    await button(page, t.written_down).waitFor();
    const words = await wordsOn(page);
    expect(words).toHaveLength(6);
    await look();
    await button(page, t.written_down).click();
    await page.getByLabel(t.six_words).fill(words.map((word) => word.slice(0, 4)).join(' '));
    await look();
    await button(page, t.keep_key).click();
    await page.getByRole('heading', { name: t.waiting_title }).waitFor();
    await look();
    await page.getByLabel(t.recovery_key).fill(paper.key);
    await staysWhileSealing(page, () => button(page, t.sign_with_paper).click(), t.waiting_title);
    await unlock(page, words.join(' '), t);
    await page.getByText(t.deputy_title).waitFor();

    const team = await aTeam(organisation);
    const author = await signedInWorker({ organisation, role: 'case_worker', team });
    const file = await aFile(author, team);
    await takeOn(page, file.fileCode, t);
    await writeDate(page, 'Court 4', t);

    const phone = await at(await browser.newPage(), author, `/files/${file.id}`);
    await button(phone, 'For the advisers').click();
    await phone.getByRole('dialog').getByRole('textbox').fill('They kept the passport.');
    await button(phone, 'Leave it with the advisers').click();
    await phone.getByText('Left with the advisers.').waitFor();
    await phone.context().close();

    await page.goBack();
    await page.getByRole('tab', { name: t.dates }).click();
    await page.getByRole('link', { name: new RegExp(`${t.codes.dateKind.hearing}.*Court 4.*${file.fileCode}`) }).waitFor();
    await page.getByRole('tab', { name: t.drops }).click();
    await page.getByText('They kept the passport.').waitFor();
    await button(page, t.put_into_document).click();
    await page.getByLabel(t.which_section).selectOption('documents');
    await button(page, t.go_on).click();
    await button(page, t.seal_and_save).click();
    await page.getByText(t.no_drops).waitFor();
    await page.getByRole('tab', { name: t.my_files }).click();
    await page.getByRole('link', { name: file.fileCode }).click();
    await page.getByText('They kept the passport.').waitFor();
    expect(wrong).toEqual([]);
    await page.context().close();
  }, 120_000);

  /** Halts the sealing that this begins, and comes back to the app meanwhile, which asks for the list again: the screen is to stay. */
  async function staysWhileSealing(page: Page, begin: () => Promise<void>, title: string): Promise<void> {
    let goOn = (): void => undefined;
    const halted = new Promise<void>((resolve) => (goOn = resolve));
    await page.route('**/cover-set', (route) => halted.then(() => route.continue()));
    await Promise.all([page.waitForRequest('**/cover-set'), begin()]);
    await page.clock.setSystemTime(Date.now() + 30_000);
    await Promise.all([page.waitForResponse('**/adviser-identities'), page.evaluate(() => dispatchEvent(new Event('visibilitychange')))]);
    await page.waitForTimeout(300);
    expect(await page.getByRole('heading', { name: title }).count()).toBe(1);
    goOn();
  }

  it('in Arabic on a phone, in the dark, where everything can be read and used', async () => {
    const adviser = await anEnrolledAdviser(house.organisation);
    const t = TEXTS.ar;
    const page = await at(await browser.newPage({ language: 'ar', dark: true }), adviser.worker, '/sealed');
    const wrong: string[] = [];
    const look = async (): Promise<void> => void wrong.push(...(await barriers(page)), ...(await flaws(page)));
    await button(page, t.unlock).waitFor();
    await look();
    await comparePaper(page, t);
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
      await comparePaper(page);
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
    // Stored, but its answer is lost: what is tried again then is there once.
    const form = await fillInDate(first, 'Room 5');
    await first.route(`**/sealed-documents/${file.id}`, (route) => route.fetch().then(() => route.abort()), { times: 1 });
    await button(first, 'Seal and save').click();
    await form.getByText(common.unreachable).waitFor();
    await button(first, 'Seal and save').click();
    await form.waitFor({ state: 'detached' });
    expect((await stored(mine, file.id)).dates.map(({ place }) => place)).toEqual(['Room 4', 'Room 2', 'Room 5']);
    await first.context().close();
    await second.context().close();
  }, 120_000);

  it('and opens what was sealed before they came with the recovery sheet', async () => {
    const file = await aFile();
    const colleague = await anEnrolledAdviser(house.organisation);
    await colleague.worker.expect(200, 'POST', '/advice/assignments', { fileCode: file.fileCode });
    // It is born with the first look at it, for whom the list names by then.
    await stored(colleague, file.id);
    const adviser = await anEnrolledAdviser(house.organisation);
    const page = await browser.newPage({ device: 'desk' });
    await page.clock.install();
    await at(page, adviser.worker, '/sealed');
    await page.getByLabel(english.six_words).fill(adviser.passphrase);
    expect((await wordsOn(page)).join(' ')).toBe(fingerprint((await publicKeysOf(house.organisation.recoveryIdentity)).signer));
    expect(await button(page, english.unlock).isDisabled()).toBe(true);
    await comparePaper(page);
    await unlock(page, adviser.passphrase);
    await takeOn(page, file.fileCode);
    await page.getByText(englishCodes.problem.cannot_open).waitFor();
    await page.goBack();
    await button(page, english.with_paper).click();
    const seal = async (key: string): Promise<void> => {
      await page.getByLabel(english.recovery_key).fill(key);
      await button(page, english.seal_with_paper).click();
    };
    await seal(await generateIdentity());
    await page.getByText(englishCodes.problem.not_the_same_identity).waitFor();
    await seal(house.organisation.recoveryIdentity);
    await page.getByLabel(english.recovery_key).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: file.fileCode }).click();
    await button(page, 'Add: Dates').waitFor();

    await page.reload();
    await unlock(page, adviser.passphrase);
    await locksAfterSleep(page);
    await page.context().close();
  }, 120_000);

  /** Whoever is busy elsewhere in the app, on a device that sleeps now and then, is not in the room. */
  async function locksAfterSleep(page: Page): Promise<void> {
    const nav = (name: string): Locator => page.getByRole('link', { name, exact: true });
    await nav(common.nav.keys).click();
    const left = Date.now();
    await page.clock.setSystemTime(left + 4 * 60_000);
    await page.getByRole('heading', { name: english.keys }).click();
    await page.clock.setSystemTime(left + 5.5 * 60_000);
    await nav(common.nav.sealed).click();
    await page.getByRole('tab', { name: english.my_files }).waitFor();
    await page.keyboard.press('Shift');
    await button(page, english.unlock).waitFor({ timeout: 1_000 });
  }

  it('and nothing of it is on the page or in the browser’s folder once the room is locked', async () => {
    const adviser = await anEnrolledAdviser(house.organisation);
    const file = await aFile();
    const folder = await mkdtemp(join(tmpdir(), 'profile-'));
    profile = await openProfile(stack, folder, { device: 'desk' });
    await profile.page.clock.install();
    const page = await at(profile.page, adviser.worker, '/sealed');
    const asked: string[] = [];
    page.on('request', (request) => request.url().endsWith(`/sealed-documents/${file.id}`) && asked.push(request.method()));
    await comparePaper(page);
    await unlock(page, adviser.passphrase);
    await takeOn(page, file.fileCode);
    await button(page, 'Add: Dates').waitFor();
    // Looked at once more, when all that was answered is old: no request tells so.
    await page.goBack();
    await page.clock.setSystemTime(Date.now() + 60_000);
    await page.getByRole('link', { name: file.fileCode }).click();
    await writeDate(page, CANARY);
    expect(asked).toEqual(['GET', 'PUT']);
    expect(await page.content()).toContain(CANARY);
    await button(page, english.lock).click();
    await button(page, english.unlock).waitFor();
    expect(await page.content()).not.toContain(CANARY);
    expect(await page.title()).toBe('Notes');
    expect(page.url()).not.toContain('Heron');
    await button(page, 'Hide at once').click();
    await page.getByText('No notes yet.').waitFor();
    await profile.close();
    const needles = [CANARY, file.id, adviser.passphrase, adviser.identity].flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]);
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
