import { upload } from './upload';

const MINUTE = 60_000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** An attempt under way, and whether something came after it had begun, which it may not have seen. */
let attempt: { overtaken: boolean } | undefined;

/** Tries to upload now, and again every minute while anything waits. */
export function uploadSoon(): void {
  clearTimeout(timer);
  if (attempt) {
    attempt.overtaken = true;
    return;
  }
  const own = (attempt = { overtaken: false });
  const end = (after: number | undefined): void => {
    attempt = undefined;
    if (after !== undefined) again(after);
    if (own.overtaken) uploadSoon();
  };
  void upload().then(
    ({ waiting, retryAfter }) => end(waiting ? Math.max(MINUTE, (retryAfter ?? 0) * 1_000) : undefined),
    () => end(MINUTE),
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
