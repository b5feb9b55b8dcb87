import { upload } from './upload';

const MINUTE = 60_000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tries to upload now, and again every minute while anything waits. */
export function uploadSoon(): void {
  clearTimeout(timer);
  void upload().then(
    ({ waiting, retryAfter }) => {
      if (waiting) again(Math.max(MINUTE, (retryAfter ?? 0) * 1_000));
    },
    () => again(MINUTE),
  );
}

function again(after: number): void {
  clearTimeout(timer);
  timer = setTimeout(uploadSoon, after);
  void askBrowser();
}

/** Of Background Sync, which not every browser has. */
interface Syncing {
  readonly sync?: { readonly register: (tag: string) => Promise<void> };
}

/** Where the browser can, it uploads by itself once there is a network, the page closed or not. */
async function askBrowser(): Promise<void> {
  try {
    const registration: unknown = await navigator.serviceWorker?.getRegistration();
    await (registration as Syncing | undefined)?.sync?.register('upload');
  } catch {
    // Not allowed here: the page does it by itself.
  }
}
