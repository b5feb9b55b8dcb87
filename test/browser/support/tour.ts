import type { Page } from 'playwright-core';
import { follow, show } from './settled';

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The kind of screen behind an address: without ids and months, and without what was searched for. */
export const kindOf = (path: string): string => path.replace(/[?#].*$/, '').replace(ID, 'id').replace(/\d{4}-\d\d(-\d\d)?/g, 'date');

/** Where one begins, and what stands behind a menu. */
const DOORS = ['/app/', '/app/account'];

/**
 * All places that a worker who is signed in on the page reaches from where they begin, by links alone, in the order in which they
 * were found: addresses, `/app/…`.
 * @param each how many of one kind, such as case files
 * @param look what to do at each, while the page stands there
 */
export async function placesOf(page: Page, each = 1, look: (path: string) => Promise<void> = async () => undefined): Promise<string[]> {
  const found = [...DOORS];
  const counted = new Map<string, number>();
  let last = '';
  for (const path of found) {
    await (last === '' || kindOf(path) === last ? show(page, path) : follow(page, path));
    last = kindOf(path);
    for (const next of await linksOf(page)) {
      const kind = kindOf(next);
      const before = counted.get(kind) ?? 0;
      if (found.includes(next) || before >= each) continue;
      counted.set(kind, before + 1);
      found.push(next);
    }
    await look(path);
  }
  return found;
}

async function linksOf(page: Page): Promise<string[]> {
  const links = await page.locator('a[href], [data-href]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? link.getAttribute('data-href') ?? ''));
  return links.filter((link) => /^\/app\/[^#]/.test(link)).map((link) => link.replace(/#.*$/, ''));
}
