import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { anEnrolledAdviser } from '../builders/advisers';
import type { SignedInWorker } from '../builders/staff';
import { aHouse, anActiveFile, done, onCareTeam, type House } from '../builders/referrals';
import { barriers } from './support/axe';
import type { Look } from './support/browser';
import { bringSession } from './support/sign-in';
import { useStack } from './support/use-stack';

/** `npm run proof:files` lists as many as a team that has worked for years has. */
const FILES = Number(process.env.PARASOL_PROOF_LISTED ?? 1_000);

describe('what a supervisor, and whoever else is on a file, sees of it', () => {
  const { stack, browser } = useStack();
  let house: House;
  let keeper: SignedInWorker;
  let supervisor: SignedInWorker;
  let id: string;

  beforeAll(async () => {
    house = await aHouse(stack.world);
    [keeper, supervisor] = [await house.worker('case_worker'), await house.worker('supervisor')];
    id = await anActiveFile(keeper, house.team);
    await done(keeper, `/case-files/${id}/sections/notes/entries`, { topic: 'good_news', text: 'The room has a lock now.' });
    await done(keeper, `/case-files/${id}/sections/needs/entries`, { need: 'housing', rank: 1, state: 'wanted' });
  });

  async function at(worker: SignedInWorker, path: string, look: Look = { device: 'desk' }): Promise<Page> {
    const page = await browser.newPage(look);
    await bringSession(page, worker);
    await page.goto(`/app${path}`);
    return page;
  }

  it('opens the notes for a stated reason, sees the time run, and those who work on the file see that it was opened', async () => {
    const page = await at(supervisor, `/files/${id}`);
    await page.getByRole('tab', { name: 'Notes' }).click();
    expect(await page.getByText('The room has a lock now.').count()).toBe(0);
    await page.getByRole('radio', { name: 'Worry about safety' }).click();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Open for 15 minutes' }).click();
    await page.getByText('The room has a lock now.').waitFor();
    expect(await page.getByRole('timer').textContent()).toMatch(/^1[45]:\d\d left$/);
    // What is only read has no way to be written; what should never have been can be taken out.
    expect(await page.getByRole('tabpanel').getByRole('button').allTextContents()).toEqual(['Take out']);
    expect(await barriers(page)).toEqual([]);
    await page.context().close();

    const other = await at(keeper, `/files/${id}`);
    await other.getByRole('tab', { name: 'Who opened what' }).click();
    await other.getByText('Worry about safety').waitFor();
    expect(await other.getByRole('tabpanel').textContent()).not.toContain(supervisor.displayName);
    await other.context().close();
  });

  it('loses what was opened when the time is over, although the network is gone, and knows the time after looking elsewhere', async () => {
    const page = await browser.newPage({ device: 'desk' });
    await bringSession(page, await house.worker('supervisor'));
    await page.clock.install();
    await page.goto(`/app/files/${id}`);
    await page.getByRole('tab', { name: 'Notes' }).click();
    await page.getByRole('radio', { name: 'Worry about safety' }).click();
    await page.getByRole('button', { name: 'Open for 15 minutes' }).click();
    await page.getByText('The room has a lock now.').waitFor();
    // Somebody is there all the while.
    const pass = async (time: string): Promise<void> => {
      await page.mouse.click(1, 1);
      await page.clock.fastForward(time);
    };
    await page.getByRole('tab', { name: 'Needs' }).click();
    for (const time of ['04:00', '04:00']) await pass(time);
    await page.getByRole('tab', { name: 'Notes' }).click();
    expect(await page.getByRole('timer').textContent()).toMatch(/^[67]:\d\d left$/);
    await page.getByText('The room has a lock now.').waitFor();
    for (const time of ['03:00', '03:00']) await pass(time);
    await page.route(`**/case-files/${id}**`, (route) => route.abort());
    await pass('01:30');
    await page.getByRole('button', { name: 'Open for 15 minutes' }).waitFor();
    expect(await page.getByText('The room has a lock now.').count()).toBe(0);
    await page.context().close();
    browser.watch.take(/ERR_FAILED/);
  });

  it('shows an adviser what they took out themselves', async () => {
    const { worker: adviser } = await anEnrolledAdviser(house.organisation);
    const { fileCode } = (await keeper.expect(200, 'GET', `/case-files/${id}`)).body;
    await done(adviser, '/advice/assignments', { fileCode });
    await done(adviser, `/case-files/${id}/spills`, { reason: 'other' });
    const page = await at(adviser, `/files/${id}`);
    await page.getByRole('tab', { name: 'Take out or erase' }).click();
    await page.getByRole('list', { name: 'Taken out' }).getByRole('listitem').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });

  it('leaves out what somebody may not see: an outreach worker has no trace of it, on a phone', async () => {
    const peer = await house.worker('outreach_worker');
    await onCareTeam(supervisor, id, peer.workerId);
    const page = await at(peer, `/files/${id}`, {});
    await page.getByRole('button', { name: 'Needs', exact: true }).waitFor();
    expect(await page.locator('.part-button').allTextContents()).toEqual(['Needs', 'Notes', 'Safety', 'Health', 'Contacts', 'Referrals', 'Tasks', 'Consents', 'Care team', 'Who opened what']);
    expect(await barriers(page)).toEqual([]);
    await page.goto(`/app/files/${await anActiveFile(keeper, house.team)}`);
    await page.getByText('There is nothing here, or nothing that you may see.').waitFor();
    await page.context().close();
  });

  it('erases a file between two humans, and reads the receipt', async () => {
    const file = await anActiveFile(keeper, house.team);
    const page = await at(keeper, `/files/${file}`, {});
    await page.getByRole('button', { name: 'Take out or erase' }).click();
    await page.getByRole('button', { name: 'Ask for erasure' }).click();
    await page.getByRole('radio', { name: 'The person asked' }).click();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Ask for erasure' }).click();
    await page.getByText('Waits for another person').waitFor();
    await page.context().close();

    const second = await at(supervisor, `/files/${file}`);
    await second.getByRole('tab', { name: 'Take out or erase' }).click();
    await second.getByRole('button', { name: 'Confirm the erasure' }).click();
    await second.getByRole('dialog').getByRole('button', { name: 'Confirm the erasure' }).click();
    await second.getByText('Key destroyed').waitFor();
    expect(await barriers(second)).toEqual([]);
    await second.context().close();
  });

  it('scrolls through thousands of files, of which only what is on the screen exists, and finds one by name or code', async () => {
    const worker = await house.worker('case_worker');
    const named = await anActiveFile(worker, house.team);
    await worker.expect(200, 'PUT', `/case-files/${named}/sections/working_identity`, { workingName: 'Zoë Robin' }, { headers: { 'if-match': '"0"' } });
    await manyFiles(worker, FILES - 1);
    const page = await at(worker, '/files', {});
    await page.getByText(`${FILES.toLocaleString('en')} files`, { exact: true }).waitFor({ timeout: 100_000 });
    const rows = page.getByRole('list', { name: 'Files' }).getByRole('listitem');
    expect(await rows.count()).toBeLessThan(40);
    expect(await rows.first().getAttribute('aria-setsize')).toBe(String(FILES));
    await page.evaluate(() => window.scrollTo({ top: document.body.scrollHeight }));
    await page.locator(`[aria-posinset="${FILES}"]`).waitFor();
    expect(await rows.count()).toBeLessThan(40);
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('Name or code').fill('zoe r');
    await page.getByText('1 file', { exact: true }).waitFor();
    expect(await rows.allTextContents()).toEqual([expect.stringContaining('Zoë Robin')]);
    await page.getByLabel('Name or code').fill('aaaa02');
    await page.getByText('100 files', { exact: true }).waitFor();
    await page.getByLabel('State').selectOption({ label: 'Paused' });
    await page.getByText('20 files', { exact: true }).waitFor();
    await page.context().close();
  }, 150_000);

  /** Rows of files on which the worker is, as the database holds them: made one by one they would take the time of a whole suite. */
  async function manyFiles(worker: SignedInWorker, count: number): Promise<void> {
    const outside = new Client({ connectionString: stack.database.adminUrl });
    await outside.connect();
    await outside.query(
      `with made as (
         insert into parasol.case_file (id, organisation_id, team_id, file_code, state)
         select gen_random_uuid(), $1, $2, 'AAAA-' || lpad(n::text, 4, '0'), case when n % 5 = 0 then 'paused' else 'active' end from generate_series(1, $4::int) n
         returning id)
       insert into parasol.care_team (id, organisation_id, case_file_id, worker_id, state, proposed_by, decided_by) select gen_random_uuid(), $1, id, $3, 'active', $3, $3 from made`,
      [house.organisation.id, house.team, worker.workerId, count],
    );
    // As the database does by itself, a little later.
    await outside.query('analyze parasol.case_file, parasol.care_team');
    await outside.end();
  }
});
