import { anOrganisation, secondAdministrator, signedInWorker, type BuiltOrganisation } from '../builders/staff';
import { bringSession } from './support/sign-in';
import { textsOf } from './support/texts';
import { useStack } from './support/use-stack';

describe('an administrator, on the screen', () => {
  const { stack, browser } = useStack({ worker: false });
  let organisation: BuiltOrganisation;

  beforeAll(async () => {
    organisation = await anOrganisation(stack.world);
  });

  it('makes a team and an area at a desk, and finds places for accounts and settings only', async () => {
    const page = await browser.newPage({ device: 'desk' });
    await bringSession(page, organisation.administrator);
    await page.goto('/app/organisation');
    const places = page.getByRole('navigation').getByRole('link');
    await places.first().waitFor();
    expect(await places.allTextContents()).toEqual(['Staff', 'Organisation', 'Hand-overs', 'Recovery key', 'Directory']);
    await page.getByLabel('New team').fill('Night team');
    await page.getByRole('button', { name: 'Add the team' }).click();
    await page.locator('.row-title', { hasText: 'Night team' }).waitFor();
    await page.getByRole('button', { name: 'Rename: Night team' }).click();
    await page.getByLabel('Name of the team').fill('Late team');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.row-title', { hasText: 'Late team' }).waitFor();

    // Somebody is quicker: it is said, and saying it again is to what is there now.
    await page.getByRole('button', { name: 'Rename: Late team' }).click();
    const { administrator } = organisation;
    const [{ id, version }] = (await administrator.get('/teams')).body.items;
    await administrator.expect(200, 'PATCH', `/teams/${id}`, { name: 'Dawn team' }, { headers: { 'if-match': `"${version}"` } });
    await page.getByLabel('Name of the team').fill('Early team');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(textsOf('en', 'codes')('problem.stale')).waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.row-title', { hasText: 'Early team' }).waitFor();
    await page.getByRole('button', { name: 'Add an area' }).click();
    await page.getByLabel('Name of the area').fill('Harbour');
    await page.getByLabel('Group in reports').selectOption('south');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.row-title', { hasText: 'Harbour' }).waitFor();
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
    expect(asked.filter((path) => /^\/(case-files|contacts|regulars|tasks|referrals|packets|documents)/.test(path))).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('cannot make an adviser alone: a second one confirms it, on a phone and in Arabic', async () => {
    const t = textsOf('ar', 'staff');
    const codes = textsOf('ar', 'codes');
    const second = await secondAdministrator(organisation);
    const desk = await browser.newPage({ device: 'desk' });
    await bringSession(desk, organisation.administrator);
    await desk.goto('/app/staff');
    await desk.getByRole('button', { name: 'Add somebody' }).click();
    await desk.getByLabel('Name', { exact: true }).fill('Leyla');
    await desk.getByRole('button', { name: 'Advice (needs a second person)' }).click();
    await desk.getByRole('button', { name: 'Add', exact: true }).click();
    await desk.getByText('Waits for a second person').waitFor();
    await desk.goto('/app/staff');
    await desk.getByText('Leyla: Advice').waitFor();
    expect(await desk.getByRole('button', { name: 'Confirm' }).count()).toBe(0);
    await desk.context().close();

    const phone = await browser.newPage({ language: 'ar' });
    await bringSession(phone, second);
    await phone.goto('/app/staff');
    await phone.getByRole('button', { name: t('confirm') }).click();
    await phone.getByRole('heading', { name: t('proposals') }).waitFor({ state: 'detached' });
    await phone.getByRole('link', { name: /Leyla/ }).click();
    await phone.getByRole('list', { name: t('roles') }).getByText(codes('role.adviser')).waitFor();
    await phone.context().close();
  }, 60_000);

  it('ends everything of somebody who leaves', async () => {
    const worker = await signedInWorker({ organisation, role: 'outreach_worker', displayName: 'Ilse' });
    const page = await browser.newPage();
    await bringSession(page, organisation.administrator);
    await page.goto(`/app/staff/${worker.workerId}`);
    await page.getByRole('list', { name: 'Devices' }).getByText('Phone').waitFor();
    await page.getByRole('button', { name: 'Record that they left' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Record that they left' }).click();
    await page.getByText(/^Left on/).waitFor();
    expect((await worker.get('/session')).status).toBe(401);
    await page.goto('/app/staff');
    await page.getByRole('button', { name: 'Left' }).or(page.getByRole('radio', { name: 'Left' })).click();
    await page.getByRole('link', { name: /Ilse/ }).waitFor();
    await page.context().close();
  }, 60_000);
});
