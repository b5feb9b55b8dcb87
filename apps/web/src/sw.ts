/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { endOldLeases } from './offline/leases';
import { upload } from './offline/upload';

declare const self: ServiceWorkerGlobalScope;

/** Of Background Sync, which TypeScript's library does not know. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

// The shell only: programs, styles, texts. No answer of the API is ever kept.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('/app/index.html'), { allowlist: [/^\/app\//] }));

// With each start, no page open or none that lives: what is over is deleted.
void endOldLeases().catch(() => undefined);

// The browser says that there is a network again, the page closed or not; it asks once more minutes later when this fails, so a page that
// is just closing is waited for.
self.addEventListener('sync', (event) => {
  (event as SyncEvent).waitUntil(
    upload({ patient: true }).then(({ waiting }) => {
      if (waiting) throw new Error('something still waits');
    }),
  );
});
