import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { done } from '../builders/referrals';
import { anArea, anOrganisation, aTeam, signedInWorker, type SignedInWorker } from '../builders/staff';
import { barriers } from './support/axe';
import { sheetOf } from './support/sheet';
import { bringSession } from './support/sign-in';
import { textsOf } from './support/texts';
import { useStack } from './support/use-stack';

/** The month that many months ago, as `YYYY-MM`. */
const monthAgo = (months: number): string => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1)).toISOString().slice(0, 7);
};

describe('a coordinator, on the screen', () => {
  const { stack, browser } = useStack();

  /** The coordinator of an organisation of its own, with contacts in the last two months; none is closed. */
  async function aCoordinator(): Promise<SignedInWorker> {
    const organisation = await anOrganisation(stack.world);
    const [team, area] = [await aTeam(organisation), await anArea(organisation)];
    const outreach = await signedInWorker({ organisation, role: 'outreach_worker', team });
    for (const [months, count] of [[1, 47], [2, 22]] as const) {
      const items = Array.from({ length: count }, (_, n) => ({
        clientKey: crypto.randomUUID(), kind: 'anonymous',
        place: { teamId: team, areaId: area, setting: n < 15 ? 'street' : 'clinic', shift: 'night', heldOn: `${monthAgo(months)}-10` },
        supplies: [{ supply: 'condoms', quantity: 20 }, { supply: 'lubricant', quantity: 5 }], services: ['health_education'], needs: [],
      }));
      await outreach.expect(200, 'POST', '/contacts/batch', { items });
    }
    return signedInWorker({ organisation, role: 'coordinator' });
  }

  async function closeNext(page: Page, t: (key: string) => string): Promise<void> {
    const closed = page.locator('.badge', { hasText: t('closed') });
    const before = await closed.count();
    await page.getByRole('button', { name: t('close_month') }).click();
    await page.getByRole('dialog').getByText(t('close_final')).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: t('close_month') }).click();
    await closed.nth(before).waitFor({ timeout: 60_000 });
  }

  const downloaded = async (page: Page, name: string): Promise<Buffer> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    expect(download.suggestedFilename()).toMatch(/^report\.(csv|xlsx)$/);
    return readFile(await download.path());
  };

  it('closes two months on a phone, and reads bars, the table behind them, and why it is rounded', async () => {
    const page = await browser.newPage();
    await bringSession(page, await aCoordinator());
    await page.goto('/app/');
    await page.getByText('No month is closed yet').waitFor();
    await closeNext(page, textsOf('en', 'reports'));
    await closeNext(page, textsOf('en', 'reports'));
    await page.getByLabel('From').selectOption(monthAgo(2));
    await page.getByRole('row', { name: /^Total/ }).waitFor();
    const numbers = async (): Promise<number[]> => (await page.locator('tbody .result-number').allTextContents()).map((text) => Number(text.replaceAll(',', '')));
    const [clinic = 0, street = 0] = await numbers();
    for (const number of [clinic, street]) expect(number % 5).toBe(0);
    expect(Math.abs(clinic + street - 69)).toBeLessThan(10);
    expect(await page.locator('.bar-value').allTextContents()).toEqual([String(clinic), String(street)]);
    await page.getByText(/rounded to 5 once/).waitFor();
    await page.getByText('Internal, not for publication').waitFor();
    expect(await barriers(page)).toEqual([]);

    await page.getByLabel('Count').selectOption('people_reached');
    expect(await page.getByLabel('Broken down by').inputValue()).toBe('month');
    await page.getByText('do not add the months up').waitFor();
    await page.getByLabel('Count').selectOption('referrals_offered');
    expect(await page.getByLabel('And by').locator('option:enabled').allTextContents()).toEqual(['nothing else', 'Kind']);
    await page.context().close();
  }, 120_000);

  it('takes the table along as CSV and XLSX, at a desk and in Arabic, where the bars begin at the right', async () => {
    const t = textsOf('ar', 'reports');
    const coordinator = await aCoordinator();
    for (const months of [1, 2]) await done(coordinator, `/reports/months/${monthAgo(months)}/closure`);
    await stack.idle();
    const page = await browser.newPage({ device: 'desk', language: 'ar', dark: true });
    await bringSession(page, coordinator);
    await page.goto('/app/reports');
    await page.getByLabel(t('indicator')).selectOption('supplies_given');
    await page.getByLabel(t('by'), { exact: true }).selectOption('setting');
    await page.getByLabel(t('and'), { exact: true }).selectOption('category');
    await page.locator('.bar-group').nth(1).waitFor();
    expect(await barriers(page)).toEqual([]);
    const drawn = await page.locator('.bar-drawing').evaluateAll((drawings) => drawings.map((drawing) => new DOMMatrix(getComputedStyle(drawing).transform).a));
    expect(new Set(drawn)).toEqual(new Set([-1]));

    const csv = (await downloaded(page, t('download.csv'))).toString('utf8');
    expect(csv).toMatch(/^\uFEFF"internal, not for publication"\r\n/);
    const lines = csv.split('\r\n').map((line) => line.split(','));
    const rows = lines.filter(([setting]) => setting === 'street' || setting === 'clinic').map(([setting, item, value]) => [setting, item, Number(value)]);
    expect(rows).toHaveLength(4);
    const sheet = sheetOf(await downloaded(page, t('download.xlsx')));
    expect(sheet[0]).toEqual(['internal, not for publication']);
    expect(sheet.filter(([setting]) => setting === 'street' || setting === 'clinic')).toEqual(rows);
    await page.context().close();
  }, 60_000);
});
