import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { barriers } from '../support/axe';
import { openBrowser, SIGNALS_ARE_OURS, type Look, type TestBrowser } from '../support/browser';
import { everyCorner } from '../support/corners';
import { openDemo, signInAs, type Demo } from '../support/demo';
import { flaws } from '../support/layout';
import { settled, show } from '../support/settled';
import { kindOf, placesOf } from '../support/tour';
import { INSIDE } from './inside';

const FOLDER = join(__dirname, '../../../.screenshots');

const LOOKS = [
  { device: 'phone', language: 'en' },
  { device: 'phone', language: 'ar' },
  { device: 'desk', language: 'en' },
  { device: 'desk', language: 'ar' },
  { device: 'phone', language: 'en', dark: true },
  { device: 'desk', language: 'ar', dark: true },
] as const satisfies readonly Look[];

/** One of each role of the demo. */
const PEOPLE = ['yara.lantern', 'mina.lantern', 'ngozi.lantern', 'bela.lantern', 'leyla.lantern', 'imke.lantern', 'kofi.riverside'];

/** Places that people take home on paper. */
const ON_PAPER = /\/(sheet|card)$/;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** `npm run screenshots`: a picture of every place of the app, as each role sees it, and what a machine finds wrong with it. */
class Album {
  private pictures = 0;
  private flaws = 0;

  constructor(
    private readonly demo: Demo,
    private readonly browser: TestBrowser,
  ) {}

  async fill(only: readonly string[]): Promise<void> {
    if (only.length === 0) await this.visitors();
    for (const name of PEOPLE.filter((each) => only.length === 0 || only.includes(each))) await this.worker(name);
    say(`${this.pictures} pictures in ${FOLDER}, ${this.flaws} flaws${this.flaws > 0 ? ' in flaws.txt beside them' : ''}.`);
  }

  /** What somebody sees who is not signed in, or put the app away in a hurry. */
  private async visitors(): Promise<void> {
    for (const look of LOOKS) {
      const page = await this.browser.newPage(look);
      for (const path of ['/app/', '/app/welcome', '/app/nothing/here']) {
        await show(page, path);
        await this.take(page, 'nobody', kindOf(path), look);
      }
      await page.context().close();
    }
  }

  private async worker(name: string): Promise<void> {
    const account = this.demo.accounts.find(({ signInName }) => signInName === name);
    if (!account) throw new Error(`nobody of the demo is ${name}`);
    const role = account.roles[0] ?? name;
    const guide = await this.browser.newPage({ device: 'desk' });
    await signInAs(guide, account);
    const places = await placesOf(guide, 2);
    await guide.context().close();
    say(`${role}: ${places.map(kindOf).join(' ')}`);
    for (const look of LOOKS) {
      const page = await this.browser.newPage(look);
      await page.goto('/app/');
      await signInAs(page, account);
      for (const path of places) {
        await show(page, path);
        const nth = places.filter((each) => kindOf(each) === kindOf(path)).indexOf(path);
        const place = `${kindOf(path)}${nth === 0 ? '' : `-${nth + 1}`}`;
        await everyCorner(page, path, (corner) => this.take(page, role, corner ? `${place}-${corner}` : place, look), { dialogs: true });
        if (ON_PAPER.test(path)) await this.print(page, role, place, look);
      }
      await INSIDE[name]?.(page, (place) => this.take(page, role, place, look), this.demo);
      await page.context().close();
    }
  }

  /** As the printer puts it on paper, with all that can be chosen. */
  private async print(page: Page, role: string, place: string, look: Look): Promise<void> {
    for (const choice of await page.locator('main label', { has: page.locator('input[type="checkbox"]') }).all()) await choice.click();
    await settled(page);
    await page.emulateMedia({ media: 'print' });
    await this.take(page, role, `${place}-printed`, look);
    await page.emulateMedia({ media: 'screen' });
  }

  private async take(page: Page, role: string, place: string, look: Look): Promise<void> {
    const name = `${role}/${place.replace(/^\/app\/?/, '').replaceAll('/', '.') || 'start'}.${look.device}-${look.language}${look.dark ? '-dark' : ''}.png`;
    mkdirSync(join(FOLDER, role), { recursive: true });
    const wrong = [...(await flaws(page)), ...(await barriers(page))];
    this.flaws += wrong.length;
    for (const flaw of wrong) appendFileSync(join(FOLDER, 'flaws.txt'), `${name}\n  ${flaw}\n`);
    // As a screen that is long enough: what is fixed to its edges stands there, and not across the middle.
    const screen = page.viewportSize() ?? { width: 0, height: 0 };
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const isDialog = (await page.locator('.dialog').count()) > 0;
    await page.setViewportSize({ width: screen.width, height: isDialog ? screen.height : Math.max(screen.height, height) });
    await page.screenshot({ path: join(FOLDER, name) });
    await page.setViewportSize(screen);
    this.pictures += 1;
  }
}

async function main(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  const demo = await openDemo();
  try {
    const browser = await openBrowser(demo, SIGNALS_ARE_OURS);
    try {
      await new Album(demo, browser).fill(process.argv.slice(2));
    } finally {
      await browser.close();
    }
  } finally {
    await demo.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message.split('\n').slice(0, 4).join('\n') : String(error)}\n`);
  process.exitCode = 1;
});
