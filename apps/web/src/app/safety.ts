import { useEffect } from 'react';
import { hide, sessionState, whenForgetting } from '../session';
import { clearToasts } from '../ui';

/** Minutes without a touch or a key after which the screen puts itself away. */
const IDLE_MINUTES = 5;
/** Within this time two presses of Escape count as one wish. */
const TWICE_MS = 600;

/** Other pages of the app hear of a touch this often: somebody at work in one is at work in all. */
const TOLD_MS = 10_000;

// They tell what was done, and offer to undo it: nothing for whoever comes next.
whenForgetting(clearToasts);

/** At once: the neutral page, with nothing left above it. */
export const hideNow = (): void => void hide();

/**
 * Watches over the screen: Escape twice hides it, doing nothing locks it, and the moment the app is left it is covered, so that the
 * picture in the app switcher is blank.
 */
export function useSafety(): void {
  useEffect(() => {
    let lastEscape = 0;
    let lastTouch = Date.now();
    let lastTold = 0;
    const others = new BroadcastChannel('touch');
    others.onmessage = () => (lastTouch = Date.now());
    const lockWhenIdle = (): void => {
      const { kind } = sessionState();
      // What is written without a session lies open, too.
      if ((kind === 'signed_in' || kind === 'signed_out') && Date.now() - lastTouch > IDLE_MINUTES * 60_000) hideNow();
    };
    const touched = (): void => {
      // A device that slept ran no timers, and this may be somebody else's touch.
      lockWhenIdle();
      lastTouch = Date.now();
      if (lastTouch - lastTold < TOLD_MS) return;
      lastTold = lastTouch;
      others.postMessage('touched');
    };
    const key = (event: KeyboardEvent): void => {
      touched();
      if (event.key !== 'Escape') return;
      if (event.timeStamp - lastEscape < TWICE_MS) hideNow();
      lastEscape = event.timeStamp;
    };
    const cover = (): void => void document.documentElement.toggleAttribute('data-covered', document.visibilityState === 'hidden');
    const timer = setInterval(lockWhenIdle, 5_000);
    const seen = (): void => {
      cover();
      if (document.visibilityState === 'visible') lockWhenIdle();
    };
    // In the capture phase: an open dialog takes the first Escape for itself.
    document.addEventListener('keydown', key, true);
    document.addEventListener('pointerdown', touched, true);
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearInterval(timer);
      others.close();
      document.removeEventListener('keydown', key, true);
      document.removeEventListener('pointerdown', touched, true);
      document.removeEventListener('visibilitychange', seen);
    };
  }, []);
}
