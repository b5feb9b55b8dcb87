import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cookie, Page } from 'playwright-core';
import { parasol } from '../../../apps/cli/cli.fixture';
import { demoPapersFile, demoSignInsFile } from '../../../apps/cli/demo';
import { codeOfApp, readAccounts, type Account } from '../../../apps/cli/demo/accounts';
import { freePort } from '../../../apps/cli/demo/free-port';

/** Parasol as `npm start` runs it, with its demo, on a data folder of its own: for programs that show or measure the app. */
export interface Demo {
  readonly address: string;
  readonly accounts: readonly Account[];
  /** The file with what stands on paper in life: recovery keys, and the advisers' six words. */
  readonly papersFile: string;
  close(): Promise<void>;
}

export async function openDemo(): Promise<Demo> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parasol-shown-'));
  const port = await freePort();
  const run = parasol(['start'], { env: { PARASOL_DATA_DIR: dataDir, PORT: String(port) } });
  const close = async (): Promise<void> => {
    run.process.kill('SIGINT');
    await run.ended;
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  // It would go on running without whoever asked for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void close().finally(() => process.exit(130)));
  try {
    await run.says(/Parasol runs/);
    return { address: `http://localhost:${port}`, accounts: await readAccounts(demoSignInsFile(dataDir)), papersFile: demoPapersFile(dataDir), close };
  } catch (error) {
    await close();
    throw error;
  }
}

const sessions = new WeakMap<Account, Cookie[]>();

/** Lets a page go on in the account's session; the first page signs in by password and code, the others get its cookie. */
export async function signInAs(page: Page, account: Account): Promise<void> {
  const kept = sessions.get(account);
  if (kept) return page.context().addCookies(kept.map(({ name, value }) => ({ name, value, url: cookieUrl(page), secure: true, httpOnly: true, sameSite: 'Strict' as const })));
  await page.goto('/app/');
  // A code works once, and the making of the demo may have used the present one.
  for (const steps of [0, 1]) {
    const body = { signInName: account.signInName, password: account.password, code: await codeOfApp(account.totpSecret, steps), device: 'laptop' };
    const status = await page.evaluate(async (given) => (await fetch('/sign-ins/password', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(given) })).status, body);
    if (status !== 201) continue;
    sessions.set(account, await page.context().cookies());
    return;
  }
  throw new Error(`${account.signInName} could not sign in`);
}

/** A cookie of the `__Host-` kind is taken for HTTPS addresses only, and sent to this machine all the same. */
const cookieUrl = (page: Page): string => new URL(page.url()).origin.replace(/^http:/, 'https:');
