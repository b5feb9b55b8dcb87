import { type BuiltOrganisation, anOrganisation, signedInWorker, type SignedInWorker } from '../builders/staff';
import type { Page } from 'playwright-core';
import { barriers } from './support/axe';
import type { Look } from './support/browser';
import { bringSession } from './support/sign-in';
import { useStack } from './support/use-stack';

describe('somebody takes the phone', () => {
  const { stack, browser } = useStack({ worker: false });
  let organisation: BuiltOrganisation;
  let worker: SignedInWorker;
  let page: Page;

  beforeAll(async () => {
    organisation = await anOrganisation(stack.world);
  });

  /** A worker with their account open before them. */
  async function opensTheAccount(look: Look = {}): Promise<void> {
    worker = await signedInWorker({ organisation, role: 'case_worker', displayName: 'Wren Alder' });
    page = await browser.newPage(look);
    await bringSession(page, worker);
    await page.goto('/app/account');
    await page.getByText('Wren Alder').waitFor();
  }

  /** What whoever looks sees: an empty page of notes, and a browser that knows nobody. */
  async function seesNothing(): Promise<void> {
    await page.getByText('No notes yet.').waitFor();
    const body = (await page.locator('body').innerText()).toLowerCase();
    for (const word of ['wren', 'sign', 'case', 'parasol', 'worker', 'account']) expect(body).not.toContain(word);
    expect(await page.title()).toBe('Notes');
    await ended();
  }

  const ended = async (): Promise<void> => {
    const deadline = Date.now() + 5_000;
    while ((await worker.get('/session')).status !== 401) {
      if (Date.now() > deadline) throw new Error('the session goes on');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it('sees an empty page of notes after one tap, also when the page is loaded anew, and the session has ended', async () => {
    await opensTheAccount();
    await page.getByRole('button', { name: 'Hide at once' }).tap();
    await seesNothing();
    await page.reload();
    await seesNothing();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Notes' }).tap();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  it('sees it after Escape twice, also where a dialog was open', async () => {
    await opensTheAccount({ device: 'desk' });
    await page.getByRole('button', { name: /Wren Alder/ }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await seesNothing();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('sees it when nobody has touched the screen for five minutes', async () => {
    worker = await signedInWorker({ organisation, role: 'case_worker', displayName: 'Wren Alder' });
    page = await browser.newPage();
    await page.clock.install();
    await bringSession(page, worker);
    await page.goto('/app/account');
    await page.getByText('Wren Alder').waitFor();
    await page.clock.fastForward('04:30');
    expect(await page.getByText('Wren Alder').count()).toBe(1);
    await page.clock.fastForward('00:45');
    await seesNothing();
  });

  it('sees it in every page that lies open, also what was asked for before comes too late', async () => {
    worker = await signedInWorker({ organisation, role: 'case_worker', alsoRoles: ['supervisor'], displayName: 'Wren Alder' });
    page = await browser.newPage({ device: 'desk' });
    await bringSession(page, worker);
    const other = await page.context().newPage();
    for (const one of [other, page]) {
      await one.goto('/app/account');
      await one.getByText('Wren Alder').waitFor();
    }
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/session', async (route) => {
      if (route.request().method() === 'GET') await held;
      await route.continue();
    });
    await page.getByRole('button', { name: /Wren Alder/ }).click();
    const asked = page.waitForRequest((request) => request.url().endsWith('/session') && request.method() === 'GET');
    await page.getByRole('button', { name: 'Supervision' }).click();
    await asked;
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByText('No notes yet.').waitFor();
    answer();
    await seesNothing();
    await other.getByText('No notes yet.').waitFor();
    expect(await other.getByText('Wren Alder').count()).toBe(0);
  });

  it('would find nothing of one role in another', async () => {
    worker = await signedInWorker({ organisation, role: 'case_worker', alsoRoles: ['supervisor'], displayName: 'Wren Alder' });
    page = await browser.newPage({ device: 'desk' });
    await bringSession(page, worker);
    await page.goto('/app/files');
    await page.getByRole('button', { name: /Wren Alder/ }).click();
    await page.getByRole('button', { name: 'Supervision' }).click();
    await page.getByRole('heading', { name: 'Board', level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/app/board');
  });

  it('sees a blank picture in the list of open apps', async () => {
    await opensTheAccount();
    const leave = (state: string) =>
      page.evaluate((now) => {
        Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    await leave('hidden');
    expect(await page.getByText('Wren Alder').isVisible()).toBe(false);
    await leave('visible');
    expect(await page.getByText('Wren Alder').isVisible()).toBe(true);
  });

  it('finds no session either where the screen was hidden without a network', async () => {
    await opensTheAccount({ installs: true });
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Hide at once' }).tap();
    await page.getByText('No notes yet.').waitFor();
    expect((await worker.get('/session')).status).toBe(200);
    await page.context().setOffline(false);
    await page.reload();
    await seesNothing();
  });

  it('reads a name and sees a sign that tell nobody anything', async () => {
    const manifest = await (await fetch(`${stack.address}/app/manifest.webmanifest`)).json();
    expect([manifest.name, manifest.short_name]).toEqual(['Notes', 'Notes']);
    const html = await (await fetch(`${stack.address}/app/`)).text();
    expect(html).toContain('<title>Notes</title>');
    expect(html.toLowerCase()).not.toMatch(/parasol|migrant|sex|case|umbrella/);
  });
});
