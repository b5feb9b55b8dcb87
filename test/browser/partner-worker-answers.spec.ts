import { CONTENTS } from '../builders/case-files';
import { aHouse, anActiveFile, anAgreement, anOffer, anOfferOf, aPartner, dayFromToday, done, type House, type Partner } from '../builders/referrals';
import { anHsdsOrganisation } from '../builders/directory';
import type { SignedInWorker } from '../builders/staff';
import type { Look } from './support/browser';
import { faultsInBothLights } from './support/lights';
import { inTurn } from './support/looks';
import { show, withoutNews } from './support/settled';
import { bringPasskey, bringSession } from './support/sign-in';
import { textsOf } from './support/texts';
import { useStack } from './support/use-stack';

describe('a partner’s worker answers on the screen', () => {
  const { stack, browser } = useStack();
  let house: House;
  let clinic: Partner;
  let caseWorker: SignedInWorker;
  let fileId: string;

  beforeAll(async () => {
    house = await aHouse(stack.world);
    clinic = await aPartner(stack.world, { families: ['health'], cardOnly: ['rights_advice'] });
    caseWorker = await house.worker('case_worker');
    fileId = await anActiveFile(caseWorker, house.team);
  });

  const stateOf = async (id: string): Promise<string> => (await caseWorker.get(`/referrals/${id}`)).body.state;

  it.each(inTurn(0, [{ device: 'phone', language: 'en' }, { device: 'desk', language: 'ar' }]))('from signing in to the result ($device, $language)', async (look) => {
    const [packets, codes, account] = [textsOf(look.language!, 'packets'), textsOf(look.language!, 'codes'), textsOf(look.language!, 'account')];
    const { id, packetCode } = await anOffer(caseWorker, fileId, clinic.id);
    const page = await browser.newPage(look);
    await bringPasskey(page, await clinic.worker());
    await page.goto('/app/');
    await page.getByRole('button', { name: account('with_passkey') }).click();
    await page.getByRole('link').filter({ hasText: packetCode }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/app/packets');
    expect(await faultsInBothLights(page)).toEqual([]);
    await page.getByRole('link').filter({ hasText: packetCode }).click();
    await page.getByText(packets('now.offered')).waitFor();
    await page.getByText(packets('until_title')).waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);

    await page.getByLabel(packets('appointment')).fill(dayFromToday(0));
    await page.getByRole('button', { name: codes('referralStep.acceptance_with_appointment') }).click();
    await page.getByText(packets('said.accept')).waitFor();
    await page.getByRole('button', { name: packets('came'), exact: true }).click();
    await page.getByRole('button', { name: packets('received'), exact: true }).waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    await page.getByRole('button', { name: packets('received'), exact: true }).click();
    await page.getByText(packets('now.service_received')).waitFor();
    expect(await stateOf(id)).toBe('service_received');
    await page.context().close();
  });

  it('declines with a reason, and finds nothing any more once the person took their consent back', async () => {
    const [packets, codes] = [textsOf('en', 'packets'), textsOf('en', 'codes')];
    const [declined, withdrawn] = [await anOffer(caseWorker, fileId, clinic.id), await anOffer(caseWorker, fileId, clinic.id)];
    const page = await browser.newPage();
    await bringSession(page, await clinic.worker());
    await show(page, `/app/packets/${declined.id}`);
    await page.getByRole('button', { name: codes('referralStep.declination') }).tap();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: codes('declineReason.no_capacity') }).tap();
    expect(await faultsInBothLights(page)).toEqual([]);
    await dialog.getByRole('button', { name: codes('referralStep.declination') }).tap();
    await page.getByText(packets('now.declined')).waitFor();
    expect((await caseWorker.get(`/referrals/${declined.id}`)).body).toMatchObject({ state: 'declined', reason: 'no_capacity' });

    await show(page, `/app/packets/${withdrawn.id}`);
    await page.getByText(packets('now.offered')).waitFor();
    await done(caseWorker, `/consents/${withdrawn.consentId}/withdrawal`);
    // Nobody touches the screen.
    await page.getByText(packets('gone')).waitFor({ timeout: 3_000 });
    expect(await page.getByText(withdrawn.packetCode).count()).toBe(0);
    await page.context().close();
  });

  it.each(inTurn(1, [{ device: 'phone', language: 'en' }, { device: 'desk', language: 'ar' }]))('reads what was passed on, takes a copy, and destroys it once it is no longer shared ($device, $language)', async (look) => {
    const [packets, codes] = [textsOf(look.language!, 'packets'), textsOf(look.language!, 'codes')];
    await anAgreement(house.organisation.administrator, clinic.id, ['working_name', 'safe_contact', 'name_in_papers', 'needs', 'needs_words', 'safety_plan_words']);
    const file = await anActiveFile(caseWorker, house.team);
    for (const section of ['working_identity', 'legal_identity'] as const) {
      await caseWorker.expect(200, 'PUT', `/case-files/${file}/sections/${section}`, CONTENTS[section], { headers: { 'if-match': '"0"' } });
    }
    const add = async (section: 'needs' | 'safety'): Promise<string[]> => [(await done(caseWorker, `/case-files/${file}/sections/${section}/entries`, CONTENTS[section])).id as string];
    const [need, plan] = [await add('needs'), await add('safety')];
    const { id, consentId, packetCode } = await anOfferOf(caseWorker, file, clinic.id, [
      { item: 'working_name' }, { item: 'safe_contact' }, { item: 'name_in_papers' }, { item: 'needs', entryIds: need }, { item: 'needs_words', entryIds: need }, { item: 'safety_plan_words', entryIds: plan },
    ]);
    const page = await browser.newPage(look);
    await bringSession(page, await clinic.worker());
    await show(page, `/app/packets/${id}`);
    for (const text of ['Alex', 'Alex Example', CONTENTS.needs.text, CONTENTS.safety.text]) await page.getByText(text, { exact: true }).waitFor();
    await page.locator('.entry-title').filter({ hasText: codes('need.doctor') }).waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    await page.getByRole('link', { name: packets('copy.take') }).click();
    await page.getByText(packets('copy.destroy_when')).waitFor();
    await page.getByText('Alex Example', { exact: true }).waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    await done(caseWorker, `/consents/${consentId}/withdrawal`);
    // Nobody touches the screen.
    await page.getByText(packets('gone')).waitFor({ timeout: 5_000 });
    expect(await page.getByText('Alex Example').count()).toBe(0);
    await stack.idle();
    await show(page, '/app/packets');
    await page.getByText(packetCode).waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    await page.getByRole('button', { name: `${packets('closure.confirm')}: ${packetCode}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: packets('closure.confirm'), exact: true }).click();
    await page.getByText(packets('closure.said')).waitFor();
    expect((await caseWorker.get(`/referrals/${id}/disclosures`)).body.closures).toEqual([{ part: false, closedOn: dayFromToday(0), confirmedAt: expect.any(String) }]);
    await page.context().close();
  });

  it('is told that a colleague was quicker, and how it stands now', async () => {
    const [packets, codes] = [textsOf('en', 'packets'), textsOf('en', 'codes')];
    const { id } = await anOffer(caseWorker, fileId, clinic.id);
    const page = await browser.newPage();
    await bringSession(page, await clinic.worker());
    await withoutNews(page);
    await show(page, `/app/packets/${id}`);
    await done(await clinic.worker(), `/packets/${id}/declination`, { reason: 'no_capacity' });
    await page.getByRole('button', { name: codes('referralStep.acceptance'), exact: true }).tap();
    await page.getByText(packets('now.declined')).waitFor();
    await page.getByText(packets('quicker')).waitFor();
    await page.context().close();
  });

  it('and its administrator keeps what it offers, where everybody finds it, on a card as well', async () => {
    const [directory, codes] = [textsOf('en', 'directory'), textsOf('en', 'codes')];
    const page = await browser.newPage({ device: 'desk' });
    await bringSession(page, clinic.organisation.administrator);
    await show(page, '/app/directory/own');
    await page.getByLabel(directory('family'), { exact: true }).selectOption('housing');
    await page.getByRole('button', { name: directory('offer') }).click();
    await page.getByText(directory('said.offer')).waitFor();
    await page.getByRole('heading', { name: codes('serviceFamily.housing') }).waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    await show(page, '/app/directory');
    expect(await faultsInBothLights(page)).toEqual([]);
    await page.getByLabel(directory('family'), { exact: true }).selectOption('housing');
    await page.getByRole('link', { name: new RegExp(clinic.organisation.name) }).click();
    await page.getByText(directory('card_only'), { exact: true }).waitFor();
    await page.getByRole('link', { name: directory('show_card') }).click();
    await page.getByLabel('Language').selectOption('ar');
    await page.getByText(textsOf('ar', 'codes')('serviceFamily.rights_advice')).waitFor();
    expect(await page.locator('article').getAttribute('dir')).toBe('rtl');
    expect(await faultsInBothLights(page)).toEqual([]);
    await page.context().close();
  });

  it('and what stands in a package is imported, found, shown on a card, rated, and looked after', async () => {
    const look = { device: 'phone', language: 'ar' } as const satisfies Look;
    const [directory, codes] = [textsOf(look.language, 'directory'), textsOf(look.language, 'codes')];
    const name = 'Open house';
    const packages = [anHsdsOrganisation({ name, cost_options: undefined }), anHsdsOrganisation()];
    const { administrator } = house.organisation;
    const [supervisor, outreach] = [await house.worker('supervisor'), await house.worker('outreach_worker')];
    const as = async (worker: SignedInWorker, path: string) => {
      const page = await browser.newPage(look);
      await bringSession(page, worker);
      await show(page, path);
      return page;
    };
    const keeping = await as(administrator, '/app/directory/keeping');
    const pick = (content: unknown) => keeping.locator('input[type=file]').setInputFiles({ name: 'Our services.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) });
    await pick([anHsdsOrganisation({ status: 'somehow' })]);
    await keeping.getByText('/0/services/0/status').waitFor();
    await pick(packages);
    await keeping.getByText(directory('imported', { made: '2', changed: '0', unchanged: '0' })).waitFor();
    expect(await faultsInBothLights(keeping)).toEqual([]);
    await keeping.context().close();

    const page = await as(outreach, '/app/directory');
    const searches: string[] = [];
    page.on('request', (request) => void (request.url().includes('Open') && searches.push(request.url())));
    await page.getByLabel(directory('search'), { exact: true }).fill('open HOUSE');
    await page.getByRole('link', { name: new RegExp(name) }).waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    await page.getByRole('button', { name: directory('flag.free') }).click();
    await page.getByText(directory('no_entries')).waitFor();
    await page.getByRole('button', { name: directory('flag.free') }).click();
    await page.getByRole('link', { name: new RegExp(name) }).click();
    await page.getByRole('radio', { name: new Intl.NumberFormat(look.language).format(4) }).click();
    await page.getByText(directory('said.rate')).waitFor();
    await page.getByRole('link', { name: directory('show_card') }).click();
    await page.getByRole('article').getByText('Lanternport').waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    expect(searches).toEqual([]);
    await page.context().close();

    const { items } = await done(supervisor, '/directory-searches', { nameHas: name });
    const keeper = await as(supervisor, `/app/directory/entries/${items[0].id}`);
    await keeper.getByText(directory('stale')).waitFor();
    await keeper.getByRole('button', { name: directory('still_right') }).click();
    await keeper.getByText(directory('said.review')).waitFor();
    await keeper.getByText(directory('stale')).waitFor({ state: 'detached' });
    await keeper.getByRole('link', { name: directory('edit') }).waitFor();
    await show(keeper, `/app/directory/entries/${items[0].id}/edit`);
    await keeper.getByRole('button', { name: codes('serviceFamily.housing') }).waitFor();
    expect(await faultsInBothLights(keeper)).toEqual([]);
    await keeper.getByRole('button', { name: codes('serviceFamily.housing') }).click();
    await keeper.getByRole('radiogroup', { name: directory('fact.policePresent') }).getByRole('radio', { name: directory('no') }).click();
    await keeper.getByRole('button', { name: directory('save') }).click();
    await keeper.getByText(directory('said.change')).waitFor();
    expect((await supervisor.get(`/directory-entries/${items[0].id}`)).body).toMatchObject({ serviceFamilies: ['housing'], policePresent: false, stale: false, rating: { count: 1 } });
    await keeper.context().close();
  });
});
