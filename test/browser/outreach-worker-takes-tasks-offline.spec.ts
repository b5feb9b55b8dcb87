import type { Page } from 'playwright-core';
import { done } from '../builders/referrals';
import { anArea, anOrganisation, aTeam, type BuiltOrganisation, type SignedInWorker, signedInWorker } from '../builders/staff';
import { barriers } from './support/axe';
import { setUpPhone, usePhones } from './support/phones';

describe('an outreach worker takes tasks offline', () => {
  const { stack, aPhone } = usePhones();
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
});
