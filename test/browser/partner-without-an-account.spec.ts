import { Client as Pg } from 'pg';
import type { Page } from 'playwright-core';
import { eventually } from '../../libs/jobs/jobs.fixture';
import { aHouse, anActiveFile, anOffer, aPartner, dayFromToday, done, type House, type Partner } from '../builders/referrals';
import type { SignedInWorker } from '../builders/staff';
import { TestMailServer } from '../support/mail-server';
import type { Look } from './support/browser';
import { faultsInBothLights } from './support/lights';
import { inTurn } from './support/looks';
import { show } from './support/settled';
import { bringSession } from './support/sign-in';
import { textsOf } from './support/texts';
import { useStack } from './support/use-stack';

const ADDRESS = 'intake@clinic-of-the-quay.example';

describe('a partner without an account', () => {
  const mailbox = new TestMailServer();
  const { stack, browser } = useStack({ mailbox });
  let house: House;
  let clinic: Partner;
  let caseWorker: SignedInWorker;
  let fileId: string;

  beforeAll(async () => {
    house = await aHouse(stack.world);
    clinic = await aPartner(stack.world);
    caseWorker = await house.worker('case_worker');
    fileId = await anActiveFile(caseWorker, house.team);
  });

  /** The job of a mail that had to wait is due now. */
  async function triedAgain(referralId: string): Promise<void> {
    const outside = new Pg({ connectionString: stack.database.adminUrl });
    await outside.connect();
    const due = `update jobs.outbox set run_at = now() where kind = 'packet_link.mail' and last_error_code is not null and done_at is null and subject_id in (select id from signin.packet_link where packet_id = $1)`;
    await eventually(() => outside.query(due, [referralId]), ({ rowCount }) => rowCount === 1);
    await outside.end();
  }

  /** What the case worker's screen shows once: the address, and apart from it the code. */
  async function given(look: Look, referralId: string): Promise<{ path: string; code: string }> {
    const t = textsOf(look.language!, 'referrals');
    const page = await browser.newPage(look);
    await bringSession(page, caseWorker);
    await show(page, `/app/referrals/${referralId}`);
    await page.getByRole('button', { name: t('link.give'), exact: true }).click();
    await page.getByRole('heading', { name: t('link.code_title') }).waitFor();
    await page.getByRole('img', { name: t('link.qr') }).waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    const [address = '', code = ''] = await page.locator('.code').allInnerTexts();
    await page.emulateMedia({ media: 'print' });
    expect([await page.getByText(address).isVisible(), await page.getByText(code).isVisible()]).toEqual([true, false]);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: t('link.done'), exact: true }).click();
    await page.getByText(t('link.not_opened')).waitFor();
    expect(await page.content()).not.toContain(code);
    expect(await faultsInBothLights(page)).toEqual([]);
    await page.context().close();
    return { path: new URL(address).pathname, code };
  }

  /** What is wrong with the page as it stands. The searcher needs a script, which that page runs none of: it is asked of the same page in another browser. */
  async function faultsOf(page: Page, look: Look): Promise<string[]> {
    const copy = await browser.newPage(look);
    await copy.setContent(await page.content());
    const found = await faultsInBothLights(copy);
    await copy.context().close();
    return found;
  }

  it.each(inTurn(1, [{ device: 'phone', language: 'en' }, { device: 'desk', language: 'ar' }]))('answers on a page without a script, from the code to the result ($device, $language)', async (look) => {
    const [answer, packets, codes] = [textsOf(look.language!, 'answer'), textsOf(look.language!, 'packets'), textsOf(look.language!, 'codes')];
    const { id, packetCode } = await anOffer(caseWorker, fileId, clinic.id);
    const { path, code } = await given(look, id);
    const page = await browser.newPage({ ...look, scripts: false });
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await page.goto(path);
    expect(await page.locator('html').getAttribute('dir')).toBe(look.language === 'ar' ? 'rtl' : 'ltr');
    expect(await faultsOf(page, look)).toEqual([]);
    await page.getByLabel(answer('code'), { exact: true }).fill('0000-0000');
    await press(answer('open'));
    await page.getByText(answer('failed')).waitFor();
    expect(await faultsOf(page, look)).toEqual([]);
    await page.getByLabel(answer('code'), { exact: true }).fill(code);
    await press(answer('open'));
    await page.getByText(packetCode).waitFor();
    await page.getByText(codes('referralStep.declination'), { exact: true }).click();
    await page.getByText(packets('why_declined')).waitFor();
    expect(await faultsOf(page, look)).toEqual([]);

    await press(codes('referralStep.acceptance'));
    await page.getByText(packets('now.accepted')).waitFor();
    await page.getByLabel(packets('appointment')).fill(dayFromToday(0));
    await press(packets('set_appointment'));
    await press(packets('came'));
    await page.getByText(packets('said.attended')).waitFor();
    expect(await faultsOf(page, look)).toEqual([]);
    await press(packets('received'));
    await page.getByText(answer('over')).waitFor();
    expect(await faultsOf(page, look)).toEqual([]);
    expect((await caseWorker.get(`/referrals/${id}`)).body.state).toBe('service_received');
    await page.goto(path);
    await page.getByRole('heading', { name: answer('title') }).waitFor();
    await page.context().close();
  });

  /** The worker writes down whose mailbox it is, and is told the code. */
  async function mailed(page: Page, language: string, referralId: string): Promise<string> {
    const t = textsOf(language, 'referrals');
    await show(page, `/app/referrals/${referralId}`);
    await page.getByRole('button', { name: t('link.by_mail'), exact: true }).click();
    const dialog = page.getByRole('dialog', { name: t('link.by_mail') });
    const send = dialog.getByRole('button', { name: t('link.mail_send'), exact: true });
    expect(await send.isDisabled()).toBe(true);
    const address = dialog.getByLabel(t('link.mail_to'), { exact: true });
    await address.fill('nobody');
    await send.click();
    await dialog.getByText(t('link.mail_to_wrong')).waitFor();
    expect([await address.getAttribute('aria-invalid'), await faultsInBothLights(page)]).toEqual(['true', []]);
    await address.fill(ADDRESS);
    await dialog.getByText(t('link.mail_to_wrong')).waitFor({ state: 'detached' });
    await send.click();
    await page.getByText(t('link.mail_on_its_way')).waitFor();
    await page.getByRole('heading', { name: t('link.code'), exact: true }).waitFor();
    expect([await page.getByRole('img', { name: t('link.qr') }).count(), await page.getByText(ADDRESS).count()]).toEqual([0, 0]);
    expect(await faultsInBothLights(page)).toEqual([]);
    const code = await page.locator('.code').innerText();
    await page.getByRole('button', { name: t('link.done_mailed'), exact: true }).click();
    await page.getByText(t('link.not_opened')).waitFor();
    expect(await page.content()).not.toContain(code);
    return code;
  }

  it('comes to the page from a mail that waited for its server; the code goes another way', async () => {
    const [answer, codes] = [textsOf('en', 'answer'), textsOf('en', 'codes')];
    const { id, packetCode } = await anOffer(caseWorker, fileId, clinic.id);
    const desk = await browser.newPage();
    await bringSession(desk, caseWorker);
    await mailbox.down();
    const code = await mailed(desk, 'en', id);
    await desk.getByText(codes('linkMailState.waiting')).waitFor();
    expect(await faultsInBothLights(desk)).toEqual([]);
    await mailbox.up();
    await triedAgain(id);
    const mail = await eventually(async () => mailbox.mails[0], (one) => one !== undefined);
    const path = /\/answer\/\S+/.exec(mail?.text ?? '')?.[0] ?? '';
    expect([mail?.to, mail?.text.includes(code)]).toEqual([[ADDRESS], false]);
    const page = await browser.newPage({ scripts: false });
    await page.goto(path);
    await page.getByLabel(answer('code'), { exact: true }).fill(code);
    await page.getByRole('button', { name: answer('open'), exact: true }).tap();
    await page.getByText(packetCode).waitFor();
    // The worker's page asks by itself how the mail is doing.
    await desk.getByText(new RegExp(`^${codes('linkMailState.sent')} · `)).waitFor();
    expect(await faultsInBothLights(desk)).toEqual([]);
    await Promise.all([page.context().close(), desk.context().close()]);
  });

  it('where nobody has that mailbox, the worker is told that it could not be sent', async () => {
    const { id } = await anOffer(caseWorker, fileId, clinic.id);
    const page = await browser.newPage({ device: 'desk', language: 'ar' });
    await bringSession(page, caseWorker);
    mailbox.refusal = () => ({ code: 550, words: 'no such mailbox' });
    await mailed(page, 'ar', id);
    await stack.idle();
    await show(page, `/app/referrals/${id}`);
    await page.getByText(textsOf('ar', 'codes')('linkMailState.failed')).waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    // Another link instead: what it ends is said first.
    await page.getByRole('button', { name: textsOf('ar', 'referrals')('link.by_mail'), exact: true }).click();
    await page.getByRole('dialog').getByText(textsOf('ar', 'referrals')('link.replaces')).waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    await page.context().close();
  });

  it('reads it in another language, closes the page, and finds nothing once the person took their consent back', async () => {
    const look = { device: 'phone', language: 'en' } as const satisfies Look;
    const [answer, packets] = [textsOf('en', 'answer'), textsOf('ro', 'packets')];
    const { id, consentId, packetCode } = await anOffer(caseWorker, fileId, clinic.id);
    const { path, code } = await given(look, id);
    const page = await browser.newPage({ ...look, scripts: false });
    const open = async (): Promise<void> => {
      await page.getByRole('textbox').fill(code);
      await page.locator('button.main').tap();
      await page.getByText(packetCode).waitFor();
    };
    await page.goto(path);
    await open();
    await page.getByRole('link', { name: 'Română' }).tap();
    await page.getByRole('heading', { name: packets('now.offered') }).waitFor();
    await page.getByText(textsOf('ro', 'answer')('leave'), { exact: true }).tap();
    await page.getByRole('heading', { name: textsOf('ro', 'answer')('title') }).waitFor();
    await page.goto(path);
    await page.getByRole('heading', { name: answer('title') }).waitFor();
    await open();
    await done(caseWorker, `/consents/${consentId}/withdrawal`);
    await page.reload();
    expect(await page.getByText(packetCode).count()).toBe(0);
    await page.getByRole('heading', { name: answer('title') }).waitFor();
    await page.context().close();
  });
});
