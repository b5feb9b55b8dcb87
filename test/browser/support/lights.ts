import type { Page } from 'playwright-core';
import { barriers, COLOURS } from './axe';
import { flaws } from './layout';
import { settled } from './settled';

/** What keeps people out of the page as it stands, in the light and in the dark, and what stands wrongly on it; empty when all is well. */
export async function faultsInBothLights(page: Page): Promise<string[]> {
  await settled(page);
  const found = await flaws(page);
  // In the dark nothing but colours is another.
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await barriers(page, colorScheme === 'dark' ? COLOURS : undefined)).map((one) => `${colorScheme}: ${one}`));
  }
  return found;
}
