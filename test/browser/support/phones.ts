import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SignedInWorker } from '../../builders/staff';
import { openProfile, type Look, type Profile } from './browser';
import { bringSession } from './sign-in';
import { openStack, type Stack } from './stack';

interface Phones {
  /** The product, there once the hooks before the tests begin. */
  readonly stack: () => Stack;
  /** A phone; the same one as before where its folder is given. */
  readonly aPhone: (folder?: string, look?: Look) => Promise<Profile>;
  /** A folder for a phone's profile, deleted after the tests. */
  readonly aFolder: () => string;
}

/** What a spec file about phones needs: the product on a port, and a profile of its own for each phone. Called first in `describe`. */
export function usePhones(): Phones {
  let stack: Stack;
  const folders: string[] = [];
  const phones: Profile[] = [];
  beforeAll(async () => {
    stack = await openStack({ worker: false });
  });
  // Those of a test that failed; a server waits for whoever is connected.
  afterAll(() => Promise.all(phones.map(({ context }) => context.close())));
  afterAll(() => stack?.close());
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
  const aFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'parasol-phone-'));
    folders.push(folder);
    return folder;
  };
  const aPhone = async (folder = aFolder(), look: Look = {}): Promise<Profile> => {
    const phone = await openProfile(stack, folder, look);
    phones.push(phone);
    return phone;
  };
  return { stack: () => stack, aPhone, aFolder };
}

/** Sets the worker's phone up: signed in, in a shift in the area, and able to start without a network. */
export async function setUpPhone({ page }: Profile, worker: SignedInWorker, area: string): Promise<void> {
  await bringSession(page, worker);
  await page.goto('/app/write');
  await page.locator('select').selectOption({ label: area });
  await page.locator('.button-main').tap();
  await page.locator('.write-actions .button-main').waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await page.getByText(area).waitFor();
}

/** Files of the profile that hold the text, in the bytes that a browser may write it in. */
export function filesWith(folder: string, text: string): string[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => join(parentPath, name)).filter((file) => forms.some((form) => readFileSync(file).includes(form)));
}
