import type { Page } from 'playwright-core';
import { isOver as isOverOnTheScreen, NEXT_STEPS, type StepName } from '../../apps/web/src/areas/files/steps';
import { FILE_STATES, isOver, stateAfter, STEP_NAMES } from '../../libs/case-files/life-cycle';
import type { SignedInWorker } from '../builders/staff';
import { anEnrolledAdviser } from '../builders/advisers';
import { aHouse, anActiveFile, anAgreement, anOfferOf, aPartner, onCareTeam, type House, type Partner } from '../builders/referrals';
import { barriers } from './support/axe';
import type { Look } from './support/browser';
import { flaws } from './support/layout';
import { settled } from './support/settled';
import { bringPasskey, bringSession } from './support/sign-in';
import { textsOf } from './support/texts';
import { useStack } from './support/use-stack';

describe('a case worker keeps a file', () => {
  const { stack, browser } = useStack({ worker: false });
  let house: House;
  let partner: Partner;

  beforeAll(async () => {
    house = await aHouse(stack.world);
    await anEnrolledAdviser(house.organisation);
    partner = await aPartner(stack.world);
  });

  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  const field = (page: Page, name: string | RegExp) => page.getByLabel(name).last();
  /** A part of the file: at the side on a desk, folded on a phone. */
  const open = async (page: Page, name: string): Promise<void> => {
    const tab = page.getByRole('tab', { name, exact: true });
    await ((await tab.count()) > 0 ? tab : button(page, name)).click();
  };
  const step = async (page: Page, name: string, yes: string): Promise<void> => {
    await button(page, name).first().click();
    await button(page, yes).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  const isInSight = (it: Element): boolean => {
    const { left, top, width, height } = it.getBoundingClientRect();
    return it.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  };
  const needs = (page: Page) => page.locator('.entry-first .entry-title > span:first-child').allTextContents();

  async function at(worker: SignedInWorker, path: string, look: Look): Promise<Page> {
    const page = await browser.newPage(look);
    await bringSession(page, worker);
    await page.goto(`/app${path}`);
    return page;
  }

  /** Through the screens alone, from the door to a file that says what the person wants and agreed to. */
  async function fromSignInToResult(look: Look): Promise<Page> {
    const worker = await house.worker('case_worker');
    const page = await browser.newPage(look);
    await bringPasskey(page, worker);
    await page.goto('/app/files');
    await button(page, 'Sign in with a passkey').click();

    await button(page, 'New file').click();
    await button(page, 'Make the file').click();
    await page.getByText('before everything was explained').waitFor();
    for (const name of ['We explained everything', 'The person agrees', 'Open the file', 'Begin']) await step(page, name, 'Yes, take this step');

    await button(page, 'Write down name and safe contact').click();
    await field(page, 'Working name').fill('Robin');
    await button(page, 'Add a way').click();
    await field(page, 'Number or address').fill('+00 555 0123');
    await page.getByRole('button', { name: 'Landlord' }).or(page.getByRole('radio', { name: 'Landlord' })).click();
    expect(await barriers(page)).toEqual([]);
    await button(page, 'Save').click();
    await page.getByRole('heading', { level: 1, name: 'Robin' }).waitFor();

    await open(page, 'Needs');
    for (const need of ['Doctor', 'Housing']) {
      await button(page, 'Add a need').click();
      await field(page, 'Need').selectOption({ label: need });
      await button(page, 'Save').click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await button(page, 'Move up: Housing').waitFor();
    expect(await needs(page)).toEqual(['Doctor', 'Housing']);
    await button(page, 'Move up: Housing').click();
    await page.getByText('Housing is now number 1.').waitFor();
    expect(await needs(page)).toEqual(['Housing', 'Doctor']);
    expect(await barriers(page)).toEqual([]);
    return page;
  }

  it('is offered the steps that a file can take, and no other', () => {
    const sorted = (steps: readonly StepName[]) => [...steps].sort();
    for (const state of FILE_STATES) expect([state, sorted(NEXT_STEPS[state])]).toEqual([state, sorted(STEP_NAMES.filter((one) => stateAfter(state, one) !== undefined))]);
    expect(FILE_STATES.filter(isOverOnTheScreen)).toEqual(FILE_STATES.filter(isOver));
  });

  it('from signing in to a plan in the person’s order, on a phone', async () => {
    const page = await fromSignInToResult({});

    await open(page, 'Notes');
    await button(page, 'Add a note').click();
    await field(page, 'What it is about').selectOption({ label: 'Good news' });
    await field(page, 'In words').fill('The asylum hearing is on Monday. The room has a lock now.');
    await page.getByText('It belongs in the sealed document.').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    // Leaving the form keeps what was begun.
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await button(page, 'Add a note').click();
    expect(await field(page, 'In words').inputValue()).toContain('The room has a lock now.');
    // Whoever saves all the same is asked by the server's own guard, and nothing is stored.
    await button(page, 'Save').click();
    await button(page, 'Back to the text').or(button(page, 'Look again')).first().waitFor();
    await field(page, 'In words').fill('The room has a lock now.');
    await button(page, 'Save').click();
    await page.getByText('The room has a lock now.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });

  it('records a consent and takes it back in two taps, on a desk', async () => {
    const page = await fromSignInToResult({ device: 'desk', dark: true });

    await open(page, 'Consents');
    await button(page, 'Ask the person').click();
    await page.getByRole('dialog').waitFor();
    await field(page, 'Partner').selectOption({ label: partner.organisation.name });
    await field(page, 'The person’s language').selectOption({ label: 'English' });
    await page.getByText('You can say no, or not now.').waitFor();
    await button(page, 'It was read out').click();
    for (const name of ['Yes', 'Spoken', 'Interpreter']) await page.getByRole('radio', { name, exact: true }).click();
    expect(await barriers(page)).toEqual([]);
    await button(page, 'Save').click();
    await page.getByText('Given', { exact: true }).waitFor();
    await button(page, `Withdraw: ${partner.organisation.name}`).click();
    await button(page, 'Withdraw it now').click();
    await page.getByText('Withdrawn', { exact: true }).waitFor();

    for (const part of ['Safety', 'Health', 'Housing and money', 'Name in papers', 'Contacts', 'Care team', 'Who opened what', 'Take out or erase']) {
      await open(page, part);
      await page.getByRole('heading', { level: 2, name: part }).waitFor();
      expect([part, await barriers(page)]).toEqual([part, []]);
    }
    await page.context().close();
  });

  it('is shown both texts when somebody else was faster, and keeps both', async () => {
    const [worker, supervisor] = [await house.worker('case_worker'), await house.worker('supervisor')];
    const colleague = await house.worker('case_worker');
    const id = await anActiveFileOf(worker, supervisor, colleague.workerId);
    const note = (await worker.expect(201, 'POST', `/case-files/${id}/sections/notes/entries`, { topic: 'good_news', text: 'First words.' })).body.id as string;
    const page = await at(worker, `/files/${id}`, {});
    await open(page, 'Notes');
    await button(page, 'Change: Good news').click();
    await field(page, 'In words').fill('My words.');
    await colleague.expect(200, 'PUT', `/case-files/${id}/sections/notes/entries/${note}`, { topic: 'good_news', text: 'Their words.' }, { headers: { 'if-match': '"1"' } });
    await button(page, 'Save').click();
    await page.getByText('Somebody changed this meanwhile').waitFor();
    await page.getByText('Their words.').waitFor();
    expect(await field(page, 'In words').inputValue()).toBe('My words.');
    await button(page, 'Keep both texts').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const kept = (await worker.expect(200, 'GET', `/case-files/${id}/sections/notes/entries/${note}`)).body.content.text as string;
    expect(kept).toBe('Their words.\n\nMy words.');
    await page.context().close();
  });

  it('is shown that nobody may contact the person any more before they write over it, and takes out what should not be kept', async () => {
    const [worker, supervisor, colleague] = [await house.worker('case_worker'), await house.worker('supervisor'), await house.worker('case_worker')];
    const id = await anActiveFileOf(worker, supervisor, colleague.workerId);
    const page = await at(worker, `/files/${id}`, {});
    await button(page, 'Write down name and safe contact').click();
    await field(page, 'Working name').fill('Robin');
    await button(page, 'Add a time').click();
    await page.getByText('Choose at least one day').waitFor();
    expect(await button(page, 'Save').isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Monday' }).click();
    const safeContact = { channels: [], hours: [], coverWords: [], mustNotKnow: [], messages: 'none', doNotContact: true };
    await colleague.expect(200, 'PUT', `/case-files/${id}/sections/working_identity`, { workingName: 'Robin', pronouns: 'they_them', safeContact }, { headers: { 'if-match': '"0"' } });
    await button(page, 'Save').click();
    const theirs = page.locator('.conflict-theirs');
    await theirs.getByText('Do not contact', { exact: true }).waitFor();
    await theirs.getByText('Pronouns').waitFor();
    // Above a long form, at whose end they stood.
    expect(await page.getByText('Somebody changed this meanwhile').evaluate(isInSight)).toBe(true);
    expect(await barriers(page)).toEqual([]);
    await button(page, 'Keep theirs').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Do not contact', { exact: true }).waitFor();
    expect(await page.getByText('Do not contact', { exact: true }).count()).toBe(1);
    // Nothing of one's own was saved.
    expect(await page.getByText('Saved.', { exact: true }).count()).toBe(0);

    await button(page, 'Take out: Name and safe contact').click();
    await page.getByRole('radio', { name: 'The person had not agreed' }).click();
    await button(page, 'Take it out').click();
    await page.getByText('Not written down yet.').waitFor();
    await page.getByRole('heading', { level: 1, name: 'File without a name' }).waitFor();
    // What was taken out bars nothing that the person agrees to.
    await button(page, 'Write down name and safe contact').click();
    await field(page, 'Working name').fill('Sam');
    await button(page, 'Save').click();
    await page.getByRole('heading', { level: 1, name: 'Sam' }).waitFor();
    await page.context().close();
  });

  it('adds a need below all others, and moves one whose words were insisted on', async () => {
    const worker = await house.worker('case_worker');
    const id = await anActiveFile(worker, house.team);
    const add = (need: string, rank: number, more: object = {}, headers: Record<string, string> = {}) =>
      worker.post(`/case-files/${id}/sections/needs/entries`, { need, rank, state: 'wanted', ...more }, { headers });
    const words = { text: 'The asylum hearing is on Monday.' };
    const held = (await add('doctor', 3, words)).body as { insistence: string };
    expect((await add('doctor', 3, words, { insistence: held.insistence })).status).toBe(201);
    // Two that were met left their places empty.
    expect((await add('money', 4)).status).toBe(201);
    const page = await at(worker, `/files/${id}`, {});
    await open(page, 'Needs');
    await button(page, 'Add a need').click();
    await field(page, 'Need').selectOption({ label: 'Housing' });
    await button(page, 'Save').click();
    await button(page, 'Move down: Housing').waitFor();
    expect(await needs(page)).toEqual(['Doctor', 'Money', 'Housing']);
    await button(page, 'Move down: Doctor').click();
    await page.getByText('Doctor is now number 2.').waitFor();
    expect(await needs(page)).toEqual(['Money', 'Doctor', 'Housing']);
    await page.context().close();
  });

  async function anActiveFileOf(worker: SignedInWorker, supervisor: SignedInWorker, colleagueId: string): Promise<string> {
    const id = await anActiveFile(worker, house.team);
    await onCareTeam(supervisor, id, colleagueId);
    return id;
  }

  it('does the same in Arabic, and gives the person a sheet in their own language', async () => {
    const worker = await house.worker('case_worker');
    const page = await at(worker, '/files', { language: 'ar', dark: true });
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    await button(page, 'ملف جديد').click();
    await button(page, 'إنشاء الملف').click();
    await page.getByText('لا يُكتب شيء عن الشخص').waitFor();
    expect(await barriers(page)).toEqual([]);
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    for (const one of ['explanation', 'agreement', 'intake', 'activation']) await worker.expect(200, 'POST', `/case-files/${id}/${one}`);
    const { body: need } = await worker.expect(201, 'POST', `/case-files/${id}/sections/needs/entries`, { need: 'housing', rank: 1, state: 'wanted' });
    await page.reload();
    await open(page, 'الاحتياجات');
    await page.getByText('السكن', { exact: true }).waitFor();
    const parts = await page.locator('.part-button').allTextContents();
    const [codes, files] = [textsOf('ar', 'codes'), textsOf('ar', 'files')];
    expect(parts).toEqual([
      ...['needs', 'notes', 'safety', 'health', 'housing_money', 'legal_identity', 'legal_summary'].map((section) => codes(`section.${section}`)),
      ...['contacts', 'referrals', 'tasks', 'consents', 'care_team', 'readings', 'steps', 'ending'].map((part) => files(`part.${part}`)),
    ]);
    for (const part of parts) {
      await page.locator('.part-button').filter({ hasText: part }).first().click();
      await settled(page);
      expect([part, await barriers(page), await flaws(page)]).toEqual([part, [], []]);
    }

    await anAgreement(house.organisation.administrator, partner.id, ['needs']);
    await anOfferOf(worker, id, partner.id, [{ item: 'needs', entryIds: [need.id] }]);
    await page.goto(`/app/files/${id}/sheet`);
    const tick = (part: string) => page.locator('.sheet-controls').getByText(part, { exact: true }).click();
    await page.getByRole('combobox').selectOption('ru');
    const sheet = page.getByRole('article');
    // What stands on it the person says: nothing is chosen for them.
    expect(await sheet.getByRole('heading', { level: 3 }).count()).toBe(0);
    for (const part of [codes('section.needs'), files('sheet.who_read')]) await tick(part);
    await sheet.getByText('Жильё', { exact: true }).waitFor();
    expect(await sheet.getByRole('heading', { level: 3 }).allTextContents()).toEqual([textsOf('ru', 'codes')('section.needs'), textsOf('ru', 'files')('sheet.who_read')]);
    expect(await sheet.getAttribute('dir')).toBe('ltr');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('ar');
    await sheet.getByText('Сопровождение').waitFor();
    expect(await sheet.textContent()).not.toContain(house.organisation.name);
    expect(await sheet.textContent()).not.toContain(worker.displayName);
    expect(await sheet.textContent()).not.toContain(partner.organisation.name);
    await tick(files('part.consents'));
    await sheet.getByText(partner.organisation.name).waitFor();
    // What went to whom, as they were told it, with what was put in and the consent that it was under.
    await tick(files('sheet.passed_on'));
    const ru = textsOf('ru', 'files');
    await sheet.getByText(ru('sheet.passed_family', { family: textsOf('ru', 'codes')('serviceFamily.health') })).waitFor();
    const passedOn = sheet.locator('section').filter({ has: page.getByRole('heading', { name: ru('sheet.passed_on') }) });
    for (const text of [partner.organisation.name, 'Жильё', ru('sheet.passed_under')]) await passedOn.getByText(text, { exact: true }).waitFor();
    expect([...(await barriers(page)), ...(await flaws(page))]).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(false);
    expect(await sheet.isVisible()).toBe(true);
    await page.context().close();
  });
});
