import type { TestMailServer } from '../../support/mail-server';
import { openBrowser, type TestBrowser } from './browser';
import { openStack, type Stack } from './stack';

interface InUse {
  /** The product, there once the hooks before the tests begin. */
  readonly stack: Stack;
  /** One Chromium for it, which complains at the end when any page did what none may: see `Watch`. */
  readonly browser: TestBrowser;
}

interface Wishes {
  /** Whether jobs are done. */
  readonly worker?: boolean;
  /** The mail server of the product, up while it is; e-mail is not offered without one. */
  readonly mailbox?: TestMailServer;
}

/**
 * What a spec file needs: the product on a port and one Chromium, started before its tests and ended after them. Called first in
 * `describe`, so that the file's own `beforeAll` finds both running.
 * @param wishes `{ worker: false }` where no job has to be done: quicker
 */
export function useStack({ worker, mailbox }: Wishes = {}): InUse {
  let stack: Stack | undefined;
  let browser: TestBrowser | undefined;
  beforeAll(async () => {
    await mailbox?.up();
    stack = await openStack({ worker, mail: mailbox?.settings });
    browser = await openBrowser(stack);
  });
  // A hook for each: the next runs even when one complains.
  afterAll(() => browser?.close());
  afterAll(() => stack?.close());
  afterAll(() => mailbox?.down());
  return { stack: later(() => stack), browser: later(() => browser) };
}

/** Stands for something that is there only later, so that it can be named already. */
const later = <T extends object>(there: () => T | undefined): T =>
  new Proxy({} as T, {
    get: (_, key) => {
      const it = there();
      if (!it) throw new Error('it runs only once the tests have begun');
      return Reflect.get(it, key);
    },
  });
