import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { openBrowser, SIGNALS_ARE_OURS, type TestBrowser } from '../support/browser';
import { openDemo, signInAs, type Demo } from '../support/demo';
import { loadedScript } from '../support/loaded';
import { firstPaint, longestTouch, scrollFor, sinceLoad, slowDown, watchTouches } from './measures';
import { slowLine, type Line } from './slow-line';

/** How much slower than this machine the phone's processor is. */
const SLOWER = 4;
/** Bytes of compressed script that the outreach screen may cost at first. */
const SCRIPT_BUDGET = 200_000;
const FILES = 5_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const ms = (value: number): string => `${Math.round(value)} ms`.padStart(9);
const kb = (bytes: number): string => `${Math.round(bytes / 1000)} kB`.padStart(9);

const accountOf = (demo: Demo, name: string) => {
  const account = demo.accounts.find(({ signInName }) => signInName === name);
  if (!account) throw new Error(`nobody of the demo is ${name}`);
  return account;
};

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });

/** The outreach screen on a cheap phone: its first load, the next one, and the six taps of a contact. */
async function outreach(demo: Demo, browser: TestBrowser, line: Line): Promise<boolean> {
  const page = await browser.newPage({ installs: true });
  await signInAs(page, accountOf(demo, 'yara.lantern'));
  await page.goto('/app/write');
  // Once per phone: the shift.
  await page.getByLabel('Area').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Set the shift' }).tap();
  await save(page).waitFor();
  // As a phone that has never been here, but for the shift.
  await page.evaluate(async () => {
    for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await slowDown(page, SLOWER);

  say(`The outreach screen, on a processor ${SLOWER} times slower and a line of 1.6 Mbit/s with 150 ms there and back`);
  let script = 0;
  for (const load of ['first load', 'next load'] as const) {
    const before = line.down();
    await page.goto('/app/write', { waitUntil: 'commit' });
    await save(page).waitFor();
    const [ready, painted] = [await sinceLoad(page), await firstPaint(page)];
    const came = line.down() - before;
    script = load === 'first load' ? await loadedScript(page) : script;
    say(`  ${load}: first paint ${ms(painted)}, a contact can be written after ${ms(ready)}, ${kb(came)} came down until then`);
    if (load === 'first load') {
      say(`              script of the page ${kb(script)} compressed; at most ${kb(SCRIPT_BUDGET).trim()}`);
      await page.evaluate(() => navigator.serviceWorker.ready);
      await page.waitForTimeout(2_000);
      say(`              ${kb(line.down() - before)} came down until all of the app was there for working without a network`);
    }
  }

  await watchTouches(page);
  const chip = (group: string, name: string) => page.getByRole('region', { name: group }).getByRole('radio', { name, exact: true });
  const taps = [
    ['new person', page.getByRole('radio', { name: 'New person' })],
    ['20 condoms', chip('Condoms', '20')],
    ['10 lubricant', chip('Lubricant', '10')],
    ['a service', page.getByRole('button', { name: 'Health information' })],
    ['save', save(page)],
    ['the next: 5 condoms', chip('Condoms', '5')],
  ] as const;
  for (const [name, target] of taps) {
    await target.tap();
    say(`  ${name.padEnd(22)} shown after ${ms(await longestTouch(page))}`);
  }
  await page.context().close();
  return script <= SCRIPT_BUDGET;
}

/** A list as long as a large organisation's, from the demo's own answer, repeated under other names. */
async function longList(demo: Demo, browser: TestBrowser): Promise<void> {
  const page = await browser.newPage();
  await signInAs(page, accountOf(demo, 'mina.lantern'));
  const [model] = ((await (await page.request.get('/case-files')).json()) as { items: object[] }).items;
  if (!model) throw new Error('the demo has no file');
  const files = Array.from({ length: FILES }, (_, n) => ({ ...model, id: randomUUID(), fileCode: `F${String(n).padStart(3, '0').slice(-3)}-${String(10_000 + n).slice(-4)}`, workingName: `Person ${n}` }));
  await page.route(/\/case-files\?/, async (route) => {
    const query = new URL(route.request().url()).searchParams;
    const [from, limit] = [Number(query.get('cursor') ?? 0), Number(query.get('limit') ?? 50)];
    const next = from + limit < FILES ? { next: String(from + limit) } : {};
    await route.fulfill({ json: { items: files.slice(from, from + limit), ...next } });
  });
  await slowDown(page, SLOWER);
  await page.goto('/app/files');
  await page.getByText(/5,000/).waitFor({ timeout: 120_000 });
  say(`A list of ${FILES} files, on a processor ${SLOWER} times slower`);
  say(`  all of it there after ${ms(await sinceLoad(page))}`);
  const frames = await scrollFor(page, 4_000);
  say(`  scrolling: ${frames.count} frames in 4 s, median ${ms(frames.median).trim()}, 95 % within ${ms(frames.p95).trim()}, longest ${ms(frames.longest).trim()}`);
  await page.evaluate(() => scrollTo(0, 0));
  await watchTouches(page);
  const search = page.getByRole('searchbox');
  for (const letter of '4321') {
    await search.press(letter);
    say(`  filtering, "${letter}" typed: shown after ${ms(await longestTouch(page))}`);
  }
  await page.context().close();
}

async function main(): Promise<void> {
  const demo = await openDemo();
  const line = await slowLine(demo.address);
  try {
    const browser = await openBrowser(line, SIGNALS_ARE_OURS);
    try {
      if (!(await outreach(demo, browser, line))) process.exitCode = 1;
    } finally {
      await browser.close();
    }
    const desk = await openBrowser(demo, SIGNALS_ARE_OURS);
    try {
      await longList(demo, desk);
    } finally {
      await desk.close();
    }
  } finally {
    await line.close();
    await demo.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
