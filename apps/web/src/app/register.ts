/**
 * Registers the service worker that keeps the shell for when there is no network. A new version takes over with the next start: never
 * under somebody's hands.
 */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.register('/app/sw.js', { scope: '/app/', updateViaCache: 'none' });
}
