const listeners = new Set<() => void>();
// The service worker uploads, too: pages hear of it.
const channel = new BroadcastChannel('offline');
channel.onmessage = () => tellHere();

function tellHere(): void {
  for (const listener of listeners) listener();
}

/** Says to this page and to all others that something kept offline is different now. */
export function tellChanged(): void {
  tellHere();
  channel.postMessage('changed');
}

/** @returns what ends it */
export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
