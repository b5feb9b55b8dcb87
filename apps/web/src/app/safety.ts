import { useEffect } from 'react';
import { hide, sessionState } from '../session';
import { clearToasts } from '../ui';

/** Minutes without a touch or a key after which the screen puts itself away. */
const IDLE_MINUTES = 5;
/** Within this time two presses of Escape count as one wish. */
const TWICE_MS = 600;

/** At once: the neutral page, with nothing left above it. */
export function hideNow(): void {
  clearToasts();
  void hide();
}

/**
 * Watches over the screen: Escape twice hides it, doing nothing locks it, and the moment the app is left it is covered, so that the
 * picture in the app switcher is blank.
 */
export function useSafety(): void {
  useEffect(() => {
    let lastEscape = 0;
    let lastTouch = Date.now();
    const touched = (): void => void (lastTouch = Date.now());
    const key = (event: KeyboardEvent): void => {
      touched();
      if (event.key !== 'Escape') return;
      if (event.timeStamp - lastEscape < TWICE_MS) hideNow();
      lastEscape = event.timeStamp;
    };
    const cover = (): void => void document.documentElement.toggleAttribute('data-covered', document.visibilityState === 'hidden');
    const lockWhenIdle = (): void => {
      if (sessionState().kind === 'signed_in' && Date.now() - lastTouch > IDLE_MINUTES * 60_000) hideNow();
    };
    const timer = setInterval(lockWhenIdle, 5_000);
    const seen = (): void => {
      cover();
      // A phone in a pocket runs no timers.
      if (document.visibilityState === 'visible') lockWhenIdle();
    };
    // In the capture phase: an open dialog takes the first Escape for itself.
    document.addEventListener('keydown', key, true);
    document.addEventListener('pointerdown', touched, true);
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('keydown', key, true);
      document.removeEventListener('pointerdown', touched, true);
      document.removeEventListener('visibilitychange', seen);
    };
  }, []);
}
