import { generate } from 'otplib';
import type { Page } from 'playwright-core';
import { Client as Pg } from 'pg';
import { anOrganisation, signedInWorker, type BuiltOrganisation } from '../builders/staff';
import { barriers } from './support/axe';
import { withoutNews } from './support/settled';
import { anAuthenticator, bringPasskey, bringSession } from './support/sign-in';
import { textsOf } from './support/texts';
import { useStack } from './support/use-stack';

describe('a worker, who signs in on the screen', () => {
  const { stack, browser } = useStack({ worker: false });
  let organisation: BuiltOrganisation;

  beforeAll(async () => {
    organisation = await anOrganisation(stack.world);
  });

  /** Adds and invites somebody as the administrator does, at a desk, and answers the address that they hand over. */
  async function invited(name: string, role: string): Promise<string> {
    const desk = await browser.newPage({ device: 'desk' });
    await bringSession(desk, organisation.administrator);
    await desk.goto('/app/');
    await desk.getByRole('button', { name: 'Add somebody' }).click();
    await desk.getByLabel('Name', { exact: true }).fill(name);
    await desk.getByRole('radio', { name: role }).or(desk.getByRole('button', { name: role, exact: true })).click();
    await desk.getByRole('button', { name: 'Add', exact: true }).click();
    await desk.getByRole('heading', { name, exact: true }).waitFor();
    await desk.getByRole('button', { name: 'Invite' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Invite' }).click();
    await desk.getByRole('heading', { name: `For ${name}` }).waitFor();
    await desk.getByRole('img', { name: /square for a camera/ }).waitFor();
    expect(await barriers(desk)).toEqual([]);
    const [address = '', code = ''] = await desk.locator('.code').allTextContents();
    await desk.getByRole('button', { name: 'I have handed it over' }).click();
    await desk.getByText(/^Invited until/).waitFor();
    await desk.context().close();
    return `${address}#code=${code}`;
  }

  /** Keeps the recovery codes: reads them, and types one from the "paper". */
  async function keepCodes(page: Page, t: (key: string) => string): Promise<string[]> {
    await page.locator('.recovery-codes').waitFor();
    const codes = await page.locator('.recovery-codes .code').allTextContents();
    expect(new Set(codes).size).toBe(10);
    await page.getByLabel(t('recovery_type_one')).fill('ABCD-EFGH');
    await page.getByRole('button', { name: t('recovery_kept') }).click();
    await page.getByText(t('recovery_not_one')).waitFor();
    await page.getByLabel(t('recovery_type_one')).fill(codes[3]!.toLowerCase().replaceAll('-', ' '));
    await page.getByRole('button', { name: t('recovery_kept') }).click();
    await page.locator('.who').waitFor();
    return codes;
  }

  async function signOut(page: Page, common: (key: string) => string): Promise<void> {
    await page.locator('.who').click();
    const ended = page.waitForResponse((answer) => answer.request().method() === 'DELETE');
    await page.getByRole('button', { name: common('sign_out') }).click();
    await ended;
    // What is written offline needs no session; one's account does.
    await page.goto('/app/account');
    await page.getByRole('heading', { name: common('sign_in') }).waitFor();
  }

  it('takes up an invitation with a passkey, and comes back in with one touch', async () => {
    const address = await invited('Noor', 'Outreach');
    const page = await browser.newPage();
    await anAuthenticator(page);
    await page.goto(address);
    await page.getByRole('heading', { name: 'Welcome' }).waitFor();
    expect(page.url()).toBe(`${stack.address}/app/welcome`);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('heading', { name: 'Welcome, Noor' }).waitFor();
    expect(await page.locator('body').textContent()).not.toContain(organisation.name);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Make a passkey' }).click();
    await keepCodes(page, textsOf('en', 'account'));

    await signOut(page, textsOf('en', 'common'));
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.locator('.who', { hasText: 'Noor' }).waitFor();
    await page.context().close();

    const late = await browser.newPage();
    await late.goto(address);
    await late.getByRole('button', { name: 'Go on' }).click();
    await late.getByText('This invitation does not work any more. Ask for a new one.').waitFor();
    await late.context().close();
  }, 60_000);

  it('takes one up in Arabic with password and app, and comes back in with a recovery code', async () => {
    const [t, common, codes] = [textsOf('ar', 'account'), textsOf('ar', 'common'), textsOf('ar', 'codes')];
    const address = await invited('Salma', 'Case work');
    const page = await browser.newPage({ language: 'ar', dark: true });
    await page.goto(address);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await page.getByRole('button', { name: t('go_on') }).click();
    await page.getByRole('button', { name: t('choose_password') }).click();
    await page.getByLabel(common('sign_in_name')).fill('salma.harbour');
    const password = page.getByLabel(common('password'), { exact: true });
    await password.fill('salma salma salma');
    await page.getByRole('button', { name: t('go_on') }).click();
    await page.getByText(t('weak.holds_name')).waitFor();
    await password.fill('four paper kites in march');
    await page.getByRole('button', { name: t('go_on') }).click();
    await page.getByRole('img', { name: t('app_qr') }).waitFor();
    expect(await barriers(page)).toEqual([]);
    const secret = (await page.locator('.qr-place .code').textContent())!.replaceAll(' ', '');
    await page.getByLabel(common('one_time_code')).fill('000000');
    await page.getByRole('button', { name: t('confirm') }).click();
    await page.getByText(codes('problem.code_not_valid')).waitFor();
    await page.getByLabel(common('one_time_code')).fill(await generate({ secret }));
    await page.getByRole('button', { name: t('confirm') }).click();
    const [first = ''] = await keepCodes(page, t);

    await signOut(page, common);
    const enter = async (typed: string): Promise<void> => {
      await page.getByLabel(common('sign_in_name')).fill('salma.harbour');
      await page.getByLabel(common('password')).fill(typed);
      await page.getByLabel(common('one_time_code')).fill(first);
      await page.getByRole('button', { name: common('sign_in'), exact: true }).click();
    };
    await enter('four paper kites in april');
    await page.getByText(t('sign_in_failed')).waitFor();
    expect(await barriers(page)).toEqual([]);
    await enter('four paper kites in march');
    await page.locator('.who', { hasText: 'Salma' }).waitFor();
    await page.context().close();
  }, 60_000);

  it('is told in words how long to wait after too many tries', async () => {
    const page = await browser.newPage({ device: 'desk' });
    await page.goto('/app/');
    await page.getByLabel('Sign-in name').fill('nobody.here');
    await page.getByLabel('Password').fill('whatever it is');
    await page.getByLabel('One-time code').fill('123456');
    const submit = page.getByRole('button', { name: 'Sign in', exact: true });
    const wait = page.getByText(/^Wait .* then try again\.$/);
    for (let tries = 0; tries < 8 && !(await wait.isVisible()); tries++) {
      const answered = page.waitForResponse('**/sign-ins/password');
      await submit.click();
      await answered;
      await page.locator('.note').waitFor();
    }
    await wait.waitFor();
    expect(await submit.isDisabled()).toBe(true);
    await submit.and(page.locator(':enabled')).waitFor({ timeout: 20_000 });
    await page.context().close();
  }, 60_000);

  it('shows once more who they are before they change how they sign in, and goes on in their role', async () => {
    const worker = await signedInWorker({ organisation, role: 'case_worker', alsoRoles: ['outreach_worker'] });
    const page = await browser.newPage();
    await bringSession(page, worker);
    await bringPasskey(page, worker);
    await page.goto('/app/account');
    const pg = new Pg({ connectionString: stack.database.adminUrl });
    await pg.connect();
    await pg.query(`update signin.session set created_at = created_at - interval '11 minutes' where worker_id = $1`, [worker.workerId]);
    await pg.end();
    await page.getByRole('button', { name: 'Make ten new ones' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Nobody who finds your screen open').waitFor();
    await dialog.getByRole('button', { name: 'Sign in with a passkey' }).click();
    const before = await page.locator('.who-role').textContent();
    await keepCodes(page, textsOf('en', 'account'));
    expect(await page.locator('.who-role').textContent()).toBe(before);
    expect(before).toBe('Case work');
    await page.getByText('10 of them are left.').waitFor();
    await page.context().close();
  }, 60_000);

  it.each([
    ['phone', 'en'],
    ['desk', 'ar'],
  ] as const)('ends a lost device from the %s (%s), and reads what to do next', async (device, language) => {
    const t = textsOf(language, 'account');
    const worker = await signedInWorker({ organisation, role: 'outreach_worker' });
    const page = await browser.newPage({ device, language });
    await bringPasskey(page, worker);
    await page.goto('/app/account');
    await page.getByRole('button', { name: t('with_passkey') }).click();
    await page.getByRole('link', { name: t('lost_device') }).click();
    expect((await worker.get('/session')).status).toBe(200);
    await page.getByRole('button', { name: t('lost_this_one') }).click();
    await page.getByRole('button', { name: t('lost_end_it') }).click();
    await page.getByRole('heading', { name: t('lost_ended') }).waitFor();
    expect((await worker.get('/session')).status).toBe(401);
    await page.getByText(t('lost_tell_unsent')).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('ends the session of another browser, which is out at its next request', async () => {
    const t = textsOf('en', 'account');
    const worker = await signedInWorker({ organisation, role: 'outreach_worker' });
    const phone = await browser.newPage();
    await bringSession(phone, worker);
    await withoutNews(phone);
    await phone.goto('/app/');
    await phone.locator('.who').waitFor();

    const desk = await browser.newPage({ device: 'desk' });
    await bringPasskey(desk, worker);
    await desk.goto('/app/account');
    await desk.getByRole('button', { name: t('with_passkey') }).click();
    const sessions = desk.getByRole('list', { name: t('devices') });
    await sessions.getByText(t('here')).waitFor();
    await sessions.getByRole('button', { name: t('end_session') }).click();
    await desk.getByText(t('session_ended')).waitFor();
    await sessions.getByRole('button', { name: t('end_session') }).waitFor({ state: 'detached' });
    expect(await barriers(desk)).toEqual([]);
    await desk.context().close();

    // The page was read before, and nothing has told it.
    await phone.locator('.who').click();
    await phone.getByRole('button', { name: textsOf('en', 'common')('account') }).click();
    await phone.getByRole('heading', { name: textsOf('en', 'common')('sign_in') }).waitFor();
    expect(await phone.locator('.who').count()).toBe(0);
    await phone.context().close();
  }, 60_000);
});
