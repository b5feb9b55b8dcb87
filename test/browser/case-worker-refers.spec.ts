import { CONTENTS } from '../builders/case-files';
import { aDraft, aHouse, anActiveFile, anAgreement, anOffer, aPartner, dayFromToday, done, type House, type Partner } from '../builders/referrals';
import type { SignedInWorker } from '../builders/staff';
import { faultsInBothLights } from './support/lights';
import { inTurn } from './support/looks';
import { show, withoutNews } from './support/settled';
import { bringSession } from './support/sign-in';
import { textsOf } from './support/texts';
import { useStack } from './support/use-stack';

describe('a case worker refers', () => {
  const { stack, browser } = useStack({ worker: false });
  let house: House;
  let clinic: Partner;
  let caseWorker: SignedInWorker;
  let partnerWorker: SignedInWorker;

  beforeAll(async () => {
    house = await aHouse(stack.world);
    clinic = await aPartner(stack.world, { families: ['health'], cardOnly: ['rights_advice'] });
    [caseWorker, partnerWorker] = [await house.worker('case_worker'), await clinic.worker()];
    await anAgreement(house.organisation.administrator, clinic.id, ['needs', 'needs_words', 'working_name']);
  });

  it.each(inTurn(1, [{ device: 'phone', language: 'en' }, { device: 'desk', language: 'ar' }]))('from what the person wants to what they say of it ($device, $language)', async (look) => {
    const [referrals, codes, files] = [textsOf(look.language!, 'referrals'), textsOf(look.language!, 'codes'), textsOf(look.language!, 'files')];
    const fileId = await anActiveFile(caseWorker, house.team);
    await done(caseWorker, `/case-files/${fileId}/sections/needs/entries`, CONTENTS.needs);
    const page = await browser.newPage(look);
    await bringSession(page, caseWorker);
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const course = page.getByRole('list', { name: referrals('course_title') });

    await show(page, `/app/referrals/new/${fileId}`);
    await page.getByRole('radio', { name: codes('serviceFamily.health'), exact: true }).click();
    await page.getByRole('radio', { name: clinic.organisation.name }).click();
    expect(await faultsInBothLights(page)).toEqual([]);
    await press(referrals('draft_it'));
    await page.getByText(referrals('next.draft')).waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    const id = new URL(page.url()).pathname.split('/').at(-1) as string;
    await press(referrals('going_to_ask'));
    await page.getByText(referrals('said.consent_request')).waitFor();
    await page.getByText(referrals('next.consent_pending')).waitFor();

    await press(referrals('ask_now'));
    const asked = page.getByRole('dialog');
    // What is read out is in the person's language, not in the worker's.
    await asked.getByLabel(files('consent.language')).selectOption({ label: 'Română' });
    const script = asked.locator('.consent-script');
    expect([await script.getAttribute('lang'), await script.getAttribute('dir')]).toEqual(['ro', 'ltr']);
    await script.getByText('Puteți spune nu').waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    await asked.getByRole('button', { name: files('consent.read_out'), exact: true }).click();
    await asked.getByRole('radio', { name: files('consent.yes'), exact: true }).click();
    const items = asked.getByRole('checkbox');
    await items.first().waitFor();
    expect([await items.count(), await asked.getByRole('checkbox', { checked: true }).count()]).toEqual([17, 0]);
    await asked.locator('.consent-items label').filter({ hasText: textsOf('ro', 'codes')('releaseItem.needs') }).first().click();
    await asked.locator('.consent-items label').filter({ hasText: textsOf('ro', 'codes')('releaseItem.pronouns') }).click();
    await asked.getByRole('radio', { name: codes('consentMode.written'), exact: true }).click();
    expect(await faultsInBothLights(page)).toEqual([]);
    await asked.getByRole('button', { name: files('save'), exact: true }).click();
    await press(referrals('packing.choose'));
    const dialog = page.getByRole('dialog');
    // The person agrees to their pronouns as well, and about those nothing is agreed with the partner.
    await dialog.getByText(codes('releaseItem.pronouns')).waitFor();
    const choices = dialog.getByRole('checkbox');
    await choices.first().waitFor();
    expect([await choices.count(), await dialog.getByRole('checkbox', { checked: true }).count()]).toEqual([1, 0]);
    await dialog.locator('.consent-items label').filter({ hasText: codes('need.doctor') }).click();
    expect(await faultsInBothLights(page)).toEqual([]);
    await dialog.getByRole('button', { name: referrals('packing.look'), exact: true }).click();
    await dialog.getByText(codes('inference.health_concern')).waitFor();
    await dialog.locator('.entry-title').filter({ hasText: codes('need.doctor') }).waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    await dialog.getByRole('button', { name: codes('referralStep.readiness'), exact: true }).click();
    await page.getByText(referrals('passed_on.not_yet')).waitFor();
    await press(codes('referralStep.offer'));
    await dialog.getByText(referrals('they_infer')).waitFor();
    await dialog.locator('.entry-title').filter({ hasText: codes('need.doctor') }).waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    await dialog.getByRole('button', { name: codes('referralStep.offer'), exact: true }).click();
    await page.getByText(referrals('next.offered')).waitFor();
    expect(await course.getByRole('listitem').filter({ has: page.locator('time') }).locator('.course-name').allInnerTexts()).toEqual(
      ['draft', 'consent_pending', 'ready', 'offered'].map((state) => expect.stringContaining(referrals(`step.${state}`))),
    );
    await course.locator('[aria-current=step]').getByText(referrals('turn.theirs')).waitFor();
    expect((await partnerWorker.expect(200, 'GET', `/packets/${id}`)).body.contents).toEqual([{ item: 'needs', values: [{ entry: 1, need: 'doctor', rank: 1, state: 'wanted' }] }]);
    expect(await faultsInBothLights(page)).toEqual([]);

    await done(partnerWorker, `/packets/${id}/acceptance`, { appointmentOn: dayFromToday(0) });
    await done(partnerWorker, `/packets/${id}/attendance`, { attended: true });
    await done(partnerWorker, `/packets/${id}/service-outcome`, { received: true });
    await show(page, '/app/referrals');
    await page.getByRole('tab', { name: referrals('turn.persons') }).click();
    await page.getByRole('link').filter({ hasText: clinic.organisation.name }).first().waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    await page.getByRole('link').filter({ hasText: clinic.organisation.name }).first().click();
    await press(referrals('person_confirms'));
    const note = dialog.getByRole('button', { name: referrals('word.note_it'), exact: true });
    expect(await note.isDisabled()).toBe(true);
    await dialog.getByRole('radio', { name: codes('helped.partly') }).click();
    await dialog.getByLabel(referrals('word.asked_on')).fill(dayFromToday(0));
    expect(await faultsInBothLights(page)).toEqual([]);
    await note.click();
    await page.getByText(referrals('next.closed_loop')).waitFor();
    // What they said is there to be read, as they said it.
    await page.getByRole('heading', { name: referrals('word.said_title') }).waitFor();
    expect(await page.locator('dd').allInnerTexts()).toEqual(expect.arrayContaining([codes('helped.partly'), codes('goAgain.prefers_not_to_say')]));
    await course.getByText(referrals('step.service_received')).waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    expect((await caseWorker.get(`/referrals/${id}`)).body).toMatchObject({
      state: 'closed_loop', word: { helped: 'partly', wouldGoAgain: 'prefers_not_to_say', wantsAnother: false, askedOn: dayFromToday(0), askedBy: caseWorker.workerId },
    });
    await page.context().close();
  });

  it.each(inTurn(1, [{ device: 'phone', language: 'ar' }, { device: 'desk', language: 'en' }]))('and goes on to another partner where the first cannot, with somebody who goes along ($device, $language)', async (look) => {
    const [referrals, codes] = [textsOf(look.language!, 'referrals'), textsOf(look.language!, 'codes')];
    const other = await aPartner(stack.world);
    const fileId = await anActiveFile(caseWorker, house.team);
    const { id } = await anOffer(caseWorker, fileId, clinic.id);
    await done(partnerWorker, `/packets/${id}/declination`, { reason: 'no_capacity' });
    const page = await browser.newPage(look);
    await bringSession(page, caseWorker);
    await show(page, `/app/referrals/${id}`);
    await page.getByText(referrals('because', { reason: codes('declineReason.no_capacity') })).waitFor();
    await page.getByRole('link', { name: referrals('another'), exact: true }).click();
    // What becomes of the first is said before anything is chosen, and that a yes to it is none to the next.
    await page.getByText(referrals('onward.closes', { partner: clinic.organisation.name })).waitFor();
    await page.getByRole('radio', { name: other.organisation.name }).click();
    expect(await page.getByRole('radio', { name: clinic.organisation.name }).count()).toBe(0);
    await page.getByText(referrals('onward.needed', { partner: other.organisation.name })).waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    await page.getByRole('button', { name: referrals('onward.go'), exact: true }).click();
    await page.getByText(referrals('next.draft')).waitFor();
    const next = new URL(page.url()).pathname.split('/').at(-1) as string;
    expect((await partnerWorker.get(`/packets/${id}`)).status).toBe(404);

    await page.getByRole('button', { name: referrals('along.arrange'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(referrals('along.who')).selectOption({ label: caseWorker.displayName });
    await dialog.getByLabel(referrals('along.on'), { exact: true }).fill(dayFromToday(2));
    await dialog.getByRole('radio', { name: codes('dayPart.evening'), exact: true }).click();
    await dialog.getByRole('radio', { name: codes('meetingPoint.as_agreed'), exact: true }).click();
    const save = dialog.getByRole('button', { name: referrals('along.save'), exact: true });
    // Nobody agrees for the person.
    expect(await save.isDisabled()).toBe(true);
    await dialog.getByText(referrals('along.agreed')).click();
    expect(await faultsInBothLights(page)).toEqual([]);
    await save.click();
    await page.getByText(referrals('along.you'), { exact: true }).waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    expect((await caseWorker.get(`/referrals/${next}`)).body.accompaniment).toMatchObject({ companionId: caseWorker.workerId, on: dayFromToday(2), partOfDay: 'evening', meetingPoint: 'as_agreed' });
    await page.getByRole('button', { name: referrals('along.call_off'), exact: true }).click();
    await dialog.getByRole('button', { name: referrals('along.call_off'), exact: true }).click();
    await page.getByText(referrals('along.wanted')).waitFor();

    await page.getByRole('link', { name: referrals('follows'), exact: true }).click();
    await page.getByText(referrals('step.redirected')).waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    await page.getByRole('link', { name: referrals('followed_by'), exact: true }).click();
    await page.getByText(referrals('next.draft')).waitFor();

    // Nobody there signs in: a link, and none by e-mail where there is no mail server.
    await show(page, `/app/referrals/${(await anOffer(caseWorker, await anActiveFile(caseWorker, house.team), other.id)).id}`);
    await page.getByRole('button', { name: referrals('link.give'), exact: true }).waitFor();
    expect(await page.getByRole('button', { name: referrals('link.by_mail'), exact: true }).count()).toBe(0);
    await page.context().close();
  });

  it.each(inTurn(0, [{ device: 'phone', language: 'en' }, { device: 'desk', language: 'ru' }]))('and hears how it is taken back: a part of it, then all of it; a no and a later are kept ($device, $language)', async (look) => {
    const [codes, files] = [textsOf(look.language!, 'codes'), textsOf(look.language!, 'files')];
    const fileId = await anActiveFile(caseWorker, house.team);
    const { name } = clinic.organisation;
    const page = await browser.newPage(look);
    await bringSession(page, caseWorker);
    await show(page, `/app/files/${fileId}`);
    const part = files('part.consents');
    await page.getByRole(look.device === 'desk' ? 'tab' : 'button', { name: part, exact: true }).click();
    const dialog = page.getByRole('dialog');
    const ask = async (answer: string): Promise<void> => {
      await page.getByRole('button', { name: files('consent.ask'), exact: true }).click();
      await dialog.getByLabel(files('consent.recipient')).selectOption({ label: name });
      await dialog.getByLabel(files('consent.language')).selectOption({ label: 'العربية' });
      expect(await dialog.locator('.consent-script').getAttribute('dir')).toBe('rtl');
      await dialog.getByRole('button', { name: files('consent.read_out'), exact: true }).click();
      await dialog.getByRole('radio', { name: files(`consent.${answer}`), exact: true }).click();
    };
    const save = async (): Promise<void> => {
      await dialog.getByRole('radio', { name: codes('consentMode.verbal'), exact: true }).click();
      await dialog.getByRole('radio', { name: codes('witnessRole.interpreter'), exact: true }).click();
      await dialog.getByRole('button', { name: files('save'), exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    await ask('no');
    await save();
    await page.getByText(codes('consentState.declined'), { exact: true }).waitFor();
    // A question that is left is answered later, from where it was left.
    await ask('yes');
    await dialog.getByRole('button', { name: textsOf(look.language!, 'common')('close') }).click();
    await page.getByText(codes('consentState.asked'), { exact: true }).waitFor();
    await page.getByRole('button', { name: `${files('consent.write_answer')}: ${name}` }).click();
    const tick = (item: string) => dialog.locator('.consent-items label').filter({ hasText: codes(`releaseItem.${item}`) }).first().click();
    for (const item of ['working_name', 'health_services']) await tick(item);
    expect(await faultsInBothLights(page)).toEqual([]);
    await save();
    await page.getByText(codes('consentState.given'), { exact: true }).waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);

    await page.getByRole('button', { name: `${files('consent.narrow')}: ${name}` }).click();
    await tick('health_services');
    expect(await dialog.getByRole('checkbox').count()).toBe(2);
    expect(await faultsInBothLights(page)).toEqual([]);
    await dialog.getByRole('button', { name: files('consent.narrow_now') }).click();
    await page.getByText(codes('consentState.narrowed'), { exact: true }).waitFor();
    const [consent] = (await caseWorker.get(`/case-files/${fileId}/consents`)).body.items;
    expect(consent).toMatchObject({ state: 'narrowed', items: ['working_name'], takenOut: ['health_services'], witnessRole: 'interpreter' });
    await page.getByRole('button', { name: `${files('consent.withdraw')}: ${name}` }).click();
    await dialog.getByRole('button', { name: files('consent.withdraw_now') }).click();
    await page.getByText(codes('consentState.withdrawn'), { exact: true }).waitFor();
    await page.context().close();
  });

  it.each(inTurn(0, [{ device: 'phone', language: 'en' }, { device: 'desk', language: 'ar' }]))('under what the supervisor wrote down as agreed with the partner ($device, $language)', async (look) => {
    const [directory, codes] = [textsOf(look.language!, 'directory'), textsOf(look.language!, 'codes')];
    const other = await aPartner(stack.world, { families: ['housing'] });
    const page = await browser.newPage(look);
    await bringSession(page, await house.worker('supervisor'));
    await show(page, `/app/directory/${other.id}`);
    await page.getByText(directory('agreement.none')).waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    await page.getByRole('button', { name: directory('agreement.write') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('.consent-items label').filter({ hasText: codes('releaseItem.pronouns') }).click();
    await dialog.getByLabel(directory('agreement.until')).fill(dayFromToday(30));
    expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(1);
    expect(await faultsInBothLights(page)).toEqual([]);
    await dialog.getByRole('button', { name: directory('agreement.save') }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText(codes('releaseItem.pronouns')).waitFor();
    expect((await caseWorker.get(`/partners/${other.id}/sharing-agreement`)).body).toEqual({ items: ['pronouns'], validFrom: dayFromToday(0), validUntil: dayFromToday(30), stands: true, version: 1 });
    await page.context().close();
  });

  it('and is told that somebody was quicker, and how it stands now', async () => {
    const referrals = textsOf('en', 'referrals');
    const id = await aDraft(caseWorker, await anActiveFile(caseWorker, house.team), clinic.id);
    const page = await browser.newPage();
    await bringSession(page, caseWorker);
    await withoutNews(page);
    await show(page, `/app/referrals/${id}`);
    await done(caseWorker, `/referrals/${id}/consent-request`);
    await page.getByRole('button', { name: referrals('going_to_ask') }).tap();
    await page.getByText(referrals('next.consent_pending')).waitFor();
    await page.getByText(referrals('quicker')).waitFor();
    await page.context().close();
  });

  it('nobody to what would tell too much: the card is shown instead, and nothing is written down', async () => {
    const [referrals, codes] = [textsOf('en', 'referrals'), textsOf('en', 'codes')];
    const fileId = await anActiveFile(caseWorker, house.team);
    const page = await browser.newPage();
    await bringSession(page, caseWorker);
    await show(page, `/app/referrals/new/${fileId}`);
    await page.getByRole('radio', { name: codes('serviceFamily.rights_advice') }).tap();
    await page.getByText(referrals('card_only_why')).waitFor();
    expect(await page.getByRole('radio', { name: clinic.organisation.name }).count()).toBe(0);
    await page.getByRole('link', { name: referrals('to_card') }).tap();
    await page.getByRole('heading', { name: clinic.organisation.name }).waitFor();
    expect((await caseWorker.get(`/case-files/${fileId}/referrals`)).body.items).toEqual([]);
    await page.context().close();
  });
});
