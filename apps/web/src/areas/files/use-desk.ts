import { useSyncExternalStore } from 'react';

const wide = window.matchMedia('(min-width: 60rem)');

function subscribe(listener: () => void): () => void {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
}

/** Whether there is room for two columns. */
export const useDesk = (): boolean => useSyncExternalStore(subscribe, () => wide.matches);
