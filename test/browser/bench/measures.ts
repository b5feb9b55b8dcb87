import type { Page } from 'playwright-core';

/** Milliseconds from the beginning of the load until something was drawn. */
export const firstPaint = (page: Page): Promise<number> => page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN);

/** Milliseconds since the beginning of the load. */
export const sinceLoad = (page: Page): Promise<number> => page.evaluate(() => performance.now());

/** From now on, notes how long the page takes to show what a touch or a key did. */
export const watchTouches = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const noted: number[] = ((globalThis as { touches?: number[] }).touches = []);
    const options = { type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId?: number })[]) if (entry.interactionId) noted.push(entry.duration);
    }).observe(options);
  });

/** The longest of what was noted since the last call, in milliseconds; nothing longer than 16 is 16. */
export const longestTouch = async (page: Page): Promise<number> => {
  await page.waitForTimeout(400);
  return page.evaluate(() => {
    const noted = (globalThis as { touches?: number[] }).touches ?? [];
    return Math.max(16, ...noted.splice(0));
  });
};

export interface Frames {
  readonly count: number;
  /** Milliseconds between two frames. */
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
}

/** Scrolls down by a swipe's worth with every frame for so long, and says how the frames came. */
export async function scrollFor(page: Page, milliseconds: number): Promise<Frames> {
  const gaps = await page.evaluate(
    (length) =>
      new Promise<number[]>((resolve) => {
        const found: number[] = [];
        const begun = performance.now();
        let last = begun;
        const frame = (now: number): void => {
          found.push(now - last);
          last = now;
          scrollBy(0, 120);
          if (now - begun < length) requestAnimationFrame(frame);
          else resolve(found.slice(1));
        };
        requestAnimationFrame(frame);
      }),
    milliseconds,
  );
  const sorted = gaps.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { count: gaps.length, median: at(0.5), p95: at(0.95), longest: at(1) };
}

/** Makes the page's own thread slower by a factor, as a cheap phone's is. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}
