import { openBrowser, type TestBrowser } from './browser';
import { openStack, type Stack } from './stack';

interface InUse {
  /** The product, there once the hooks before the tests begin. */
  readonly stack: Stack;
  /** One Chromium for it, which complains at the end when any page did what none may: see `Watch`. */
  readonly browser: TestBrowser;
}

/**
 * What a spec file needs: the product on a port and one Chromium, started before its tests and ended after them. Called first in
 * `describe`, so that the file's own `beforeAll` finds both running.
 * @param options `{ worker: false }` where no job has to be done: quicker
 */
export function useStack(options: Parameters<typeof openStack>[0] = {}): InUse {
  let stack: Stack | undefined;
  let browser: TestBrowser | undefined;
  beforeAll(async () => {
    stack = await openStack(options);
    browser = await openBrowser(stack);
  });
  // Two hooks: the second runs even when the first complains.
  afterAll(() => browser?.close());
  afterAll(() => stack?.close());
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
