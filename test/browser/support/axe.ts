import { source } from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2, levels A and AA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Rules that go by colours. */
export const COLOURS = ['color-contrast', 'link-in-text-block'] as const;

/**
 * What keeps people out of the page as it stands now, in words; empty when axe finds nothing.
 * @param rules those alone, where all the others have been asked
 */
export async function barriers(page: Page, rules?: readonly string[]): Promise<string[]> {
  // It is half a megabyte: once for each document.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS };
  const { violations } = await page.evaluate((only) => (globalThis as unknown as { axe: { run(context: Document, options: object): Promise<AxeResults> } }).axe.run(document, { runOnly: only, resultTypes: ['violations'] }), runOnly);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help} (${target.join(' ')})\n  ${failureSummary?.replaceAll('\n', '\n  ') ?? ''}`));
}
