import type { Role } from '@parasol/kernel';
import type { Page } from 'playwright-core';
import { everythingOf } from '../builders/everything';
import { aPartner } from '../builders/referrals';
import type { SignedInWorker } from '../builders/staff';
import { barriers } from './support/axe';
import type { Look } from './support/browser';
import { everyCorner } from './support/corners';
import { flaws } from './support/layout';
import { FULL } from './support/looks';
import { show } from './support/settled';
import { bringSession } from './support/sign-in';
import { kindOf, placesOf } from './support/tour';
import { useStack } from './support/use-stack';

const ROLES = ['outreach_worker', 'case_worker', 'supervisor', 'coordinator', 'adviser', 'administrator', 'partner_worker'] as const satisfies readonly Role[];
const LOOKS = [
  { device: 'phone', language: 'ar', dark: true },
  { device: 'desk', language: 'en' },
] as const satisfies readonly Look[];
/** For the proof, in each look and with all dialogs; otherwise in one look by turns, and these not: their pages have specs of their own, which look for barriers there as well. */
const SEEN_ELSEWHERE: readonly Role[] = ['outreach_worker', 'coordinator', 'adviser', 'administrator', 'partner_worker'];
const TOURS = ROLES.filter((role) => FULL || !SEEN_ELSEWHERE.includes(role)).flatMap((role, index) => LOOKS.filter((_, nth) => FULL || nth === index % LOOKS.length).map((look) => ({ role, ...look })));

describe('every page', () => {
  const { stack, browser } = useStack();
  let workers: ReadonlyMap<Role, SignedInWorker>;

  beforeAll(async () => {
    const partner = await aPartner(stack.world);
    const everything = await everythingOf(stack.world, partner);
    workers = new Map([...everything.workers, ['partner_worker', await partner.worker()]]);
    await stack.idle();
  });

  const wrongWith = async (page: Page, place: string): Promise<string[]> => [...(await barriers(page)), ...(await flaws(page))].map((flaw) => `${place}: ${flaw}`);

  /** Corners that were looked at, by the kind of place and their title: another role's section of the same name is of the same make. */
  const lookedAt = new Set<string>();

  /** What is wrong where the page stands, and in its corners; each corner once in each language, and all of them for the proof. */
  async function wrongHere(page: Page, path: string): Promise<string[]> {
    const found: string[] = [];
    const passes = (title: string): boolean => {
      const corner = `${kindOf(path)} ${title.replace(/[\d\s]+/g, ' ')}`;
      return !FULL && lookedAt.size === lookedAt.add(corner).size;
    };
    await everyCorner(page, path, async (corner) => void found.push(...(await wrongWith(page, `${kindOf(path)} ${corner}`))), { dialogs: FULL, passes });
    return found;
  }

  it('would be found wanting, if it were', async () => {
    const page = await browser.newPage();
    await show(page, '/app/');
    await page.evaluate(() => {
      const add = (tag: string, text: string, style: Partial<CSSStyleDeclaration>): void => void Object.assign(document.querySelector('main')!.appendChild(Object.assign(document.createElement(tag), { textContent: text })).style, style);
      add('button', 'small', { width: '30px', height: '30px' });
      add('p', 'a text that does not fit', { width: '20px', overflow: 'hidden', whiteSpace: 'nowrap' });
      add('p', 'files:some_key', {});
      add('p', 'far away', { width: '900px', color: '#ccc', background: '#fff' });
      add('input', '', {});
    });
    const found = (await wrongWith(page, 'here')).join('\n');
    for (const flaw of ['a target of 30 × 30', 'cut off: p', 'a key for a text: files:some_key', 'wider than the screen', 'color-contrast', 'label']) expect(found).toContain(flaw);
    await page.context().close();
  });

  it.each(LOOKS)('can be read and used by somebody who is not signed in: $device, $language', async (look) => {
    const page = await browser.newPage(look);
    const found = [];
    for (const path of ['/app/', '/app/welcome', '/app/nothing/here']) {
      await show(page, path);
      found.push(...(await wrongHere(page, path)));
    }
    expect(found).toEqual([]);
    await page.context().close();
  });

  it.each(TOURS)('can be read and used by everybody, with a keyboard, a screen reader or a finger: $role, $device, $language', async ({ role, ...look }) => {
    const page = await browser.newPage(look);
    await bringSession(page, workers.get(role) as SignedInWorker);
    const found: string[] = [];
    const places = await placesOf(page, 1, async (path) => void found.push(...(await wrongHere(page, path))));
    expect(places.length).toBeGreaterThan(4);
    expect(found).toEqual([]);
    await page.context().close();
  }, FULL ? 600_000 : 180_000);
});
