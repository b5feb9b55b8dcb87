import type { Page } from 'playwright-core';
import { settled, show } from './settled';

/** Buttons that neither send a form nor choose something: most open a dialog. */
const OPENERS = 'main button:enabled:not([role], [type="submit"], [aria-pressed], [aria-expanded])';
const FOLDED = 'main button[aria-expanded="false"]:not([aria-haspopup])';
/** More than this many rows of one place differ in their texts only. */
const ENOUGH = 12;

interface Corner {
  readonly name: string;
  /** What stands on its tab or fold; empty for the place itself. */
  readonly title: string;
  /** Goes there from the place as it opens. */
  readonly open: () => Promise<void>;
}

interface Ways {
  /**
   * Whether to press its buttons, too, and look at each dialog that one opens. Nothing is typed or confirmed there, yet a button without a
   * dialog does what it does: for data of one's own only.
   */
  readonly dialogs?: boolean;
  /** Whether to pass a corner by, by what stands on its tab or fold. */
  readonly passes?: (title: string) => boolean;
}

/**
 * Looks at a place, which stands open on the page, and at what it shows only when asked: behind its tabs and in its folded parts.
 * @param look what to do in each corner; called with a name for it, empty for the place itself
 */
export async function everyCorner(page: Page, path: string, look: (corner: string) => Promise<void>, { dialogs = false, passes = () => false }: Ways = {}): Promise<void> {
  const tried = new Set<string>();
  for (const corner of await cornersOf(page)) {
    if (corner.title !== '' && passes(corner.title)) continue;
    await corner.open();
    await settled(page);
    await look(corner.name);
    if (dialogs) await dialogsOf(page, path, corner, tried, look);
  }
}

async function cornersOf(page: Page): Promise<Corner[]> {
  const tabs = page.getByRole('tab');
  const behindTabs = (await tabs.allInnerTexts()).slice(1).map((title, index) => ({ name: `tab-${index + 2}`, title, open: () => tabs.nth(index + 1).click() }));
  const folds = page.locator(FOLDED).filter({ visible: true });
  const ids = await folds.evaluateAll((all) => all.map((one) => one.getAttribute('aria-controls') ?? '').filter((id) => id !== ''));
  const names = (await folds.allInnerTexts()).slice(0, ids.length);
  const folded = names.map((name, index) => ({ name: `part-${index + 1}`, title: name, open: () => page.locator(FOLDED).filter({ visible: true }).filter({ hasText: name }).first().click() }));
  return [{ name: '', title: '', open: async () => undefined }, ...behindTabs, ...folded];
}

/** Where several people stand in rows, the button of one is like that of the next. */
const kindOf = (label: string): string => label.replace(/:.*/s, '').trim();

async function dialogsOf(page: Page, path: string, corner: Corner, tried: Set<string>, look: (corner: string) => Promise<void>): Promise<void> {
  const openers = page.locator(OPENERS).filter({ visible: true });
  const labels = await openers.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.textContent ?? ''));
  const address = page.url();
  for (const [index, label] of labels.slice(0, ENOUGH).entries()) {
    if (tried.has(kindOf(label))) continue;
    tried.add(kindOf(label));
    const opener = openers.nth(index);
    // What an earlier button did may have taken it away.
    if ((await opener.count()) === 0 || ((await opener.getAttribute('aria-label')) ?? (await opener.textContent())) !== label) continue;
    await opener.click();
    await settled(page);
    if (page.url() === address && (await closeDialog(page, () => look([corner.name, `dialog-${tried.size}`].filter(Boolean).join('-'))))) continue;
    await show(page, path);
    await corner.open();
    await settled(page);
  }
}

/** @returns whether there was one, and it is closed */
async function closeDialog(page: Page, look: () => Promise<void>): Promise<boolean> {
  const dialog = page.locator('.dialog');
  if ((await dialog.count()) === 0) return false;
  await look();
  const cross = dialog.locator('.dialog-head button');
  if ((await cross.count()) === 0) return false;
  await cross.click();
  await dialog.waitFor({ state: 'detached' });
  return true;
}
