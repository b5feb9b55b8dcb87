import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type LaunchOptions, type Page } from 'playwright-core';
import { programPath } from '../../support/program';
import { Watch } from './watch';

/** How somebody looks at the app. */
export interface Look {
  /** A phone in a hand (390 × 844, touch) or a desk's screen (1280 × 800). A phone by default. */
  readonly device?: 'phone' | 'desk';
  /** The language that the browser asks for; English by default. */
  readonly language?: string;
  readonly dark?: boolean;
  /** Whether the pages' own scripts run; they do by default. */
  readonly scripts?: boolean;
  /** Whether the app installs itself for when there is no network; in a page that is thrown away it does not, which saves hundreds of files each time. */
  readonly installs?: boolean;
}

/** One Chromium for a spec file. */
export interface TestBrowser {
  readonly watch: Watch;
  /** An empty page in a profile of its own, which nothing is kept of; addresses begin at the stack's: `page.goto('/app/')`. */
  newPage(look?: Look): Promise<Page>;
  /** Ends it. @throws Error when any page did what none may: see `Watch`. */
  close(): Promise<void>;
}

/** A Chromium whose profile stays in a folder, as a phone's does. */
export interface Profile {
  readonly watch: Watch;
  readonly context: BrowserContext;
  readonly page: Page;
  /** As the battery's end does: nothing is finished or cleaned up. */
  kill(): Promise<void>;
  /** Ends it. @throws Error when any page did what none may: see `Watch`. */
  close(): Promise<void>;
}

// Installed here, if need be, where no hook's time runs out over it; with the fonts, which come with the first.
const WHOLE = programPath('chromium');
/** Without windows, and without what uploads in the background: where there is none, the whole one does. */
const WINDOWLESS = programPath('chromium-headless-shell');

/** Only root has to go without the sandbox. Nothing but this machine has a name, so that not even Chromium itself asks anybody. */
const LAUNCH: LaunchOptions = {
  chromiumSandbox: process.getuid?.() !== 0,
  // Nothing that a spec sees is drawn faster by a process of its own for that.
  args: ['--disable-gpu', '--disable-gpu-compositing', '--in-process-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
};

const DEVICES = {
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  desk: { viewport: { width: 1280, height: 800 } },
} as const satisfies Record<string, BrowserContextOptions>;

const optionsOf = (address: string, { device = 'phone', language = 'en', dark = false, scripts = true, installs = false }: Look): BrowserContextOptions => ({
  ...DEVICES[device],
  baseURL: address,
  locale: language,
  javaScriptEnabled: scripts,
  colorScheme: dark ? 'dark' : 'light',
  // Pages stand still sooner; that they move otherwise is nothing that a spec sees.
  reducedMotion: 'reduce',
  serviceWorkers: installs ? 'allow' : 'block',
});

/** For programs that end in order by themselves when they are asked to: the browser would end them first. */
export const SIGNALS_ARE_OURS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false } as const satisfies LaunchOptions;

/** Starts a Chromium for what is served at the address. */
export async function openBrowser({ address }: { readonly address: string }, more: LaunchOptions = {}): Promise<TestBrowser> {
  const browser: Browser = await chromium.launch({ ...LAUNCH, executablePath: WINDOWLESS, ...more });
  const watch = new Watch(address);
  return {
    watch,
    newPage: async (look = {}) => {
      const context = await browser.newContext(optionsOf(address, look));
      watch.follow(context);
      return context.newPage();
    },
    close: async () => {
      await browser.close();
      watch.demandQuiet();
    },
  };
}

/** Starts a Chromium on a profile's folder, which may have been used before. */
export async function openProfile({ address }: { readonly address: string }, folder: string, look: Look = {}): Promise<Profile> {
  const context = await chromium.launchPersistentContext(folder, { ...LAUNCH, executablePath: WHOLE, ...optionsOf(address, { installs: true, ...look }) });
  const watch = new Watch(address);
  watch.follow(context);
  const [page = await context.newPage()] = context.pages();
  return {
    watch,
    context,
    page,
    kill: async () => {
      // Chromium's lock on its profile names the machine and the process.
      const pid = Number(readlinkSync(join(folder, 'SingletonLock')).split('-').at(-1));
      const gone = new Promise((resolve) => context.once('close', resolve));
      process.kill(pid, 'SIGKILL');
      await gone;
    },
    close: async () => {
      await context.close();
      watch.demandQuiet();
    },
  };
}
