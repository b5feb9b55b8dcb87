import './toasts.css';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './button';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Takes a toast away before its time. */
const dismissToast = (id: number): void => change(toasts.filter((toast) => toast.id !== id));

/**
 * Says shortly that something was done, with a way to take it back where there is one. Goes by itself after `seconds`;
 * the newest replaces the others, so that what can be undone is what was just done.
 */
export function showToast(text: string, options: { readonly action?: Toast['action']; readonly seconds?: number } = {}): void {
  const id = ++last;
  change([{ id, text, ...(options.action ? { action: options.action } : {}) }]);
  setTimeout(() => dismissToast(id), (options.seconds ?? 6) * 1000);
}

/** All of them at once: when the screen is hidden or somebody else signs in. */
export const clearToasts = (): void => change([]);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where toasts appear: once, in the shell. */
export function Toasts() {
  const { t } = useTranslation('common');
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map(({ id, text, action }) => (
        <div key={id} className="toast">
          <span className="toast-text">{text}</span>
          {action && (
            <Button
              tone="quiet"
              icon="undo"
              onPress={() => {
                dismissToast(id);
                action.run();
              }}
            >
              {action.label}
            </Button>
          )}
          <IconButton icon="close" label={t('dismiss')} onPress={() => dismissToast(id)} />
        </div>
      ))}
    </div>
  );
}
