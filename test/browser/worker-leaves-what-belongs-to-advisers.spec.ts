import { enrol, foundList, generateIdentity, publicKeysOf, sortDrops } from '@parasol/sealing';
import type { Page } from 'playwright-core';
import { type AdviserWithKeys, anEnrolledAdviser, TODAY } from '../builders/advisers';
import { aHouse, anActiveFile, type House } from '../builders/referrals';
import type { SignedInWorker } from '../builders/staff';
import { barriers } from './support/axe';
import type { Look } from './support/browser';
import { settled, show } from './support/settled';
import { bringSession } from './support/sign-in';
import { useStack } from './support/use-stack';

describe('a worker leaves what belongs to the advisers', () => {
  const { stack, browser } = useStack({ worker: false });
  let house: House;
  let adviser: AdviserWithKeys;
  let caseWorker: SignedInWorker;
  let file: string;

  beforeAll(async () => {
    house = await aHouse(stack.world);
    adviser = await anEnrolledAdviser(house.organisation);
    caseWorker = await house.worker('case_worker');
    file = await anActiveFile(caseWorker, house.team);
  });

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  async function onTheFile(look: Look = {}): Promise<Page> {
    const page = await browser.newPage(look);
    await bringSession(page, caseWorker);
    await show(page, `/app/files/${file}`);
    await button(page, 'For the advisers').waitFor();
    return page;
  }

  async function leftForAdvisers(): Promise<{ text: string; fileId: string }[]> {
    const { items } = (await adviser.worker.expect(200, 'GET', '/drops')).body;
    const { notes } = await sortDrops(items, adviser.identity);
    return notes.map(({ drop: { text, fileId } }) => ({ text, fileId }));
  }

  /** How often the file was asked whom the person excludes: the author's doing, in the file's readings. */
  async function timesAsked(): Promise<number> {
    const { items } = (await caseWorker.expect(200, 'GET', `/case-files/${file}/readings?limit=100`)).body;
    return (items as { action: string }[]).filter(({ action }) => action === 'conflict_block.read').length;
  }

  it('without a trace in who opened the file: what is asked for a drop is asked whether one is left or not', async () => {
    const page = await onTheFile({ device: 'desk' });
    await settled(page);
    const before = await timesAsked();
    expect(before).toBeGreaterThan(0);
    await button(page, 'For the advisers').click();
    const text = page.getByRole('dialog').getByRole('textbox');
    await text.fill('A hearing on the third.');
    // Nothing that was typed goes by a slip of a finger.
    await text.press('Escape');
    expect(await text.inputValue()).toBe('A hearing on the third.');
    await button(page, 'Leave it with the advisers').click();
    await page.getByText('Left with the advisers.').waitFor();
    expect(await timesAsked()).toBe(before);
    const { items } = (await adviser.worker.expect(200, 'GET', '/drops')).body;
    await adviser.worker.expect(204, 'POST', '/drops/removal', { ids: (items as { id: string }[]).map(({ id }) => id) });
    await page.context().close();
  });

  it('which the guard points out while they type, and one tap moves there', async () => {
    const page = await onTheFile({ device: 'desk' });
    await page.getByRole('tab', { name: 'Notes', exact: true }).click();
    await button(page, 'Add a note').click();
    const note = page.getByRole('dialog').getByRole('textbox').last();
    await note.fill('We met at the van. She has an asylum hearing in May. She would like condoms.');
    await page.getByText('This looks like a request for protection.').waitFor();
    // It stops nobody from typing on.
    await note.press('End');
    await note.pressSequentially(' Bye.');
    expect(await barriers(page)).toEqual([]);
    await button(page, 'Move it to the advisers’ slot').click();
    const slot = page.getByRole('dialog', { name: 'For the advisers only' });
    expect(await slot.getByRole('textbox').inputValue()).toBe('She has an asylum hearing in May.');
    expect(await barriers(page)).toEqual([]);
    await button(page, 'Leave it with the advisers').click();
    await page.getByText('Left with the advisers.').waitFor();
    expect(await note.inputValue()).toBe('We met at the van. She would like condoms. Bye.');
    expect(await leftForAdvisers()).toEqual([{ text: 'She has an asylum hearing in May.', fileId: file }]);
    await page.context().close();
  });

  it('and learns at once when the server hands out another list of keys than before', async () => {
    const page = await onTheFile();
    await button(page, 'For the advisers').click();
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    await button(page, 'Cancel').click();

    const thief = await generateIdentity();
    const { pinned } = await foundList(house.organisation.id, thief);
    const swapped = await enrol(pinned, { adviserId: adviser.worker.workerId, addedAt: TODAY, ...(await publicKeysOf(await generateIdentity())) }, thief);
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && request.url().endsWith('/drops') && sent.push(request.url()));
    const refuses = async (lists: readonly object[], why: string): Promise<void> => {
      await page.route('**/adviser-keys?*', (route) => route.fulfill({ json: { lists } }));
      await page.reload();
      await button(page, 'For the advisers').click();
      await page.getByText('Nothing was sealed or sent.').waitFor();
      await page.getByText(why).waitFor();
      expect(await page.getByRole('dialog').getByRole('textbox').count()).toBe(0);
      await page.unroute('**/adviser-keys?*');
    };
    await refuses([swapped.list], 'There are two different lists of one version.');
    await refuses([], 'This list is older than the one that this device knows.');
    expect(sent).toEqual([]);
    // What was refused is not remembered in the place of what is sound.
    await page.reload();
    await button(page, 'For the advisers').click();
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    await page.context().close();
  });
});
