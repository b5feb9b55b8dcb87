import { aDraft, aHouse, anActiveFile, aPartner, done, onCareTeam, type House, type Partner } from '../builders/referrals';
import type { SignedInWorker } from '../builders/staff';
import type { Look } from './support/browser';
import { faultsInBothLights } from './support/lights';
import { inTurn } from './support/looks';
import { show } from './support/settled';
import { bringSession } from './support/sign-in';
import { textsOf } from './support/texts';
import { useStack } from './support/use-stack';

describe('a supervisor hands the work of somebody over who leaves', () => {
  const { stack, browser } = useStack();
  let house: House;
  let clinic: Partner;
  let supervisor: SignedInWorker;
  let colleague: SignedInWorker;

  beforeAll(async () => {
    house = await aHouse(stack.world);
    clinic = await aPartner(stack.world);
    [supervisor, colleague] = [await house.worker('supervisor'), await house.worker('case_worker')];
  });

  const LOOKS: readonly [Look, Look] = [{ device: 'phone', language: 'en' }, { device: 'desk', language: 'ar' }];

  async function aLeaver() {
    const leaver = await house.worker('case_worker');
    const file = await anActiveFile(leaver, house.team);
    await aDraft(leaver, file, clinic.id);
    await done(leaver, '/tasks', { title: 'check_in', teamId: house.team, caseFileId: file, mine: true });
    await done(leaver, '/tasks', { title: 'bring_supplies', teamId: house.team, mine: true });
    const { fileCode } = (await leaver.expect(200, 'GET', `/case-files/${file}`)).body as { fileCode: string };
    return { leaver, file, fileCode };
  }

  it.each(inTurn(1, LOOKS))('step by step, from the freeze to the revoked devices ($device, $language)', async (look) => {
    const [t, codes] = [textsOf(look.language!, 'handOvers'), textsOf(look.language!, 'codes')];
    const { leaver, file, fileCode } = await aLeaver();
    const page = await browser.newPage(look);
    await bringSession(page, supervisor);
    await show(page, '/app/hand-overs');
    await page.getByRole('button', { name: t('begin') }).click();
    const beginning = page.getByRole('dialog');
    await beginning.getByText(t('planned_what')).waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    await beginning.getByRole('combobox').selectOption({ label: leaver.displayName });
    await beginning.getByRole('button', { name: t('begin') }).click();

    await page.getByRole('heading', { name: t('of', { name: leaver.displayName }) }).waitFor();
    await page.getByRole('button', { name: `${t('ask_person')}: ${fileCode}` }).click();
    let dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: codes('personWord.wishes_colleague') }).click();
    await dialog.getByRole('combobox').selectOption({ label: colleague.displayName });
    expect(await faultsInBothLights(page)).toEqual([]);
    await dialog.getByRole('button', { name: t('save_word') }).click();
    await dialog.getByText(t('wished_for')).waitFor();
    await dialog.getByLabel(t('note')).fill('Meets us at the harbour.');
    expect(await faultsInBothLights(page)).toEqual([]);
    await dialog.getByRole('button', { name: `${t('give')}: ${colleague.displayName}` }).click();
    await page.getByText(t('given', { name: colleague.displayName })).first().waitFor();
    await page.getByRole('button', { name: `${t('give')}: ${codes('taskTitle.bring_supplies')}` }).click();
    dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: t('let_go') }).click();
    await dialog.waitFor({ state: 'detached' });

    for (const step of ['access-ending', 'device-revocation'] as const) {
      await page.getByRole('button', { name: t(`do.${step}`) }).click();
      await page.getByRole('dialog').getByText(t(`what.${step}`)).waitFor();
      expect(await faultsInBothLights(page)).toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: t(`do.${step}`) }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await page.getByText(codes('handOverState.closed')).first().waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    expect((await leaver.get('/session')).status).toBe(401);
    await page.context().close();

    const theirs = await browser.newPage(look);
    await bringSession(theirs, colleague);
    await show(theirs, `/app/files/${file}`);
    await theirs.getByText('Meets us at the harbour.').waitFor();
    expect(await faultsInBothLights(theirs)).toEqual([]);
    await theirs.getByRole('button', { name: t('note_done') }).click();
    await theirs.getByText('Meets us at the harbour.').waitFor({ state: 'detached' });
    await theirs.context().close();
  });

  it.each(inTurn(0, LOOKS))('and in an emergency is told first what it will do ($device, $language)', async (look) => {
    const [t, codes] = [textsOf(look.language!, 'handOvers'), textsOf(look.language!, 'codes')];
    const { leaver, file, fileCode } = await aLeaver();
    await onCareTeam(supervisor, file, colleague.workerId);
    const { id } = await done(supervisor, '/hand-overs', { workerId: leaver.workerId, order: 'planned' });
    const page = await browser.newPage(look);
    await bringSession(page, supervisor);
    await show(page, `/app/hand-overs/${id}`);
    await page.getByRole('button', { name: t('lock_out') }).click();
    await page.getByRole('dialog').getByText(t('lock_out_what')).waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    expect((await leaver.get('/session')).status).toBe(200);
    await page.getByRole('dialog').getByRole('button', { name: t('lock_out') }).click();
    await page.getByText(t('step.both')).waitFor();
    expect((await leaver.get('/session')).status).toBe(401);
    await page.getByRole('button', { name: `${t('ask_person')}: ${fileCode}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: codes('personWord.not_reached') }).click();
    await dialog.getByRole('radio', { name: codes('notReached.no_time') }).click();
    await dialog.getByRole('button', { name: t('save_word') }).click();
    await dialog.getByRole('button', { name: t('let_go') }).click();
    await dialog.waitFor({ state: 'detached' });
    await stack.idle();
    await page.reload();
    await page.getByRole('button', { name: t('do.closing') }).click();
    await page.getByRole('dialog').getByRole('button', { name: t('do.closing') }).click();
    await page.getByText(codes('handOverState.closed')).first().waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    await page.context().close();
  });
});
