import type { Page } from 'playwright-core';

/** Bytes of JavaScript that the page has loaded so far, as they are on the wire: compressed, headers not counted. */
export function loadedScript(page: Page): Promise<number> {
  return page.evaluate(() => {
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return resources.filter(({ name }) => new URL(name).pathname.endsWith('.js')).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  });
}
