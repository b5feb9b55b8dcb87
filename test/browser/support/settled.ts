import type { Page, Request } from 'playwright-core';

/** Milliseconds without a request after which a page has all that it waits for. */
const QUIET_MS = 150;
const PATIENCE_MS = 20_000;

const busy = new WeakMap<Page, Set<Request>>();

/** Requests of the page that are under way, from the first call on. */
function trafficOf(page: Page): Set<Request> {
  let open = busy.get(page);
  if (open) return open;
  busy.set(page, (open = new Set()));
  const traffic = open;
  // What is followed never ends.
  page.on('request', (request) => request.resourceType() !== 'eventsource' && traffic.add(request));
  page.on('requestfinished', (request) => traffic.delete(request));
  page.on('requestfailed', (request) => traffic.delete(request));
  return traffic;
}

/** Opens an address of the app, `/app/…`, and waits until the page stands as somebody would see it: loaded, and nothing still on its way. */
export async function show(page: Page, path: string): Promise<void> {
  trafficOf(page).clear();
  await page.goto(path);
  await settled(page);
}

/**
 * Goes on to an address of another screen as a link does, without loading the page anew, which takes many times as long. Not for another
 * address of the same screen: that it is there could not be told.
 */
export async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    document.querySelector('main')?.firstElementChild?.setAttribute('data-left', '');
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, path);
  await page.locator('[data-left]').waitFor({ state: 'detached', timeout: PATIENCE_MS });
  await settled(page);
}

/** Waits until nothing that the page shows is still on its way. @throws Error after 20 s */
export async function settled(page: Page): Promise<void> {
  const traffic = trafficOf(page);
  await page.getByRole('heading').first().waitFor({ timeout: PATIENCE_MS });
  const deadline = Date.now() + PATIENCE_MS;
  let quietSince = Date.now();
  while (Date.now() - quietSince < QUIET_MS) {
    if (Date.now() > deadline) throw new Error(`${new URL(page.url()).pathname} still waits for something`);
    await page.waitForTimeout(30);
    if (traffic.size > 0 || (await page.locator('.loading').count()) > 0) quietSince = Date.now();
  }
}

/** From now on the page hears of nothing that others do: for what happens to somebody whose screen is behind. */
export async function withoutNews(page: Page): Promise<void> {
  // Not answered at all: a page that is refused asks whether its session still stands.
  await page.route(/\/live$/, () => undefined);
}
