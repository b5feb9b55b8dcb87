import { useEffect, useState } from 'react';
import { whenForgetting } from '../session';
import type { Leaks } from './find-leaks';
import type { LeakHandlers } from './leaks.worker';
import { WorkerCalls } from './worker-calls';

const guard = new WorkerCalls<LeakHandlers>(() => new Worker(new URL('./leaks.worker.ts', import.meta.url), { type: 'module', name: 'texts' }));

// It keeps no text; what its memory may still hold goes with it.
whenForgetting(() => guard.end());

const NOTHING: Leaks = { reasons: [], passages: [] };

/**
 * What the leak guard says about a text, from a thread of its own; its words and weights are fetched with the first call, from the
 * device once the app was installed.
 * @throws CallRefused where the guard could not be fetched, or the screen was put away meanwhile
 */
export const lookForLeaks = (text: string): Promise<Leaks> => (text.trim() === '' ? Promise.resolve(NOTHING) : guard.call('findLeaks', text));

/** Fetches the guard ahead of the first text, once nothing else is to be done. */
export function prepareGuard(): void {
  const prepare = (): void => void guard.call('findLeaks', '').catch(() => undefined);
  if ('requestIdleCallback' in window) requestIdleCallback(prepare);
  else setTimeout(prepare, 1_000);
}

const PAUSE_MS = 300;

/** Why the guard would hold back what is being typed, a moment after the last key; the former answer stands until then. */
export function useLeakReasons(text: string): Leaks['reasons'] {
  const [reasons, setReasons] = useState(NOTHING.reasons);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      // Without a guard here, the server's own looks at what is saved.
      lookForLeaks(text).then((leaks) => current && setReasons(leaks.reasons), () => undefined);
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);
  return reasons;
}
