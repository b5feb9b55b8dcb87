import type { Page } from 'playwright-core';
import { aRegular } from '../builders/contacts';
import { anActiveFile, done, onCareTeam } from '../builders/referrals';
import { anArea, anOrganisation, aTeam, type BuiltOrganisation, type SignedInWorker, signedInWorker } from '../builders/staff';
import { barriers } from './support/axe';
import type { Profile } from './support/browser';
import { filesWith, setUpPhone, usePhones } from './support/phones';

describe('an outreach worker takes tasks offline', () => {
  const { stack, aPhone, aFolder } = usePhones();
  let organisation: BuiltOrganisation;
  let team: string;
  let colleague: SignedInWorker;
  let supervisor: SignedInWorker;

  beforeAll(async () => {
    organisation = await anOrganisation(stack().world);
    team = await aTeam(organisation);
    await anArea(organisation, 'Quayside Lanes');
    colleague = await aWorker();
    supervisor = await signedInWorker({ organisation, role: 'supervisor', team });
  });

  const aWorker = (): Promise<SignedInWorker> => signedInWorker({ organisation, role: 'outreach_worker', team });
  const aTask = async (title: string, more: object = {}, by = colleague): Promise<string> => (await done(by, '/tasks', { title, teamId: team, ...more })).id;

  /** What stands on the server. */
  async function stored(id: string): Promise<{ readonly state: string; readonly workerId?: string; readonly version: number }> {
    const { state, workerId, version } = (await supervisor.expect(200, 'GET', `/tasks/${id}`)).body;
    return { state, workerId, version };
  }

  const row = (page: Page, title: string) => page.locator('.task-row', { hasText: title });

  it('claims and completes without a network: they arrive in order, once; what somebody else took meanwhile comes back', async () => {
    const worker = await aWorker();
    const [mine, taken] = [await aTask('call_back'), await aTask('bring_supplies')];
    await aTask('check_in');
    const phone = await aPhone();
    await setUpPhone(phone, worker, 'Quayside Lanes');
    const { page } = phone;
    await page.goto('/app/tasks');
    const queue = page.getByRole('tab', { name: /Open in the team/ });
    await queue.tap();
    await row(page, 'Call back').waitFor();
    await phone.context.setOffline(true);
    for (const title of ['Call back', 'Bring supplies', 'Check in']) {
      await page.getByRole('button', { name: `Take it on: ${title}` }).tap();
      await row(page, title).waitFor({ state: 'detached' });
    }
    await page.getByRole('button', { name: 'Undo' }).tap();
    await row(page, 'Check in').waitFor();
    await page.getByRole('tab', { name: /Mine/ }).tap();
    await row(page, 'Bring supplies').getByText('Taken on, not sent yet').waitFor();
    await row(page, 'Call back').getByRole('button').tap();
    await page.getByRole('dialog').getByRole('button', { name: 'Done' }).tap();
    await row(page, 'Call back').getByText('Done, not sent yet').waitFor();
    await page.getByRole('link', { name: '3 waiting' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await done(colleague, `/tasks/${taken}/claim`);
    await phone.context.setOffline(false);
    // Nothing can be taken back any more in a page that is loaded anew.
    await page.reload();
    await page.getByRole('link', { name: '1 came back' }).tap();
    await page.getByText('It is not there any more, or somebody else has it now.').waitFor();
    await page.getByText('A task that you took on').waitFor();
    await page.getByRole('link', { name: /waiting/ }).waitFor({ state: 'detached' });
    expect(await stored(mine)).toEqual({ state: 'done', workerId: worker.workerId, version: 3 });
    expect(await stored(taken)).toMatchObject({ state: 'claimed', workerId: colleague.workerId });
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Understood' }).tap();
    await page.getByText('Nothing came back').waitFor();
    expect((await worker.expect(200, 'GET', '/to-correct')).body.items).toEqual([]);
    await page.goto('/app/tasks');
    await page.getByRole('tab', { name: 'Mine (0)' }).waitFor();
    await phone.close();
  });

  /** Switches on that the phone shows the tasks; answers the six words. */
  async function switchesOn({ page }: Profile): Promise<string> {
    await page.goto('/app/tasks');
    await page.getByRole('button', { name: 'Switch on' }).tap();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Show me six words' }).tap();
    await dialog.getByRole('listitem').first().waitFor();
    const words = (await dialog.getByRole('listitem').allTextContents()).join(' ');
    await dialog.getByRole('button', { name: 'I have them' }).tap();
    await dialog.getByLabel('Type the six words').fill(words);
    await dialog.getByRole('button', { name: 'Switch on' }).tap();
    await page.getByText('On', { exact: true }).waitFor();
    return words;
  }

  /** How many leases the phone keeps. */
  const kept = (page: Page): Promise<number> =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open('notes');
          opening.onsuccess = () => {
            const counting = opening.result.transaction('leases').objectStore('leases').count();
            counting.onsuccess = () => {
              opening.result.close();
              resolve(counting.result);
            };
          };
        }),
    );

  async function ended(page: Page): Promise<void> {
    for (let attempt = 0; (await kept(page)) > 0; attempt++) {
      if (attempt === 100) throw new Error('the lease is kept on');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  it('sees them signed out behind six words, takes some, and leaves nothing readable in the profile', async () => {
    const worker = await aWorker();
    const caseWorker = await signedInWorker({ organisation, role: 'case_worker', team });
    const fileId = await anActiveFile(caseWorker, team);
    await onCareTeam(supervisor, fileId, worker.workerId);
    await caseWorker.expect(200, 'PUT', `/case-files/${fileId}/sections/working_identity`, { workingName: 'Juniper Twelve' }, { headers: { 'if-match': '"0"' } });
    const nickname = 'Tamarisk Eleven';
    await aRegular(worker, team, nickname);
    const [mine, open] = [await aTask('accompany', { mine: true, caseFileId: fileId }, worker), await aTask('prepare_letter_for_partner')];
    const folder = aFolder();
    const phone = await aPhone(folder);
    const { page } = phone;
    await setUpPhone(phone, worker, 'Quayside Lanes');
    const words = await switchesOn(phone);
    // What comes later is sealed to the phone without the words.
    const late = await aTask('arrange_appointment');
    await page.goto('/app/shift');
    await page.waitForResponse((response) => response.url().includes('view=queue'));
    await page.waitForTimeout(1_500);
    await page.goto('/app/write');
    await page.getByRole('button', { name: 'Hide at once' }).tap();
    await phone.context.setOffline(true);
    await page.getByRole('button', { name: 'Notes' }).tap();
    await page.getByRole('link', { name: 'Tasks' }).tap();
    await page.getByLabel('Six words').fill('apple basket candle dinner engine forest');
    await page.getByRole('button', { name: 'Show my tasks' }).tap();
    await page.getByText('These words do not open it.').waitFor();
    expect(await page.locator('.row').count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('Six words').fill(words.replace(/\w+/g, (word) => word.slice(0, 4).toUpperCase()));
    await page.getByRole('button', { name: 'Show my tasks' }).tap();
    const leased = (title: string) => page.locator('.row', { hasText: title });
    await leased('Go along').getByText('Juniper Twelve').waitFor();
    await leased('Arrange an appointment').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take it on: Prepare a letter' }).tap();
    await page.getByRole('button', { name: 'Done: Prepare a letter' }).tap();
    await leased('Prepare a letter').getByText('Done, not sent yet').waitFor();
    await page.getByRole('button', { name: 'Done: Go along' }).tap();
    await leased('Go along').getByText('Done, not sent yet').waitFor();
    await page.getByRole('button', { name: 'Take it on: Arrange an appointment' }).tap();
    await leased('Arrange an appointment').getByText('Taken on, not sent yet').waitFor();
    await page.getByRole('link', { name: 'Write' }).tap();
    await page.getByRole('radio', { name: 'Regular' }).tap();
    await page.getByLabel('Which regular').selectOption({ label: nickname });
    await page.getByRole('button', { name: 'Hide at once' }).tap();
    await page.getByRole('button', { name: 'Notes' }).tap();
    expect(await page.getByRole('radio', { name: 'Regular' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Tasks' }).tap();
    await page.getByLabel('Six words').waitFor();
    expect(await page.getByText('Juniper Twelve').count()).toBe(0);
    await phone.kill();
    const { fileCode } = (await caseWorker.expect(200, 'GET', `/case-files/${fileId}`)).body;
    for (const text of [words, words.slice(0, 20), 'Juniper Twelve', nickname, fileCode, mine, open, late, 'AGE-SECRET-KEY-1Q']) expect([text, filesWith(folder, text)]).toEqual([text, []]);
    // What is looked for would be found: this is there, and is meant to be.
    expect(filesWith(folder, worker.workerId)).not.toEqual([]);

    const again = await aPhone(folder);
    await again.page.goto('/app/');
    for (let attempt = 0; (await stored(late)).state === 'open' && attempt < 200; attempt++) await new Promise((resolve) => setTimeout(resolve, 100));
    expect([await stored(open), await stored(mine), await stored(late)]).toEqual([
      { state: 'done', workerId: worker.workerId, version: 3 },
      { state: 'done', workerId: worker.workerId, version: 2 },
      { state: 'claimed', workerId: worker.workerId, version: 2 },
    ]);
    await again.close();
  });

  it('finds them deleted after 72 hours, where the clock was set back, once switched off, once the server refuses the phone, and once they leave it', async () => {
    const worker = await aWorker();
    const phone = await aPhone();
    const { page } = phone;
    await setUpPhone(phone, worker, 'Quayside Lanes');
    const hour = 3_600_000;
    for (const hours of [73, -1]) {
      await switchesOn(phone);
      expect(await kept(page)).toBe(1);
      await phone.context.setOffline(true);
      await page.clock.setFixedTime(Date.now() + 71 * hour);
      await page.goto('/app/write');
      await page.getByRole('link', { name: 'Tasks' }).waitFor();
      await page.clock.setFixedTime(Date.now() + hours * hour);
      await page.reload();
      await page.locator('.write-actions').waitFor();
      await ended(page);
      expect(await page.getByRole('link', { name: 'Tasks' }).count()).toBe(0);
      await page.clock.setFixedTime(Date.now());
      await phone.context.setOffline(false);
    }
    await switchesOn(phone);
    await page.getByRole('button', { name: 'Switch off' }).tap();
    await page.getByRole('button', { name: 'Switch on' }).waitFor();
    expect(await kept(page)).toBe(0);

    await switchesOn(phone);
    // Lost: whoever holds it has no session, and nothing of theirs waits on it.
    await worker.expect(204, 'DELETE', '/device-credentials');
    await page.getByRole('button', { name: 'Hide at once' }).tap();
    await page.reload();
    await ended(page);
    await phone.close();

    const left = await aPhone();
    await setUpPhone(left, await aWorker(), 'Quayside Lanes');
    await switchesOn(left);
    await left.page.goto('/app/shift');
    await left.page.getByRole('button', { name: 'Take me off this phone' }).tap();
    await left.page.getByRole('dialog').getByRole('button', { name: 'Take me off this phone' }).tap();
    await ended(left.page);
    await left.close();
  });
});
